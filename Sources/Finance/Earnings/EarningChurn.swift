import Commerce
import Members
import Record
import Store
import Terms

/// Units of a subscription that an end customer gave up, by the vendor's record or by a line of an order.
private struct Churn {
    let subscription: ID<Subscription>
    let units: Int
    /// How many there were.
    let before: Int
    let day: Day
}

extension Event {
    fileprivate func churns(_ reader: Reader) throws -> [Churn] {
        switch self {
        case let event as SubscriptionReduced:
            let given = -event.line.net
            return [
                Churn(
                    subscription: event.subscription.id, units: given, before: event.subscription.units + given,
                    day: event.day)
            ]
        case let event as OrderCounted:
            guard let after = event.subscriptions else { return [] }
            let lines = try reader.require(event.order).value.lines
            return after.compactMap { subscription in
                let given = zip(lines, event.sale.givenUp).reduce(0) { sum, line in
                    line.0.term?.subscription.map { $0 == subscription.id } ?? (line.0.sku == subscription.sku)
                        ? sum + line.1 : sum
                }
                return given > 0
                    ? Churn(
                        subscription: subscription.id, units: given, before: subscription.units + given,
                        day: event.sale.day) : nil
            }
        default: return []
        }
    }
}

extension Reader {
    /// What is taken back since an end customer gave up units of subscriptions.
    func churned(by event: any Event) throws -> [any Event] {
        try event.churns(self).flatMap {
            try takings(churn: $0.subscription, units: $0.units, of: $0.before, on: $0.day)
        }
    }

    /// What is taken back when an end customer gives up units of a subscription: of what was earned on it within the days of its rule.
    private func takings(churn subscription: ID<Subscription>, units: Int, of before: Int, on day: Day) throws
        -> [any Event]
    {
        let found: [Versioned<Earning>] = try vendorWide.records(
            "WHERE subscription = $1 ORDER BY id DESC", [.text(subscription.text)])
        let earnings = found.map(\.value).filter { $0.status != .nothing }
        let rules = try rules(of: earnings)
        var taken = EarningTakings()
        for earning in earnings {
            guard let clawback = rules[earning.id]?.clawback, let churn = clawback.churn,
                earning.earned.days(to: day) <= churn.days
            else { continue }
            let kept = try earning.standing.kept(Int64(before - units), of: Int64(before), churn.extent)
            try taken.take(earning, downTo: kept, .churn, clawback.clause, on: day)
        }
        return taken.events
    }
}
