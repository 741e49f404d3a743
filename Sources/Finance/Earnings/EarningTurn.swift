import Commerce
import Members
import Record
import Store
import Terms

/// What follows for earnings when more or less of something counts: lines of which more counts are decided, of lines of which less counts
/// what was earned is taken back.
struct EarningTurn {
    let source: EarningSource
    /// The day of what happened.
    let day: Day
    let reader: Reader
    private var facts: EarningFacts
    private var sums: EarningSumBook
    private var made: [PartnerID: [Earning]] = [:]
    private var order: [PartnerID] = []
    var taken = EarningTakings()
    var gathered: GatheringBook
    private var counted: [any Event] = []

    /// - Parameter reader: of everything of the vendor.
    init(_ source: EarningSource, on day: Day, _ reader: Reader) throws {
        (self.source, self.day, self.reader) = (source, day, reader)
        facts = try EarningFacts(source, reader)
        sums = EarningSumBook(reader)
        gathered = GatheringBook(reader)
    }

    /// All that follows, in order.
    mutating func events() throws -> [any Event] {
        let terms = reader.context.program.earnings
        let before = try reader.earnedOn(source.id)
        for event in EarningEvent.allCases {
            guard let now = source.counted[event] else { continue }
            var state = before[event] ?? EarnedOn(counted: now.map { _ in 0 }, gathered: nil)
            let isAsked = !terms.rules(on: event).isEmpty || !terms.gathering(on: event).isEmpty
            guard state.counted != now, isAsked || before[event] != nil else { continue }
            try look(at: event, now, &state)
            counted.append(
                EarnedOnCounted(source: source.id, event: event, state: state, gatherings: gathered.takeChanged()))
        }
        let makings = order.compactMap { partner -> (any Event)? in
            guard let earnings = made[partner] else { return nil }
            let wakes = earnings.compactMap { $0.wakes(reader.context) }.min()
            return EarningsMade(owner: partner, earnings: earnings, wakes: wakes)
        }
        return counted + makings + taken.events
    }

    private mutating func look(at event: EarningEvent, _ now: [Int64], _ state: inout EarnedOn) throws {
        let lines = try source.lines(on: event)
        for (place, line) in lines.enumerated() {
            let (before, after) = (state.counted[place], now[place])
            if after > before {
                try rise(event, place, line, from: before, through: after, &state)
            } else if after < before {
                try taken.fall(of: source, event, event == .referral ? nil : place + 1, to: after, on: day, reader)
                try gathered.fall(place, from: before, to: after, &state, on: day, &taken)
            }
            state.counted[place] = after
        }
    }

    private mutating func rise(
        _ event: EarningEvent, _ place: Int, _ line: EarningSource.Line, from before: Int64, through after: Int64,
        _ state: inout EarnedOn
    ) throws {
        let terms = reader.context.program.earnings
        let whole = line.sale.net.minor
        for (partner, earner) in try facts.earners(of: line) {
            var input = try facts.input(event, line, of: partner, as: earner, on: day)
            if before > 0 || after < whole {
                input.part = EarningInput.Part(from: before, through: after, whole: whole)
            }
            if terms.asks(input) {
                try look(back: &input, line, partner)
                let part = Earning.Part(from: before, through: after)
                try decide(input, place, line, partner, part)
            }
            for one in try terms.gathered(input) {
                try gathered.add(one, place, of: partner, on: day, &state)
            }
        }
    }

    /// What was earned before that bounds what is earned now, or lifts its rate.
    private func look(back input: inout EarningInput, _ line: EarningSource.Line, _ partner: PartnerID) throws {
        let currency = line.sale.net.currency
        for rule in reader.context.program.earnings.rules(on: input.event) where rule.earner == input.earner {
            for cap in rule.caps where cap.looksBack {
                let key = self.key(cap, line, partner)
                input.before[cap.id] = try sums.before(key, cap.days.days(around: day), currency)
            }
            if case .steps(let steps) = rule.scale {
                input.before[rule.id] = try sums.before(
                    "\(rule.id)|\(partner.text)", steps.days.days(around: day), currency)
            }
        }
    }

    private func key(_ cap: EarningCap, _ line: EarningSource.Line, _ partner: PartnerID) -> String {
        let customer = SoldLine.key(source.customer)
        return cap.key(
            partner, customer, sale: source.id.text, deal: line.deal?.text,
            subscription: line.subscription?.text ?? "\(customer) \(line.sku)") ?? cap.id
    }

    private mutating func decide(
        _ input: EarningInput, _ place: Int, _ line: EarningSource.Line, _ partner: PartnerID, _ part: Earning.Part
    ) throws {
        let context = reader.context
        let decision = try context.program.earnings.decide(input)
        // That nothing is earned is told once, not with every part that is paid.
        if decision.grants.isEmpty, part.from > 0 { return }
        let grants = decision.grants.isEmpty ? [nil] : decision.grants.map(Optional.some)
        for grant in grants {
            let explained = try decision.explained(
                grant, subject: source.id.text, at: context.now, program: context.program.reference)
            let draft = EarningDraft(
                grant: grant, event: input.event, source: source.id, line: input.event == .referral ? nil : place + 1,
                about: source.about, day: day, part: part,
                sums: try grant.map { try added($0, line, partner, part) } ?? [],
                subscription: line.subscription, paid: source.isPaid ? day : nil, decision: explained)
            sums.add(draft.sums, on: day)
            let amount = grant?.amount ?? .zero(line.sale.net.currency)
            let converted = try grant.flatMap { try conversion(of: $0) }
            var owed = draft
            owed.conversion = converted?.by
            if source.isOfOneProduct(input.event) { (owed.productLine, owed.sku) = (line.productLine, line.sku) }
            try share(owed, converted?.amount ?? amount, partner, input.earner)
        }
    }

    /// What is owed of a grant in another currency, where its rule asks for one. Where no rate was published by the day that counts, it stays in
    /// the currency in which it arose.
    private func conversion(
        of grant: EarningDecision.Grant
    ) throws -> (amount: Money, by: Earning.Conversion)? {
        guard let asked = grant.rule.conversion, asked.to != grant.amount.currency, grant.amount.isPositive else {
            return nil
        }
        let counts =
            switch asked.rateOf {
            case .order: source.sold
            case .invoice: source.invoiced ?? day
            case .payment: day
            }
        guard let rate = try reader.rate(of: grant.amount.currency, to: asked.to, on: counts) else { return nil }
        let by = Earning.Conversion(
            from: grant.amount, rate: rate.text, numerator: rate.numerator, denominator: rate.denominator, day: counts,
            published: rate.published, clause: asked.clause)
        let rounding = reader.context.program.earnings.rounding
        return (try grant.amount.converted(by: rate, to: asked.to, rounding), by)
    }

    /// What a grant adds to the sums that later ones are bounded by.
    private func added(
        _ grant: EarningDecision.Grant, _ line: EarningSource.Line, _ partner: PartnerID, _ part: Earning.Part
    ) throws -> [EarningSum] {
        let isFirst = part.from == 0
        var added = grant.shared.map { cap in
            EarningSum(key: key(cap, line, partner), amount: grant.amount, count: isFirst ? 1 : 0)
        }
        if case .steps = grant.rule.scale, let base = grant.base {
            added.append(
                EarningSum(
                    key: "\(grant.rule.id)|\(partner.text)", amount: base, count: isFirst ? Int64(line.sale.units) : 0))
        }
        return grant.amount.isPositive ? added : []
    }

    /// What was decided is one partner's, or shared as its referral says.
    private mutating func share(
        _ draft: EarningDraft, _ amount: Money, _ partner: PartnerID, _ earner: Earner
    ) throws {
        let context = reader.context
        guard earner == .partner, let shares = source.referral?.shares, amount.isPositive else {
            add(Earning(decided: draft, of: partner, amount, share: nil, context), partner)
            return
        }
        let parts = try amount.allocated(to: shares.map { Int64($0.weight) })
        let all = shares.reduce(0) { $0 + $1.weight }
        for (place, share) in shares.enumerated() {
            // What counts against a cap counts once.
            let own = place == 0 ? draft : draft.withoutSums
            let partner = try reader.survivor(of: share.partner)
            let earning = Earning(
                decided: own, of: partner, parts[place], share: Earning.Share(weight: share.weight, of: all),
                context)
            add(earning, partner)
        }
    }

    private mutating func add(_ earning: Earning, _ partner: PartnerID) {
        if made[partner] == nil { order.append(partner) }
        made[partner, default: []].append(earning)
    }
}

extension EarningDraft {
    fileprivate var withoutSums: EarningDraft {
        EarningDraft(
            grant: grant, event: event, source: source, line: line, about: about, day: day, part: part, sums: [],
            subscription: subscription, paid: paid, decision: decision, conversion: conversion,
            productLine: productLine, sku: sku)
    }
}
