import CEL

/// What an activity cost of one kind.
public struct FundCost: Hashable, Sendable {
    /// One of the fund's kinds of cost.
    public let cost: String
    public let amount: Money

    public init(_ cost: String, _ amount: Money) { (self.cost, self.amount) = (cost, amount) }
}

extension FundTerms {
    /// What of costs is of kinds that are reimbursed.
    ///
    /// - Throws: `MoneyError` on overflow, and for several currencies.
    public func eligible(_ costs: [FundCost], in currency: Currency) throws(MoneyError) -> Money {
        try costs.filter { cost($0.cost)?.isExcluded == false }.sum(in: currency, \.amount)
    }

    /// The first day on which an activity can begin that is proposed now.
    public func firstDay(proposed moment: Instant, _ calendar: BusinessCalendar) -> Day {
        calendar.zone.day(calendar.adding(businessDays: proposal.businessDays, to: moment))
    }

    /// May a partner ask for this much for an activity that begins on a day?
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(
        asked: Money, begins: Day, subject: String, at moment: Instant, program: Program, _ facts: Facts
    ) throws(BudgetExceeded) -> Decision {
        var budget = Budget.decision
        var rules = [
            try Requirement(id: id, label: label, clause: clause, conditions: conditions).outcome(facts, &budget)
        ]
        if proposal.businessDays > 0 {
            let earliest = firstDay(proposed: moment, program.calendar)
            rules.append(
                RuleOutcome(
                    own: "fund-lead", label: "rule.fund_lead", clause: proposal.clause,
                    facts: [SeenFact("activity.begins", .day(begins))],
                    missing: begins >= earliest
                        ? []
                        : [
                            MissingPart(
                                "missing.fund_lead",
                                ["days": .count(proposal.businessDays), "earliest": .day(earliest)])
                        ]))
        }
        if let least = proposal.least.first(where: { $0.currency == asked.currency }) {
            rules.append(
                RuleOutcome(
                    own: "fund-least", label: "rule.fund_least", clause: proposal.clause,
                    facts: [SeenFact("activity.asked", .money(asked))],
                    missing: asked.covers(least)
                        ? [] : [MissingPart("missing.fund_least", ["least": .money(least), "asked": .money(asked)])]))
        }
        return Decision(
            question: .funds, subject: subject, at: moment, program: program.reference,
            outcome: Outcome(
                rules.allSatisfy(\.applied) ? .granted : .refused, rate: nil, from: nil, amount: asked), rules: rules)
    }

    /// What is reimbursed of what an activity cost.
    ///
    /// - Parameters:
    ///   - left: what is left of what was approved.
    ///   - subject: the id of the claim.
    /// - Throws: `MoneyError` on overflow, and for several currencies.
    public func reimbursement(
        of costs: [FundCost], _ activity: String, left: Money, subject: String, at moment: Instant, program: Program
    ) throws(MoneyError) -> Decision {
        let currency = left.currency
        let eligible = try eligible(costs, in: currency)
        let shared = try eligible.portion(share(of: activity), rounding)
        var rules = try excluded(costs, currency)
        rules.append(
            RuleOutcome(
                own: id, label: Phrase("rule.named", ["what": .named(.fund, id)]), clause: clause, applied: true,
                rate: share(of: activity), amount: shared,
                facts: [SeenFact("activity.eligible", .money(eligible))]))
        var amount = shared
        if let most = most(in: currency) {
            rules.append(try bound("fund-most", most, amount))
            amount = try Money.lesser(amount, most)
        }
        rules.append(try bound("fund-approved", left, amount))
        amount = try Money.lesser(amount, left)
        return Decision(
            question: .earning, subject: subject, at: moment, program: program.reference,
            outcome: Outcome(
                amount.isPositive ? .granted : .nothing, rate: share(of: activity), from: eligible, amount: amount),
            rules: rules)
    }

    private func bound(_ rule: String, _ most: Money, _ amount: Money) throws(MoneyError) -> RuleOutcome {
        let binds = amount.exceeds(most)
        return RuleOutcome(
            own: rule, label: Phrase("rule.\(rule.replacing("-", with: "_"))"), clause: clause, applied: binds,
            amount: binds ? try most.subtracting(amount) : nil, facts: [SeenFact("activity.most", .money(most))],
            missing: binds ? [] : [MissingPart("missing.below_earning_cap")])
    }

    /// The kinds of cost of which nothing is reimbursed, each with what it came to.
    private func excluded(_ costs: [FundCost], _ currency: Currency) throws(MoneyError) -> [RuleOutcome] {
        var rules: [RuleOutcome] = []
        for kind in self.costs where kind.isExcluded {
            let sum = try costs.filter { $0.cost == kind.id }.sum(in: currency, \.amount)
            guard sum.isPositive else { continue }
            rules.append(
                RuleOutcome(
                    own: "fund-cost-\(kind.id)",
                    label: Phrase("rule.fund_excluded", ["cost": .named(.fund, "\(id)/cost/\(kind.id)")]),
                    clause: kind.clause, applied: true, amount: try sum.negated(),
                    facts: [SeenFact("activity.excluded", .money(sum))]))
        }
        return rules
    }
}

extension FundTerms {
    /// What the program calls a part of the fund: `cost/travel`, `activity/event`, `proof/event/photos`.
    func name(of part: Substring) -> LocalText? {
        let words = part.split(separator: "/").map(String.init)
        switch words.first {
        case nil: return label
        case "cost": return words.count == 2 ? cost(words[1])?.label : nil
        case "activity": return words.count == 2 ? activity(words[1])?.label : nil
        case "proof":
            guard words.count == 3 else { return nil }
            return activity(words[1])?.proofs.first { $0.id == words[2] }?.label
        default: return nil
        }
    }
}
