/// The most that all discounts of a line may come to together, when all conditions hold.
public struct DiscountCap: Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    /// A share of list price.
    public let most: Rate
    public let conditions: [Condition]

    public init(id: String, label: String, clause: ClauseID, most: Rate, conditions: [Condition]) {
        self.id = id
        self.label = label
        self.clause = clause
        self.most = most
        self.conditions = conditions
    }

    func holds(_ facts: Facts) -> Bool { conditions.allSatisfy { $0.holds(facts) } }

    /// How it stands in a decision.
    ///
    /// - Parameters:
    ///   - binding: the cap that set the price, if one did.
    ///   - takenBack: what that took back of the discounts.
    func outcome(_ facts: Facts, binding: DiscountCap?, takenBack: Money) -> RuleOutcome {
        let seen = conditions.reduce(into: [SeenFact]()) { all, condition in
            for fact in condition.facts(facts) where !all.contains(fact) { all.append(fact) }
        }
        let binds = binding?.id == id
        let failing = conditions.filter { !$0.holds(facts) }
        var missing = failing.map { MissingPart(clause: $0.clause ?? clause, text: $0.missing(facts)) }
        if failing.isEmpty, !binds {
            let text = binding.map { "\($0.label) sets a lower limit" } ?? "the discounts together are not above it"
            missing = [MissingPart(clause: binding?.clause ?? clause, text: text)]
        }
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: binds, rate: most,
            amount: binds ? Money(minor: -takenBack.minor, takenBack.currency) : nil, facts: seen, missing: missing)
    }
}
