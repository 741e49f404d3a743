import Record
import Terms

/// Records what a partner paid of an invoice. A registration whose units are all ordered and paid for is thereby won.
public struct RecordPayment: Command {
    public static let name = "record_payment"
    public static let permission = Permission.bill

    public let invoice: ID<Invoice>
    /// All that is open when left out.
    public let amount: Money?

    public func load(_ reader: Reader) throws -> Versioned<Invoice> { try reader.subject(invoice) }

    public func decide(_ state: Versioned<Invoice>, _ context: Context) throws -> [any Event] {
        let invoice = state.value
        let open = try invoice.open
        let amount = amount ?? open
        guard amount.isPositive, open.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("payment.open", ["amount": .money(amount), "open": .money(open)]))
        }
        return [
            PaymentRecorded(
                invoice: invoice.id, payer: invoice.partner, order: invoice.charge == nil ? invoice.order : nil,
                amount: amount, received: context.today)
        ]
    }

    public func reply(_ state: Versioned<Invoice>, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.require(invoice).value
    }
}

extension Reaction {
    /// A registration whose units are all ordered, and whose orders are all paid for, is thereby won.
    static let dealWon = Reaction("deal won", to: [PaymentRecorded.self, OrderCounted.self]) { happened, reader in
        guard let closing = reader.context.program.registration?.closing else { return [] }
        let all = reader.vendorWide
        var looked: Set<ID<Deal>> = []
        return try happened.flatMap { cause -> [Conclusion] in
            let order = (cause.event as? PaymentRecorded)?.order ?? (cause.event as? OrderCounted)?.order
            let overages = try order.map { try all.require($0).value.overages } ?? []
            return try overages.compactMap { overage -> Conclusion? in
                guard looked.insert(overage.deal).inserted else { return nil }
                let deal = try all.require(overage.deal).value
                guard deal.status == .approved, deal.orderedUnits >= deal.terms.units,
                    try deal.orders.allSatisfy({ try all.require($0).value.isPaid })
                else { return nil }
                let reason = StatusReason(clause: closing, says: .words("reason.all_paid"), at: reader.now)
                let closed = DealClosed(deal: deal.id, owner: deal.partner, status: .won, reason: reason)
                return Conclusion(closed, because: cause)
            }
        }
    }
}
