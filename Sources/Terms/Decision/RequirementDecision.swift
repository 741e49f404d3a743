extension [Requirement] {
    /// Judges all requirements: granted when every one holds, else the verdict given for that. O(rules).
    public func decision(
        _ question: Question, subject: String, at: Instant, program: Program, _ facts: Facts, unmet: Verdict
    ) -> Decision {
        let rules = map { $0.outcome(facts) }
        return Decision(
            question: question, subject: subject, at: at, program: program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : unmet), rules: rules)
    }
}

extension Requirement {
    func outcome(_ facts: Facts) -> RuleOutcome {
        let failing = conditions.filter { !$0.holds(facts) }
        let seen = conditions.reduce(into: [SeenFact]()) { all, condition in
            for fact in condition.facts(facts) where !all.contains(fact) { all.append(fact) }
        }
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: failing.isEmpty, facts: seen,
            missing: failing.map { MissingPart(clause: $0.clause ?? clause, text: $0.missing(facts)) })
    }
}
