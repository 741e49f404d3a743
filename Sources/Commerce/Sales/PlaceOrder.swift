import Record
import Terms

/// Places an order, from a quote or by naming the lines. It is priced at this moment by the terms in force.
///
/// A partner's is a purchase order, which the vendor confirms or declines. What the vendor places itself, by its people
/// or its own keys, it has thereby confirmed, unless it is for more than the program lets pass unseen.
public struct PlaceOrder: Command {
    public static let name = "place_order"
    public static let permission = Permission.quote

    /// Takes partner, end customer, route, role and lines from this quote, which must still stand.
    public let quote: ID<Quote>?
    /// Why a quote is ordered once more that was ordered before; only the vendor may.
    public let again: String?
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
        package let quote: Quote?
        package let situation: PurchaseSituation
        /// What the order's currency is in that of the most that passes unseen; nil where they are the same, or no rate
        /// is known.
        package let rate: ExactRate?
    }

    public func load(_ reader: Reader) throws -> State {
        let quote = try quote.map { try reader.require($0).value }
        let entry = try purchase(quote)
        let program = reader.context.program
        let currency = entry.currency ?? program.currency
        return State(
            entry: entry, quote: quote, situation: try entry.load(reader),
            rate: try (program.sales.confirmAbove?.currency).flatMap { wanted in
                wanted == currency ? nil : try reader.rate(of: currency, to: wanted, on: reader.today)
            })
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
            lines: quote.lines.map { line in
                LineEntry(
                    sku: line.sku, units: line.units, change: line.term?.change,
                    subscription: line.term?.subscription, months: line.term?.months, starts: line.term?.starts)
            },
            origin: quote.origin, quoted: quote.promotions ?? [])
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let isVendors = context.actor.partner == nil
        try check(state.quote, context, isVendors: isVendors)
        let priced = try state.situation.priced(state.entry, context)
        let nothing = Money.zero(priced.total.currency)
        let (partner, distributor) = (state.situation.partner, state.situation.distributor)
        let order = Order(
            id: context.newID(), partner: partner.id, distributor: distributor?.id, quote: state.quote?.id,
            again: again, customer: priced.customer, route: priced.route, role: priced.role, lines: priced.lines,
            list: priced.list, total: priced.total, rate: priced.rate, placed: context.now, status: .placed,
            registrations: state.situation.registrations(priced, context), overages: [], invoices: [],
            invoiced: nothing, paid: nothing, charged: nothing, origin: priced.origin, external: nil)
        let placed = OrderPlaced(order: order)
        guard isVendors, try !isLarge(order.total, state.rate, context.program) else { return [placed] }
        return [
            placed, OrderConfirmed(order: order.id, owner: order.partner, by: .placing, at: context.now, note: nil),
        ]
    }

    /// - Throws: `Problem` for a quote that is over or was ordered, and for a word on ordering again where nothing is.
    private func check(_ quote: Quote?, _ context: Context, isVendors: Bool) throws {
        if let again {
            guard isVendors, quote?.order != nil else { throw Problem.invalid(field: "/again", "order.again") }
            try Text.check(again, "again")
        } else if let order = quote?.order {
            throw Problem.wrongState(Phrase("order.quote_ordered", ["order": .text(order.text)]))
        }
        if let quote, quote.validThrough < context.today {
            throw Problem.wrongState(Phrase("order.quote_over", ["last": .day(quote.validThrough)]))
        }
    }

    /// Is it for more than the program lets pass unseen? What no rate compares with it is not held back.
    private func isLarge(_ total: Money, _ rate: ExactRate?, _ program: Program) throws -> Bool {
        guard let most = program.sales.confirmAbove else { return false }
        guard total.currency != most.currency else { return total.exceeds(most) }
        return try rate.map { try total.converted(by: $0, to: most.currency).exceeds(most) } ?? false
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OrderView {
        try reader.require(reader.created(events, \OrderPlaced.order).id).value.shown(to: reader)
    }
}

extension PurchaseSituation {
    /// The registrations in whose term the order is placed, approved or suspended, by the product lines it buys: its
    /// units count under them whatever price they had.
    fileprivate func registrations(_ priced: PricedPurchase, _ context: Context) -> [ID<Deal>] {
        deals.values.filter { deal in
            [.approved, .suspended].contains(deal.status(at: context.now, in: context.program.zone))
                && priced.lines.contains { $0.deal == deal.id }
        }.map(\.id).sorted { $0.text < $1.text }
    }
}
