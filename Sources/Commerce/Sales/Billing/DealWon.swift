import Record
import Terms

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
