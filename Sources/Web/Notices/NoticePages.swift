import Members
import Record
import Terms

/// What partners and the vendor's people are told, what they want by mail, and the mails.
enum NoticePages {
    static let routes: [PageRoute] =
        NoticeAddress.list.both.map { .list($0, NoticeTable.list, NoticeTable.page) } + [
            .page(NoticeAddress.choice, ChoicePage.page),
            .action(NoticeAddress.choice, again: ChoicePage.page) { visit in
                try await visit.perform(ChooseNotices.self, ChoicePage.document(visit))
                return .see(NoticeAddress.choice(), said: "notices.said.chosen")
            },
            .page(NoticeAddress.outbox, .seeOutbox, OutboxTable.page),
            .page(NoticeAddress.mail, .seeOutbox, MailPage.page),
            .action(NoticeAddress.retry, .seeOutbox, again: MailPage.page) { visit, mail in
                try await visit.perform(RetryMail.self, visit.document(["mail": mail.text]))
                return .see(NoticeAddress.mail(mail), said: "notices.said.retried")
            },
        ] + StopPages.routes
}

/// Notices.
enum NoticeTable {
    static let list = ShownList<NoticeList>(
        id: "notices", words: "notices",
        columns: [
            .init("what") { notice, around in
                Cell(
                    around.visit.text("notices.kinds.\(notice.kind.rawValue)"), href: around.visit.place(of: notice),
                    clause: notice.clause.map { around.visit.clause($0, about: notice.about) })
            },
            .init("sentence") { notice, _ in Cell(notice.text) },
            .init("when", sort: "newest") { notice, around in Cell(around.visit.formats.moment(notice.at)) },
        ],
        filters: [
            ShownFilter("about"),
            ShownFilter("own") { visit in
                visit.side == .console ? [(value: "true", label: visit.text("notices.own"))] : []
            }, ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { notice, _ in notice.id.text }, .init("kind") { notice, _ in notice.kind.rawValue },
            .init("to") { notice, _ in notice.to?.text ?? "" }, .init("about") { notice, _ in notice.about },
            .init("clause") { notice, _ in notice.clause?.text ?? "" }, .init("text") { notice, _ in notice.text },
            .init("at") { notice, _ in notice.at.description },
        ])

    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(
            visit.link(NoticeAddress.list), "notices.title", list,
            buttons: {
                [SheetPage.Button(buttonHref: NoticeAddress.choice(), buttonLabel: $0.text("notices.choose"))]
            })
    }
}

/// Which notices somebody wants by mail.
enum ChoicePage {
    struct Model: TemplateModel {
        static let template = "notice-choice"

        /// Of whom; nil for who is a member of nothing.
        let company: String?
        let groups: [Field]
        let always: [String]
        let action: Link
        /// Where another membership is switched to; nil for who has one.
        let memberships: Link?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let viewer = try visit.requireViewer()
        guard let membership = viewer.membership else {
            let nothing = Model(
                company: nil, groups: [], always: [], action: NoticeAddress.choice(), memberships: nil)
            return Page(visit.text("notices.choice"), nothing, within: FrameAddress.account())
        }
        let choice = try await visit.ask(ShowNoticeChoice.self)
        let model = Model(
            company: membership.partnerName ?? membership.vendorName,
            groups: NoticeGroup.allCases.map { group in
                visit.field(
                    group.rawValue, "notices.groups.\(group.rawValue)", .tick,
                    value: choice.mailed.contains(group) ? "true" : "false")
            },
            always: choice.always.map { visit.text("notices.kinds.\($0.rawValue)") },
            action: NoticeAddress.choice(), memberships: viewer.memberships.count > 1 ? FrameAddress.memberships() : nil
        )
        return Page(visit.text("notices.choice"), model, within: FrameAddress.account())
    }

    /// The groups that are ticked.
    static func document(_ visit: Visit) -> Node {
        let mailed = NoticeGroup.allCases.filter { visit.form.all($0.rawValue).last == "true" }
        return ["mailed": Node(.list(mailed.map { Node(.string($0.rawValue)) }))]
    }
}
