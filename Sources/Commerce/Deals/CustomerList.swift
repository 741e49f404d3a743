import Members
import Record
import Terms

/// What the vendor itself has to do with end customers.
package enum CustomerList: RecordList {
    package static let name = "list_customers"
    package static let permission = Permission.seeCustomers
    package static let filters: [ListFilter] = [
        .text("country"),
        .flag("global_account"),
    ]

    package static func items(_ records: [Versioned<CustomerAccount>], _ reader: Reader) throws -> [CustomerView] {
        try records.map { try reader.view($0.value) }
    }
}

package typealias ListCustomers = ListQuery<CustomerList>
