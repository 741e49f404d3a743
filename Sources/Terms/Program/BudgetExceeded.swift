import CEL

/// A decision that was given up because its conditions cost more than a decision may. On facts of usual sizes it cannot happen:
/// the compiler refuses a program whose conditions may cost that much together.
public struct BudgetExceeded: Sayable, Hashable, Sendable, CustomStringConvertible {
    /// Where the condition that went beyond the budget stands in `program.yaml`.
    public let position: Position
    /// The condition as it is written.
    public let expression: String

    /// What happened, for the one who asked; what the vendor can do about it stands behind it as its hint.
    public var phrase: Phrase {
        Phrase(
            "budget.exceeded",
            [
                "steps": .count(Budget.decision.remaining), "line": .count(position.line),
                "column": .count(position.column), "condition": .text(excerpt),
            ])
    }

    public var description: String { Wording(.english, nil).withHint(phrase) }

    private var excerpt: String {
        let line = expression.split(separator: "\n").joined(separator: " ")
        return line.count > 100 ? line.prefix(99) + "…" : line
    }
}

extension Budget {
    /// What the conditions of one decision may cost together. The costliest question of the sample programs foresees 350
    /// steps; spending all takes a millisecond or two.
    static let decision = Budget(20_000)
    /// What may be spent to put a decision's reasons into words: every condition once more, and the parts of those that do not hold.
    static let words = Budget(3 * decision.remaining)
}

extension [Condition] {
    /// Do all hold?
    func hold(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> Bool {
        for condition in self where try !condition.holds(facts, &budget) { return false }
        return true
    }
}
