import Members
import Record
import Store
import Terms

/// Units of a subscription were given up without an order: an end customer left, or takes less. With the last of them it ends.
package struct SubscriptionReduced: Event {
    package static let kind = "subscription.reduced"
    /// As it is now.
    package let subscription: Subscription
    package let day: Day
    package let reason: String
    /// What was given up, as measures see it.
    package let line: SoldLine
    /// The series that it belongs to; absent where it belongs to none.
    package let shares: [SeriesShare]?
    package var subject: String { subscription.id.text }
    package var partner: PartnerID? { subscription.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(subscription)
        let sold = SoldLines(
            partner: subscription.partner, sale: "\(subscription.id.text)-\(entry.sequence)", day: day,
            currency: subscription.yearly.currency, isForeign: false, lines: [line])
        try sold.keep(in: tables)
        for share in shares ?? [] { try sold.add(share, to: tables) }
    }
}

/// Records that an end customer gave up a subscription, or units of it, on a day: taken off where a measure counts net.
public struct RecordChurn: Command {
    public static let name = "record_churn"
    public static let permission = Permission.decideOrders

    public let subscription: ID<Subscription>
    /// How many units; all of them when left out.
    public let units: Int?
    /// The day from which they are given up; today when left out.
    public let on: Day?
    public let reason: String

    public init(subscription: ID<Subscription>, units: Int?, on: Day?, reason: String) {
        (self.subscription, self.units, self.on, self.reason) = (subscription, units, on, reason)
    }

    public struct State: Sendable {
        let subscription: Subscription
        let series: [KeptSeries.Declared]
    }

    public func load(_ reader: Reader) throws -> State {
        State(subscription: try reader.subject(subscription).value, series: try reader.vendorWide.keptSeries())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        var subscription = state.subscription
        guard subscription.status == .active else { throw Problem.wrongState("subscription.over") }
        let day = on ?? context.today
        guard day <= context.today, day >= subscription.began else {
            throw Problem.invalid(field: "/on", Phrase("subscription.day", ["began": .day(subscription.began)]))
        }
        let count = units ?? subscription.units
        guard (1...subscription.units).contains(count) else {
            throw Problem.invalid(field: "/units", Phrase("subscription.units", ["units": .count(subscription.units)]))
        }
        let line = SoldLine(givingUp: count, of: subscription, context.program)
        try subscription.give(up: count, on: day, reason)
        return [
            SubscriptionReduced(
                subscription: subscription, day: day, reason: reason, line: line,
                shares: [line].shares(state.series, on: day, subscription.yearly.currency))
        ]
    }

    public func reply(
        _ state: State, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<SubscriptionView> {
        try reader.require(subscription).shown(to: reader)
    }
}

extension SoldLine {
    /// Units of a subscription that an end customer gave up.
    init(givingUp units: Int, of subscription: Subscription, _ program: Program) {
        self.init(
            sku: subscription.sku, productLine: subscription.productLine, units: 0, net: -units, minor: 0,
            change: units == subscription.units ? .end : .reduce, months: nil,
            customer: SoldLine.key(subscription.customer), country: subscription.customer.country,
            region: program.region(ofCountry: subscription.customer.country)?.id, segment: nil, route: .direct,
            role: .resale, origin: nil, isRegistered: false)
    }
}
