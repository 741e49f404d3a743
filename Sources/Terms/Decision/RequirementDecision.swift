import CEL

extension [Requirement] {
    /// Judges all requirements: granted when every one holds, else the verdict given for that. O(rules).
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(
        _ question: Question, subject: String, at: Instant, program: Program, _ facts: Facts, unmet: Verdict
    ) throws(BudgetExceeded) -> Decision {
        var budget = Budget.decision
        var rules: [RuleOutcome] = []
        for requirement in self { rules.append(try requirement.outcome(facts, &budget)) }
        return Decision(
            question: question, subject: subject, at: at, program: program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : unmet), rules: rules)
    }
}

extension Requirement {
    /// The requirement as a decision sees it.
    func outcome(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> RuleOutcome {
        RuleOutcome(id: id, facts: conditions.seen(facts), missing: try conditions.missing(facts, &budget))
    }
}

extension [Condition] {
    /// The facts that they read, each once.
    func seen(_ facts: Facts) -> [SeenFact] {
        var known: Set<Int> = []
        return flatMap(\.expression.variables).compactMap { slot in
            guard known.insert(slot).inserted, let fact = Fact(rawValue: slot) else { return nil }
            return facts.seen(fact)
        }
    }

    /// Those that do not hold.
    func missing(_ facts: Facts, _ budget: inout Budget) throws(BudgetExceeded) -> [MissingPart] {
        var missing: [MissingPart] = []
        for (place, condition) in enumerated() where try !condition.holds(facts, &budget) {
            missing.append(MissingPart(condition: place))
        }
        return missing
    }
}
