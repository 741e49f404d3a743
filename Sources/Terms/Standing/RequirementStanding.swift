/// One requirement of a tier as a partner stands to it: met or not, the figures, and what it would take.
public struct RequirementStanding: Codable, Hashable, Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    /// The tier that asks for it.
    public let tier: String
    public let met: Bool
    /// For amounts of money.
    public let amount: AmountFigure?
    /// For counts: units, orders, activities; posts filled with people.
    public let count: CountFigure?
    /// The first day that counts, where a window does.
    public let from: Day?
    /// The day by which what is missing has to come, where there is one.
    public let by: Day?
    /// Of posts that nobody is left for: what the certifications of each are called.
    public let openPosts: [[String]]?
    /// The duties that are overdue.
    public let overdue: [Duty]?
    /// What it would take, each a sentence with its clause; empty when it is met.
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

    init(
        _ requirement: TierRequirement, tier: String, met: Bool, amount: AmountFigure? = nil,
        count: CountFigure? = nil, from: Day? = nil, by: Day? = nil, openPosts: [[String]]? = nil,
        overdue: [Duty]? = nil, missing: [MissingPart] = []
    ) {
        (id, label, clause) = (requirement.id, requirement.label, requirement.clause)
        self.tier = tier
        self.met = met
        self.amount = amount
        self.count = count
        self.from = from
        self.by = by
        self.openPosts = openPosts
        self.overdue = overdue
        self.missing = missing
    }

    /// As a rule of a decision.
    public var outcome: RuleOutcome {
        var facts: [SeenFact] = []
        func see(_ name: String, _ label: String, _ value: String) {
            facts.append(SeenFact(name: "\(id).\(name)", label: label, value: value))
        }
        if let amount {
            see("so_far", "so far", amount.soFar.description)
            see("needed", "needed", amount.needed.description)
        }
        if let count {
            see("so_far", "so far", String(count.soFar))
            see("needed", "needed", String(count.needed))
        }
        if let from { see("from", "counted from", from.description) }
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: met, amount: amount?.soFar, facts: facts, missing: missing)
    }
}
