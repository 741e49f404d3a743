import Store
import Terms

/// How an order counts for its partner's standing: on which day, for how much. Kept with the order's event, so that replay and later
/// terms see the same.
struct CountedSale: Codable, Hashable, Sendable {
    /// The day in the program's zone.
    let day: Day
    /// The order's total; in the currency of the program's measures where the day's rate was known.
    let amount: Money
    let units: Int
    /// Does it bring something new? A renewal does not.
    let isOpportunity: Bool

    /// - Parameter inMeasure: the order's total in the currency of the program's measures, where that is another and the rate is known.
    init(_ order: Order, on day: Day, inMeasure: Money?) {
        self.day = day
        amount = inMeasure ?? order.total
        units = order.lines.reduce(0) { $0 + $1.units }
        isOpportunity = order.origin?.renewal != true
    }

    /// An order of which nothing else is known: on its day in UTC, in its own currency.
    init(_ order: Order) { self.init(order, on: Zone.utc.day(order.placed), inMeasure: nil) }

    /// Adds the sale to the sums of its day.
    func add(to tables: Tables, of partner: ID<Partner>) throws {
        let key: [(String, SQLValue)] = [
            ("partner", .text(partner.text)), ("day", .integer(Int64(day.number))),
            ("currency", .text(amount.currency.code)),
        ]
        let found = try tables.writer.query(
            """
            SELECT minor, units, orders, opportunities FROM {sales_days} WHERE partner = $1 AND day = $2 AND currency = $3
            """, key.map(\.1))
        let before = try found.first.map { row in try (0..<4).map { try row.int($0) } } ?? [0, 0, 0, 0]
        try tables.writer.put(
            "sales_days",
            key + [
                ("minor", .integer(before[0] &+ amount.minor)), ("units", .integer(before[1] + Int64(units))),
                ("orders", .integer(before[2] + 1)), ("opportunities", .integer(before[3] + (isOpportunity ? 1 : 0))),
            ])
    }
}

extension Reader {
    /// The amount at the rate of the day, rounded half up; nil when no rate of that day is known.
    func converted(_ money: Money, to currency: Currency, on day: Day) throws -> Money? {
        guard money.currency != currency else { return money }
        return try rate(of: money.currency, to: currency, on: day).flatMap {
            try? money.converted(by: $0, to: currency)
        }
    }

    /// How amounts of a purchase's currency count today; nil where they count as they are, or no rate is known.
    func measuring(_ currency: Currency) throws -> MeasureRate? {
        guard let wanted = context.program.tiers?.currency, wanted != currency else { return nil }
        return try rate(of: currency, to: wanted, on: today).map { MeasureRate(currency: wanted, rate: $0) }
    }
}

/// The currency of the program's measures, and what it is worth.
struct MeasureRate: Sendable {
    let currency: Currency
    let rate: ExactRate

    func converted(_ money: Money) -> Money? { try? money.converted(by: rate, to: currency) }
}

/// What a partner did lately, for the facts of rules.
struct PartnerActivity: Hashable, Sendable {
    /// At least one order.
    let activated: Bool
    /// A deal registered, or an order that is no renewal, within the last twelve months.
    let newOpportunity: Bool
}

extension Reader {
    func activity(of partner: ID<Partner>) throws -> PartnerActivity {
        let name: [SQLValue] = [.text(partner.text)]
        let wide = vendorWide
        let sold = try wide.query("SELECT day FROM {sales_days} WHERE partner = $1 LIMIT 1", name)
        let since = today.adding(months: -12)
        let opportunity = try wide.query(
            "SELECT day FROM {sales_days} WHERE partner = $1 AND day >= $2 AND opportunities > 0 LIMIT 1",
            name + [.integer(Int64(since.number))])
        return PartnerActivity(
            activated: !sold.isEmpty,
            newOpportunity: !opportunity.isEmpty ? true : try wide.hasRegistered(partner, since: since))
    }

    /// Was a deal submitted on a day or after it? The newest registrations decide, so only they are read.
    private func hasRegistered(_ partner: ID<Partner>, since: Day) throws -> Bool {
        let found: [Versioned<Deal>] = try records(
            "WHERE partner = $1 AND status <> 'draft' ORDER BY id DESC LIMIT 1", [.text(partner.text)])
        return found.contains { deal in deal.submitted.map { context.program.zone.day($0) >= since } ?? false }
    }
}

extension Facts {
    mutating func set(_ activity: PartnerActivity) {
        set(.partnerActivated, activity.activated)
        set(.partnerNewOpportunity, activity.newOpportunity)
    }
}
