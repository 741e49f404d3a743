import CEL

/// The most that all discounts of a line may come to together, when all conditions hold.
public struct DiscountCap: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// A share of list price.
    public let most: Rate
    public let conditions: [Condition]

    public init(id: String, label: LocalText, clause: ClauseID, most: Rate, conditions: [Condition]) {
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
        var missing = try conditions.missing(facts, &budget)
        if missing.isEmpty, !binds {
            let lower = binding.map {
                MissingPart("missing.lower_cap", ["cap": .named(.price, $0.id)], clause: $0.clause)
            }
            missing = [lower ?? MissingPart("missing.below_cap")]
        }
        return RuleOutcome(
            id: id, applied: binds, rate: binds ? most : nil,
            amount: binds ? effect : nil, facts: conditions.seen(facts),
            missing: missing)
    }
}
