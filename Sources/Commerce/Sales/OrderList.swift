import Members
import Record
import Terms

/// Orders.
package enum OrderList: RecordList {
    package static let name = "list_orders"
    package static let permission = Permission.seeOrders
    package static let filters: [ListFilter] = [
        .choice("status", OrderStatus.self),
        // Confirmed, and not invoiced in full.
        .flag("to_invoice"),
        .partner(),
        .partner("distributor", column: "distributor"),
        .customer(),
    ]

    package static func items(_ records: [Versioned<Order>], _ reader: Reader) throws -> [OrderView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListOrders = ListQuery<OrderList>
