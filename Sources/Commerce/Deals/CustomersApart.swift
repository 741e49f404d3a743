import Members
import Record
import Store
import Terms

/// An end customer as somebody describes it: a partner in its registrations, or the vendor in its own accounts.
struct DescribedCustomer: Codable, Hashable, Sendable {
    /// Nil for the vendor.
    let partner: PartnerID?
    let name: String
    let domain: String?
    let country: String

    init(_ customer: EndCustomer, by partner: PartnerID?) {
        let key = CompanyKey(customer)
        (self.partner, name, domain, country) = (partner, key.name, key.domain, customer.country)
    }

    /// By which it is looked up.
    var key: String {
        let parts = [partner?.text ?? "", name, domain ?? "", country]
        return Secret(parts.map { "\($0.utf8.count):\($0)" }.joined()).hash
    }
}

/// Two descriptions that look alike and are of two end customers, as somebody who looked said.
struct CustomersApart: Entity {
    static let prefix = "apart"
    static let table = "customers_apart"
    static let noun = "end_customer"

    let id: ID<CustomersApart>
    let one: DescribedCustomer
    let other: DescribedCustomer
    let note: String
    let by: String
    let at: Instant

    var columns: [(String, SQLValue)] { [("one", .text(one.key)), ("other", .text(other.key))] }
}

/// A reviewer said that two end customers which look alike are two.
struct CustomersToldApart: Event {
    static let kind = "customer.told_apart"
    let apart: CustomersApart
    var subject: String { apart.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(apart, as: "apart", in: entry) }
}

enum ApartTables {
    static let apart = CustomersApart.declaration()
    static let migrations = [
        Migration(
            id: "customers-apart-1",
            sql: [
                """
                CREATE TABLE customers_apart (vendor TEXT NOT NULL, id TEXT NOT NULL, one TEXT NOT NULL, \
                other TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX customers_apart_one ON customers_apart (vendor, one)",
                "CREATE INDEX customers_apart_other ON customers_apart (vendor, other)",
            ])
    ]
}

extension Reader {
    /// The keys of the descriptions that were told apart from this one.
    func apart(from customer: DescribedCustomer) throws -> Asked<Set<String>> {
        try vendorWide.ask(
            """
            SELECT other FROM {customers_apart} WHERE one = $1 UNION SELECT one FROM {customers_apart} WHERE other = $1
            """, [.text(customer.key)]
        ).map { rows in Set(try rows.map { try $0.text(0) }) }
    }
}

extension Deal {
    /// The end customer as the registration describes it.
    var described: DescribedCustomer { DescribedCustomer(terms.customer, by: partner) }
}

extension CustomerAccount {
    /// The end customer as the vendor describes it.
    var described: DescribedCustomer { DescribedCustomer(customer, by: nil) }
}
