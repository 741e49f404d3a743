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

    package static func conditions(_ reader: Reader) throws -> [ListCondition] {
        [{ $0.add("own = 1 AND merged = 0") }]
    }

    package static func items(_ records: [Versioned<CustomerAccount>], _ reader: Reader) throws -> [CustomerView] {
        try records.map { try reader.view($0.value) }
    }
}

package typealias ListCustomers = ListQuery<CustomerList>

/// All end customers that registrations, orders, referrals, leads or the vendor itself ever named, each once.
package enum EndCustomerList: RecordList {
    package static let name = "list_end_customers"
    package static let permission = Permission.seeCustomers
    package static let filters: [ListFilter] = [
        .text("country"),
        .flag("global_account"),
        // Those that the vendor itself has to do with.
        .flag("own"),
        // Those that stand under another record; left out while nothing is said.
        .rows(
            "merged", Bool.self, otherwise: { _ in [{ $0.add("merged = 0") }] },
            where: { merged, _ in { $0.add("merged = \(merged ? 1 : 0)") } }),
    ]

    package static func items(_ records: [Versioned<CustomerAccount>], _ reader: Reader) throws -> [CustomerView] {
        try records.map { try reader.view($0.value) }
    }
}

package typealias ListEndCustomers = ListQuery<EndCustomerList>
