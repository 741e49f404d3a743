/// What is known of a partner when its standing is looked at.
public struct StandingInput: Sendable {
    /// The id of whom the decision is about.
    public let subject: String
    public let type: String
    public private(set) var tier: String?
    /// Sales in the measure's currency, one entry a day; earlier days than any window looks back to may be left out.
    public let sales: [SaleDay]
    /// Sales in other currencies whose day's rate is not known: they do not count.
    public let uncounted: [Money]
    /// Live certificates on the day.
    public let holders: [(person: String, certification: String)]
    /// Duties on `today`.
    public let duties: [Duty]
    /// The days on which approved evidence was handed in, by obligation.
    public let activities: [String: [Day]]
    public let facts: Facts
    /// The last day that figures count.
    public let through: Day
    public let at: Instant
    /// The day on which the partner joined.
    public let joined: Day?
    /// Sales of the parts that are kept as sums of their own, by the ids of their series.
    public let series: [String: [SaleDay]]
    /// Which customers bought when, and what they have of it, by series.
    public let customers: [String: [BoughtDay]]
    /// Which products were bought when, by series.
    public let products: [String: [BoughtDay]]

    public init(
        subject: String, type: String, tier: String?, sales: [SaleDay], uncounted: [Money] = [],
        holders: [(person: String, certification: String)] = [], duties: [Duty] = [],
        activities: [String: [Day]] = [:], facts: Facts = Facts(), through: Day, at: Instant, joined: Day? = nil,
        series: [String: [SaleDay]] = [:], customers: [String: [BoughtDay]] = [:],
        products: [String: [BoughtDay]] = [:]
    ) {
        (self.joined, self.series, self.customers, self.products) = (joined, series, customers, products)
        self.subject = subject
        self.type = type
        self.tier = tier
        self.sales = sales
        self.uncounted = uncounted
        self.holders = holders
        self.duties = duties
        self.activities = activities
        self.facts = facts
        self.through = through
        self.at = at
    }
}

extension StandingInput {
    /// The same of a partner that has another tier, or none.
    func holding(_ tier: String?) -> StandingInput {
        var input = self
        input.tier = tier
        return input
    }

    /// The sales of a series, by day.
    func sales(_ id: String) -> [SaleDay] { id.isEmpty ? sales : series[id] ?? [] }
}

/// A customer that bought, or a product that was bought, on one day.
public struct BoughtDay: Hashable, Sendable {
    /// The customer or the product.
    public let thing: String
    public let day: Day
    /// Units that came, less those that were given up.
    public let net: Int64
    /// How many times something was bought, rather than given up.
    public let bought: Int64
    /// How many of these were more than the renewal of what another had sold.
    public let fresh: Int64
    /// The days on which what was bought then went back, each in whole.
    public let gone: [Gone]

    /// That all of one purchase went back.
    public struct Gone: Hashable, Sendable {
        public let day: Day
        /// Was it one of the fresh ones?
        public let isFresh: Bool

        public init(day: Day, isFresh: Bool) { (self.day, self.isFresh) = (day, isFresh) }
    }

    public init(_ thing: String, day: Day, net: Int64, bought: Int64, fresh: Int64, gone: [Gone] = []) {
        (self.thing, self.day, self.net, self.bought, self.fresh, self.gone) = (thing, day, net, bought, fresh, gone)
    }

    /// The days on which it moves.
    var days: [Day] { [day] + gone.map(\.day) }

    /// Does something that was bought then still stand at the end of a day?
    func stands(through last: Day) -> Bool { bought > Int64(gone.count { $0.day <= last }) }

    /// Does something fresh?
    func isFresh(through last: Day) -> Bool { fresh > Int64(gone.count { $0.isFresh && $0.day <= last }) }
}

/// What a partner bought on one day.
public struct SaleDay: Hashable, Sendable {
    public let day: Day
    /// Minor units of the measure's currency.
    public let minor: Int64
    public let units: Int64
    public let orders: Int64
    /// Units that came, less those that were given up; renewals add nothing.
    public let net: Int64

    /// - Parameter net: all units when left out.
    public init(day: Day, minor: Int64, units: Int64, orders: Int64, net: Int64? = nil) {
        self.day = day
        self.net = net ?? units
        self.minor = minor
        self.units = units
        self.orders = orders
    }
}
