/// One requirement of a tier as a partner stands to it: met or not, the figures, and what it would take.
public struct RequirementStanding: Hashable, Sendable {
    public let id: String
    /// The tier that asks for it.
    public let tier: String
    public let met: Bool
    /// For amounts of money.
    public let amount: AmountFigure?
    /// For counts: units, orders, activities; posts filled with people.
    public let count: CountFigure?
    /// For shares.
    public let share: ShareFigure?
    /// The first day that counts, where a window does.
    public let from: Day?
    /// The day by which what is missing has to come, where there is one.
    public let by: Day?
    /// Of posts that nobody is left for: the certifications of each.
    public let openPosts: [[String]]?
    /// The duties that are overdue.
    public let overdue: [Duty]?
    /// For scores: what each metric brings.
    public let metrics: [MetricFigure]?
    /// The facts that its conditions read.
    public let facts: [SeenFact]
    /// What it would take; empty when it is met.
    public let missing: [MissingPart]

    /// So much of so much.
    public struct AmountFigure: Codable, Hashable, Sendable {
        public let soFar: Money
        public let needed: Money
        public let toGo: Money
    }

    /// So many of so many.
    public struct CountFigure: Codable, Hashable, Sendable {
        public let soFar: Int64
        public let needed: Int64
        public let toGo: Int64
    }

    /// Such a share of such a share.
    public struct ShareFigure: Codable, Hashable, Sendable {
        /// What there is of it; absent where the whole is nothing.
        public let soFar: Rate?
        public let needed: Rate
        /// The part and the whole that it is a share of.
        public let part: Int64
        public let whole: Int64

        init?(_ value: TierFigure.Value, needed: Int64) {
            guard case .share(let part, let whole) = value else { return nil }
            (self.part, self.whole, self.needed) = (part, whole, Rate(millionths: needed))
            soFar = whole > 0 ? Rate(millionths: value.number) : nil
        }
    }

    init(
        _ requirement: TierRequirement, tier: String, met: Bool, amount: AmountFigure? = nil,
        count: CountFigure? = nil, share: ShareFigure? = nil, from: Day? = nil, by: Day? = nil,
        openPosts: [[String]]? = nil,
        overdue: [Duty]? = nil, metrics: [MetricFigure]? = nil, facts: [SeenFact] = [], missing: [MissingPart] = []
    ) {
        id = requirement.id
        self.tier = tier
        self.met = met
        self.amount = amount
        self.count = count
        self.share = share
        self.from = from
        self.by = by
        self.openPosts = openPosts
        self.overdue = overdue
        self.metrics = metrics
        self.facts = facts
        self.missing = missing
    }

    /// As a rule of a decision.
    public var outcome: RuleOutcome {
        var seen = facts
        if let amount {
            seen.append(SeenFact("standing.so_far", .money(amount.soFar)))
            seen.append(SeenFact("standing.needed", .money(amount.needed)))
        }
        if let count {
            seen.append(SeenFact("standing.so_far", .count(count.soFar)))
            seen.append(SeenFact("standing.needed", .count(count.needed)))
        }
        if let share {
            if let soFar = share.soFar { seen.append(SeenFact("standing.so_far", .rate(soFar))) }
            seen.append(SeenFact("standing.needed", .rate(share.needed)))
        }
        if let from { seen.append(SeenFact("standing.from", .day(from))) }
        return RuleOutcome(id: id, applied: met, amount: amount?.soFar, facts: seen, missing: missing)
    }
}
