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
    static let dealWon = Reaction("deal won", to: PaymentRecorded.self) { payment, reader in
        guard let terms = reader.context.program.registration, let order = payment.order else { return [] }
        let all = reader.vendorWide
        return try all.require(order).overages.compactMap { overage -> (any Event)? in
            let deal = try all.require(overage.deal).value
            guard deal.status == .approved, deal.orderedUnits >= deal.terms.units,
                try deal.orders.allSatisfy({ try all.require($0).isPaid })
            else { return nil }
            let reason = StatusReason(clause: terms.closing, says: .words("reason.all_paid"), at: reader.now)
            return DealClosed(deal: deal.id, owner: deal.partner, status: .won, reason: reason)
        }
    }
}
