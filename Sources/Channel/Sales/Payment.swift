import Terms

/// Records what a partner paid of an invoice. A registration whose units are all ordered and paid for is thereby won.
public struct RecordPayment: Command {
    public static let name = "record_payment"
    public static let permission = Permission.bill

    public let invoice: ID<Invoice>
    /// All that is open when left out.
    public let amount: Money?

    public struct State: Sendable {
        let invoice: Invoice
        let order: Order?
        /// The registrations the order was placed under, each with all its orders.
        let deals: [(deal: Deal, orders: [Order])]
    }

    public func load(_ reader: Reader) throws -> State {
        let invoice = try reader.subject(invoice).value
        let order = try invoice.order.map { try reader.require($0).value }
        let deals = try (order?.overages ?? []).map { overage in
            let deal = try reader.require(overage.deal).value
            return (deal: deal, orders: try deal.orders.map { try reader.require($0).value })
        }
        return State(invoice: invoice, order: order, deals: deals)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let open = Money(minor: state.invoice.amount.minor - state.invoice.paid.minor, state.invoice.amount.currency)
        let amount = amount ?? open
        guard amount.currency == open.currency, amount.minor > 0, amount.minor <= open.minor else {
            throw Problem.invalid(
                field: "/amount", message: "\(amount) cannot be paid; \(open) is open on the invoice", hint: nil)
        }
        let order = state.invoice.charge == nil ? state.order?.id : nil
        let payment = PaymentRecorded(
            invoice: invoice, payer: state.invoice.partner, order: order, amount: amount, received: context.today)
        return [payment] + won(state, amount, context)
    }

    private func won(_ state: State, _ amount: Money, _ context: Context) -> [any Event] {
        guard state.invoice.charge == nil, var paidOrder = state.order else { return [] }
        paidOrder.paid = Money(minor: paidOrder.paid.minor + amount.minor, amount.currency)
        return state.deals.compactMap { deal, orders in
            let settled = orders.allSatisfy { ($0.id == paidOrder.id ? paidOrder : $0).isPaid }
            guard deal.status == .approved, deal.orderedUnits >= deal.terms.units, settled else { return nil }
            let reason = StatusReason(
                clause: context.program.registration.closing, note: "all registered units are ordered and paid for",
                at: context.now)
            return DealClosed(deal: deal.id, owner: deal.partner, status: .won, reason: reason)
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.require(invoice).value
    }
}

/// Charges up to list price on an order, for one of the program's grounds.
public struct ChargeListPrice: Command {
    public static let name = "charge_list_price"
    public static let permission = Permission.bill

    public let order: ID<Order>
    /// The ground: the program's overage clause or one of its other grounds.
    public let clause: ClauseID
    /// Units the ground concerns, where it is not the number ordered; all of the order when left out.
    public let units: Int?
    /// Less than the full difference, at the vendor's discretion.
    public let amount: Money?
    public let note: String

    public func load(_ reader: Reader) throws -> Versioned<Order> { try reader.subject(order) }

    public func decide(_ order: Versioned<Order>, _ context: Context) throws -> [any Event] {
        let terms = context.program.registration.overage
        try context.checkReason(clause, note, [terms.clause] + terms.grounds.map(\.clause))
        let ceiling = try ceiling(order.value, terms)
        guard ceiling.minor > 0 else {
            throw context.refusal(
                .overage, subject: order.id.text, rule: "charge", label: "Charge up to list price", clause: clause,
                needs: clause == terms.clause
                    ? "the order is not more than \(terms.significant) over the units registered"
                    : "nothing is left to charge up to list price")
        }
        let amount = amount ?? ceiling
        guard amount.currency == ceiling.currency, amount.minor > 0, amount.minor <= ceiling.minor else {
            throw Problem.invalid(
                field: "/amount", message: "\(amount) is not between nothing and \(ceiling), the difference to list price",
                hint: nil)
        }
        let invoice = Invoice(
            id: context.newID(), partner: order.partner, order: order.id, charge: clause, amount: amount,
            paid: .zero(amount.currency), issued: context.today,
            due: context.today.adding(days: context.program.credit.paymentDays))
        let text = "\(amount) is charged on your order up to list price: \(note)"
        return [
            InvoiceIssued(invoice: invoice),
            NoticeSent(context.notice(to: order.partner, .listPriceCharged, order.id.text, clause, text)),
        ]
    }

    /// The most that may be charged now: what the ground allows, less what was charged before, never more than list price.
    private func ceiling(_ order: Order, _ terms: RegistrationTerms.Overage) throws -> Money {
        let currency = order.total.currency
        let difference = Money(minor: order.list.minor - order.total.minor, currency)
        var allowed = difference
        if clause == terms.clause {
            allowed = Money(minor: order.overages.reduce(0) { $0 + $1.charge.minor }, currency)
        } else if let units {
            let all = order.lines.reduce(0) { $0 + $1.units }
            guard (1...all).contains(units) else {
                throw Problem.invalid(field: "/units", message: "units is \(units); the order has \(all)", hint: nil)
            }
            do {
                allowed = try difference.allocated(to: [Int64(units), Int64(all - units)])[0]
            } catch { throw Problem(error, field: "/units") }
        }
        let left = difference.minor - order.charged.minor
        return Money(minor: min(clause == terms.clause ? allowed.minor - order.charged.minor : allowed.minor, left), currency)
    }

    public func reply(_ order: Versioned<Order>, _ events: [any Event], _ reader: Reader) throws -> Order {
        try reader.require(self.order).value
    }
}
