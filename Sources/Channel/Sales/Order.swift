import Record
import Store
import Terms

/// A purchase order: priced at the moment it is placed.
public struct Order: Entity {
    public static let prefix = "order"
    public static let table = "orders"
    public static let noun = "order"

    public let id: ID<Order>
    public let partner: PartnerID
    public let distributor: PartnerID?
    /// The quote it was placed from, if any.
    public let quote: ID<Quote>?
    public let customer: EndCustomer
    public let route: Route
    public let role: DealRole
    public let lines: [PricedLine]
    public let list: Money
    public let total: Money
    public let rate: Rate?
    public let placed: Instant
    /// One decision for each registration at whose price it buys.
    public let overages: [Overage]
    public var invoices: [ID<Invoice>]
    /// What was invoiced for it so far, charges aside.
    public var invoiced: Money
    /// What was paid of that.
    public var paid: Money
    /// What was charged up to list price.
    public var charged: Money
    /// How the purchase came about; nil where there is nothing out of the ordinary.
    public let origin: PurchaseOrigin?
    /// What another system calls it; unique within the vendor.
    public var external: String?

    /// What ordering beyond a registration may cost.
    public struct Overage: Codable, Hashable, Sendable {
        public let deal: ID<Deal>
        /// Units of this order under the registration.
        public let units: Int
        /// Units ordered under it before.
        public let unitsBefore: Int
        /// Units the registration named.
        public let registered: Int
        /// Units beyond the registered ones; 0 when that is not significant.
        public let unitsBeyond: Int
        /// The most the vendor may charge.
        public let charge: Money
        public let decision: Decision

        fileprivate func shown(to reader: Reader) throws -> OrderView.Overage {
            OrderView.Overage(
                deal: deal, units: units, unitsBefore: unitsBefore, registered: registered, unitsBeyond: unitsBeyond,
                charge: charge, decision: try reader.worded(decision))
        }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("distributor", SQLValue(distributor?.text)),
            ("external", SQLValue(external)),
        ]
    }

    public func shown(to reader: Reader) throws -> OrderView {
        let lines = try lines.map { try $0.shown(to: reader) }
        return OrderView(
            id: id, partner: partner, distributor: distributor, quote: quote, customer: customer, route: route,
            role: role, lines: lines, list: list, total: total, rate: rate, clauses: lines.clauses, placed: placed,
            overages: try overages.map { try $0.shown(to: reader) }, invoices: invoices, invoiced: invoiced, paid: paid,
            charged: charged, origin: origin, external: external)
    }

    /// Is all of it invoiced and paid?
    var isPaid: Bool { invoiced.covers(total) && paid.covers(invoiced) }
}

enum OrderTables {
    static let orders = Order.declaration(seenBy: ["partner", "distributor"])
    static let migrations = [
        Migration(
            id: "orders-1",
            sql: [
                """
                CREATE TABLE orders (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX orders_partner ON orders (vendor, partner, id)",
            ])
    ]
}

struct OrderPlaced: Event {
    static let kind = "order.placed"
    let order: Order
    /// How it counts for the partner's standing; absent in older entries, which count on their day in UTC.
    let sale: CountedSale?
    var subject: String { order.id.text }
    var partner: PartnerID? { order.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(order, as: "order", in: entry)
        try (sale ?? CountedSale(order)).add(to: tables, of: order.partner)
        for overage in order.overages {
            try tables.update(overage.deal) { deal in
                deal.orderedUnits += overage.units
                deal.orders.append(order.id)
            }
        }
    }
}

/// One order.
public struct ShowOrder: Query {
    public static let name = "show_order"
    public static let permission = Permission.seeOrders

    public let order: ID<Order>

    public func answer(_ reader: Reader) throws -> Versioned<OrderView> {
        try reader.require(order).shown(to: reader)
    }
}

/// Orders, newest first.
public struct ListOrders: Query, PageRequest {
    public static let name = "list_orders"
    public static let permission = Permission.seeOrders

    public let after: String?
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<OrderView> {
        let page: (records: [Versioned<Order>], next: String?) = try reader.page(self)
        return Page(items: try page.records.map { try $0.value.shown(to: reader) }, next: page.next)
    }
}
