import Store
import Terms

/// Publishes a new version of the vendor's program. From its effective day on, decisions are taken by it; those before keep
/// citing the version they were taken by.
public struct PublishProgram: Command {
    public static let name = "publish_program"
    public static let permission = Permission.administer

    /// The text of `program.yaml`.
    public let program: String
    /// The text of `clauses.yaml`.
    public let clauses: String

    public init(_ source: ProgramSource) {
        program = source.program
        clauses = source.clauses
    }

    public func load(_ reader: Reader) throws -> Vendor { reader.context.vendor }

    public func decide(_ vendor: Vendor, _ context: Context) throws -> [any Event] {
        let source = ProgramSource(program: program, clauses: clauses)
        let program: Program
        do throws(ProgramIssues) {
            program = try Program(source)
        } catch {
            throw Problem.invalid(field: "/program", message: error.description, hint: nil)
        }
        guard let last = vendor.versions.last else { throw Problem.notFound("program") }
        guard program.name == last.program else {
            throw Problem.invalid(
                field: "/program", message: "the program is named \(program.name); the vendor's is \(last.program)",
                hint: nil)
        }
        guard program.version > last.version else {
            throw Problem.invalid(
                field: "/program", message: "version \(program.version) does not come after \(last.version)",
                hint: "number it \(last.version + 1)")
        }
        let publication = program.publication(at: context.now)
        guard publication.from > last.from, program.effective >= context.program.zone.day(context.now) else {
            throw Problem.invalid(
                field: "/program", message: "\(program.effective) is not a day on which a new version can begin",
                hint: "it must begin after \(last.effective) and not before today: what was decided stays decided")
        }
        let known = Set(program.partnerTypes.map(\.id))
        let lost = context.program.partnerTypes.map(\.id).filter { !known.contains($0) }
        guard lost.isEmpty else {
            throw Problem.invalid(
                field: "/program", message: "partner types in use are missing: " + lost.joined(separator: ", "),
                hint: nil)
        }
        return [ProgramPublished(vendor: vendor.id, published: publication, source: source)]
    }

    public func reply(_ vendor: Vendor, _ events: [any Event], _ reader: Reader) throws -> Vendor.PublishedVersion {
        try reader.created(events, \ProgramPublished.published)
    }
}

/// The program in force: what partners and the vendor's people may know of it.
public struct ShowProgram: Query {
    public static let name = "show_program"
    public static let permission = Permission.seeProgram

    public func answer(_ reader: Reader) throws -> ProgramView { ProgramView(reader.context) }
}

/// A program as it is shown: its clauses, its types, its versions, its assumptions.
public struct ProgramView: Codable, Sendable {
    public let name: String
    public let title: String
    public let notice: String
    public let version: Int
    public let effective: Day
    public let currency: Currency
    public let timeZone: Zone
    public let partnerTypes: [TypeView]
    public let clauses: [ClauseView]
    /// Where the document is silent or ambiguous: how the program reads it, and why. For the vendor's people.
    public let readings: [ReadingView]
    public let versions: [Vendor.PublishedVersion]

    public struct TypeView: Codable, Sendable {
        public let id: String
        public let label: String
        public let role: PartnerType.Role
        public let clause: ClauseID
        public let routes: [Route]
    }

    public struct ClauseView: Codable, Sendable {
        public let id: ClauseID
        public let title: String
        public let summary: String
    }

    public struct ReadingView: Codable, Sendable {
        public let clause: ClauseID?
        public let place: String
        public let reason: String
    }

    init(_ context: Context) {
        let program = context.program
        (name, title, notice, version) = (program.name, program.title, program.notice, program.version)
        (effective, currency, timeZone) = (program.effective, program.currency, program.zone)
        partnerTypes = program.partnerTypes.map {
            TypeView(id: $0.id, label: $0.label, role: $0.role, clause: $0.clause, routes: $0.routes)
        }
        clauses = program.clauses.values.sorted { $0.id < $1.id }.map {
            ClauseView(id: $0.id, title: $0.title, summary: $0.summary)
        }
        let internalReader = !context.actor.role.isPartner
        readings =
            internalReader
            ? program.readings.map { ReadingView(clause: $0.clause, place: $0.place, reason: $0.reason) } : []
        versions = context.vendor.versions
    }
}
