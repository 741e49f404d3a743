import Members
import Record
import Terms

/// What partners and the vendor's people are told, what they want by mail, and the mails.
enum NoticePages {
    static let routes: [PageRoute] =
        NoticeAddress.list.both.map { .page($0, .seeNotices, NoticeTable.page) } + [
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
        ]
}

/// Notices, newest first.
enum NoticeTable {
    struct Model: TemplateModel {
        static let template = "notice-list"

        struct Row: Sendable {
            let what: String
            let sentence: String
            let when: String
            let moment: String
            let clause: ClauseLink
            let href: Link?
        }

        let rows: [Row]
        let next: Link?
        let choice: Link
    }

    static func page(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(
            ListNotices.self, visit.search.document(visit.formats, only: ["about", "after"]))
        let model = Model(
            rows: found.items.map { row($0, visit) },
            next: found.next.map { visit.searching(visit.link(NoticeAddress.list), ["after": $0]) },
            choice: NoticeAddress.choice())
        return Page(visit.text("notices.title"), model)
    }

    private static func row(_ notice: NoticeView, _ visit: Visit) -> Model.Row {
        Model.Row(
            what: visit.text("notices.kinds.\(notice.kind.rawValue)"), sentence: notice.text,
            when: visit.formats.moment(notice.at), moment: visit.formats.machine(notice.at),
            clause: visit.clause(notice.clause, about: notice.about), href: visit.place(of: notice))
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
