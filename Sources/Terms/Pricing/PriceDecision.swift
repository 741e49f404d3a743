/// A price decided by a program's rules: compact, so that it can be made half a million times a second, and complete, so that
/// its reasons can be written out when somebody reads them.
public struct PriceDecision: Sendable {
    public let list: Money
    public let net: Money
    /// The whole share of list that was taken off, at most all of it.
    public let rate: Rate
    private let granted: [Grant]
    private let rules: [DiscountRule]
    private let caps: [DiscountCap]
    /// The cap that set the price, with what it took back of the discounts.
    private let bound: (cap: DiscountCap, takenBack: Money)?
    private let facts: Facts

    /// What one rule came to.
    struct Grant: Sendable {
        let rule: Int
        let rate: Rate
        let amount: Money
    }

    /// All that was taken off.
    public var discount: Money { Money(minor: list.minor - net.minor, list.currency) }

    init(
        list: Money, rules: [DiscountRule], caps: [DiscountCap], facts: Facts, rounding: Rounding
    ) throws(PricingError) {
        var granted: [Grant] = []
        granted.reserveCapacity(4)
        var taken = Rate.zero
        var fromList = Rate.zero
        var takenFromList: Int64 = 0
        var left = list
        var settledGroups: [String] = []
        for (index, rule) in rules.enumerated() {
            if let group = rule.group, settledGroups.contains(group) { continue }
            guard rule.holds(facts), let rate = try Self.rate(of: rule, facts) else { continue }
            var share = rate
            var amount: Money
            do {
                switch rule.base {
                case .list:
                    // Rates from list add up first and are rounded once, so that 12 % and 10 % make exactly 22 %.
                    fromList = fromList + rate
                    let total = try list.portion(fromList, rounding)
                    amount = Money(minor: total.minor - takenFromList, list.currency)
                    takenFromList = total.minor
                case .remaining:
                    amount = try left.portion(rate, rounding)
                    share = rate.of(.one - taken)
                }
                // A price never falls below nothing: the rate that would take it there counts as far as it goes.
                if amount.minor.magnitude > left.minor.magnitude {
                    amount = left
                    share = min(share, .one - taken)
                }
                left = try left.subtracting(amount)
                taken = taken + share
            } catch { throw .money(error) }
            if let group = rule.group { settledGroups.append(group) }
            granted.append(Grant(rule: index, rate: rule.base == .list ? share : rate, amount: amount))
        }
        let cap = taken == .zero ? nil : caps.filter { $0.most < taken && $0.holds(facts) }.min { $0.most < $1.most }
        self.list = list
        rate = cap?.most ?? taken
        if let cap {
            do {
                net = try list.subtracting(try list.portion(cap.most, rounding))
                bound = (cap, try net.subtracting(left))
            } catch { throw .money(error) }
        } else {
            net = left
            bound = nil
        }
        self.caps = caps
        self.granted = granted
        self.rules = rules
        self.facts = facts
    }

    private static func rate(of rule: DiscountRule, _ facts: Facts) throws(PricingError) -> Rate? {
        let whole: Rate
        switch rule.rate {
        case .fixed(let rate), .upTo(let rate): whole = rate
        case .recorded(let fact):
            guard let recorded = facts[fact] else { return nil }
            whole = recorded
        case .undecided(let decider): throw .undecided(rule: rule.label, clause: rule.clause, decider: decider)
        case .atDiscretion: return nil
        }
        guard let part = rule.part else { return whole }
        guard let share = facts[part], share > .zero else { return nil }
        return share.of(whole)
    }

    /// The decision with its words: every rule with the facts it read and what it would have taken. O(rules).
    public func explained(
        _ question: Question, subject: String, at: Instant, program: ProgramReference
    ) -> Decision {
        let outcomes =
            rules.indices.map { index in
                outcome(of: rules[index], granted.first { $0.rule == index })
            } + caps.map { $0.outcome(facts, binding: bound?.cap, takenBack: bound?.takenBack ?? .zero(list.currency)) }
        let amount = question == .distributorBonus ? discount : net
        let verdict: Verdict = question == .distributorBonus && granted.isEmpty ? .nothing : .priced
        return Decision(
            question: question, subject: subject, at: at, program: program,
            outcome: Outcome(verdict, rate: rate, from: list, amount: amount), rules: outcomes)
    }

    private func outcome(of rule: DiscountRule, _ grant: Grant?) -> RuleOutcome {
        let seen = rule.conditions.reduce(into: [SeenFact]()) { all, condition in
            for fact in condition.facts(facts) where !all.contains(fact) { all.append(fact) }
        }
        return RuleOutcome(
            id: rule.id, label: rule.label, clause: rule.clause, applied: grant != nil,
            rate: grant?.rate ?? rule.rate.ceiling, amount: grant?.amount, facts: seen,
            missing: grant == nil ? missing(of: rule) : [])
    }

    private func missing(of rule: DiscountRule) -> [MissingPart] {
        let failing = rule.conditions.filter { !$0.holds(facts) }
        if !failing.isEmpty {
            return failing.map { MissingPart(clause: $0.clause ?? rule.clause, text: $0.missing(facts)) }
        }
        if let group = rule.group, let winner = granted.first(where: { rules[$0.rule].group == group }) {
            let text = "\(rules[winner.rule].label) applies instead"
            return [MissingPart(clause: rules[winner.rule].clause, text: text)]
        }
        let text =
            switch rule.rate {
            case .atDiscretion: "a decision by the vendor, with a reason"
            case .recorded(let fact): "a recorded rate (\(fact.rawValue))"
            case .fixed, .upTo, .undecided: "a share above 0%"
            }
        return [MissingPart(clause: rule.clause, text: text)]
    }
}
