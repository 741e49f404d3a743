/// The pages of the record: the program with its versions and clauses, the journal, the figures, a sandbox's clock.
enum RecordPages {
    static let set = PageSet(
        routes: ProgramPages.routes + ClausePages.routes + PublicPages.routes + JournalPages.routes
            + FigurePages.routes + ClockPages.routes,
        entries: [
            RailEntry(.console, "/console/program", "terms.title", .seeProgram, rank: 52),
            RailEntry(.console, "/console/clauses", "terms.clauses", .seeProgram, rank: 54),
            RailEntry(.portal, "/portal/program", "terms.title", .seeProgram, rank: 52),
            RailEntry(.console, "/console/dashboard", "figures.title", .seeReports, rank: 82),
            RailEntry(.console, "/console/journal", "journal.title", .seeRecord, rank: 90),
        ])
}
