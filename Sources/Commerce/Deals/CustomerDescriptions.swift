import Matching
import Members
import Record
import Store
import Terms

/// Which record of an end customer each description belongs to: what a registration, an order, a referral or a lead says of a company is
/// never changed; under which record it stands may be.
enum CustomerDescriptionTables {
    static let descriptions = TableDeclaration(
        name: "customer_descriptions", key: ["vendor", "key"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let apart = TableDeclaration(
        name: "customer_records_apart", key: ["vendor", "one", "other"], tenancy: .vendor(partnerColumns: []),
        replayed: true)

    static let migrations = [
        Migration(
            id: "customer-descriptions-1",
            sql: [
                """
                CREATE TABLE customer_descriptions (vendor TEXT NOT NULL, key TEXT NOT NULL, customer TEXT NOT NULL, \
                partner TEXT NOT NULL, name TEXT NOT NULL, written TEXT NOT NULL, domain TEXT, country TEXT NOT NULL, \
                kept INTEGER NOT NULL, PRIMARY KEY (vendor, key)) STRICT
                """,
                "CREATE INDEX customer_descriptions_customer ON customer_descriptions (vendor, customer, key)",
                "CREATE INDEX customer_descriptions_name ON customer_descriptions (vendor, name, kept)",
                "CREATE INDEX customer_descriptions_domain ON customer_descriptions (vendor, domain, kept)",
                """
                CREATE TABLE customer_records_apart (vendor TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, \
                reason TEXT NOT NULL, PRIMARY KEY (vendor, one, other)) STRICT
                """,
            ])
    ]
}

/// How somebody described an end customer, and under which record that stands.
struct CustomerDescription: Sendable {
    let key: String
    let customer: ID<CustomerAccount>
    /// Nil for the vendor.
    let partner: PartnerID?
    /// As it is looked up.
    let name: String
    let written: String
    let domain: String?
    let country: String
    /// Did a person say something about its record that comparing has to heed?
    let isKept: Bool

    static let columns = "key, customer, partner, name, written, domain, country, kept"

    init(_ row: Row) throws {
        key = try row.text(0)
        customer = ID(unchecked: try row.text(1))
        partner = PartnerID(try row.text(2))
        (name, written, domain) = (try row.text(3), try row.text(4), try row.optionalText(5))
        (country, isKept) = (try row.text(6), try row.int(7) == 1)
    }

    init(_ customer: EndCustomer, by partner: PartnerID?, under record: ID<CustomerAccount>, isKept: Bool) {
        let described = DescribedCustomer(customer, by: partner)
        (key, self.customer, self.partner) = (described.key, record, partner)
        (name, written, domain) = (described.name, customer.name, described.domain)
        (country, self.isKept) = (customer.country, isKept)
    }

    var described: EndCustomer { EndCustomer(name: written, domain: domain, country: country) }
}

extension Tables {
    /// Keeps that something describes an end customer, under the record of whoever is called exactly so in that country, or under a
    /// new one. One look-up for a description that is known.
    ///
    /// - Parameter thing: the id of what describes it, from which a new record's follows.
    package func describe(_ customer: EndCustomer, by partner: PartnerID?, in thing: String) throws {
        try know(CompanyKey(customer))
        let described = DescribedCustomer(customer, by: partner)
        guard try description(described.key) == nil else { return }
        let alike = try descriptions("name = $1", .text(described.name)).first { other in
            other.country == customer.country
                && (other.domain == nil || described.domain == nil || other.domain == described.domain)
        }
        if let alike {
            return try put(
                CustomerDescription(customer, by: partner, under: alike.customer, isKept: false))
        }
        let id = ID<CustomerAccount>(
            unchecked: "\(CustomerAccount.prefix)_\(thing.drop { $0 != "_" }.dropFirst())")
        try put(CustomerAccount(new: customer, id))
        try put(CustomerDescription(customer, by: partner, under: id, isKept: false))
    }

    /// The descriptions that stand under a record, in a fixed order.
    func descriptions(under record: ID<CustomerAccount>) throws -> [CustomerDescription] {
        try descriptions("customer = $1", .text(record.text))
    }

    func description(_ key: String) throws -> CustomerDescription? { try descriptions("key = $1", .text(key)).first }

    private func descriptions(_ condition: String, _ value: SQLValue) throws -> [CustomerDescription] {
        try writer.query(
            "SELECT \(CustomerDescription.columns) FROM {customer_descriptions} WHERE \(condition) ORDER BY key",
            [value]
        ).map(CustomerDescription.init)
    }

    func put(_ one: CustomerDescription) throws {
        try writer.put(
            "customer_descriptions",
            [
                ("key", .text(one.key)), ("customer", .text(one.customer.text)),
                ("partner", .text(one.partner?.text ?? "")), ("name", .text(one.name)),
                ("written", .text(one.written)), ("domain", SQLValue(one.domain)), ("country", .text(one.country)),
                ("kept", .integer(one.isKept ? 1 : 0)),
            ])
    }

    /// Puts descriptions under a record of which a person said something.
    func move(_ descriptions: [CustomerDescription], under record: ID<CustomerAccount>) throws {
        for one in descriptions {
            try put(CustomerDescription(one.described, by: one.partner, under: record, isKept: true))
        }
    }

    func tellApart(_ one: ID<CustomerAccount>, _ other: ID<CustomerAccount>, _ reason: String) throws {
        for (first, second) in [(one, other), (other, one)] {
            try writer.put(
                "customer_records_apart",
                [("one", .text(first.text)), ("other", .text(second.text)), ("reason", .text(reason))])
        }
    }
}

extension Reader {
    /// How end customers are described under names, or with domains.
    func descriptions(called same: SameCompany, keptAlone: Bool = false) throws -> [CustomerDescription] {
        let marks = same.names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let domains = same.domains.indices.map { "$\(same.names.count + 1 + $0)" }.joined(separator: ", ")
        let kept = keptAlone ? " AND kept = 1" : ""
        let select = "SELECT \(CustomerDescription.columns) FROM {customer_descriptions} WHERE"
        let byDomain = domains.isEmpty ? "" : " UNION \(select) domain IN (\(domains))\(kept)"
        return try vendorWide.query(
            "\(select) name IN (\(marks))\(kept)\(byDomain) ORDER BY 1",
            (same.names + same.domains).map(SQLValue.text)
        ).map(CustomerDescription.init)
    }

    func descriptions(under records: [ID<CustomerAccount>]) throws -> [CustomerDescription] {
        guard !records.isEmpty else { return [] }
        return try vendorWide.matching(
            "SELECT \(CustomerDescription.columns) FROM {customer_descriptions}", "customer", records.map(\.text)
        ).map(CustomerDescription.init).unique()
    }

    /// The record under which a description stands.
    func record(of customer: DescribedCustomer) throws -> ID<CustomerAccount>? {
        try vendorWide.query("SELECT customer FROM {customer_descriptions} WHERE key = $1", [.text(customer.key)])
            .first.map { ID(unchecked: try $0.text(0)) }
    }

    /// The records that somebody said are other companies than this one.
    func recordsApart(from records: Set<ID<CustomerAccount>>) throws -> [ID<CustomerAccount>: Set<ID<CustomerAccount>>]
    {
        guard !records.isEmpty else { return [:] }
        let rows = try vendorWide.matching(
            "SELECT one, other FROM {customer_records_apart}", "one", records.map(\.text).sorted())
        var apart: [ID<CustomerAccount>: Set<ID<CustomerAccount>>] = [:]
        for row in rows { apart[ID(unchecked: try row.text(0)), default: []].insert(ID(unchecked: try row.text(1))) }
        return apart
    }
}

extension [CustomerDescription] {
    /// Each once, by its key.
    fileprivate func unique() -> [CustomerDescription] {
        var seen: Set<String> = []
        return filter { seen.insert($0.key).inserted }.sorted { $0.key < $1.key }
    }
}
