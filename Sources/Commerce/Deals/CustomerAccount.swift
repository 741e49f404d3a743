import Members
import Record
import Store
import Terms

/// What the vendor itself has to do with an end customer: direct purchases, pursuits, its standing as a global account.
public struct CustomerAccount: Entity, Hashable {
    public static let prefix = "customer"
    public static let table = "customers"
    public static let noun = "end_customer"

    public let id: ID<CustomerAccount>
    /// As it is called.
    public internal(set) var customer: EndCustomer
    public var globalAccount: Bool
    /// Has the end customer agreed to the vendor's marketing, or at least not declined it?
    public var marketingConsent: Bool
    /// Which part of the market it belongs to, in the vendor's words; nil while nobody said.
    public var segment: String?
    public var purchases: [Purchase]
    public var pursuits: [Pursuit]
    /// What else it is called, or was.
    @OmittedWhenEmpty public internal(set) var names: [CustomerName] = []
    /// Domains of its own beside the first.
    @OmittedWhenEmpty public internal(set) var domains: [String] = []
    /// Countries beside the first in which it buys.
    @OmittedWhenEmpty public internal(set) var countries: [String] = []
    @OmittedWhenEmpty public internal(set) var identifiers: [CustomerNumber] = []
    /// The end customer that it belongs to.
    public internal(set) var parent: ID<CustomerAccount>?
    /// Set while it stands under another record.
    public internal(set) var merged: Merged?
    /// Did the vendor record anything of it, be it that there is nothing?
    var isNoted: Bool?

    /// A purchase from the vendor directly.
    public struct Purchase: Codable, Hashable, Sendable {
        public let productLine: String
        public let on: Day
    }

    /// The vendor's own sales work on a deal.
    public struct Pursuit: Codable, Hashable, Sendable {
        public let productLine: String
        public let began: Instant
        public var ended: Instant?
        public let note: String
    }

    public var columns: [(String, SQLValue)] {
        let key = CompanyKey(customer)
        return [
            ("customer_name", .text(key.name)), ("customer_domain", SQLValue(key.domain)),
            ("country", .text(customer.country)), ("global_account", .integer(globalAccount ? 1 : 0)),
            ("own", .integer(isOwn ? 1 : 0)), ("merged", .integer(merged == nil ? 0 : 1)),
            ("merged_into", SQLValue(merged?.into.text)),
        ]
    }

    public static let sorts: [ListColumn<CustomerAccount>] = [
        .text("name") { $0.customer.name }, .text("country") { $0.customer.country },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: customer.domain ?? customer.country,
            texts: [customer.domain, customer.country] + names.map(\.text) + domains + identifiers.map(\.number))
    }

    /// Did it buy the product line directly within the months the program names?
    func isActive(_ productLine: String, on today: Day, _ terms: RegistrationTerms.ActiveCustomer) -> Bool {
        purchases.contains { purchase in
            let end = purchase.on.adding(months: terms.months)
            return purchase.productLine == productLine && purchase.on <= today
                && (terms.anniversaryCounts ? today <= end : today < end)
        }
    }

    /// Did the vendor's own sales work on the product line when a registration was submitted? What was recorded after
    /// that does not count, also not at the same moment: of that the decision at submission tells what it saw.
    func pursued(_ deal: Deal, submitted moment: Instant) -> Bool {
        pursuits.contains { pursuit in
            let isBefore = pursuit.began < moment || (pursuit.began == moment && deal.decision?.sawPursuit ?? true)
            return pursuit.productLine == deal.terms.productLine && isBefore
                && (pursuit.ended.map { $0 > moment } ?? true)
        }
    }
}

extension Decision {
    /// Was the vendor's own sales work there when it was taken?
    fileprivate var sawPursuit: Bool {
        rules.contains { $0.facts.contains(SeenFact(Fact.dealDirectPursuit.name, .flag(true))) }
    }
}

extension Reader {
    /// The vendor's own account of an end customer, or the record that there is of exactly this one.
    func ownAccount(of customer: EndCustomer) throws -> CustomerAccount? {
        if let own = try account(of: customer).get() { return own }
        let described = DescribedCustomer(customer, by: nil)
        let alike = try descriptions(called: SameCompany(names: [described.name], domains: [])).first { other in
            other.country == customer.country
                && (other.domain == nil || described.domain == nil || other.domain == described.domain)
        }
        return try alike.flatMap { try vendorWide.find($0.customer)?.value }
    }

    /// The vendor's own account of an end customer, found by the same comparison as conflicts: never one that was told
    /// apart from it.
    ///
    /// - Parameters:
    ///   - partner: who describes the end customer; nil for the vendor itself.
    ///   - found: under which names the end customer is known, where that was looked up already.
    package func account(
        of customer: EndCustomer, describedBy partner: PartnerID? = nil, knownAs found: SameCompany? = nil
    ) throws -> Asked<CustomerAccount?> {
        try accounts(of: customer, describedBy: partner, knownAs: found).map(\.first)
    }

    /// All accounts of the vendor's that are, or may be, of an end customer, the oldest first.
    func accounts(
        of customer: EndCustomer, describedBy partner: PartnerID?, knownAs found: SameCompany?
    ) throws -> Asked<[CustomerAccount]> {
        let same = try found ?? known(customer).same
        let all: Asked<[Versioned<CustomerAccount>]> = try vendorWide.askRecords(
            "WHERE own = 1 AND merged = 0 AND \(same.condition(in: CustomerAccount.table)) ORDER BY id", same.arguments)
        guard let partner else { return all.map { $0.map(\.value) } }
        let apart = try apart(from: DescribedCustomer(customer, by: partner))
        return all.map { accounts in
            let apart = try apart.get()
            return accounts.map(\.value).filter { !apart.contains($0.described.key) }
        }
    }
}
