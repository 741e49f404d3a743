import Members
import Record
import Store
import Terms

/// One order.
public struct ShowOrder: Query {
    public static let name = "show_order"
    public static let permission = Permission.seeOrders

    public let order: ID<Order>

    public func answer(_ reader: Reader) throws -> Versioned<OrderView> {
        try reader.require(order).shown(to: reader)
    }
}

/// Something in the life of an order, as data for a sentence.
public struct OrderHappening: Codable, Sendable {
    /// Its place in the vendor's journal.
    public let sequence: Int64
    public let at: Instant
    /// The kind of event, such as `order.confirmed`.
    public let kind: String
    public let actor: ActorName
    /// The clause it follows from.
    public let clause: ClauseID?
    /// The words of whoever did it.
    public let text: String?
    /// By what it was confirmed, where it was.
    public let confirmation: OrderConfirmation?
}

/// What happened to an order, oldest first. Notices and refusals are left out.
public struct ListOrderHistory: Query {
    public static let name = "order_history"
    public static let permission = Permission.seeOrders

    public let order: ID<Order>

    public init(order: ID<Order>) { self.order = order }

    public func answer(_ reader: Reader) throws -> Page<OrderHappening> {
        _ = try reader.require(order)
        let entries = try reader.snapshot.journal(
            in: VendorScope(vendor: reader.context.vendor.id.text), limit: 200, subject: order.text
        ).filter { $0.sort == .conclusion && $0.kind.hasPrefix("order.") }
        let names = try reader.actorNames(Set(entries.map(\.actor)))
        let items = try entries.map { entry in
            let event = try reader.capabilities.event(in: entry)
            let reason = (event as? any OrderEnd)?.reason
            let confirmed = event as? OrderConfirmed
            return OrderHappening(
                sequence: entry.sequence, at: Instant(milliseconds: entry.at), kind: entry.kind,
                actor: names[entry.actor] ?? ActorName(name: entry.actor, role: nil), clause: reason?.clause,
                text: try reason?.shown(nil, to: reader).note ?? confirmed?.note
                    ?? (event as? OrderPlaced)?.order.again
                    ?? (event as? OrderReduced)?.lines.first?.reason, confirmation: confirmed?.by)
        }
        return Page(items: items, next: nil)
    }
}
