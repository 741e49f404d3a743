/// A discount that a vendor made by a record of its own, for a time. It stacks behind the discounts of the program file, and caps bound it
/// like any of them.
public struct Promotion: Sendable {
    /// Of the record; also of its rule in a decision.
    public let id: String
    public let title: String
    public let clause: ClauseID
    public let rate: Rate
    /// What the rate is taken from.
    public let base: DiscountRule.Base
    /// In a group only the first rule that applies counts.
    public let group: String?
    /// The most that it may take off; nil where nothing bounds it.
    public let left: Money?
    /// What was looked at, and what is missing for it to apply.
    public let facts: [SeenFact]
    public let missing: [MissingPart]

    public init(
        id: String, title: String, clause: ClauseID, rate: Rate, base: DiscountRule.Base, group: String?,
        left: Money? = nil, facts: [SeenFact] = [], missing: [MissingPart] = []
    ) {
        (self.id, self.title, self.clause, self.rate) = (id, title, clause, rate)
        (self.base, self.group, self.left, self.facts, self.missing) = (base, group, left, facts, missing)
    }

    /// What it came to in a price.
    public struct Effect: Sendable {
        public let promotion: Promotion
        public let rate: Rate
        /// What it took off before any cap.
        public let amount: Money
        /// How much lower the price is for it, caps and bounds on units included. Never more than what was left.
        public let lowered: Money

        /// Did what was left set what it came to?
        var isBound: Bool { promotion.left == amount }
    }

    /// Does it apply, unless another stands in its place?
    var isOpen: Bool { missing.isEmpty && left?.isPositive ?? true }

    /// How it stands in a decision.
    func outcome(_ effect: Effect?, instead winner: MissingPart?) -> RuleOutcome {
        let isTold = effect?.isBound ?? missing.isEmpty
        let seen = left.map { isTold ? facts + [SeenFact("reached.left", .money($0))] : facts } ?? facts
        let lacks = missing.isEmpty ? [winner ?? MissingPart("missing.subprogram_budget")] : missing
        return RuleOutcome(
            own: id, label: Phrase("rule.named", ["what": .text(title)]), clause: clause, applied: effect != nil,
            rate: effect?.rate, amount: effect?.amount, facts: seen, missing: effect == nil ? lacks : [])
    }
}
