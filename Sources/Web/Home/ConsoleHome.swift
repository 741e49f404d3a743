import Channel
import Record
import Terms

/// The console's first page: what waits, what is late, what was said lately.
enum ConsoleHome {
    private struct Model: Sendable {
        struct Undecided: Sendable {
            let href: String
            let customer: String
            let partner: String
            let line: String
            let mark: StateMark
            let due: String
            let left: StateMark
        }
        struct Ending: Sendable {
            let href: String
            let customer: String
            let partner: String
            let until: String
            let left: String
        }

        let heading: String
        let today: String
        let seesDeals: Bool
        let waiting: [Undecided]
        /// What else waits, or all that waits in a program without deal registration.
        let also: String
        let others: [Waiting]
        let ending: [Ending]
        let told: LatelyTold
        /// Nil in a program without deal registration.
        let targetClause: ClauseLink?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let seesDeals = visit.may(.seeDeals) && around.program.registration != nil
        var waiting: [DealSummary] = []
        var ending: [DealSummary] = []
        if seesDeals {
            waiting = try await visit.ask(
                ListDeals.self, ["status": "submitted,in_review,action_required", "sort": "due", "limit": "100"]
            ).items
            ending = try await visit.ask(ListDeals.self, ["expiring": "30", "sort": "expiry", "limit": "8"]).items
        }
        let others = try await visit.waiting(around)
        let model = Model(
            heading: heading(waiting, others.count, visit), today: visit.formats.longDay(around.today),
            seesDeals: seesDeals, waiting: waiting.map { line($0, visit, around) },
            also: visit.text(seesDeals ? "review.also" : "review.home"), others: others,
            ending: ending.map { deal in
                Model.Ending(
                    href: "/console/deals/\(deal.id)", customer: deal.customer.name, partner: deal.partnerName,
                    until: deal.validThrough.map(visit.formats.shortDay) ?? "",
                    left: visit.formats.days(deal.daysLeft))
            },
            told: try await LatelyTold(visit, most: 8),
            targetClause: around.program.registration.map { visit.clause($0.target.clause) })
        return Page("console-home", title: visit.text("review.home"), model)
    }

    private static func heading(_ waiting: [DealSummary], _ others: Int, _ visit: Visit) -> String {
        let open = waiting.count { $0.status != .actionRequired }
        let late = waiting.count(where: \.overdue)
        guard open > 0 || late > 0 else {
            return others == 0 ? visit.text("review.nothing_waits") : visit.strings.count("review.things_wait", others)
        }
        return visit.strings.count("review.waiting", open)
            + (late > 0 ? ", " + visit.strings.count("review.overdue", late) : "")
    }

    private static func line(_ deal: DealSummary, _ visit: Visit, _ around: Surroundings) -> Model.Undecided {
        Model.Undecided(
            href: "/console/deals/\(deal.id)", customer: deal.customer.name, partner: deal.partnerName,
            line: "\(deal.productLine), \(visit.formats.number(deal.units))", mark: visit.mark(deal.status),
            due: deal.decisionDue.map(visit.formats.moment) ?? "", left: visit.timeLeft(deal, around))
    }
}

extension Visit {
    /// How much of the time in which the vendor means to decide is left, in business days of the program's calendar.
    func timeLeft(_ deal: DealSummary, _ around: Surroundings) -> StateMark {
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
