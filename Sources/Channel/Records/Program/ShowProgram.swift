import Record
import Terms

/// The program in force: what partners and the vendor's people may know of it.
public struct ShowProgram: Query {
    public static let name = "show_program"
    public static let permission = Permission.seeProgram

    public func answer(_ reader: Reader) throws -> ProgramView { ProgramView(reader) }
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
    public let clauses: [ClauseSummary]
    /// Where the document is silent or ambiguous: how the program reads it, and why. For the vendor's people, and
    /// for partners where the program makes its readings public.
    public let readings: [ReadingView]
    public let versions: [Vendor.PublishedVersion]

    public struct TypeView: Codable, Sendable {
        public let id: String
        public let label: String
        public let role: PartnerType.Role
        public let clause: ClauseID
        public let routes: [Route]
    }

    public struct ClauseSummary: Codable, Sendable {
        public let id: ClauseID
        public let title: String
        public let summary: String
    }

    public struct ReadingView: Codable, Sendable {
        public let clause: ClauseID?
        public let place: String
        public let reason: String
    }

    fileprivate init(_ reader: Reader) {
        let (program, language) = (reader.context.program, reader.language)
        (name, version) = (program.name, program.version)
        (title, notice) = (program.title[language], program.notice[language])
        (effective, currency, timeZone) = (program.effective, program.currency, program.zone)
        partnerTypes = program.partnerTypes.map {
            TypeView(id: $0.id, label: $0.label[language], role: $0.role, clause: $0.clause, routes: $0.routes)
        }
        clauses = program.clausesInOrder.map {
            ClauseSummary(id: $0.id, title: $0.title[language], summary: $0.summary[language])
        }
        readings =
            reader.seesReadings
            ? program.readings.map { ReadingView(clause: $0.clause, place: $0.place, reason: $0.reason[language]) } : []
        versions = reader.context.vendor.versions
    }
}
