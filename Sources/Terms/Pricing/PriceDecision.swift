import CEL

/// A price decided by a program's rules: compact, so that it can be made half a million times a second, and complete, so that
/// its reasons can be written out when somebody reads them.
public struct PriceDecision: Sendable {
    public let list: Money
    public let net: Money
    /// All that was taken off.
    public let discount: Money
    /// The whole share of list that was taken off, at most all of it.
    public let rate: Rate
    private let granted: [Grant]
    private let rules: [DiscountRule]
    private let caps: [DiscountCap]
    /// The cap that set the price, with what it changed of the discounts: an amount below nothing.
    private let bound: (cap: DiscountCap, effect: Money)?
    private let facts: Facts

    /// What one rule came to.
    struct Grant: Sendable {
        let rule: Int
        let rate: Rate
        let amount: Money
    }

    init(
        list: Money, rules: [DiscountRule], caps: [DiscountCap], facts: Facts, rounding: Rounding
    ) throws(PricingError) {
        var granted: [Grant] = []
        granted.reserveCapacity(4)
        var taken = Rate.zero
        var fromList = Rate.zero
        var takenFromList = Money.zero(list.currency)
        var left = list
        var settledGroups: [String] = []
        var budget = Budget.decision
        for (index, rule) in rules.enumerated() {
            if let group = rule.group, settledGroups.contains(group) { continue }
            guard try Self.hold(rule.conditions, facts, &budget), let rate = try Self.rate(of: rule, facts) else {
                continue
            }
            var share = rate
            var amount: Money
            do {
                switch rule.base {
                case .list:
                    // Rates from list add up first and are rounded once, so that 12 % and 10 % make exactly 22 %.
                    fromList = fromList + rate
                    let total = try list.portion(fromList, rounding)
                    amount = try total.subtracting(takenFromList)
                    takenFromList = total
                case .remaining:
                    amount = try left.portion(rate, rounding)
                    share = rate.of(.one - taken)
                }
                // A price never falls below nothing: the rate that would take it there counts as far as it goes.
                if amount.outweighs(left) {
                    amount = left
                    share = min(share, .one - taken)
                }
                left = try left.subtracting(amount)
                taken = taken + share
            } catch { throw .money(error) }
            if let group = rule.group { settledGroups.append(group) }
            granted.append(Grant(rule: index, rate: rule.base == .list ? share : rate, amount: amount))
        }
        let cap = taken == .zero ? nil : try Self.lowest(of: caps, below: taken, facts, &budget)
        self.list = list
        rate = cap?.most ?? taken
        do {
            net = if let cap { try list.subtracting(list.portion(cap.most, rounding)) } else { left }
            discount = try list.subtracting(net)
            bound = if let cap { (cap, try left.subtracting(net)) } else { nil }
        } catch { throw .money(error) }
        self.caps = caps
        self.granted = granted
        self.rules = rules
        self.facts = facts
    }

    private static func hold(
        _ conditions: [Condition], _ facts: Facts, _ budget: inout Budget
    ) throws(PricingError) -> Bool {
        do { return try conditions.hold(facts, &budget) } catch { throw .budget(error) }
    }

    /// The lowest cap that holds, where it is below what was taken off.
    private static func lowest(
        of caps: [DiscountCap], below taken: Rate, _ facts: Facts, _ budget: inout Budget
    ) throws(PricingError) -> DiscountCap? {
        var lowest: DiscountCap?
        for cap in caps where cap.most < lowest?.most ?? taken {
            if try hold(cap.conditions, facts, &budget) { lowest = cap }
        }
        return lowest
    }

    private static func rate(of rule: DiscountRule, _ facts: Facts) throws(PricingError) -> Rate? {
        let whole: Rate
        switch rule.rate {
        case .fixed(let rate), .upTo(let rate): whole = rate
        case .recorded(let fact):
            guard let recorded = facts[fact] else { return nil }
            whole = recorded
        case .undecided: throw .undecided(rule: rule.id, clause: rule.clause)
        case .atDiscretion: return nil
        }
        guard let part = rule.part else { return whole }
        guard let share = facts[part], share > .zero else { return nil }
        return share.of(whole)
    }

    /// The decision with its reasons: every rule with the facts it read and what it would have taken. O(rules).
    ///
    /// - Throws: `BudgetExceeded` when looking at all conditions costs more than that may.
    public func explained(
        _ question: Question, subject: String, at: Instant, program: ProgramReference
    ) throws(BudgetExceeded) -> Decision {
        var budget = Budget.words
        var outcomes: [RuleOutcome] = []
        for index in rules.indices {
            outcomes.append(try outcome(of: rules[index], granted.first { $0.rule == index }, &budget))
        }
        for cap in caps {
            outcomes.append(try cap.outcome(facts, binding: bound?.cap, effect: bound?.effect, &budget))
        }
        let amount = question == .distributorBonus ? discount : net
        let verdict: Verdict = question == .distributorBonus && granted.isEmpty ? .nothing : .priced
        return Decision(
            question: question, subject: subject, at: at, program: program,
            outcome: Outcome(verdict, rate: rate, from: list, amount: amount), rules: outcomes)
    }

    private func outcome(
        of rule: DiscountRule, _ grant: Grant?, _ budget: inout Budget
    ) throws(BudgetExceeded) -> RuleOutcome {
        RuleOutcome(
            id: rule.id, applied: grant != nil, rate: grant?.rate, amount: grant?.amount,
            facts: rule.conditions.seen(facts), missing: grant == nil ? try missing(of: rule, &budget) : [])
    }

    private func missing(of rule: DiscountRule, _ budget: inout Budget) throws(BudgetExceeded) -> [MissingPart] {
        let failing = try rule.conditions.missing(facts, &budget)
        guard failing.isEmpty else { return failing }
        if let group = rule.group, let winner = granted.first(where: { rules[$0.rule].group == group }) {
            let winner = rules[winner.rule]
            return [MissingPart("missing.instead", ["rule": .named(.price, winner.id)], clause: winner.clause)]
        }
        return switch rule.rate {
        case .atDiscretion: [MissingPart("missing.at_discretion")]
        case .recorded(.agreedRate): [MissingPart("missing.recorded.agreed_rate")]
        case .recorded(.bonusShare): [MissingPart("missing.recorded.bonus_share")]
        case .recorded(.bonusKept): [MissingPart("missing.recorded.bonus_kept")]
        case .fixed, .upTo, .undecided: [MissingPart("missing.no_share")]
        }
    }
}
