import Commerce
import Members
import Record
import Terms

/// What the first pages show of registrations.
enum DealPanels {
    /// Only a program with deal registration has any.
    @Sendable static func registers(_ program: Program) -> Bool { program.registration != nil }

    // MARK: The vendor's

    /// Registrations that wait for a decision, by the time that is left.
    static let undecided = HomePanel(
        .console, .first, order: 10, .seeDeals, where: registers
    ) { visit, around in
        let waiting = try await visit.ask(
            ListDeals.self, ["status": "submitted,in_review,action_required", "sort": "due", "limit": "20"]
        )
        let counts = try await visit.ask(CountDeals.self)
        let model = Undecided(
            rows: waiting.items.map { undecided($0, visit, around) },
            clause: around.program.registration.map { visit.clause($0.target.clause) },
            all: waiting.next == nil
                ? nil
                : DealAddress.list.console().with("status", "submitted,in_review,action_required").with("sort", "due"))
        return HomePanel.Shown(model) { heading(counts, $0, visit) }
    }

    /// What the vendor has to decide about registrations, in its inbox.
    static let waiting = [
        source("registrations", .reviewDeals, ["status": "submitted,in_review", "sort": "due"]),
        source("extensions", .reviewDeals, ["extension_asked": "true", "sort": "expiry"]),
    ]

    private static func source(_ kind: String, _ permission: Permission, _ wanted: Node) -> WaitingSource {
        .list(
            kind, .console, permission, DealList.self, where: registers, wanted: { _ in wanted },
            line: { deal, around in
                let visit = around.visit
                let due = deal.decisionDue.map { visit.text("review.is_due", ["at": visit.formats.moment($0)]) }
                let until = deal.validThrough.map { visit.text("review.until", ["day": visit.formats.shortDay($0)]) }
                return Waiting(
                    id: deal.id.text, href: DealAddress.deal.console(deal.id), sentence: deal.customer.name,
                    small: [deal.partnerName, kind == "registrations" ? due : until].compactMap(\.self)
                        .joined(separator: " · "),
                    mark: deal.overdue
                        ? StateMark(label: visit.text("review.late"), tone: "bad") : visit.mark(deal.status),
                    since: deal.submitted)
            })
    }

    struct Undecided: TemplateModel {
        static let template = "deal-queue"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let what: String
            let mark: StateMark
            let due: String
            let left: StateMark
        }
        let rows: [Row]
        /// By which the vendor means to answer.
        let clause: ClauseLink?
        /// Where all of them are, when these are the first.
        let all: Link?
    }

    private static func heading(_ counts: DealCounts, _ others: Int, _ visit: Visit) -> String {
        let open = counts.count(.submitted, .inReview)
        let late = counts.overdue
        guard open > 0 || late > 0 else { return visit.waits(others) }
        return visit.strings.count("review.waiting", open)
            + (late > 0 ? ", " + visit.strings.count("review.overdue", late) : "")
    }

    private static func undecided(_ deal: DealSummary, _ visit: Visit, _ around: Surroundings) -> Undecided.Row {
        Undecided.Row(
            href: DealAddress.deal.console(deal.id), customer: deal.customer.name,
            what: "\(deal.partnerName) · \(visit.subject(deal))", mark: visit.mark(deal.status),
            due: deal.decisionDue.map(visit.formats.moment) ?? "", left: visit.timeLeft(deal, around))
    }

    /// Registrations whose protection ends soon.
    static let ending = HomePanel(.console, .side, order: 10, .seeDeals, where: registers) { visit, _ in
        let found = try await visit.ask(ListDeals.self, ["expiring": "30", "sort": "expiry", "limit": "8"]).items
        let rows = found.map { deal in
            Ending.Row(
                href: DealAddress.deal.console(deal.id), customer: deal.customer.name,
                what: [deal.partnerName, deal.validThrough.map(visit.formats.shortDay) ?? ""]
                    .joined(separator: " · "),
                left: visit.formats.days(deal.daysLeft))
        }
        return HomePanel.Shown(
            Ending(rows: rows, all: DealAddress.list.console().with("expiring", "30")))
    }

    struct Ending: TemplateModel {
        static let template = "deal-ending"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let what: String
            let left: String
        }
        let rows: [Row]
        let all: Link
    }

    /// What a partner registered, with how many there are of each status.
    static let ofPartner = PartnerPanel(order: 15, .seeDeals, where: registers) { visit, partner in
        var sheet = try await visit.lines(
            of: DealTable.list, DealAddress.list.console, ["partner": partner.id.text], "deals.title")
        let counts = try await visit.ask(CountDeals.self, ["partner": partner.id.node]).byStatus.map {
            "\(visit.mark($0.status).label) \(visit.formats.number($0.count))"
        }
        if !counts.isEmpty { sheet?.sheetNote = counts.joined(separator: " · ") }
        return sheet
    }

    // MARK: A partner's

    /// The partner's registrations, newest first.
    static let own = HomePanel(.portal, .main, order: 20, .seeDeals, where: registers) { visit, _ in
        let deals = try await visit.ask(ListDeals.self, ["limit": "8"]).items
        let new = visit.may(.registerDeals) ? DealAddress.new() : nil
        let rows = deals.map { deal in
            Own.Row(
                href: DealAddress.deal.portal(deal.id), customer: deal.customer.name, what: visit.subject(deal),
                mark: visit.mark(deal.status),
                until: deal.daysLeft > 0 ? deal.validThrough.map(visit.formats.shortDay) ?? "" : "",
                left: deal.daysLeft > 0 ? visit.formats.days(deal.daysLeft) : "",
                value: deal.listValue.map(visit.formats.money) ?? "")
        }
        return HomePanel.Shown(
            Own(rows: rows, all: DealAddress.list.portal(), new: new),
            button: new.map { HomePanel.Button(href: $0, label: visit.text("portal.register")) })
    }

    struct Own: TemplateModel {
        static let template = "deal-own"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let what: String
            let mark: StateMark
            let until: String
            let left: String
            let value: String
        }
        let rows: [Row]
        let all: Link
        /// Where one is registered; nil for who may not.
        let new: Link?
    }
}

extension Visit {
    /// How much of the time in which the vendor means to decide is left, in business days of the program's calendar.
    fileprivate func timeLeft(_ deal: DealSummary, _ around: Surroundings) -> StateMark {
        guard let due = deal.decisionDue else { return StateMark(label: "", tone: "") }
        if deal.overdue { return StateMark(label: text("review.late"), tone: "bad") }
        if deal.status == .actionRequired { return StateMark(label: text("review.with_partner"), tone: "") }
        let calendar = around.program.calendar
        let last = calendar.zone.day(due)
        var days = 0
        var day = around.today
        while day < last, days < 100 {
            day = day.adding(days: 1)
            if calendar.isBusinessDay(day) { days += 1 }
        }
        let label = days == 0 ? text("frame.today") : strings.count("review.business_days", days)
        return StateMark(label: label, tone: days <= 1 ? "warn" : "")
    }
}
