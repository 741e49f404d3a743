import Matching
import Members
import Record
import Store
import Terms

/// One name of an end customer beside the one that it is called by.
public struct CustomerName: Codable, Hashable, Sendable {
    public let text: String
    public let kind: Kind

    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// As it stands in a register.
        case legal
        /// Under which it sells.
        case trading
        /// What it was called before.
        case former
    }
}

/// A number that a register gave to an end customer.
public struct CustomerNumber: Codable, Hashable, Sendable {
    public let kind: Kind
    public let number: String
    /// ISO 3166 two-letter code; needed for a number of a register of companies, and for a tax number that does not begin with it.
    public let country: CountryCode?

    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// ISO 17442.
        case lei
        case tax, registration
    }

    /// Nil where its check digits are wrong, or it cannot be one.
    var checked: CompanyIdentifier? {
        let kind: CompanyIdentifier.Kind =
            switch self.kind {
            case .lei: .lei
            case .tax: .tax
            case .registration: .registration
            }
        return CompanyIdentifier(kind, number, country: country?.text)
    }
}

extension CustomerAccount {
    /// Into which other record this one went, and what it brought.
    public struct Merged: Codable, Hashable, Sendable {
        public let into: ID<CustomerAccount>
        public let reason: String
        /// As the journal names actors.
        public let by: String
        public let at: Instant
        /// The descriptions that went along, by their keys.
        var brought: [String]
    }

    /// Has the vendor itself to do with it?
    var isOwn: Bool {
        globalAccount || !marketingConsent || segment != nil || !purchases.isEmpty || !pursuits.isEmpty
            || isNoted ?? false
    }
}

/// A person of the vendor changed what is known of an end customer.
struct CustomerChanged: Event {
    static let kind = "customer.changed"
    let account: CustomerAccount
    let note: String?
    var subject: String { account.id.text }

    /// Its names and domains are what it is found by from then on; what is no longer among them is not.
    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let before = try tables.get(account.id)
        for old in before?.spelledByVendor ?? [] where !account.spelledByVendor.contains(old) {
            let key = DescribedCustomer(old, by: nil).key
            if try tables.description(key)?.customer == account.id {
                try tables.writer.delete("customer_descriptions", key: [("key", .text(key))])
            }
        }
        try tables.put(account)
        for spelled in account.spelledByVendor {
            try tables.know(CompanyKey(spelled))
            let own = CustomerDescription(spelled, by: nil, under: account.id, isKept: true)
            if try tables.description(own.key) == nil { try tables.put(own) }
        }
        try tables.move(try tables.descriptions(under: account.id), under: account.id)
    }
}

extension CustomerAccount {
    /// What another record brought is that one's again; an end of a pursuit that was recorded since stays with it.
    fileprivate mutating func give(_ other: CustomerAccount) {
        for one in other.purchases {
            if let place = purchases.lastIndex(of: one) { purchases.remove(at: place) }
        }
        for one in other.pursuits {
            pursuits.removeAll { ($0.productLine, $0.began, $0.note) == (one.productLine, one.began, one.note) }
        }
    }

    /// How the vendor describes it: by each name and each domain.
    fileprivate var spelledByVendor: [EndCustomer] {
        let country = customer.country
        return [customer] + names.map { EndCustomer(name: $0.text, domain: nil, country: country) }
            + domains.map { EndCustomer(name: customer.name, domain: $0, country: country) }
            + countries.map { EndCustomer(name: customer.name, domain: nil, country: $0) }
    }
}

/// Two records are of one end customer. What was registered stays as it is; from now on it counts as one.
struct CustomersMerged: Event {
    static let kind = "customer.merged"
    let customer: ID<CustomerAccount>
    let into: ID<CustomerAccount>
    let reason: String
    let by: String
    let at: Instant
    var subject: String { customer.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let brought = try tables.descriptions(under: customer)
        var given = CustomerAccount?.none
        try tables.update(customer) { gone in
            gone.merged = CustomerAccount.Merged(
                into: into, reason: reason, by: by, at: at, brought: brought.map(\.key))
            given = gone
        }
        try tables.update(into) { kept in
            kept.purchases += given?.purchases ?? []
            kept.pursuits += given?.pursuits ?? []
        }
        try tables.move(try tables.descriptions(under: into) + brought, under: into)
    }
}

/// Two records that were merged are two again.
struct CustomerMergeUndone: Event {
    static let kind = "customer.merge_undone"
    let customer: ID<CustomerAccount>
    let from: ID<CustomerAccount>
    let reason: String
    var subject: String { customer.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var own: Set<String> = []
        var taken = CustomerAccount?.none
        try tables.update(customer) { back in
            own = Set(back.merged?.brought ?? [])
            back.merged = nil
            taken = back
        }
        try tables.update(from) { left in
            if let taken { left.give(taken) }
        }
        try tables.move(try tables.descriptions(under: from).filter { own.contains($0.key) }, under: customer)
        try tables.tellApart(customer, from, reason)
    }
}

/// Some of the descriptions of an end customer are of another one.
struct CustomerSplit: Event {
    static let kind = "customer.split"
    let customer: ID<CustomerAccount>
    let account: CustomerAccount
    let descriptions: [String]
    let reason: String
    var subject: String { customer.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(account)
        let moved = Set(descriptions)
        let all = try tables.descriptions(under: customer)
        try tables.move(all.filter { moved.contains($0.key) }, under: account.id)
        try tables.move(all.filter { !moved.contains($0.key) }, under: customer)
        try tables.tellApart(customer, account.id, reason)
    }
}

/// Two records that look alike are of two end customers.
struct CustomerRecordsToldApart: Event {
    static let kind = "customer.records_told_apart"
    let customer: ID<CustomerAccount>
    let other: ID<CustomerAccount>
    let reason: String
    var subject: String { customer.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.tellApart(customer, other, reason)
        for record in [customer, other] {
            try tables.move(try tables.descriptions(under: record), under: record)
        }
    }
}
