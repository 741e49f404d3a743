import Record
import Terms

/// Which document of an order is put on paper.
public enum OrderForm: String, Codable, CaseIterable, Sendable {
    /// The vendor's, once it has the order.
    case confirmation
    /// The partner's, from the moment it is placed.
    case purchaseOrder = "purchase_order"
}

/// What stands on an order's document.
public struct OrderDocument: Codable, Hashable, Sendable {
    public let form: OrderForm
    public let order: OrderView
    public let parties: DocumentParties
    public let placed: Day
    /// When the vendor had it; absent while it waits.
    public let confirmed: Day?
    /// Days for payment by the program's terms.
    public let paymentDays: Int
}

/// What an order's document says: its confirmation, or the purchase order.
public struct PrintOrder: Query {
    public static let name = "print_order"
    public static let permission = Permission.seeOrders

    public let order: ID<Order>
    /// Its confirmation when left out.
    public let form: OrderForm?

    public func answer(_ reader: Reader) throws -> OrderDocument {
        let order = try reader.require(order).value
        let form = form ?? .confirmation
        if form == .confirmation, order.status != .confirmed {
            throw Problem.wrongState(Phrase("order.not_confirmed", ["status": order.status.phrase]))
        }
        let program = reader.context.program
        return OrderDocument(
            form: form, order: try order.shown(to: reader),
            parties: try reader.documentParties(order.partner, through: order.distributor),
            placed: program.zone.day(order.placed), confirmed: order.confirmed.map(program.zone.day),
            paymentDays: program.paymentDays)
    }
}

extension OrderDocument: Resource { package static var resource: String { "document" } }
