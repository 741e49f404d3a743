import CEL

/// What is earned on one line of one event, by all rules that there are for it: compact, so that it can be made half a million times a
/// second, and complete, so that its reasons can be written out when somebody reads them.
public struct EarningDecision: Sendable {
    public let input: EarningInput
    /// What each rule that applied came to, caps included.
    public let grants: [Grant]
    private let terms: EarningTerms
    /// Is what was gathered over a period decided?
    private let period: String?

    /// What one rule came to.
    public struct Grant: Sendable {
        /// Its place among the program's rules.
        let place: Int
        public let rule: EarningRule
        /// Nil for a fixed amount.
        public let rate: Rate?
        /// What the rate was taken of; nil for what is counted.
        public let base: Money?
        /// Before caps.
        let uncapped: Money
        public let amount: Money
        /// The cap that set it, by its place in the rule.
        let cap: Int?
        /// Caps that bound it together with what is earned before and after.
        public let shared: [EarningCap]
    }

    /// - Parameter period: the rule whose period is over; its gathered sum stands in the input as the sale.
    /// - Throws: `MoneyError.overflow`, `BudgetExceeded`.
    init(_ terms: EarningTerms, _ input: EarningInput, period: String?) throws(EarningError) {
        (self.terms, self.input, self.period) = (terms, input, period)
        var grants: [Grant] = []
        var settled: [String] = []
        var budget = Budget.decision
        for (place, rule) in terms.rules.enumerated() where Self.asks(rule, input, period) {
            if let group = rule.group, settled.contains(group) { continue }
            let facts = input.facts(for: rule)
            let asked = period == nil ? rule.conditions : rule.conditionsAtEnd
            guard Self.lasts(rule, input), try Self.hold(asked, facts, &budget) else { continue }
            do {
                // What was gathered is of its base already.
                let base = period == nil || rule.base.isCounted ? try input.sale.amount(rule.base) : input.sale.net
                guard let grant = try Self.grant(rule, place, base, facts, input, terms.rounding, &budget) else {
                    continue
                }
                if let group = rule.group { settled.append(group) }
                grants.append(grant)
            } catch let error as MoneyError {
                throw .money(error)
            } catch let error as BudgetExceeded {
                throw .budget(error)
            } catch { throw .money(.overflow) }
        }
        self.grants = grants
    }

    fileprivate static func asks(_ rule: EarningRule, _ input: EarningInput, _ period: String?) -> Bool {
        if let period { return rule.id == period }
        return rule.event == input.event && rule.earner == input.earner && rule.concerns(input.facts)
    }

    private static func hold(
        _ conditions: [Condition], _ facts: Facts, _ budget: inout Budget
    ) throws(EarningError) -> Bool {
        do { return try conditions.hold(facts, &budget) } catch { throw .budget(error) }
    }

    private static func lasts(_ rule: EarningRule, _ input: EarningInput) -> Bool {
        guard let lasts = rule.lasts else { return true }
        return input.began[lasts.since].map { input.day < $0.adding(months: lasts.months) } ?? false
    }

    /// What a rule whose conditions hold comes to; nil where it comes to nothing.
    private static func grant(
        _ rule: EarningRule, _ place: Int, _ base: Money?, _ facts: Facts, _ input: EarningInput,
        _ rounding: Rounding, _ budget: inout Budget
    ) throws -> Grant? {
        let whole: (amount: Money, rate: Rate?)
        switch rule.scale {
        case .rate(let term):
            guard let rate = settled(term, rule, facts), let base else { return nil }
            whole = (try base.portion(rate, rounding), rate)
        case .each(let amounts):
            guard let each = amounts.first(where: { $0.currency == input.sale.net.currency }) else { return nil }
            whole = (try each.times(input.sale.count(rule.base)), nil)
        case .steps(let steps):
            guard let base, steps.knows(base.currency) else { return nil }
            let earned = try steps.earned(
                base, units: Int64(input.sale.units), input.before[rule.id] ?? .nothing, rounding)
            whole = (earned.amount, earned.rate)
        }
        let uncapped = try input.part?.of(whole.amount, rounding) ?? whole.amount
        guard uncapped.isPositive else { return nil }
        let part = try base.map { base in try input.part?.of(base, rounding) ?? base }
        var (amount, binding): (Money, Int?) = (uncapped, nil)
        var shared: [EarningCap] = []
        for (number, cap) in rule.caps.enumerated() where try cap.conditions.hold(facts, &budget) {
            if cap.looksBack { shared.append(cap) }
            guard let bounded = try cap.bounded(amount, part, input.before[cap.id] ?? .nothing, rounding) else {
                continue
            }
            (amount, binding) = (bounded, number)
        }
        return Grant(
            place: place, rule: rule, rate: whole.rate, base: part, uncapped: uncapped, amount: amount, cap: binding,
            shared: shared)
    }

    /// The rate once the facts are known; nil where there is none, or nobody decided it.
    private static func settled(_ term: RateTerm, _ rule: EarningRule, _ facts: Facts) -> Rate? {
        switch term.settled(facts) {
        case .fixed(let rate): rate
        case .upTo(let most): facts.decided[rule.id].map { min($0, most) } ?? most
        case .atDiscretion: facts.decided[rule.id]
        case .recorded, .undecided, .byFacts, nil: nil
        }
    }
}

/// Why nothing could be decided.
public enum EarningError: Error, Hashable, Sendable, CustomStringConvertible {
    case money(MoneyError)
    case budget(BudgetExceeded)

    public var description: String {
        switch self {
        case .money(let error): error.description
        case .budget(let error): error.description
        }
    }
}

extension EarningTerms {
    /// Decides what is earned on a line of an event. O(rules); the words of the reasons are only made by `explained`.
    ///
    /// - Throws: `EarningError.money` on overflow, `.budget` when the conditions cost more than a decision may.
    public func decide(_ input: EarningInput) throws(EarningError) -> EarningDecision {
        try EarningDecision(self, input, period: nil)
    }

    /// Are there rules that look at such an event? O(rules).
    public func asks(_ input: EarningInput) -> Bool {
        rules.contains { EarningDecision.asks($0, input, nil) }
    }

    /// Decides what a rule grants of what was gathered over its period; errors and cost as `decide`.
    public func settle(_ rule: String, _ input: EarningInput) throws(EarningError) -> EarningDecision {
        try EarningDecision(self, input, period: rule)
    }
}

// The reasons.
extension EarningDecision {
    /// The decision on one grant with its reasons, those of the rules that did not apply among them; without a grant the one that nothing
    /// is earned. O(rules).
    ///
    /// - Throws: `BudgetExceeded` when looking at all conditions costs more than that may.
    public func explained(
        _ grant: Grant?, subject: String, at moment: Instant, program: ProgramReference
    ) throws(BudgetExceeded) -> Decision {
        var budget = Budget.words
        var outcomes: [RuleOutcome] = []
        for (place, rule) in terms.rules.enumerated() where Self.asks(rule, input, period) {
            let own = grants.first { $0.place == place }
            // What another rule granted is an earning of its own.
            if own != nil, own?.place != grant?.place { continue }
            outcomes.append(try outcome(of: rule, own, &budget))
            if let own { outcomes += try caps(of: own, &budget) }
        }
        let verdict: Verdict =
            grant.map { $0.amount.isPositive } ?? false ? .granted : isUndecided ? .undecided : .nothing
        return Decision(
            question: .earning, subject: subject, at: moment, program: program,
            outcome: Outcome(
                verdict, rate: grant?.rate, from: grant?.base,
                amount: grant?.amount ?? .zero(input.sale.net.currency)),
            rules: outcomes)
    }

    /// Would something be earned, had somebody decided how much?
    public var isUndecided: Bool {
        guard grants.isEmpty else { return false }
        var budget = Budget.words
        return terms.rules.contains { rule in
            guard Self.asks(rule, input, period), case .rate(let term) = rule.scale else { return false }
            let facts = input.facts(for: rule)
            guard case .undecided = term.settled(facts), Self.lasts(rule, input) else { return false }
            let asked = period == nil ? rule.conditions : rule.conditionsAtEnd
            return (try? asked.hold(facts, &budget)) ?? false
        }
    }

    private func outcome(
        of rule: EarningRule, _ grant: Grant?, _ budget: inout Budget
    ) throws(BudgetExceeded) -> RuleOutcome {
        let facts = input.facts(for: rule)
        var seen = rule.conditions.seen(facts)
        if case .rate(let term) = rule.scale { seen += term.facts.map(facts.seen).filter { !seen.contains($0) } }
        return RuleOutcome(
            id: rule.id, applied: grant != nil, rate: grant?.rate, amount: grant?.uncapped, facts: seen,
            missing: grant == nil ? try missing(of: rule, facts, &budget) : [])
    }

    private func caps(of grant: Grant, _ budget: inout Budget) throws(BudgetExceeded) -> [RuleOutcome] {
        let facts = input.facts(for: grant.rule)
        var outcomes: [RuleOutcome] = []
        for (number, cap) in grant.rule.caps.enumerated() {
            let binds = grant.cap == number
            var missing = try cap.conditions.missing(facts, &budget)
            if missing.isEmpty, !binds { missing = [MissingPart("missing.below_earning_cap")] }
            let effect = binds ? try? grant.amount.subtracting(grant.uncapped) : nil
            outcomes.append(
                RuleOutcome(
                    id: cap.id, applied: binds, amount: effect, facts: cap.conditions.seen(facts), missing: missing))
        }
        return outcomes
    }

    private func missing(
        of rule: EarningRule, _ facts: Facts, _ budget: inout Budget
    ) throws(BudgetExceeded) -> [MissingPart] {
        var failing = try rule.conditions.missing(facts, &budget)
        if period != nil { failing.removeAll { !rule.isAskedAtEnd($0) } }
        guard failing.isEmpty else { return failing }
        if let group = rule.group, let winner = grants.first(where: { $0.rule.group == group })?.rule {
            return [MissingPart("missing.instead", ["rule": .named(.earning, winner.id)], clause: winner.clause)]
        }
        if let lasts = rule.lasts, !Self.lasts(rule, input) {
            let end = input.began[lasts.since]?.adding(months: lasts.months).adding(days: -1)
            return [MissingPart("missing.earning_lasted", ["through": end.map(TypedValue.day)], clause: lasts.clause)]
        }
        let currency = TypedValue.text(input.sale.net.currency.code)
        switch rule.scale {
        case .rate(let term):
            switch term.settled(facts) {
            case .undecided: return [MissingPart("missing.earning_undecided", ["decider": .named(.decider, rule.id)])]
            case .atDiscretion: return [MissingPart("missing.at_discretion")]
            case nil: if case .byFacts(let table) = term { return [table.missing(facts)] }
            default: break
            }
        case .each(let amounts) where !amounts.contains { $0.currency == input.sale.net.currency }:
            return [MissingPart("missing.earning_currency", ["currency": currency])]
        case .steps(let steps) where !steps.knows(input.sale.net.currency):
            return [MissingPart("missing.earning_currency", ["currency": currency])]
        case .steps: return [MissingPart("missing.earning_step")]
        case .each: break
        }
        return [MissingPart("missing.earning_base")]
    }
}
