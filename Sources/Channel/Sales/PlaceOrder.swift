import Record
import Terms

/// Places an order, from a quote or by naming the lines. It is priced at this moment by the terms in force.
public struct PlaceOrder: Command {
    public static let name = "place_order"
    public static let permission = Permission.quote

    /// Takes partner, end customer, route, role and lines from this quote, which must still stand.
    public let quote: ID<Quote>?
    public let partner: PartnerID?
    public let deal: ID<Deal>?
    public let customer: EndCustomer?
    public let route: Route?
    public let role: DealRole?
    public let distributor: PartnerID?
    public let currency: Currency?
    public let lines: [LineEntry]?
    /// Does it renew an earlier purchase? No, when left out and no order to renew is named.
    public let renewal: Bool?
    /// The order it renews.
    public let renews: ID<Order>?
    /// Is it for the partner's own use?
    public let internalUse: Bool?
    /// Did the vendor develop the deal and hand it over?
    public let vendorDeveloped: Bool?

    public var withheld: Withheld? { .order }

    public struct State: Sendable {
        let entry: PurchaseEntry
        let quote: Quote?
        let situation: PurchaseSituation
        /// What the order's currency is where the program measures in another.
        let measure: ExactRate?
    }

    public func load(_ reader: Reader) throws -> State {
        let quote = try quote.map { try reader.require($0).value }
        let entry = try purchase(quote)
        return State(
            entry: entry, quote: quote, situation: try entry.load(reader),
            measure: try reader.measuring(entry.currency ?? reader.context.program.currency))
    }

    private func purchase(_ quote: Quote?) throws -> PurchaseEntry {
        guard let quote else {
            return try PurchaseEntry(
                partner: partner, deal: deal, customer: customer, route: route, role: role, distributor: distributor,
                currency: currency, lines: lines ?? [],
                origin: PurchaseOrigin(
                    renewal: renewal, renews: renews, internalUse: internalUse, vendorDeveloped: vendorDeveloped))
        }
        guard lines == nil, customer == nil, partner == nil, deal == nil, renews == nil else {
            throw Problem.invalid(field: "/quote", "order.by_quote")
        }
        return PurchaseEntry(
            partner: quote.partner, deal: nil, customer: quote.customer,
            route: route ?? quote.route,
            role: role ?? quote.role, distributor: distributor ?? quote.distributor, currency: quote.list.currency,
            lines: quote.lines.map { LineEntry(sku: $0.sku, units: $0.units) },
            origin: quote.origin)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        if let quote = state.quote, quote.validThrough < context.today {
            throw Problem.wrongState(Phrase("order.quote_over", ["last": .day(quote.validThrough)]))
        }
        let priced = try state.situation.priced(state.entry, context)
        let id: ID<Order> = context.newID()
        let nothing = Money.zero(priced.total.currency)
        let order = Order(
            id: id, partner: state.situation.partner.id, distributor: state.situation.distributor?.id,
            quote: state.quote?.id, customer: priced.customer, route: priced.route, role: priced.role,
            lines: priced.lines, list: priced.list, total: priced.total, rate: priced.rate, placed: context.now,
            overages: try state.situation.overages(priced, id, context), invoices: [],
            invoiced: nothing, paid: nothing, charged: nothing, origin: priced.origin)
        return [
            OrderPlaced(
                order: order,
                sale: CountedSale(
                    order, on: context.today, in: context.program.tiers?.currency, at: state.measure))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OrderView {
        try reader.created(events, \OrderPlaced.order).shown(to: reader)
    }
}

extension PurchaseSituation {
    /// For each registration at whose price the order buys: is it more than was registered, and what may be charged?
    fileprivate func overages(
        _ priced: PricedPurchase, _ order: ID<Order>, _ context: Context
    ) throws -> [Order.Overage] {
        guard let terms = context.program.registration?.overage else { return [] }
        return try deals.values.sorted { $0.id.text < $1.id.text }.compactMap { deal in
            let inForce = deal.approval?.holds(at: context.now, in: context.program.zone) ?? false
            let lines = priced.lines.filter { $0.deal == deal.id }
            guard deal.status == .approved, inForce, !lines.isEmpty else { return nil }
            let bought = RegistrationTerms.Overage.Order(
                registered: deal.terms.units, before: deal.orderedUnits, units: lines.reduce(0) { $0 + $1.units },
                list: try lines.sum(in: priced.list.currency, \.list),
                net: try lines.sum(in: priced.list.currency, \.net))
            let ordered = bought.before + bought.units
            let decision = try terms.decide(
                bought, ordered: ordered, subject: order.text, at: context.now, program: context.program.reference)
            return Order.Overage(
                deal: deal.id, units: bought.units, unitsBefore: bought.before, registered: bought.registered,
                unitsBeyond: terms.unitsBeyond(bought, ordered: ordered),
                charge: decision.outcome.amount ?? .zero(priced.list.currency), decision: decision)
        }
    }
}
