import Members
import Record
import Terms

/// What is told of orders.
enum SalesNotices {
    static let all: [Reaction] = [
        // What the vendor places itself is confirmed at once, and nobody has to look at it.
        .notices(of: OrderPlaced.self) { event, reader in
            let order = try reader.require(event.order.id).value
            guard order.status == .placed else { return [] }
            let partner = try reader.require(order.partner).value
            let says = Phrase("notice.order_placed", order.named(partner))
            let clause = reader.context.clause(ofOrdersBy: partner)
            return [reader.context.notice(to: nil, .orderPlaced, order.id.text, clause, says)]
        },
        .notices(of: OrderConfirmed.self) { event, reader in
            guard event.by != .placing else { return [] }
            let order = try reader.require(event.order).value
            let clause = reader.context.clause(ofOrdersBy: try reader.require(order.partner).value)
            let says = Phrase("notice.order_confirmed", order.named(note: event.note))
            return reader.context.notices(order, .orderConfirmed, clause, says)
        },
        .notices(of: OrderDeclined.self) { event, reader in
            let order = try reader.require(event.order).value
            let note = event.reason.note.map(reader.wording.text)
            let says = Phrase("notice.order_declined", order.named(note: note))
            return reader.context.notices(order, .orderDeclined, event.reason.clause, says)
        },
        .notices(of: OrderCancelled.self) { event, reader in
            let order = try reader.require(event.order).value
            let partner = try reader.require(order.partner).value
            let says = Phrase(
                "notice.order_cancelled", order.named(partner, note: event.reason.note.map(reader.wording.text)))
            return [reader.context.notice(to: nil, .orderCancelled, order.id.text, event.reason.clause, says)]
        },
    ]
}

extension Context {
    /// A notice to all whom an order concerns: the reseller, and the distributor it is bought through.
    func notices(_ order: Order, _ kind: NoticeKind, _ clause: ClauseID, _ says: Phrase) -> [Notice] {
        [order.partner, order.distributor].compactMap(\.self).map { partner in
            notice(to: partner, kind, order.id.text, clause, says)
        }
    }
}
