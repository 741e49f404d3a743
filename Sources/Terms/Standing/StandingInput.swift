/// What is known of a partner when its standing is looked at.
public struct StandingInput: Sendable {
    /// The id of whom the decision is about.
    public let subject: String
    public let type: String
    public let tier: String?
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

    public init(
        subject: String, type: String, tier: String?, sales: [SaleDay], uncounted: [Money] = [],
        holders: [(person: String, certification: String)] = [], duties: [Duty] = [],
        activities: [String: [Day]] = [:], facts: Facts = Facts(), through: Day, at: Instant
    ) {
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

/// What a partner bought on one day.
public struct SaleDay: Hashable, Sendable {
    public let day: Day
    /// Minor units of the measure's currency.
    public let minor: Int64
    public let units: Int64
    public let orders: Int64

    public init(day: Day, minor: Int64, units: Int64, orders: Int64) {
        self.day = day
        self.minor = minor
        self.units = units
        self.orders = orders
    }
}
