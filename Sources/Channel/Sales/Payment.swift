import Record
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
        let open = try state.invoice.open
        let amount = amount ?? open
        guard amount.isPositive, open.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", message: "\(amount) cannot be paid; \(open) is open on the invoice", hint: nil)
        }
        let order = state.invoice.charge == nil ? state.order?.id : nil
        let payment = PaymentRecorded(
            invoice: invoice, payer: state.invoice.partner, order: order, amount: amount, received: context.today)
        return [payment] + (try won(state, amount, context))
    }

    private func won(_ state: State, _ amount: Money, _ context: Context) throws -> [any Event] {
        guard state.invoice.charge == nil, var paidOrder = state.order, let terms = context.program.registration
        else { return [] }
        paidOrder.paid = try paidOrder.paid.adding(amount)
        return state.deals.compactMap { deal, orders in
            let settled = orders.allSatisfy { ($0.id == paidOrder.id ? paidOrder : $0).isPaid }
            guard deal.status == .approved, deal.orderedUnits >= deal.terms.units, settled else { return nil }
            let reason = StatusReason(
                clause: terms.closing, note: "all registered units are ordered and paid for",
                at: context.now)
            return DealClosed(deal: deal.id, owner: deal.partner, status: .won, reason: reason)
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.require(invoice).value
    }
}
