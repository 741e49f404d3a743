import Commerce
import Members
import Record
import Store
import Terms

/// Makes a subprogram within what the program's clauses allow.
public struct MakeSubprogram: Command {
    public static let name = "make_subprogram"
    public static let permission = Permission.manageSubprograms

    /// The id of its terms in the program file.
    public let terms: String
    public let title: LineName
    /// Its own terms, which are accepted before anything is claimed.
    public let text: String
    public let from: Day
    public let through: Day
    public let region: String?
    public let types: [String]?
    public let tiers: [String]?
    /// With whom it is made; needed for a success plan.
    public let partner: PartnerID?
    public let productLines: [String]?
    public let products: [String]?
    /// The program's when left out.
    public let currency: Currency?
    public let goals: [Subprogram.Goal]?
    public let reward: Subprogram.Reward?
    /// For a contest: what partners are ranked by.
    public let rankedBy: SubprogramMeasure?
    /// For a contest: from the first place on.
    public let prizes: [Subprogram.Prize]?
    /// For a contest: are the others' names shown to those who take part?
    public let showsNames: Bool?
    public let budget: Money?

    public struct State: Sendable {
        let partner: Partner?
        let facts: Facts?
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try partner.map { try reader.require($0).value }
        return State(partner: partner, facts: try partner.map { try reader.facts(of: $0) })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.program.knownSubprogram(terms)
        try checkWords(context)
        try checkScope(context.program)
        let currency = currency ?? budget?.currency ?? context.program.currency
        try Self.check(goals ?? [], in: currency)
        try Self.check(budget, in: currency, "/budget")
        try checkKind(terms, in: currency)
        let id = context.newID() as ID<Subprogram>
        let decision = try allowed(terms, state, id, context)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        return [
            SubprogramMade(
                subprogram: Subprogram(
                    id: id, terms: terms.id, kind: terms.kind, title: title.text, text: text, edition: 1,
                    region: region,
                    types: types, tiers: tiers, partner: partner, from: from, through: through,
                    productLines: productLines, products: products, currency: currency, goals: goals ?? [],
                    reward: reward, rankedBy: rankedBy, prizes: prizes ?? [], showsNames: showsNames ?? false,
                    budget: budget, spent: .zero(currency), made: context.now, decision: decision, status: .running,
                    reason: nil),
                ends: context.program.zone.end(of: through.adding(days: terms.settledAfter)))
        ]
    }

    private func checkWords(_ context: Context) throws {
        try Text.check(text, "text")
        guard through >= from else {
            throw Problem.invalid(
                field: "/through", Phrase("subprogram.days", ["from": .day(from), "through": .day(through)]))
        }
        guard through >= context.today else {
            throw Problem.invalid(field: "/through", Phrase("subprogram.past", ["day": .day(through)]))
        }
        for (field, texts) in [("product_lines", productLines), ("products", products)] {
            guard let texts else { continue }
            guard (1...100).contains(texts.count) else {
                throw Problem.invalid(field: "/\(field)", Phrase("subprogram.list", ["most": .count(100)]))
            }
            for (place, text) in texts.enumerated() { try Text.check(text, "\(field)/\(place)", most: 100) }
        }
    }

    private func checkScope(_ program: Program) throws {
        let known: [(String, [String]?, [String])] = [
            ("region", region.map { [$0] }, program.regions.map(\.id)),
            ("types", types, program.partnerTypes.map(\.id)),
            ("tiers", tiers, program.tiers?.tiers.map(\.id) ?? []),
        ]
        for (field, named, all) in known {
            for id in named ?? [] where !all.contains(id) {
                let values = Nearest.values(for: id, among: all)
                throw Problem.invalid(
                    field: "/\(field)", Phrase("subprogram.unknown_\(field)", values.merging(["id": .text(id)]) { $1 }))
            }
        }
    }

    static func check(_ goals: [Subprogram.Goal], in currency: Currency) throws {
        guard goals.count <= 10 else {
            throw Problem.invalid(field: "/goals", Phrase("subprogram.list", ["most": .count(10)]))
        }
        for (place, goal) in goals.enumerated() {
            let isRight: Bool =
                goal.measure == .netRevenue
                ? goal.count == nil && goal.amount?.currency == currency && goal.amount?.isPositive ?? false
                : goal.amount == nil && (1...1_000_000_000).contains(goal.count ?? 0)
            guard isRight else {
                throw Problem.invalid(
                    field: "/goals/\(place)", Phrase("subprogram.goal", ["currency": .text(currency.code)]))
            }
        }
    }

    static func check(_ amount: Money?, in currency: Currency, _ field: String) throws {
        guard let amount else { return }
        guard amount.currency == currency else {
            throw Problem.invalid(field: field, Phrase("fund.currency", ["currency": .text(currency.code)]))
        }
        guard amount.isPositive else {
            throw Problem.invalid(field: field, Phrase("fund.nothing", ["amount": .money(amount)]))
        }
        try PurchaseLimits.check(amount, field)
    }

    static func check(_ reward: Subprogram.Reward, in currency: Currency) throws {
        let given = [reward.rate != nil, reward.amount != nil, reward.goods != nil]
        let asked = [[.rebate, .discount].contains(reward.kind), reward.kind == .amount, reward.kind == .goods]
        guard given == asked else { throw Problem.invalid(field: "/reward", "subprogram.reward") }
        if let rate = reward.rate, rate <= .zero || rate > .one {
            throw Problem.invalid(field: "/reward/rate", Phrase("subprogram.rate_range", ["rate": .rate(rate)]))
        }
        try check(reward.amount, in: currency, "/reward/amount")
        if let goods = reward.goods { try Text.check(goods, "reward/goods", most: 300) }
    }

    /// What its kind asks for.
    private func checkKind(_ terms: SubprogramTerms, in currency: Currency) throws {
        if terms.kind == .contest {
            guard rankedBy != nil else { throw Problem.invalid(field: "/ranked_by", "subprogram.no_rank") }
            guard let prizes, (1...50).contains(prizes.count) else {
                throw Problem.invalid(field: "/prizes", Phrase("subprogram.list", ["most": .count(50)]))
            }
            for (place, prize) in prizes.enumerated() {
                guard prize.amount != nil || prize.goods != nil else {
                    throw Problem.invalid(field: "/prizes/\(place)", "subprogram.prize")
                }
                try Self.check(prize.amount, in: currency, "/prizes/\(place)/amount")
                if let goods = prize.goods { try Text.check(goods, "prizes/\(place)/goods", most: 300) }
            }
            return
        }
        guard rankedBy == nil, prizes == nil else {
            throw Problem.invalid(field: "/ranked_by", "subprogram.no_contest")
        }
        guard let reward else { throw Problem.invalid(field: "/reward", "subprogram.reward") }
        try Self.check(reward, in: currency)
        if terms.kind == .promotion {
            guard goals?.isEmpty ?? true else { throw Problem.invalid(field: "/goals", "subprogram.promotion_goal") }
            return
        }
        // A discount may be for whoever accepted the terms.
        guard goals?.isEmpty == false || reward.kind == .discount else {
            throw Problem.invalid(field: "/goals", "subprogram.no_goal")
        }
        if terms.kind == .successPlan, partner == nil { throw Problem.invalid(field: "/partner", "partner.missing") }
    }

    /// Is it within what the program's clause allows?
    private func allowed(
        _ terms: SubprogramTerms, _ state: State, _ id: ID<Subprogram>, _ context: Context
    ) throws -> Decision {
        var rules = terms.bounds(reward, from...through)
        if let facts = state.facts {
            rules += try [
                Requirement(id: terms.id, label: terms.label, clause: terms.clause, conditions: terms.conditions)
            ].decision(
                .subprogram, subject: id.text, at: context.now, program: context.program, facts, unmet: .refused
            ).rules
        }
        return Decision(
            question: .subprogram, subject: id.text, at: context.now, program: context.program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.require(try reader.created(events, \SubprogramMade.subprogram).id).shown(to: reader)
    }
}

extension SubprogramTerms {
    /// The last day on which what counts of sales is looked at.
    func settles(_ subprogram: Subprogram) -> Day { subprogram.through.adding(days: settledAfter) }

    /// What bounds a reward and days: the highest rate, the rewards there are, how long it lasts.
    func bounds(_ reward: Subprogram.Reward?, _ days: ClosedRange<Day>) -> [RuleOutcome] {
        var rules: [RuleOutcome] = []
        if let rate = reward?.rate, let most {
            rules.append(
                RuleOutcome(
                    own: "subprogram-rate", label: "rule.subprogram_rate", clause: clause,
                    facts: [SeenFact("reached.rate", .rate(rate))],
                    missing: rate <= most
                        ? [] : [MissingPart("missing.subprogram_rate", ["most": .rate(most), "rate": .rate(rate)])]))
        }
        if let reward {
            let known = Reward.allCases.filter(rewards.contains)
            let needed = MissingPart(
                "missing.subprogram_reward",
                ["rewards": .list(known.map { .words("subprogram.reward.\($0.rawValue)") })])
            rules.append(
                RuleOutcome(
                    own: "subprogram-reward", label: "rule.subprogram_reward", clause: clause,
                    missing: rewards.contains(reward.kind) ? [] : [needed]))
        }
        if let longest {
            rules.append(
                RuleOutcome(
                    own: "subprogram-days", label: "rule.subprogram_days", clause: clause,
                    missing: allows(days)
                        ? []
                        : [
                            MissingPart(
                                "missing.subprogram_days",
                                ["longest": .words("earning.window.\(longest.rawValue)")])
                        ]))
        }
        return rules
    }
}

extension Program {
    /// - Throws: `Problem.invalid` for terms that the program does not have.
    func knownSubprogram(_ id: String) throws -> SubprogramTerms {
        if let found = subprogram(id) { return found }
        let values = Nearest.values(for: id, among: subprograms.map(\.id))
        throw Problem.invalid(field: "/terms", Phrase("subprogram.unknown", values.merging(["id": .text(id)]) { $1 }))
    }
}
