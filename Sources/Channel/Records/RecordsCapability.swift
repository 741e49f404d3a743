import Record
import Terms

extension Capability {
    /// The vendor's program versions, its clock, its journal and its figures.
    static let records = Capability(
        "Records",
        permissions: [
            .moveClock, .seeRecord, .authorProgram, .seeReports,
        ],
        commands: [
            Operation(PublishProgram.self), Operation(WithdrawProgram.self),
            Operation(ShowEntry.self, performer: { try await $0.showEntry($1, as: $2, $3) }),
            Operation(MoveClock.self, performer: { try await $0.moveClock($1, as: $2, $3) }),
        ],
        queries: [
            Operation(query: ShowProgram.self), Operation(query: ListJournal.self),
            Operation(query: ListProgramVersions.self), Operation(query: ShowProgramVersion.self),
            Operation(query: ComparePrograms.self), Operation(query: CheckProgram.self),
            Operation(query: ListClauses.self),
            Operation(query: ShowClause.self), Operation(query: ExplainClause.self),
            Operation(query: ShowDashboard.self), Operation(query: ListReviews.self),
        ],
        inner: [Operation(FoundVendor.self), Operation(BeginProgram.self)],
        events: [ProgramScheduled.self, ProgramBegan.self],
        timedWork: [TimedWork(.programBegins, of: ID<PublishedProgram>.self) { BeginProgram(program: $0) }],
        reactions: [.programScheduled, ProgramNotices.published],
        entries: EntryReaders(
            .authorProgram,
            [
                .seeRecord: [VendorFounded.kind, CommandRefused.kind, DueDone.kind],
                .authorProgram: [ProgramPublished.kind, ProgramWithdrawn.kind],
                .seeProgram: [
                    ClockMoved.kind, MoveClock.name, ProgramScheduled.kind, ProgramBegan.kind, BeginProgram.name,
                ],
                .managePersonalData: [PersonErased.kind],
                .seeDeals: [ShowEntry.name],
                .administer: [FoundVendor.name],
            ]),
        words: RecordsWords.all)
}

extension Permission {
    public static let moveClock = Permission(
        "move_clock", [.vendorAdmin])
    public static let seeRecord = Permission(
        "see_record", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
    public static let authorProgram = Permission(
        "author_program", [.vendorAdmin, .channelManager])
    public static let seeReports = Permission(
        "see_reports", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
}
