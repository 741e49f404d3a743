import CEL

/// A price decided by a program's rules: compact, so that it can be made half a million times a second, and complete, so that
/// its reasons can be written out when somebody reads them.
public struct PriceDecision: Sendable {
    public let list: Money
    public let net: Money
    /// All that was taken off.
    public let discount: Money
    /// The whole share of list that was taken off, at most all of it; nothing has no shares.
    public let rate: Rate?
    private let granted: [Grant]
    private let rules: [DiscountRule]
    private let caps: [DiscountCap]
    /// The cap that set the price, with what it changed of the discounts: an amount below nothing.
    private let bound: (cap: DiscountCap, effect: Money)?
    private let unitPrices: [UnitPrice]
    /// The bound on the price of a unit that set the price.
    private let unitPrice: UnitPrice.Effect?
    private let facts: Facts

    /// What one rule came to.
    struct Grant: Sendable {
        let rule: Int
        let rate: Rate
        let amount: Money
    }

    init(
        list: Money, rules: [DiscountRule], caps: [DiscountCap], unitPrices: [UnitPrice], facts: Facts,
        rounding: Rounding
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
        let whole = cap?.most ?? taken
        let capped: Money
        do throws(MoneyError) {
            capped = if let cap { try list.subtracting(try list.portion(cap.most, rounding)) } else { left }
            bound = if let cap { (cap, try left.subtracting(capped)) } else { nil }
        } catch { throw .money(error) }
        unitPrice = unitPrices.isEmpty ? nil : try Self.bounded(capped, list, by: unitPrices, facts, &budget)
        do throws(MoneyError) {
            net = unitPrice?.net ?? capped
            discount = try list.subtracting(net)
            rate = list.isZero ? nil : unitPrice == nil ? whole : max(.zero, try discount.share(of: list, .down))
        } catch { throw .money(error) }
        self.unitPrices = unitPrices
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

    /// The price within the bounds on units, where one of them moves it.
    private static func bounded(
        _ net: Money, _ list: Money, by unitPrices: [UnitPrice], _ facts: Facts, _ budget: inout Budget
    ) throws(PricingError) -> UnitPrice.Effect? {
        var effect: UnitPrice.Effect?
        let units = facts.units
        for (index, rule) in unitPrices.enumerated() {
            guard try hold(rule.conditions, facts, &budget) else { continue }
            do throws(MoneyError) {
                let before = effect?.net ?? net
                let bounded = try rule.bounded(before, list, units: units)
                guard bounded != before else { continue }
                effect = UnitPrice.Effect(rule: index, amount: try bounded.subtracting(before), net: bounded)
            } catch { throw .money(error) }
        }
        return effect
    }

    private static func rate(of rule: DiscountRule, _ facts: Facts) throws(PricingError) -> Rate? {
        let whole: Rate
        guard let term = rule.rate.settled(facts) else { return nil }
        switch term {
        case .fixed(let rate): whole = rate
        case .upTo(let rate): whole = facts.decided.isEmpty ? rate : facts.decided[rule.id] ?? rate
        case .recorded(let fact):
            guard let recorded = facts[fact] else { return nil }
            whole = recorded
        case .undecided: throw .undecided(rule: rule.id, clause: rule.clause)
        case .atDiscretion:
            guard let decided = facts.decided[rule.id] else { return nil }
            whole = decided
        case .byFacts: return nil
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
        for (index, rule) in unitPrices.enumerated() {
            let effect = unitPrice.flatMap { $0.rule == index ? $0.amount : nil }
            outcomes.append(try rule.outcome(facts, effect, &budget))
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
            facts: seen(by: rule), missing: grant == nil ? try missing(of: rule, &budget) : [])
    }

    /// What its conditions read, and what its table of rates is by.
    private func seen(by rule: DiscountRule) -> [SeenFact] {
        let read = rule.conditions.seen(facts)
        return read + rule.rate.facts.map(facts.seen).filter { !read.contains($0) }
    }

    private func missing(of rule: DiscountRule, _ budget: inout Budget) throws(BudgetExceeded) -> [MissingPart] {
        let failing = try rule.conditions.missing(facts, &budget)
        guard failing.isEmpty else { return failing }
        if let group = rule.group, let winner = granted.first(where: { rules[$0.rule].group == group }) {
            let winner = rules[winner.rule]
            return [MissingPart("missing.instead", ["rule": .named(.price, winner.id)], clause: winner.clause)]
        }
        return switch rule.rate.settled(facts) {
        case .atDiscretion: [MissingPart("missing.at_discretion")]
        case .recorded(.agreedRate): [MissingPart("missing.recorded.agreed_rate")]
        case .recorded(.bonusShare): [MissingPart("missing.recorded.bonus_share")]
        case .recorded(.bonusKept): [MissingPart("missing.recorded.bonus_kept")]
        case .fixed, .upTo, .undecided, .byFacts: [MissingPart("missing.no_share")]
        case nil: if case .byFacts(let table) = rule.rate { [table.missing(facts)] } else { [] }
        }
    }
}
