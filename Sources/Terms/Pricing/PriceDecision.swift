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
    /// What promotions of the vendor's records took off, in the order in which they stack.
    public let promoted: [Promotion.Effect]
    private let granted: [Grant]
    private let rules: [DiscountRule]
    private let promotions: [Promotion]
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
        list: Money, rules: [DiscountRule], promotions: [Promotion] = [], caps: [DiscountCap], unitPrices: [UnitPrice],
        facts: Facts, rounding: Rounding
    ) throws(PricingError) {
        var granted: [Grant] = []
        granted.reserveCapacity(4)
        var stack = DiscountStack(list, rounding)
        var budget = Budget.decision
        for (index, rule) in rules.enumerated() {
            if stack.isSettled(rule.group) { continue }
            guard try Self.hold(rule.conditions, facts, &budget), let rate = try Self.rate(of: rule, facts) else {
                continue
            }
            do throws(MoneyError) {
                let grant = try stack.take(rate, of: rule.base, group: rule.group)
                granted.append(Grant(rule: index, rate: grant.rate, amount: grant.amount))
            } catch { throw .money(error) }
        }
        let bounds = PriceBounds(caps: caps, unitPrices: unitPrices, facts: facts)
        var settled = try bounds.settled(stack, &budget)
        promoted = promotions.isEmpty ? [] : try Self.promoted(promotions, &stack, &settled, bounds)
        do throws(MoneyError) {
            discount = try list.subtracting(settled.net)
            let isWhole = settled.unitPrice == nil && (settled.bound != nil || !promoted.contains(where: \.isBound))
            let whole = settled.bound?.cap.most ?? stack.taken
            rate = list.isZero ? nil : isWhole ? whole : max(.zero, try discount.share(of: list, .down))
        } catch { throw .money(error) }
        self.list = list
        (net, bound, unitPrice) = (settled.net, settled.bound, settled.unitPrice)
        (self.rules, self.promotions, self.caps, self.unitPrices) = (rules, promotions, caps, unitPrices)
        (self.granted, self.facts) = (granted, facts)
    }

    /// Takes promotions off, each with how much lower the price is for it. One that may take nothing off any more does not apply.
    private static func promoted(
        _ promotions: [Promotion], _ stack: inout DiscountStack, _ settled: inout PriceBounds.Settled,
        _ bounds: PriceBounds
    ) throws(PricingError) -> [Promotion.Effect] {
        var promoted: [Promotion.Effect] = []
        for promotion in promotions where promotion.isOpen && !stack.isSettled(promotion.group) {
            var budget = Budget.decision
            let (before, grant): (Money, (rate: Rate, amount: Money))
            do throws(MoneyError) {
                before = settled.net
                grant = try stack.take(
                    promotion.rate, of: promotion.base, group: promotion.group, most: promotion.left)
            } catch { throw .money(error) }
            settled = try bounds.settled(stack, &budget)
            do throws(MoneyError) {
                let lowered = try Money.lesser(try before.subtracting(settled.net), grant.amount)
                promoted.append(
                    Promotion.Effect(
                        promotion: promotion, rate: grant.rate, amount: grant.amount, lowered: lowered))
            } catch { throw .money(error) }
        }
        return promoted
    }

    static func hold(
        _ conditions: [Condition], _ facts: Facts, _ budget: inout Budget
    ) throws(PricingError) -> Bool {
        do { return try conditions.hold(facts, &budget) } catch { throw .budget(error) }
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
        for promotion in promotions { outcomes.append(outcome(of: promotion)) }
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

    private func outcome(of promotion: Promotion) -> RuleOutcome {
        let effect = promoted.first { $0.promotion.id == promotion.id }
        guard effect == nil, promotion.isOpen, let group = promotion.group else {
            return promotion.outcome(effect, instead: nil)
        }
        let rule = granted.first { rules[$0.rule].group == group }.map { rules[$0.rule] }
        let other = promoted.first { $0.promotion.group == group }?.promotion
        let winner = rule.map { MissingPart("missing.instead", ["rule": .named(.price, $0.id)], clause: $0.clause) }
        return promotion.outcome(
            nil,
            instead: winner
                ?? other.map { MissingPart("missing.instead", ["rule": .text($0.title)], clause: $0.clause) })
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
