extension WebCapability {
    /// The people who work for partners, what they learn and what they are certified for.
    static let learning = WebCapability(
        name: "Learning", summary: "The people who work for partners, their courses and certificates.",
        endpoints: LearningAPI.endpoints, pages: LearningPages.routes,
        navigation: NavigationEntry.both(
            LearningAddress.page.both, "learning.title", portal: .program, console: .partners, order: 46),
        waiting: LearningPages.waiting,
        partnerPanels: [
            .list(
                LearningLists.certificates, LearningAddress.certificates.console, "learning.sheet.certificates.title",
                order: 50, isQuiet: true),
            .list(
                LearningLists.enrolments, LearningAddress.enrolments.console, "learning.sheet.enrolments.title",
                order: 51, isQuiet: true),
        ],
        places: LearningAddress.page.both.map {
            .of(
                .certificateIssued, .certificateRevoked, .certificateExpiring, .certificateExpired, .courseRequested,
                .courseQuoted, .courseDeclined, .courseAccepted, on: $0)
        },
        found: [FoundList("employee", LearningAddress.people.both)], choices: [LearningLists.choices],
        models: [CertificateCheckPage.Model.self])
}
