import Record
import Terms

extension Capability {
    /// The vendor's program versions, its clock, its journal and its figures.
    static let records = Capability(
        "Records",
        permissions: [
            .administer, .moveClock, .seeRecord, .seeProgram, .authorProgram, .seeReports,
        ],
        commands: [
            Operation(PublishProgram.self),
            Operation(MoveClock.self, performer: { try await $0.moveClock($1, as: $2) }),
        ],
        queries: [
            Operation(query: ShowProgram.self), Operation(query: ListJournal.self),
            Operation(query: ListProgramVersions.self), Operation(query: ShowProgramVersion.self),
            Operation(query: ComparePrograms.self), Operation(query: ListClauses.self),
            Operation(query: ShowClause.self), Operation(query: ExplainClause.self),
            Operation(query: ShowDashboard.self), Operation(query: ListReviews.self),
            Operation(query: ShowEntry.self),
        ],
        inner: [Operation(FoundVendor.self)])
}

extension Permission {
    public static let administer = Permission(
        "administer", "administer the vendor's program", [.vendorAdmin])
    public static let moveClock = Permission(
        "move_clock", "move the sandbox clock", [.vendorAdmin])
    public static let seeRecord = Permission(
        "see_record", "read the journal", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
    public static let seeProgram = Permission(
        "see_program", "read the program", Set(Role.allCases).subtracting([.system]), isOpenToStrangers: true)
    public static let authorProgram = Permission(
        "author_program", "read the program's file and run its scenarios", [.vendorAdmin, .channelManager])
    public static let seeReports = Permission(
        "see_reports", "see reports", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
}
