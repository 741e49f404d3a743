extension WebCapability {
    /// What people are told, and the mails by which it leaves.
    static let notices = WebCapability(
        name: "Notices", summary: "Messages about what was decided or fell due, and the mails by which they leave.",
        endpoints: NoticeAPI.endpoints, pages: NoticePages.routes,
        navigation: NoticeAddress.list.both.map { NavigationEntry($0, "notices.title", in: .home, order: 38) } + [
            NavigationEntry(NoticeAddress.outbox, "notices.outbox", in: .settings, order: 90)
        ],
        waiting: [OutboxTable.waiting],
        panels: [LatelyTold.panel(.portal, most: 6), LatelyTold.panel(.console, most: 8)],
        places: [.of(NoticeAddress.mail)],
        models: [
            ChoicePage.Model.self, OutboxTable.Model.self, MailPage.Model.self, LatelyTold.self,
            StopPages.Model.self,
        ])
}
