import Record
import Terms

extension Reaction {
    /// From the moment at which the terms of its day say so, an order is a sale.
    static let saleCounts = Reaction(
        "sale counts", to: [OrderConfirmed.self, OrderImported.self, InvoiceIssued.self, PaymentRecorded.self]
    ) { happened, reader in
        var looked: Set<ID<Order>> = []
        let all = reader.vendorWide
        let series = try all.keptSeries()
        var book = SubscriptionBook(all)
        return try happened.compactMap { cause -> Conclusion? in
            guard let id = (cause.event as? any OrderMove)?.moved, looked.insert(id).inserted else { return nil }
            let order = try all.require(id).value
            let terms = try all.program(ofVersion: order.terms)
            guard order.counted == nil, order.counts(from: terms.sales.counts) else { return nil }
            return Conclusion(try all.counted(order, terms, series, &book), because: cause)
        }
    }
}

extension Reader {
    /// - Parameter terms: by which the order was priced.
    fileprivate func counted(
        _ order: Order, _ terms: Program, _ series: [KeptSeries.Declared],
        _ book: inout SubscriptionBook
    ) throws -> OrderCounted {
        let day = context.program.zone.day(order.placed)
        let entry = try book.enter(order, on: day)
        let setting = try setting(of: order, on: day, series)
        return OrderCounted(
            order: order.id, owner: order.partner, at: context.now,
            sale: try CountedSale(order, on: day, setting, entry), overages: try overages(of: order, terms),
            subscriptions: entry?.changed)
    }

    /// How an order counts on a day, but for its amount.
    func setting(
        of order: Order, on day: Day, _ series: [KeptSeries.Declared]
    ) throws -> CountedSale.Setting {
        let wanted = context.program.measured?.currency
        let currency = order.total.currency
        var rate: ExactRate?
        if let wanted, wanted != currency { rate = try self.rate(of: currency, to: wanted, on: day) }
        return CountedSale.Setting(
            wanted: wanted, rate: rate, region: context.program.region(ofCountry: order.customer.country)?.id,
            segment: try segment(of: order.customer, order.partner), series: series)
    }

    /// The segment of an end customer, where the program asks for it.
    private func segment(of customer: EndCustomer, _ partner: PartnerID) throws -> String? {
        guard context.program.asked.contains(.customerSegment) else { return nil }
        return try account(of: customer, describedBy: partner).get()?.segment
    }

    /// For each registration in whose term the order was placed: is it more than was registered, and what may be
    /// charged?
    private func overages(of order: Order, _ terms: Program) throws -> [Order.Overage] {
        // Units are counted under a registration also where more of them cost nothing.
        guard let overage = terms.registration?.counted else { return [] }
        return try order.registrations.map { id -> Order.Overage in
            let deal = try require(id).value
            let bought = try order.bought(
                under: id, registered: deal.terms.units, before: deal.orderedUnits)
            let ordered = bought.before + bought.units
            let decision = try overage.decide(
                bought, ordered: ordered, subject: order.id.text, at: context.now, program: terms.reference)
            return Order.Overage(
                deal: id, units: bought.units, unitsBefore: bought.before, registered: bought.registered,
                unitsBeyond: overage.unitsBeyond(bought, ordered: ordered),
                charge: decision.outcome.amount ?? .zero(order.list.currency), decision: decision)
        }
    }
}

extension Order {
    /// What the order bought under one of its registrations, as an overage is decided by.
    func bought(
        under deal: ID<Deal>, registered: Int, before: Int
    ) throws -> RegistrationTerms.Overage.Order {
        let own = lines.filter { $0.deal == deal }
        return RegistrationTerms.Overage.Order(
            registered: registered, before: before, units: own.reduce(0) { $0 + $1.units },
            list: try own.sum(in: list.currency, \.list), net: try own.sum(in: list.currency, \.net))
    }
}
