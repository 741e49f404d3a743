import Members
import Record
import Terms

extension Subprogram {
    /// May a partner take part on a day, or have what it reached?
    ///
    /// - Parameters:
    ///   - edition: of the terms that it accepted; nil where that is not asked.
    ///   - asksTerms: have they to be accepted?
    func admission(
        _ partner: Partner, _ facts: Facts, _ accepted: Int?, asksTerms: Bool, _ terms: SubprogramTerms,
        _ program: Program, on day: Day, at moment: Instant
    ) throws -> Decision {
        var rules = try [
            Requirement(id: terms.id, label: terms.label, clause: terms.clause, conditions: terms.conditions)
        ].decision(.subprogram, subject: id.text, at: moment, program: program, facts, unmet: .refused).rules
        if let own = self.partner {
            rules.append(
                rule(
                    "partner", terms.clause,
                    missing: own == partner.id ? nil : MissingPart("missing.subprogram_partner")))
        }
        if let region {
            let other = program.region(ofCountry: partner.country)?.id
            rules.append(
                rule(
                    "region", terms.clause, [SeenFact("partner.region", .text(other ?? ""))],
                    missing: other == region
                        ? nil : MissingPart("missing.subprogram_region", ["region": .text(region)])))
        }
        if let types, !types.contains(partner.type) {
            rules.append(
                rule(
                    "partner", terms.clause, [SeenFact("partner.type", .text(partner.type))],
                    missing: MissingPart("missing.subprogram_partner")))
        }
        if let tiers, !tiers.contains(partner.tier ?? "") {
            rules.append(
                rule(
                    "partner", terms.clause, [SeenFact("partner.tier", .text(partner.tier ?? ""))],
                    missing: MissingPart("missing.subprogram_partner")))
        }
        if asksTerms { rules.append(acceptance(accepted, terms, program)) }
        let dates: MissingPart? =
            day < from
            ? MissingPart("missing.subprogram_begins", ["day": .day(from)])
            : day > through ? MissingPart("missing.subprogram_over", ["day": .day(through)]) : nil
        rules.append(rule("dates", terms.clause, missing: dates))
        return Decision(
            question: .subprogram, subject: id.text, at: moment, program: program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }

    /// Are its terms accepted?
    private func acceptance(_ accepted: Int?, _ terms: SubprogramTerms, _ program: Program) -> RuleOutcome {
        let needed = MissingPart("missing.subprogram_terms", ["title": .text(title), "version": .count(edition)])
        return rule(
            "terms", program.joining.agreement(terms.agreement ?? "")?.clause ?? terms.clause,
            [SeenFact("reached.terms", .count(accepted ?? 0))], missing: accepted == edition ? nil : needed)
    }

    /// What a partner has to do before a discount is its own: accept the terms, reach the goals.
    func open(to reached: Participation, _ terms: SubprogramTerms, _ program: Program) -> [RuleOutcome] {
        var rules = terms.asksTerms ? [acceptance(reached.accepted?.edition, terms, program)] : []
        for (number, goal) in goals.enumerated() { rules.append(outcome(of: goal, number, reached, terms.clause)) }
        return rules
    }

    private func rule(
        _ id: String, _ clause: ClauseID, _ facts: [SeenFact] = [], missing: MissingPart?
    ) -> RuleOutcome {
        RuleOutcome(
            own: "subprogram-\(id)", label: Phrase("rule.subprogram_\(id)"), clause: clause, facts: facts,
            missing: missing.map { [$0] } ?? [])
    }

    /// What a partner has of what it reached: the reward where every goal is, within what is left of the budget.
    ///
    /// - Parameters:
    ///   - admission: rules that let it take part, or do not.
    ///   - left: of the budget; nil where there is none.
    /// - Throws: `MoneyError.overflow`.
    func rewarded(
        _ reached: Participation, _ admission: [RuleOutcome], left: Money?, _ terms: SubprogramTerms,
        _ program: ProgramReference, at moment: Instant
    ) throws(MoneyError) -> Decision {
        var rules = admission
        for (number, goal) in goals.enumerated() { rules.append(outcome(of: goal, number, reached, terms.clause)) }
        var (amount, base): (Money?, Money?) = (nil, nil)
        if rules.allSatisfy(\.applied), let reward {
            if let rate = reward.rate {
                base = Money(minor: max(0, reached.reach.minor), currency)
                amount = try base?.portion(rate, terms.rounding)
            } else {
                amount = reward.amount
            }
            rules.append(
                RuleOutcome(
                    own: "subprogram-reward", label: Phrase("rule.named", ["what": .text(title)]),
                    clause: terms.clause, applied: true, rate: reward.rate, amount: amount))
        }
        if let bounded = amount, let left {
            let binds = bounded.exceeds(left)
            rules.append(
                RuleOutcome(
                    own: "subprogram-budget", label: "rule.subprogram_budget", clause: terms.clause, applied: binds,
                    amount: binds ? try left.subtracting(bounded) : nil,
                    facts: [SeenFact("reached.left", .money(left))],
                    missing: binds ? [] : [MissingPart("missing.below_earning_cap")]))
            amount = try Money.lesser(bounded, left)
        }
        let isGranted = amount?.isPositive ?? (rules.allSatisfy(\.applied) && reward?.goods != nil)
        return Decision(
            question: .earning, subject: Participation.id(id, reached.partner).text, at: moment, program: program,
            outcome: Outcome(
                isGranted ? .granted : .nothing, rate: reward?.rate, from: base, amount: amount ?? .zero(currency)),
            rules: rules)
    }

    private func outcome(
        of goal: Goal, _ number: Int, _ reached: Participation, _ clause: ClauseID
    ) -> RuleOutcome {
        let value = reached.reach[goal.measure]
        let words = TypedValue.words("subprogram.measure.\(goal.measure.rawValue)")
        let missing = MissingPart(
            "missing.subprogram_goal",
            ["missing": goal.typed(goal.least - value), "goal": goal.typed(goal.least)])
        return RuleOutcome(
            own: "subprogram-goal-\(number + 1)", label: Phrase("rule.subprogram_goal", ["what": words]),
            clause: clause, facts: [SeenFact("reached.value", goal.typed(value))],
            missing: value >= goal.least ? [] : [missing])
    }
}
