extension WebCapability {
    /// The program with its versions and clauses, the journal, the figures, and a sandbox's clock.
    static let records = WebCapability(
        name: "Records",
        summary:
            "The program with its versions and clauses, the journal, the figures of the channel, and the clock of a sandbox.",
        endpoints: RecordAPI.endpoints,
        pages: ProgramPages.routes + ClausePages.routes + PublicPages.routes + JournalPages.routes
            + FigurePages.routes + ClockPages.routes,
        navigation: [
            NavigationEntry(RecordAddress.program, "terms.versioned", in: .program, order: 52),
            NavigationEntry(RecordAddress.clauses.console, "terms.clauses", in: .program, order: 54),
            NavigationEntry(RecordAddress.scenarios, "terms.scenarios", in: .program, order: 56),
            NavigationEntry(RecordAddress.ownProgram, "terms.guide", in: .program, order: 52),
            NavigationEntry(RecordAddress.dashboard, "figures.title", in: .reports, order: 82),
            NavigationEntry(RecordAddress.journal, "journal.title", in: .reports, order: 90),
        ],
        places: [
            .of(.programPublished, on: RecordAddress.ownProgram), .of(.programPublished, on: RecordAddress.program),
        ],
        models: [
            ProgramPages.Model.self, DifferencePage.Model.self, ProgramFilePage.Model.self, ScenarioPage.Model.self,
            ClausePages.List.self, ClausePages.Model.self, PublicPages.Model.self, JournalPages.Model.self,
            JournalEntryPage.Model.self, FigurePages.Model.self, ClockPages.Model.self,
            DraftPage.Model.self,
        ])
}
