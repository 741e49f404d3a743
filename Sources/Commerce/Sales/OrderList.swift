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
        // Those that came to count as sales in a period, and of these those of regions, a product line or a product.
        .few("counted", ReportSlice.self) { slice, reader in
            let zone = reader.context.program.zone
            let (first, end) = (zone.start(of: slice.period.first), zone.start(of: slice.period.end))
            let regions = reader.regions(of: slice)
            return [
                { conditions in
                    conditions.add(.integer(first.milliseconds)) { "counted_at >= \($0)" }
                    conditions.add(.integer(end.milliseconds)) { "counted_at < \($0)" }
                    regions(&conditions)
                    for (part, column) in columns {
                        guard let wanted = slice[part] else { continue }
                        conditions.add(.text("%\t\(Conditions.literal(wanted))\t%")) {
                            "\(column) LIKE \($0) ESCAPE '!'"
                        }
                    }
                }
            ]
        },
    ]

    /// By what of a slice a column with a list is searched.
    private static let columns: [(part: ReportSlice.Part, column: String)] = [
        (.productLine, "product_lines"), (.sku, "skus"),
    ]

    package static func items(_ records: [Versioned<Order>], _ reader: Reader) throws -> [OrderView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListOrders = ListQuery<OrderList>
