import Record
import Store
import Terms

/// How an order counts for its partner's standing: on which day, for how much. Kept with the order's event, so that replay and later
/// terms see the same.
package struct CountedSale: Codable, Hashable, Sendable {
    /// The day in the program's zone.
    package let day: Day
    /// The order's total; in the currency of the program's measures where the day's own rate was known.
    package let amount: Money
    /// Is the amount in another currency than the measures', and waits for the rate of its day? Absent when not.
    let isForeign: Bool?
    package let units: Int
    /// Does it bring something new? A renewal does not, nor what the vendor developed, nor what is for the partner's
    /// own use.
    let isOpportunity: Bool
    /// Its lines as measures see them.
    let lines: [SoldLine]
    /// Which of the lines belong to which series that something is kept of; absent where none does.
    let shares: [SeriesShare]?
    /// Does it take away from what counted: some of an order, or all that was left of it? Absent for a sale.
    let isReturn: Return?

    /// By line, the units of a subscription that were given up by it.
    package var givenUp: [Int] { lines.map { $0.change?.givesUp ?? false ? max(0, -$0.net) : 0 } }

    /// How much of an order no longer counts.
    enum Return: String, Codable, Hashable, Sendable {
        case part, whole
    }

    /// How an order counts, but for its amount.
    package struct Setting {
        /// The currency of the program's measures; nil where it measures no amounts.
        let wanted: Currency?
        /// What the order's currency is in it, by the last rates that were published.
        let rate: ExactRate?
        let region: String?
        let segment: String?
        let series: [KeptSeries.Declared]

        package init(
            wanted: Currency?, rate: ExactRate?, region: String?, segment: String?, series: [KeptSeries.Declared]
        ) {
            (self.wanted, self.rate, self.region) = (wanted, rate, region)
            (self.segment, self.series) = (segment, series)
        }
    }

    /// A sale that changes no subscriptions.
    package init(_ order: Order, on day: Day, _ setting: Setting) throws {
        try self.init(order, on: day, setting, nil)
    }

    /// - Parameter entry: what it made of subscriptions, where it made something.
    init(_ order: Order, on day: Day, _ setting: Setting, _ entry: SubscriptionBook.Entry?) throws {
        self.day = day
        // Rates of the day before are not the day's: those may be published later, and hold then.
        let settled = setting.wanted.flatMap { wanted in
            setting.rate.flatMap { $0.published == day ? try? order.total.converted(by: $0, to: wanted) : nil }
        }
        let counted = settled ?? order.total
        amount = counted
        isForeign = setting.wanted.map { $0 != counted.currency } ?? false ? true : nil
        let weights = order.lines.map { max(0, $0.net.minor) }
        let minors =
            settled == nil || weights.allSatisfy { $0 == 0 }
            ? order.lines.map(\.net.minor) : try counted.allocated(to: weights).map(\.minor)
        var lines = order.sold(minors, nets: entry?.nets, region: setting.region, segment: setting.segment)
        units = lines.reduce(0) { $0 + $1.units }
        isOpportunity = order.origin == nil && lines.contains { $0.units > 0 && $0.change != .renew }
        for (place, left) in (entry?.left ?? [:]).sorted(by: { $0.key < $1.key }) {
            lines.append(lines[place].leaving(left.sku, left.productLine, units: left.units))
        }
        self.lines = lines
        isReturn = nil
        shares = lines.shares(setting.series, on: day, counted.currency)
    }

    /// Adds the sale to the sums of its day.
    ///
    /// - Parameters:
    ///   - order: as it stands since.
    ///   - lessening: by what an order that counted counts less; nil when it comes to count.
    package func add(
        to tables: Tables, of partner: PartnerID, order: Order, lessening: String? = nil
    ) throws {
        // An order of which nothing is left is none.
        let orders: Int64 = isReturn == nil ? 1 : isReturn == .whole ? -1 : 0
        try DaySum(
            table: SalesDays.table.name,
            key: [("partner", .text(partner.text)), ("day", .integer(Int64(day.number)))], amount: amount,
            isForeign: isForeign ?? false,
            counts: [("units", Int64(units)), ("orders", orders), ("opportunities", isOpportunity ? orders : 0)]
        ).add(to: tables)
        try tables.count(Order.self, SalesFigures.of(self, order, partner: partner, orders: orders))
        let sold = SoldLines(
            partner: partner, sale: lessening ?? order.id.text, day: day, currency: amount.currency,
            isForeign: isForeign ?? false,
            lines: lines)
        try sold.keep(in: tables)
        for share in shares ?? [] { try sold.add(share, to: tables) }
    }

    /// What an order that counted counts less from a day on.
    ///
    /// - Parameters:
    ///   - sale: the day on which it counted.
    ///   - nets: what goes, of each line, in the order's currency; `units` likewise, 0 where an amount alone goes.
    ///   - places: of the lines, from 0.
    ///   - isWhole: nothing of the order is left.
    init(
        _ order: Order, of sale: Day, less nets: [Money], units: [Int], at places: [Int], isWhole: Bool,
        on day: Day, _ setting: Setting
    ) throws {
        self.day = day
        let sum = try nets.sum(in: order.total.currency, \.self)
        let settled = setting.wanted.flatMap { wanted in
            setting.rate.flatMap { $0.published == day ? try? sum.converted(by: $0, to: wanted) : nil }
        }
        let counted = settled ?? sum
        amount = try Money.zero(counted.currency).subtracting(counted)
        isForeign = setting.wanted.map { $0 != counted.currency } ?? false ? true : nil
        let weights = nets.map { max(0, $0.minor) }
        let minors =
            settled == nil || weights.allSatisfy { $0 == 0 }
            ? nets.map(\.minor) : try counted.allocated(to: weights).map(\.minor)
        // Conditions of measures look at the lines as they were sold, so that what went back leaves what it was in.
        let sold = order.sold(order.lines.map(\.net.minor), region: setting.region, segment: setting.segment)
        lines = zip(places, zip(minors, units)).map { sold[$0].lessened(by: $1.1, minor: $1.0) }
        self.units = -units.reduce(0, +)
        isOpportunity = isWhole && order.origin == nil
        isReturn = isWhole ? .whole : .part
        let left = sold.indices.filter { place in
            let gone = zip(places, units).reduce(0) { $0 + ($1.0 == place ? $1.1 : 0) }
            return order.lines[place].units > order.returnedUnits(ofLine: place + 1) + gone
        }
        shares = sold.shares(setting.series, on: sale, order.total.currency)?.compactMap { share in
            let gone = places.indices.filter { share.lines.contains(places[$0]) }
            guard !gone.isEmpty else { return nil }
            let isUnits = units.contains { $0 > 0 }
            let kept = isUnits ? share.lines.filter(left.contains) : share.lines
            let whole = Set(gone.map { sold[places[$0]].sku }).subtracting(kept.map { sold[$0].sku }).sorted()
            return SeriesShare(
                series: share.series, lines: gone, countsCustomers: share.countsCustomers,
                countsProducts: share.countsProducts, orders: kept.isEmpty ? -1 : 0,
                gone: whole.isEmpty ? nil : SeriesShare.Gone(sold: sale, isAll: kept.isEmpty, products: whole))
        }
    }
}

/// What each partner bought, summed by day and currency, so that no window has to read its orders.
enum SalesDays {
    static let table = TableDeclaration(
        name: "sales_days", key: ["vendor", "partner", "day", "currency"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)

    static let migrations = [
        Migration(
            id: "sales-days-1",
            sql: [
                // In `amounts` stands what each order in another currency came to: each is converted and rounded by itself.
                """
                CREATE TABLE sales_days (vendor TEXT NOT NULL, partner TEXT NOT NULL, day INTEGER NOT NULL, \
                currency TEXT NOT NULL, minor INTEGER NOT NULL, units INTEGER NOT NULL, orders INTEGER NOT NULL, \
                opportunities INTEGER NOT NULL, amounts TEXT, PRIMARY KEY (vendor, partner, day, currency)) STRICT
                """,
                "CREATE INDEX sales_days_day ON sales_days (vendor, day)",
            ])
    ]
}

extension Reader {
    /// Partners that bought in another currency than the program's measures on these days or after them, as far back as its windows
    /// reach, those of the reviews of the last twelve months too: new rates may move their sums.
    package func partnersMoved(by days: [DayRates]) throws -> [PartnerID] {
        guard let terms = context.program.measured, let wanted = terms.currency, let first = days.map(\.day).min()
        else {
            return []
        }
        let oldest = terms.review == nil ? today : today.adding(months: -12)
        let since = max(first, terms.earliest(through: oldest))
        let rows = try query(
            "SELECT DISTINCT partner FROM {sales_days} WHERE day >= $1 AND currency <> $2 ORDER BY partner",
            [.integer(Int64(since.number)), .text(wanted.code)])
        return rows.compactMap { PartnerID((try? $0.text(0)) ?? "") }
    }
}

/// What a partner did lately, for the facts of rules.
struct PartnerActivity: Hashable, Sendable {
    /// At least one order that counts.
    let activated: Bool
    /// A registration that the vendor approved, or an order that counts and brings something new, within the last
    /// twelve months.
    let newOpportunity: Bool
}

extension Reader {
    func activity(of partner: PartnerID) throws -> Asked<PartnerActivity> {
        let name: [SQLValue] = [.text(partner.text)]
        let wide = vendorWide
        let since = today.adding(months: -12)
        // What went back whole counts no more.
        let sold = try wide.ask(
            "SELECT count FROM {figures} WHERE list = 'orders' AND viewer = $1 AND facet = 'counted' AND value = ''",
            name)
        let opportunity = try wide.ask(
            "SELECT SUM(opportunities) FROM {sales_days} WHERE partner = $1 AND day >= $2",
            name + [.integer(Int64(since.number))])
        let registered = try wide.hasRegistered(partner, since: since)
        return sold.map { sold in
            let fresh = try opportunity.get().first?.optionalInt(0) ?? 0
            return PartnerActivity(
                activated: try sold.first?.optionalInt(0) ?? 0 > 0, newOpportunity: try fresh > 0 || registered.get())
        }
    }

    /// Was a deal submitted on a day or after it that the vendor approved? The newest of them decides, so only it is
    /// read.
    private func hasRegistered(_ partner: PartnerID, since: Day) throws -> Asked<Bool> {
        try ask(
            "SELECT submitted FROM {deals} WHERE partner = $1 AND valid_through IS NOT NULL ORDER BY id DESC LIMIT 1",
            [.text(partner.text)]
        ).map { rows in
            try rows.contains { row in
                try row.optionalText(0).flatMap { Instant($0) }.map { context.program.zone.day($0) >= since } ?? false
            }
        }
    }
}

extension Facts {
    mutating func set(_ activity: PartnerActivity) {
        set(.partnerActivated, activity.activated)
        set(.partnerNewOpportunity, activity.newOpportunity)
    }
}

extension PartnerFacts {
    /// Has the partner sold, and is there something new of late?
    static let activity = PartnerFacts { partner, reader in
        try reader.activity(of: partner).map { activity in { $0.set(activity) } }
    }
}
