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
        let failing = try conditions.failing(facts, &budget)
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: failing.isEmpty, facts: conditions.facts(facts),
            missing: try failing.missing(facts, beside: clause, &budget))
    }
}
