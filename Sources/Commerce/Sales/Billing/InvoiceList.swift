import Members
import Record
import Store
import Terms

/// Invoices.
package enum InvoiceList: RecordList {
    package static let name = "list_invoices"
    package static let permission = Permission.seeInvoices
    package static let filters: [ListFilter] = [
        .partner(),
        .flag("open"),
        // Those that are not paid although their last day is over; or all others.
        .alternatives("past_due", Bool.self) { isPastDue, reader, order in
            let today = SQLValue.integer(Int64(reader.today.number))
            let due = order == "due" ? "by_due" : "by_due + 0"
            guard isPastDue else {
                return [
                    { $0.add("open = 0") },
                    { conditions in
                        conditions.add("open = 1")
                        conditions.add(today) { "\(due) >= \($0)" }
                    },
                ]
            }
            return [
                { conditions in
                    conditions.add("open = 1")
                    conditions.add(today) { "\(due) < \($0)" }
                }
            ]
        },
    ]

    package static func items(_ records: [Versioned<Invoice>], _ reader: Reader) throws -> [Invoice] {
        records.map(\.value)
    }
}

package typealias ListInvoices = ListQuery<InvoiceList>
