import CEL

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

    /// How it stands in a decision.
    ///
    /// - Parameters:
    ///   - binding: the cap that set the price, if one did.
    ///   - effect: what that changed of the discounts, an amount below nothing.
    func outcome(
        _ facts: Facts, binding: DiscountCap?, effect: Money?, _ budget: inout Budget
    ) throws(BudgetExceeded) -> RuleOutcome {
        let binds = binding?.id == id
        let failing = try conditions.failing(facts, &budget)
        var missing = try failing.missing(facts, beside: clause, &budget)
        if failing.isEmpty, !binds {
            let text = binding.map { "\($0.label) sets a lower limit" } ?? "the discounts together are not above it"
            missing = [MissingPart(clause: binding?.clause ?? clause, text: text)]
        }
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: binds, rate: most,
            amount: binds ? effect : nil, facts: conditions.facts(facts),
            missing: missing)
    }
}
