import Commerce
import Members
import Record
import Store
import Terms

extension PromotionSource {
    /// Subprograms that give a discount, as they are for a partner.
    static let subprograms = PromotionSource { partner, quoted, reader in
        guard !reader.context.program.subprograms.isEmpty || !quoted.isEmpty else { return [] }
        let all = reader.vendorWide
        let day = reader.today
        var found: [Versioned<Subprogram>] = try all.records(
            "WHERE status = 'running' AND discounts = 1 AND last >= $1 AND first <= $1 ORDER BY id",
            [.integer(Int64(day.number))])
        for id in quoted.compactMap({ ID<Subprogram>($0) }) where !found.contains(where: { $0.value.id == id }) {
            if let one = try all.find(id) { found.append(one) }
        }
        let own = found.map(\.value).filter { $0.partner ?? partner == partner }
        guard !own.isEmpty else { return [] }
        let buyer = try all.require(partner).value
        let facts = try all.facts(of: buyer)
        return try own.compactMap { try all.standing($0, for: buyer, facts) }
    }
}

extension Reader {
    fileprivate func standing(
        _ subprogram: Subprogram, for buyer: Partner, _ facts: Facts
    ) throws -> StandingPromotion? {
        let program = try program(ofVersion: subprogram.decision.program.version)
        guard let terms = program.subprogram(subprogram.terms), let rate = subprogram.reward?.rate else { return nil }
        let reached =
            try find(Participation.id(subprogram.id, buyer.id))?.value ?? Participation(subprogram.id, of: buyer.id)
        let admission = try subprogram.admission(
            buyer, facts, nil, asksTerms: false, terms, program, on: subprogram.through, at: now)
        let isRunning =
            subprogram.status == .running && (subprogram.from...subprogram.through).contains(today)
        return StandingPromotion(
            terms: PromotionTerms(
                id: subprogram.id.text, edition: subprogram.edition, title: subprogram.title, clause: terms.clause,
                rate: rate, base: terms.base, group: terms.group, from: subprogram.from, through: subprogram.through,
                productLines: subprogram.productLines, products: subprogram.products),
            left: try subprogram.left, isRunning: isRunning, facts: admission.rules.flatMap(\.facts),
            missing: admission.rules.flatMap { $0.lacking(terms) },
            open: subprogram.open(to: reached, terms, program).flatMap(\.missing))
    }
}

extension RuleOutcome {
    /// What is missing, where the rule is told of beside its own conditions.
    fileprivate func lacking(_ terms: SubprogramTerms) -> [MissingPart] {
        missing.map { part in
            guard case .condition(let place) = part.what else { return part }
            let condition = terms.conditions.indices.contains(place) ? terms.conditions[place] : nil
            return MissingPart(
                "missing.subprogram_conditions", ["terms": .named(.subprogram, terms.id)],
                clause: part.clause ?? condition?.clause ?? terms.clause)
        }
    }
}

extension Reaction {
    /// What an order takes of discounts is used of their budgets, and given back with what of it comes to nothing.
    static let promotionUses = Reaction(
        "promotion uses",
        to: [OrderPlaced.self, OrderDeclined.self, OrderCancelled.self, OrderReduced.self]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.flatMap { cause -> [Conclusion] in
            let events: [any Event] =
                switch cause.event {
                case let event as OrderPlaced: try all.used(event.order)
                case let event as OrderDeclined: try all.givenBack(event.order) { _ in 0 }
                case let event as OrderCancelled: try all.givenBack(event.order) { _ in 0 }
                case let event as OrderReduced:
                    try all.givenBack(event.order) { line in
                        let back = try all.require(event.order).value.returns ?? []
                        return line.units - back.filter { $0.line == line.line }.reduce(0) { $0 + $1.units }
                    }
                default: []
                }
            return events.map { Conclusion($0, because: cause) }
        }
    }
}

extension Reader {
    /// What an order took of each discount.
    fileprivate func used(_ order: Order) throws -> [PromotionUsed] {
        let taken = order.lines.flatMap { $0.promotions ?? [] }
        guard !taken.isEmpty else { return [] }
        return try Set(taken.map(\.promotion)).sorted().compactMap { id in
            guard let id = ID<Subprogram>(id), let subprogram = try find(id)?.value else { return nil }
            var lines: [PromotionUse.Line] = []
            var (net, off, edition) = (Money.zero(order.total.currency), Money.zero(order.total.currency), 0)
            for (place, line) in order.lines.enumerated() {
                guard let part = line.promotions?.first(where: { $0.promotion == id.text }) else { continue }
                lines.append(.init(line: place + 1, units: line.units, taken: part.amount.minor))
                (net, off, edition) = (try net.adding(line.net), try off.adding(part.amount), part.edition)
            }
            var amount = try converted(off, to: subprogram.currency) ?? .zero(subprogram.currency)
            if let left = try subprogram.left { amount = try Money.lesser(amount, left) }
            let sold = try converted(net, to: subprogram.currency) ?? .zero(subprogram.currency)
            let units = lines.reduce(Int64(0)) { $0 + Int64($1.units) }
            let use = PromotionUse(
                id: PromotionUse.id(id, order.id), subprogram: id, edition: edition, partner: order.partner,
                order: order.id, placed: order.placed, lines: lines, used: amount, bought: sold, amount: amount,
                sold: sold, units: units)
            let counts = PromotionUsed.Counts(
                moved: SubprogramReach(minor: sold.minor, units: units, orders: 1), at: now)
            return PromotionUsed(
                use: use, change: amount, counts: subprogram.kind == .promotion ? counts : nil)
        }
    }

    /// By the rate of the day; nil where none is known.
    private func converted(_ amount: Money, to currency: Currency) throws -> Money? {
        guard amount.currency != currency else { return amount }
        return try rate(of: amount.currency, to: currency, on: today).map { try amount.converted(by: $0, to: currency) }
    }

    /// What of an order's discounts stands when so many units of each line do.
    fileprivate func givenBack(
        _ order: ID<Order>, _ standing: (PromotionUse.Line) throws -> Int
    ) throws -> [PromotionUsed] {
        let found: [Versioned<PromotionUse>] = try records(
            "WHERE purchase = $1 ORDER BY id", [.text(order.text)])
        return try found.compactMap { one in
            var use = one.value
            let before = use
            let units = try use.lines.map { max(0, try standing($0)) }
            let whole = use.lines.reduce(Int64(0)) { $0 + $1.taken }
            let taken = try zip(use.lines, units).reduce(Int64(0)) { sum, one in
                sum + (try EarningSource.share(one.0.taken, Int64(one.1), of: Int64(one.0.units)))
            }
            use.units = Int64(units.reduce(0, +))
            let all = Int64(use.lines.reduce(0) { $0 + $1.units })
            use.amount = Money(
                minor: whole > 0 ? try EarningSource.share(use.used.minor, taken, of: whole) : 0, use.used.currency)
            use.sold = Money(
                minor: try EarningSource.share(use.bought.minor, use.units, of: all), use.bought.currency)
            guard use.units != before.units || use.amount != before.amount else { return nil }
            let moved = SubprogramReach(
                minor: use.sold.minor - before.sold.minor, units: use.units - before.units,
                orders: (use.units > 0 ? 1 : 0) - (before.units > 0 ? 1 : 0))
            let counts = PromotionUsed.Counts(moved: moved, at: now)
            let isPromotion = try require(use.subprogram).value.kind == .promotion
            return PromotionUsed(
                use: use, change: try use.amount.subtracting(before.amount), counts: isPromotion ? counts : nil)
        }
    }
}
