import Commerce
import Members
import Record
import Store
import Terms

extension Reaction {
    /// Whatever makes more or less of an order count moves what partners reach in subprograms.
    static let subprograms = Reaction(
        "subprograms",
        to: [
            OrderCounted.self, OrderReduced.self, InvoiceIssued.self, InvoiceVoided.self, CreditNoteIssued.self,
            PaymentRecorded.self, PaymentTakenBack.self, PaymentRefunded.self, OrderImported.self,
        ]
    ) { happened, reader in
        guard !reader.context.program.subprograms.isEmpty else { return [] }
        let all = reader.vendorWide
        var last: [EarningSourceID: Happened] = [:]
        var order: [EarningSourceID] = []
        for cause in happened {
            let imported = (cause.event as? OrderImported).map { EarningSourceID.order($0.order.id) }
            guard let source = imported ?? cause.event.earningSource else { continue }
            if last.updateValue(cause, forKey: source) == nil { order.append(source) }
        }
        var things = SubprogramThings(reader: all)
        return try order.flatMap { id -> [Conclusion] in
            guard let cause = last[id], let source = try all.source(id), let buyer = source.partner else { return [] }
            let day = cause.event.earningDay(all) ?? all.today
            let turn = SubprogramTurn(source: source, partner: try all.survivor(of: buyer), day: day, reader: all)
            return try turn.events(&things).map { Conclusion($0, because: cause) }
        }
    }

    /// What partners had of a subprogram already is decided again when less counts.
    static let subprogramLess = Reaction("less for a subprogram", to: [SubprogramCounted.self]) { happened, reader in
        var last: [ID<Participation>: (cause: Happened, event: SubprogramCounted)] = [:]
        for cause in happened {
            guard let event = cause.event as? SubprogramCounted, event.moved.isLess else { continue }
            last[Participation.id(event.subprogram, event.owner)] = (cause, event)
        }
        return try last.sorted { $0.value.cause.sequence < $1.value.cause.sequence }.flatMap { id, one in
            try reader.vendorWide.less(id, on: one.event.day).map { Conclusion($0, because: one.cause) }
        }
    }
}

/// What follows for subprograms when more or less of an order counts.
struct SubprogramTurn {
    let source: EarningSource
    let partner: PartnerID
    /// Of what made more or less count.
    let day: Day
    /// Of everything of the vendor.
    let reader: Reader

    /// What of each line counts for a subprogram.
    struct Counted: Codable {
        var counted: [Int64]
        /// What had counted before its first day, which is not its own; absent where nothing had.
        var base: [Int64]?
        /// Had the customer bought nothing from the partner before the first day?
        var isNewCustomer: Bool
    }

    func events(_ things: inout SubprogramThings) throws -> [any Event] {
        let before = try counted()
        let known: [Versioned<Subprogram>] = try reader.records(
            "WHERE status = 'running' AND kind <> 'promotion' AND last >= $1 AND first <= $2 ORDER BY id",
            [.integer(Int64(min(day, source.sold).number)), .integer(Int64(max(day, source.sold).number))])
        var candidates = Dictionary(uniqueKeysWithValues: known.map { ($0.value.id, $0.value) })
        for id in before.keys where candidates[id] == nil { candidates[id] = try reader.require(id).value }
        guard !candidates.isEmpty else { return [] }
        let buyer = try reader.require(partner).value
        var facts = try EarningFacts(source, reader)
        return try candidates.values.sorted { $0.id.text < $1.id.text }.flatMap { subprogram in
            try moved(subprogram, before[subprogram.id], buyer, &facts, &things)
        }
    }

    /// What counts for a subprogram that was made after it was sold.
    func caughtUp(_ subprogram: Subprogram, _ things: inout SubprogramThings) throws -> [any Event] {
        var facts = try EarningFacts(source, reader)
        return try moved(
            subprogram, try counted()[subprogram.id], try reader.require(partner).value, &facts, &things)
    }

    /// How much of each line counts by now, by subprogram.
    private func counted() throws -> [ID<Subprogram>: Counted] {
        let rows = try reader.query(
            "SELECT subprogram, body FROM {subprogram_counted} WHERE source = $1", [.text(source.id.text)])
        var found: [ID<Subprogram>: Counted] = [:]
        for row in rows {
            guard let id = ID<Subprogram>(try row.text(0)) else { continue }
            found[id] = try JSON.decode(Counted.self, from: try row.text(1))
        }
        return found
    }

    private func moved(
        _ subprogram: Subprogram, _ was: Counted?, _ buyer: Partner, _ facts: inout EarningFacts,
        _ things: inout SubprogramThings
    ) throws -> [any Event] {
        let program = try reader.program(ofVersion: subprogram.decision.program.version)
        guard let terms = program.subprogram(subprogram.terms), let amounts = source.counted[terms.counts] else {
            return []
        }
        // An order counts on the day it was sold, whatever made it count.
        let day = terms.counts == .order ? source.sold : day
        let isOpen =
            subprogram.status == .running && (subprogram.from...subprogram.through).contains(day)
            && subprogram.concerns(buyer, program)
        guard isOpen || was != nil else { return [] }
        let before = was?.counted ?? amounts.map { _ in 0 }
        let base = try was.map(\.base) ?? base(subprogram, terms, amounts)
        var now = before
        for (place, line) in source.lines.enumerated() {
            if let lines = subprogram.productLines, !lines.contains(line.productLine) { continue }
            if let products = subprogram.products, !products.contains(line.sku) { continue }
            let own = max(0, amounts[place] - (base?[place] ?? 0))
            let isLess = own < before[place]
            guard isLess || isOpen else { continue }
            if !isLess, !terms.sales.conditions.isEmpty {
                let input = try facts.input(.order, line, of: partner, as: .partner, on: day)
                guard terms.sales.has(input.facts) else { continue }
            }
            now[place] = own
        }
        guard now != before else { return [] }
        let counted = Counted(
            counted: now, base: base, isNewCustomer: try was?.isNewCustomer ?? isNewCustomer(subprogram))
        var reach = SubprogramReach(
            minor: try converted(now, to: subprogram.currency) - converted(before, to: subprogram.currency),
            units: try units(now) - units(before),
            orders: Int64(now.contains { $0 > 0 } ? 1 : 0) - (before.contains { $0 > 0 } ? 1 : 0))
        let own = moves(before, now, isNewCustomer: counted.isNewCustomer)
        for move in own { reach[move.measure] += try things.moved(move, subprogram.id, partner) }
        return [
            SubprogramCounted(
                subprogram: subprogram.id, owner: partner, source: source.id, counted: counted, moved: reach,
                things: own.isEmpty ? nil : own, day: day, at: reader.now)
        ]
    }

    /// Which customers and products come to count by this sale, or no longer do.
    private func moves(_ before: [Int64], _ now: [Int64], isNewCustomer: Bool) -> [SubprogramThings.Move] {
        var moves: [SubprogramThings.Move] = []
        func note(_ measure: SubprogramMeasure, _ thing: String, _ had: Bool, _ has: Bool) {
            guard had != has else { return }
            moves.append(SubprogramThings.Move(measure: measure, thing: thing, sales: has ? 1 : -1))
        }
        let (had, has) = (before.contains { $0 > 0 }, now.contains { $0 > 0 })
        let customer = SoldLine.key(source.customer)
        note(.customers, customer, had, has)
        if isNewCustomer { note(.newCustomers, customer, had, has) }
        for (sku, places) in Dictionary(grouping: source.lines.indices, by: { source.lines[$0].sku }).sorted(
            by: { $0.key < $1.key })
        {
            note(.products, sku, places.contains { before[$0] > 0 }, places.contains { now[$0] > 0 })
        }
        return moves
    }

    /// Had the customer bought nothing from the partner before the first day? Answered from an index.
    private func isNewCustomer(_ subprogram: Subprogram) throws -> Bool {
        let key = CompanyKey(source.customer)
        let start = reader.context.program.zone.start(of: subprogram.from).milliseconds
        let earlier = try reader.query(
            """
            SELECT 1 FROM {orders} WHERE (customer_name = $1 OR customer_domain = $2) AND partner = $3 \
            AND counted = 1 AND by_placed < $4 LIMIT 1
            """, [.text(key.name), .text(key.telling ?? ""), .text(partner.text), .integer(start)])
        return earlier.isEmpty
    }

    /// What of it had been invoiced or paid before a subprogram's first day; nil where nothing had.
    private func base(
        _ subprogram: Subprogram, _ terms: SubprogramTerms, _ amounts: [Int64]
    ) throws -> [Int64]? {
        guard terms.counts != .order, source.sold < subprogram.from, let order = source.order else { return nil }
        let isPayment = terms.counts == .payment
        var before: Int64 = 0
        for id in order.invoices {
            let invoice = try reader.require(id).value
            guard invoice.charge == nil else { continue }
            if isPayment {
                let payments: [Versioned<Payment>] = try reader.records(
                    "WHERE invoice = $1 ORDER BY id", [.text(id.text)])
                let early = payments.map(\.value).filter { $0.received < subprogram.from }
                before += try early.reduce(Int64(0)) { $0 + (try $1.standing.minor) }
            } else if invoice.issued < subprogram.from {
                before += try invoice.claimed.minor
            }
        }
        guard before > 0 else { return nil }
        let whole = isPayment ? order.paid.minor : order.invoiced.minor - order.credited.minor
        return try amounts.map { try EarningSource.share($0, before, of: whole) }
    }

    /// In the subprogram's currency, by the rate of the day of the sale; nothing where none is known.
    private func converted(_ amounts: [Int64], to currency: Currency) throws -> Int64 {
        guard let own = source.lines.first?.sale.net.currency else { return 0 }
        let sum = Money(minor: amounts.reduce(0, +), own)
        guard own != currency else { return sum.minor }
        return try reader.rate(of: own, to: currency, on: source.sold).map {
            try sum.converted(by: $0, to: currency).minor
        }
            ?? 0
    }

    private func units(_ amounts: [Int64]) throws -> Int64 {
        try zip(source.lines, amounts).reduce(0) { sum, one in
            let (line, amount) = one
            let whole = line.sale.net.minor
            // What costs nothing counts as long as its line does.
            guard whole > 0 else { return sum }
            return sum + (try EarningSource.share(Int64(line.sale.units), amount, of: whole))
        }
    }
}

extension Reader {
    /// What is taken back of what a partner had already, since less counts.
    fileprivate func less(_ id: ID<Participation>, on day: Day) throws -> [any Event] {
        let reached = try require(id).value
        let subprogram = try require(reached.subprogram).value
        guard let had = reached.result?.earning, subprogram.kind != .contest,
            let terms = try program(ofVersion: subprogram.decision.program.version).subprogram(subprogram.terms)
        else { return [] }
        let earning = try require(had).value
        let again = try subprogram.rewarded(
            reached, [], left: nil, terms, earning.decision.program, at: now)
        let due =
            again.outcome.verdict == .granted
            ? again.outcome.amount ?? .zero(subprogram.currency) : .zero(subprogram.currency)
        let standing = try earning.standing
        guard standing.exceeds(due) else { return [] }
        return subprogram.takesBack(
            try standing.subtracting(due), of: earning, isAll: due.isZero, terms, from: reached.partner, on: day)
    }
}
