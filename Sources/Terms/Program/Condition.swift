import CEL

/// One thing that must hold for a rule to apply.
public struct Condition: Sendable {
    /// A compiled expression of type bool over `Fact` slots.
    public let expression: CEL.Expression
    /// The clause this very condition comes from, where it is another than its rule's.
    public let clause: ClauseID?
    /// What it takes, in the program's words; where absent the sentence is made from the comparison.
    public let needs: String?
    /// Where it stands in `program.yaml`.
    let position: Position

    /// Does it hold? An expression that fails (it cannot, on declared facts, but for an overflow) does not.
    ///
    /// - Throws: `BudgetExceeded` when it costs more than is left of the budget.
    func holds(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> Bool {
        try holds(expression, facts, &budget)
    }

    private func holds(
        _ expression: CEL.Expression, _ facts: Facts, _ budget: inout Budget
    ) throws(BudgetExceeded) -> Bool {
        do throws(EvaluationError) {
            return try expression.bool(facts.values, spending: &budget)
        } catch {
            guard error.kind == .costLimit else { return false }
            throw BudgetExceeded(position: position, expression: expression.source)
        }
    }

    /// The facts it mentions with their values.
    func facts(_ facts: Facts) -> [SeenFact] {
        expression.variables.compactMap { slot in
            Fact(rawValue: slot).map { SeenFact($0, facts[$0]) }
        }
    }

    /// What is missing when it does not hold: a sentence for the person who asked.
    func missing(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> String {
        if let needs { return needs }
        var parts: [String] = []
        for part in expression.conjuncts where try !holds(part, facts, &budget) {
            parts.append(Self.sentence(part, facts))
        }
        return parts.joined(separator: "; ")
    }

    private static func sentence(_ expression: CEL.Expression, _ facts: Facts) -> String {
        guard let comparison = expression.comparison, let fact = Fact(rawValue: comparison.slot) else {
            return "it takes \(expression.source)"
        }
        let seen = SeenFact(fact, facts[fact])
        if case .bool(let wanted) = comparison.literal, fact.type == .bool {
            return wanted == (comparison.operator == .equal) ? "\(fact.label) is required" : "\(fact.label)"
        }
        let wanted: [CEL.Value] =
            if case .list(let all) = comparison.literal { Array(all) } else { [comparison.literal] }
        let shown = wanted.map { SeenFact(fact, $0).shown }.joined(separator: " or ")
        return "\(fact.label) is \(seen.shown); it takes \(comparison.operator.words)\(shown)"
    }
}

extension CEL.Comparison.Operator {
    /// The operator as it reads in "it takes …".
    fileprivate var words: String {
        switch self {
        case .equal, .within: ""
        case .notEqual: "anything but "
        case .less: "less than "
        case .lessOrEqual: "at most "
        case .greater: "more than "
        case .greaterOrEqual: "at least "
        }
    }
}
