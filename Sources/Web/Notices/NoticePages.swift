import Channel
import Record
import Terms

/// What partners and the vendor's people are told, what they want by mail, and the mails.
enum NoticePages {
    static let set = PageSet(
        routes: [
            .page("/portal/notices", .portal, .seeNotices, NoticeTable.page),
            .page("/console/notices", .console, .seeNotices, NoticeTable.page),
            .page("/account/notices", .account, ChoicePage.page),
            .action("/account/notices", .account, again: ChoicePage.page) { visit in
                try await visit.perform(ChooseNotices.self, ChoicePage.document(visit))
                return .see("/account/notices", said: "notices.said.chosen")
            },
            .page("/console/outbox", .console, .seeOutbox, OutboxTable.page),
            .page("/console/outbox/{mail}", .console, .seeOutbox, MailPage.page),
            .action("/console/outbox/{mail}/retry", .console, .seeOutbox, again: MailPage.page) { visit in
                let mail = visit.path("mail")
                try await visit.perform(RetryMail.self, visit.document(["mail": mail]))
                return .see("/console/outbox/\(mail)", said: "notices.said.retried")
            },
        ],
        entries: [
            RailEntry(.portal, "/portal/notices", "notices.title", .seeNotices, rank: 38),
            RailEntry(.console, "/console/notices", "notices.title", .seeNotices, rank: 38),
            RailEntry(.console, "/console/outbox", "notices.outbox", .seeOutbox, rank: 90),
        ])
}

/// Notices, newest first.
private enum NoticeTable {
    struct Model: Sendable {
        struct Row: Sendable {
            let what: String
            let sentence: String
            let when: String
            let moment: String
            let clause: ClauseLink
            let href: String?
        }

        let rows: [Row]
        let next: String?
        let choicePath: String?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(
            ListNotices.self, visit.search.document(visit.formats, only: ["about", "after"]))
        let path = "\(visit.home)/notices"
        let model = Model(
            rows: found.items.map { row($0, visit) },
            next: found.next.map { visit.address(path, ["after": $0]) },
            choicePath: visit.viewer == nil ? nil : "/account/notices")
        return Page("notice-list", title: visit.text("notices.title"), model)
    }

    private static func row(_ notice: NoticeView, _ visit: Visit) -> Model.Row {
        Model.Row(
            what: visit.text("notices.kinds.\(notice.kind.rawValue)"), sentence: notice.text,
            when: visit.formats.moment(notice.at), moment: visit.formats.machine(notice.at),
            clause: visit.clause(notice.clause, about: notice.about), href: visit.path(of: notice.about))
    }
}

/// Which notices somebody wants by mail.
private enum ChoicePage {
    struct Model: Sendable {
        /// Of whom; nil for who is a member of nothing.
        let company: String?
        let groups: [Field]
        let always: [String]
        let canSwitch: Bool
    }

    static func page(_ visit: Visit) async throws -> Page {
        let viewer = try visit.requireViewer()
        guard let membership = viewer.membership else {
            let nothing = Model(company: nil, groups: [], always: [], canSwitch: false)
            return Page("notice-choice", title: visit.text("notices.choice"), nothing, within: "/account")
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
            canSwitch: viewer.memberships.count > 1)
        return Page("notice-choice", title: visit.text("notices.choice"), model, within: "/account")
    }

    /// The groups that are ticked.
    static func document(_ visit: Visit) -> Node {
        let mailed = NoticeGroup.allCases.filter { visit.form.all($0.rawValue).last == "true" }
        return ["mailed": Node(.list(mailed.map { Node(.string($0.rawValue)) }))]
    }
}

extension Visit {
    /// The page of what an id names, where the viewer has one.
    func path(of id: String) -> String? {
        switch id.prefix(while: { $0 != "_" }) {
        case "deal" where may(.seeDeals): "\(home)/deals/\(id)"
        case "order" where may(.seeOrders): "\(home)/orders/\(id)"
        case "partner" where home == "/console" && may(.seePartners): "/console/partners/\(id)"
        default: nil
        }
    }
}
