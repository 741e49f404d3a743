import CEL

/// One thing that must hold for a rule to apply.
public struct Condition: Sendable {
    /// A compiled expression of type bool over `Fact` slots.
    public let expression: CEL.Expression
    /// The clause this very condition comes from, where it is another than its rule's.
    public let clause: ClauseID?
    /// What it takes, in the program's words; where absent the sentence is made from the comparison.
    public let needs: LocalText?
    /// Where it stands in `program.yaml`.
    let position: Position

    /// Does it hold? An expression that fails (it cannot, on declared facts, but for an overflow) does not.
    ///
    /// - Throws: `BudgetExceeded` when it costs more than is left of the budget.
    func holds(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> Bool {
        do throws(EvaluationError) {
            return try expression.bool(facts.values, spending: &budget)
        } catch {
            guard error.kind == .costLimit else { return false }
            throw BudgetExceeded(position: position, expression: expression.source)
        }
    }
}

extension Wording {
    /// What is missing when a condition does not hold: a sentence for the person who asked.
    func missing(_ condition: Condition, _ facts: Facts) -> String {
        if let needs = condition.needs { return text(needs) }
        var budget = Budget.decision
        let parts = condition.expression.conjuncts.filter {
            ((try? $0.bool(facts.values, spending: &budget)) ?? false) == false
        }
        return parts.map { sentence($0, facts) }.joined(separator: "; ")
    }

    private func sentence(_ expression: CEL.Expression, _ facts: Facts) -> String {
        guard let comparison = expression.comparison, let fact = Fact(rawValue: comparison.slot) else {
            return self("condition.expression", ["expression": .text(words(expression))])
        }
        let name = TypedValue.words("fact.\(fact.name)")
        if case .bool(let wanted) = comparison.literal, fact.type == .bool {
            let isAsked = wanted == (comparison.operator == .equal)
            return self(isAsked ? "condition.required" : "condition.bare", ["fact": name])
        }
        return self(
            "condition.\(comparison.operator.key)",
            ["fact": name, "is": fact.shown(facts.seen(fact).value), "wanted": .list(comparison.wanted(of: fact))])
    }

    /// What a condition takes, as a person would say it: `partner type is Invested`; where that cannot be said, the expression.
    func words(_ condition: Condition) -> String {
        condition.expression.conjuncts.map(words).joined(separator: self("words.conjunction"))
    }

    private func words(_ conjunct: CEL.Expression) -> String {
        let alternatives = (conjunct.comparison.map { [$0] } ?? conjunct.alternatives ?? []).map(words)
        return alternatives.isEmpty ? conjunct.source : alternatives.joined(separator: self("words.disjunction"))
    }

    private func words(_ comparison: CEL.Comparison) -> String {
        guard let fact = Fact(rawValue: comparison.slot) else { return "" }
        let name = TypedValue.words("fact.\(fact.name)")
        if case .bool(let wanted) = comparison.literal {
            return self(wanted == (comparison.operator == .equal) ? "condition.bare" : "words.not", ["fact": name])
        }
        return self(
            "words.\(comparison.operator.key)", ["fact": name, "wanted": .list(comparison.wanted(of: fact))])
    }

    /// All conditions in one sentence; nil when there are none.
    func words(_ conditions: [Condition]) -> String? {
        conditions.isEmpty ? nil : conditions.map(words).joined(separator: "; ")
    }
}

extension CEL.Comparison {
    /// The values it compares with, as people name them.
    fileprivate func wanted(of fact: Fact) -> [TypedValue] {
        let literals: [CEL.Value] = if case .list(let all) = literal { Array(all) } else { [literal] }
        return literals.map { fact.shown(TypedValue($0)) }
    }
}

extension CEL.Comparison.Operator {
    /// The end of the key of its words.
    fileprivate var key: String {
        switch self {
        case .equal, .within: "equal"
        case .notEqual: "not_equal"
        case .less: "less"
        case .lessOrEqual: "at_most"
        case .greater: "more"
        case .greaterOrEqual: "at_least"
        }
    }
}
