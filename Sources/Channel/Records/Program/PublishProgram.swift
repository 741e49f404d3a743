import Record
import Store
import Terms
import Tiers

/// Publishes a new version of the vendor's program. From its effective day on, decisions are taken by it; those before keep
/// citing the version they were taken by.
public struct PublishProgram: Command {
    public static let name = "publish_program"
    public static let permission = Permission.authorProgram

    /// The text of `program.yaml`.
    public let program: String
    /// The text of `clauses.yaml`.
    public let clauses: String
    /// Tests of the program, kept with the version so that they can be run there.
    public let scenarios: [ScenarioText]?

    /// The most scenario files, and the most characters of all of them.
    private static let mostScenarios = (files: 100, characters: 600_000)

    public init(_ source: ProgramSource) {
        program = source.program
        clauses = source.clauses
        scenarios = source.scenarios
    }

    public struct State: Sendable {
        /// The version that was published last, in force or to come: what it says to partners stands.
        let latest: Program
        /// The highest number that a version was published by, withdrawn ones among them.
        let highest: Int
        /// Whose operations scenarios may name.
        let capabilities: Capabilities
    }

    public func load(_ reader: Reader) throws -> State {
        let last = reader.context.vendor.versions.last
        return State(
            latest: try last.map { try reader.programs($0.from) } ?? reader.context.program,
            highest: Int(try reader.vendorWide.query("SELECT COALESCE(MAX(number), 0) FROM {programs}")[0].int(0)),
            capabilities: reader.capabilities)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Self.check(scenarios ?? [], state.capabilities)
        let source = ProgramSource(program: program, clauses: clauses, scenarios: scenarios)
        let program = try Self.compiled(source, of: context.vendor)
        guard let last = context.vendor.versions.last else { throw Problem.notFound("program") }
        guard program.version > max(last.version, state.highest) else {
            throw Problem.invalid(
                field: "/program",
                Phrase(
                    "program.version_order",
                    [
                        "version": .count(program.version), "last": .count(max(last.version, state.highest)),
                        "next": .count(max(last.version, state.highest) + 1),
                    ]))
        }
        let publication = program.publication(at: context.now)
        guard publication.from > last.from, program.effective >= context.program.zone.day(context.now) else {
            throw Problem.invalid(
                field: "/program",
                Phrase("program.effective", ["day": .day(program.effective), "last": .day(last.effective)]))
        }
        return try Self.published(program, source, after: state, context)
    }

    /// A version of the vendor's program.
    ///
    /// - Throws: `Problem.invalid` when it has faults or another name.
    static func compiled(_ source: ProgramSource, of vendor: Vendor) throws -> Program {
        let program: Program
        do throws(ProgramIssues) {
            program = try Program(source)
        } catch {
            throw Problem.invalid(field: "/program", Phrase("program.faults", ["faults": .text(error.description)]))
        }
        guard let last = vendor.versions.last else { throw Problem.notFound("program") }
        guard program.name == last.program else {
            throw Problem.invalid(
                field: "/program",
                Phrase("program.other_name", ["name": .text(program.name), "vendor": .text(last.program)]))
        }
        return program
    }

    /// What is concluded from a version's publishing.
    ///
    /// - Throws: `Problem.invalid` when it breaks what the version before it promised.
    static func published(
        _ program: Program, _ source: ProgramSource, after state: State, _ context: Context
    ) throws -> [any Event] {
        if let fault = state.latest.agreementFault(in: program) {
            throw Problem.invalid(field: "/program", fault)
        }
        let known = Set(program.partnerTypes.map(\.id))
        let lost = context.program.partnerTypes.map(\.id).filter { !known.contains($0) }
        guard lost.isEmpty else {
            throw Problem.invalid(
                field: "/program",
                Phrase("program.lost_types", ["types": .list(lost.map { .named(.partnerType, $0) })]))
        }
        let publication = program.publication(at: context.now)
        let published: [any Event] =
            [ProgramPublished(vendor: context.vendor.id, published: publication, source: source)]
            + program.announcements(after: state.latest, at: context.now)
        let begins = max(publication.from, context.now)
        let standing: [any Event] =
            program.hasStanding || context.program.hasStanding
            ? [StandingRescheduled(vendor: context.vendor.id, at: begins)] : []
        let fees: [any Event] =
            program.fees.isEmpty && context.program.fees.isEmpty
            ? [] : [FeesRescheduled(vendor: context.vendor.id, member: nil, at: begins)]
        return published + standing + fees
    }

    /// - Throws: `Problem.invalid` for scenario files that are too many, too long, or cannot be read.
    private static func check(_ scenarios: [ScenarioText], _ capabilities: Capabilities) throws {
        let length = scenarios.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard scenarios.count <= mostScenarios.files, length <= mostScenarios.characters else {
            throw Problem.invalid(
                field: "/scenarios",
                Phrase(
                    "program.scenarios",
                    ["files": .count(mostScenarios.files), "characters": .count(mostScenarios.characters)]))
        }
        for (index, scenario) in scenarios.enumerated() {
            do throws(ProgramIssues) {
                _ = try ScenarioFile(name: scenario.name, text: scenario.text, of: capabilities)
            } catch {
                throw Problem.invalid(
                    field: "/scenarios/\(index)", Phrase("program.faults", ["faults": .text(error.description)]))
            }
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Vendor.PublishedVersion {
        try reader.created(events, \ProgramPublished.published)
    }
}
