import Commerce
import Crypto
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
    public let title: String
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
                    id: id, terms: terms.id, kind: terms.kind, title: title, text: text, edition: 1, region: region,
                    types: types, tiers: tiers, partner: partner, from: from, through: through,
                    productLines: productLines, products: products, currency: currency, goals: goals ?? [],
                    reward: reward, rankedBy: rankedBy, prizes: prizes ?? [], showsNames: showsNames ?? false,
                    budget: budget, spent: .zero(currency), made: context.now, decision: decision, status: .running,
                    reason: nil),
                ends: context.program.zone.end(of: through))
        ]
    }

    private func checkWords(_ context: Context) throws {
        try Text.check(title, "title")
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
        let asked = [reward.kind == .rebate, reward.kind == .amount, reward.kind == .goods]
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
        guard goals?.isEmpty == false else { throw Problem.invalid(field: "/goals", "subprogram.no_goal") }
        guard let reward else { throw Problem.invalid(field: "/reward", "subprogram.reward") }
        try Self.check(reward, in: currency)
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

/// Changes a subprogram that runs: its terms are a new edition, which has to be accepted before the next claim. What was decided stays.
public struct ChangeSubprogram: Command {
    public static let name = "change_subprogram"
    public static let permission = Permission.manageSubprograms

    public let subprogram: ID<Subprogram>
    public let title: String?
    public let text: String?
    public let through: Day?
    public let goals: [Subprogram.Goal]?
    public let reward: Subprogram.Reward?
    public let budget: Money?

    public struct State: Sendable {
        let subprogram: Subprogram
        let terms: SubprogramTerms
    }

    public func load(_ reader: Reader) throws -> State {
        let subprogram = try reader.subject(subprogram).value
        let program = try reader.program(ofVersion: subprogram.decision.program.version)
        return State(subprogram: subprogram, terms: try program.knownSubprogram(subprogram.terms))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let before = state.subprogram
        guard before.status == .running, before.through >= context.today else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": before.status.phrase]))
        }
        if let title { try Text.check(title, "title") }
        if let text { try Text.check(text, "text") }
        let through = through ?? before.through
        guard through >= context.today, through >= before.from else {
            throw Problem.invalid(field: "/through", Phrase("subprogram.past", ["day": .day(through)]))
        }
        if let goals { try MakeSubprogram.check(goals, in: before.currency) }
        if let reward {
            guard before.kind != .contest else { throw Problem.invalid(field: "/reward", "subprogram.no_reward") }
            try MakeSubprogram.check(reward, in: before.currency)
        }
        try MakeSubprogram.check(budget, in: before.currency, "/budget")
        if let budget, !budget.covers(before.spent) {
            throw Problem.invalid(
                field: "/budget", Phrase("subprogram.spent", ["budget": .money(budget), "spent": .money(before.spent)]))
        }
        let rules = state.terms.bounds(reward ?? before.reward, before.from...through)
        guard rules.allSatisfy(\.applied) else {
            throw Refusal(
                decision: Decision(
                    question: .subprogram, subject: before.id.text, at: context.now, program: context.program.reference,
                    outcome: Outcome(.refused), rules: rules))
        }
        let isOther = text != nil || goals != nil || reward != nil || through != before.through
        return [
            SubprogramChanged(
                subprogram: before.id, title: title ?? before.title, text: text ?? before.text,
                edition: before.edition + (isOther ? 1 : 0), through: through,
                ends: context.program.zone.end(of: through), goals: goals ?? before.goals,
                reward: reward ?? before.reward, budget: budget ?? before.budget)
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.require(subprogram).shown(to: reader)
    }
}

/// Takes a subprogram back before its end: nothing more is earned by it.
public struct WithdrawSubprogram: EntityCommand {
    public static let name = "withdraw_subprogram"
    public static let permission = Permission.manageSubprograms
    public typealias Subject = Subprogram

    public let subprogram: ID<Subprogram>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Subprogram> { try reader.subject(subprogram) }

    public func decide(_ state: Versioned<Subprogram>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": state.value.status.phrase]))
        }
        return [SubprogramEnded(subprogram: subprogram, status: .withdrawn, reason: reason)]
    }
}

/// A partner in a subprogram, with all that a decision takes.
public struct SubprogramSituation: Sendable {
    let subprogram: Subprogram
    let terms: SubprogramTerms
    /// By which it was made, and whose terms go on for it.
    let program: Program
    let partner: Partner
    let facts: Facts
    let participation: Participation?
}

extension Reader {
    func situation(_ subprogram: Subprogram, of partner: Partner) throws -> SubprogramSituation {
        let program = try program(ofVersion: subprogram.decision.program.version)
        return SubprogramSituation(
            subprogram: subprogram, terms: try program.knownSubprogram(subprogram.terms), program: program,
            partner: partner, facts: try facts(of: partner),
            participation: try vendorWide.find(Participation.id(subprogram.id, partner.id))?.value)
    }
}

extension SubprogramSituation {
    func admission(asksTerms: Bool, _ context: Context, on day: Day? = nil) throws -> Decision {
        try subprogram.admission(
            partner, facts, participation?.accepted?.edition, asksTerms: asksTerms, terms, program,
            on: day ?? context.today, at: context.now)
    }
}

/// Accepts the terms of a subprogram for the partner, and so takes part in it.
public struct JoinSubprogram: Command {
    public static let name = "join_subprogram"
    public static let permission = Permission.joinSubprograms
    public static let binds = true

    public let subprogram: ID<Subprogram>

    public func load(_ reader: Reader) throws -> SubprogramSituation {
        let state = try reader.situation(try reader.subprogram(subprogram).value, of: try reader.ownPartner())
        try reader.checkAccepted(of: state.partner.id, part: state.terms.id, agreement: state.terms.agreement)
        return state
    }

    public func decide(_ state: SubprogramSituation, _ context: Context) throws -> [any Event] {
        let subprogram = state.subprogram
        guard subprogram.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": subprogram.status.phrase]))
        }
        guard state.participation?.accepted?.edition != subprogram.edition else {
            throw Problem.wrongState("subprogram.joined")
        }
        // Who takes part may say so before it begins.
        let day = max(context.today, subprogram.from)
        let decision = try state.admission(asksTerms: false, context, on: day)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let hash = SHA256.hash(data: Array(subprogram.text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        return [
            SubprogramJoined(
                subprogram: subprogram.id, owner: state.partner.id,
                accepted: Participation.Accepted(
                    edition: subprogram.edition, hash: hash, by: context.actor.id, at: context.now))
        ]
    }

    public func reply(
        _ state: SubprogramSituation, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<ParticipationView> {
        try reader.require(Participation.id(subprogram, state.partner.id)).shown(to: reader)
    }
}

/// Claims what a partner has of an incentive whose objective it reached, before its end. At its end it is decided by itself.
public struct ClaimSubprogram: Command {
    public static let name = "claim_subprogram"
    public static let permission = Permission.joinSubprograms

    public let subprogram: ID<Subprogram>

    public func load(_ reader: Reader) throws -> SubprogramSituation {
        let subprogram = try reader.subprogram(subprogram).value
        let state = try reader.situation(subprogram, of: try reader.ownPartner())
        try reader.checkAccepted(of: state.partner.id, part: state.terms.id, agreement: state.terms.agreement)
        return state
    }

    public func decide(_ state: SubprogramSituation, _ context: Context) throws -> [any Event] {
        let subprogram = state.subprogram
        let admission = try state.admission(asksTerms: true, context)
        guard admission.outcome.verdict.isFavourable else { throw Refusal(decision: admission) }
        guard subprogram.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": subprogram.status.phrase]))
        }
        // What is a share of the sales, or a place among others, is known at the end alone.
        guard subprogram.kind == .incentive, let reward = subprogram.reward, reward.rate == nil else {
            throw Problem.wrongState(Phrase("subprogram.at_its_end", ["day": .day(subprogram.through)]))
        }
        let reached = state.participation ?? Participation(subprogram.id, of: state.partner.id)
        guard reached.result == nil else { throw Problem.wrongState("subprogram.decided") }
        let decision = try subprogram.rewarded(
            reached, admission.rules, left: try subprogram.left, state.terms, state.program.reference, at: context.now)
        guard decision.outcome.verdict.isFavourable else {
            throw Refusal(
                decision: Decision(
                    question: .subprogram, subject: decision.subject, at: decision.at, program: decision.program,
                    outcome: Outcome(.refused), rules: decision.rules))
        }
        return subprogram.decided(reached, decision, place: nil, prize: nil, state.terms, context)
    }

    public func reply(
        _ state: SubprogramSituation, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<ParticipationView> {
        try reader.require(Participation.id(subprogram, state.partner.id)).shown(to: reader)
    }
}

extension Subprogram {
    /// What follows of a decision: it is kept, and what is granted is earned.
    func decided(
        _ reached: Participation, _ decision: Decision, place: Int?, prize: Prize?, _ terms: SubprogramTerms,
        _ context: Context
    ) -> [any Event] {
        let isGranted = decision.outcome.verdict == .granted
        let amount = isGranted ? decision.outcome.amount.flatMap { $0.isPositive ? $0 : nil } : nil
        var earning: Earning?
        if let amount {
            earning = Earning(
                id: context.newID(), partner: reached.partner,
                kind: kind == .contest ? .prize : reward?.kind == .rebate ? .rebate : .incentive, rule: self.terms,
                event: .subprogram, source: .granted(reached.id.text), line: nil, about: title, amount: amount,
                taken: .zero(amount.currency), earned: context.today, payable: context.today,
                due: context.today.adding(days: terms.payable.withinDays), lost: nil, status: .payable, part: nil,
                sums: [], share: nil, subscription: nil, takings: [], decision: decision)
        }
        let result = Participation.Result(
            day: context.today, place: place, amount: amount, goods: isGranted ? prize?.goods ?? reward?.goods : nil,
            earning: earning?.id, decision: decision, handedOver: nil)
        let decided = SubprogramDecided(subprogram: id, owner: reached.partner, result: result)
        guard let earning else { return [decided] }
        return [decided, EarningsMade(owner: reached.partner, earnings: [earning], wakes: nil)]
    }
}

/// Records that goods were handed over.
public struct HandOverPrize: EntityCommand {
    public static let name = "hand_over_prize"
    public static let permission = Permission.manageSubprograms
    public typealias Subject = Participation

    public let participation: ID<Participation>
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<Participation> { try reader.subject(participation) }

    public func decide(_ state: Versioned<Participation>, _ context: Context) throws -> [any Event] {
        if let note { try Text.check(note, "note") }
        guard let result = state.value.result, result.goods != nil, result.handedOver == nil else {
            throw Problem.wrongState("subprogram.no_goods")
        }
        return [
            PrizeHandedOver(participation: participation, owner: state.value.partner, at: context.now, note: note)
        ]
    }
}
