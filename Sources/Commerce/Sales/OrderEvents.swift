import Members
import Record
import Store
import Terms

/// An event by which an order may come to count.
package protocol OrderMove: Event {
    var moved: ID<Order>? { get }
}

/// A purchase order was placed. It is no sale yet.
package struct OrderPlaced: Event {
    package static let kind = "order.placed"
    package let order: Order
    package var subject: String { order.id.text }
    package var partner: PartnerID? { order.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(order, as: "order", in: entry)
        try tables.describe(order.customer, by: order.partner, in: order.id.text)
        if let quote = order.quote { try tables.update(quote) { $0.order = order.id } }
    }
}

/// An order of the past came in, as a file has it.
package struct OrderImported: Event, OrderMove {
    package static let kind = "order.imported"
    package let order: Order
    /// How it counts; absent for one that is no sale, and for one that changes subscriptions, which counts like any other order.
    package let sale: CountedSale?
    package var moved: ID<Order>? { sale == nil ? order.id : nil }
    package var subject: String { order.id.text }
    package var partner: PartnerID? { order.partner }

    package init(order: Order, sale: CountedSale?) {
        (self.order, self.sale) = (order, sale)
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(order, as: "order", in: entry)
        try tables.describe(order.customer, by: order.partner, in: order.id.text)
        try sale?.add(to: tables, of: order.partner, order: order)
    }
}

/// The vendor has the order.
struct OrderConfirmed: OwnedChange, OrderMove {
    static let kind = "order.confirmed"
    let order: ID<Order>
    let owner: PartnerID
    let by: OrderConfirmation
    let at: Instant
    let note: String?
    var changed: ID<Order> { order }
    var moved: ID<Order>? { order }

    func change(_ order: inout Order) {
        order.status = .confirmed
        order.confirmed = at
    }
}

/// An order came to nothing; its quote may be ordered again.
package protocol OrderEnd: Event {
    /// As what it stands from then on.
    static var status: OrderStatus { get }
    var order: ID<Order> { get }
    var owner: PartnerID { get }
    var quote: ID<Quote>? { get }
    var reason: StatusReason { get }
}

extension OrderEnd {
    package var subject: String { order.text }
    package var partner: PartnerID? { owner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(order) { order in
            order.status = Self.status
            order.statusReason = reason
        }
        guard let quote else { return }
        try tables.update(quote) { $0.order = $0.order == order ? nil : $0.order }
    }
}

/// The vendor declined it.
package struct OrderDeclined: OrderEnd {
    package static let kind = "order.declined"
    package static let status = OrderStatus.declined
    package let order: ID<Order>
    package let owner: PartnerID
    package let quote: ID<Quote>?
    package let reason: StatusReason
}

/// The partner took it back.
package struct OrderCancelled: OrderEnd {
    package static let kind = "order.cancelled"
    package static let status = OrderStatus.cancelled
    package let order: ID<Order>
    package let owner: PartnerID
    package let quote: ID<Quote>?
    package let reason: StatusReason
}

/// From here on the order is a sale: it moves tiers, and its units are units ordered under the registrations it was
/// placed in.
package struct OrderCounted: Event {
    package static let kind = "order.counted"
    package let order: ID<Order>
    package let owner: PartnerID
    package let at: Instant
    package let sale: CountedSale
    package let overages: [Order.Overage]
    /// The subscriptions that it changed, as they are now; absent where it changed none.
    package let subscriptions: [Subscription]?
    package var subject: String { order.text }
    package var partner: PartnerID? { owner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var counted: Order?
        try tables.update(order) { order in
            order.counted = at
            order.overages = overages
            counted = order
        }
        if let counted { try sale.add(to: tables, of: owner, order: counted) }
        for subscription in subscriptions ?? [] { try tables.put(subscription) }
        for overage in overages {
            try tables.update(overage.deal) { deal in
                deal.orderedUnits += overage.units
                deal.orders.append(order)
            }
        }
    }
}
