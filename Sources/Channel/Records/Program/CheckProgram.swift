import Members
import Record
import Store
import Terms
import Tiers

/// What a version would be if it were published: its mistakes with their places, or what is different from the newest version, and
/// whom it would give another tier. Nothing is recorded.
public struct CheckProgram: Query {
    public static let name = "check_program"
    public static let permission = Permission.authorProgram

    /// The text of `program.yaml`.
    public let program: String
    /// The text of `clauses.yaml`.
    public let clauses: String
    /// Members to set in the text first, by their paths: `pricing.discounts.base.rate` → `12%`, each written as in the file. The rest
    /// of the text stays as it is, with its comments.
    public let settings: [String: String]?

    public init(program: String, clauses: String, settings: [String: String]? = nil) {
        (self.program, self.clauses, self.settings) = (program, clauses, settings)
    }

    public func answer(_ reader: Reader) throws -> ProgramCheck {
        var source = ProgramSource(program: program, clauses: clauses)
        do throws(ProgramIssues) {
            var changes: [(path: String, value: Node)] = []
            for (path, value) in (settings ?? [:]).sorted(by: { $0.key < $1.key }) {
                changes.append((path, try Self.read(value)))
            }
            if !changes.isEmpty { source = try source.setting(changes) }
            let draft = try Program(source)
            return try check(source, draft, reader)
        } catch {
            return ProgramCheck(
                program: source.program, clauses: source.clauses, version: nil, effective: nil,
                issues: error.issues.map(ProgramCheck.Issue.init), difference: nil, tiers: nil)
        }
    }

    private static func read(_ value: String) throws(ProgramIssues) -> Node {
        do throws(DocumentError) {
            return try YAML.parse(value)
        } catch {
            throw ProgramIssues([
                ProgramIssue(file: "program.yaml", position: .start, message: error.message, hint: error.hint)
            ])
        }
    }

    private func check(
        _ source: ProgramSource, _ draft: Program, _ reader: Reader
    ) throws(ProgramIssues) -> ProgramCheck {
        let newest = reader.context.vendor.versions.last
        let before = newest.flatMap { try? reader.program(ofVersion: $0.version) }
        return ProgramCheck(
            program: source.program, clauses: source.clauses, version: draft.version, effective: draft.effective,
            issues: draft.warnings(on: reader.today).map(ProgramCheck.Issue.init),
            difference: before.map { ProgramDifference(from: $0, to: draft, in: reader.language) },
            tiers: before.flatMap { try? reader.comparison($0, draft) })
    }
}

/// What checking a version came to.
public struct ProgramCheck: Codable, Sendable {
    /// The texts as they would be published.
    public let program: String
    public let clauses: String
    /// Its number and its first day; absent while it has mistakes.
    public let version: Int?
    public let effective: Day?
    /// Mistakes, or warnings where there are none.
    public let issues: [Issue]
    /// What is different from the newest version, in words.
    public let difference: ProgramDifference?
    /// Who would have another tier by figures.
    public let tiers: TierComparison?

    /// Something wrong, with its place.
    public struct Issue: Codable, Hashable, Sendable, SchemaNamed {
        public let file: String
        public let line: Int
        public let column: Int
        public let severity: ProgramIssue.Severity
        public let message: String
        public let hint: String?

        public static var schemaName: String { "ProgramIssue" }

        init(_ issue: ProgramIssue) {
            (file, message, hint, severity) = (issue.file, issue.message, issue.hint, issue.severity)
            (line, column) = (issue.position.line, issue.position.column)
        }
    }
}

/// Takes a version back before its first day. What was decided cites no version that has not begun.
public struct WithdrawProgram: Command {
    public static let name = "withdraw_program"
    public static let permission = Permission.authorProgram

    public let version: Int
    public let reason: String

    public init(version: Int, reason: String) { (self.version, self.reason) = (version, reason) }

    public func load(_ reader: Reader) throws -> Bool { true }

    public func decide(_ state: Bool, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard let published = context.vendor.versions.first(where: { $0.version == version }) else {
            throw Problem.notFound("program_version")
        }
        guard published.from > context.now else {
            throw Problem.wrongState(Phrase("program.in_force", ["version": .count(version)]))
        }
        return [ProgramWithdrawn(vendor: context.vendor.id, version: version, reason: reason)]
    }

    public func reply(_ state: Bool, _ events: [any Event], _ reader: Reader) throws -> Page<ProgramVersionView> {
        try ListProgramVersions().answer(reader)
    }
}
