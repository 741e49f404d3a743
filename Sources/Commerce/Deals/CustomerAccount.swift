import Members
import Record
import Store
import Terms

/// What the vendor itself has to do with an end customer: direct purchases, pursuits, its standing as a global account.
public struct CustomerAccount: Entity {
    public static let prefix = "customer"
    public static let table = "customers"
    public static let noun = "end_customer"

    public let id: ID<CustomerAccount>
    public let customer: EndCustomer
    public var globalAccount: Bool
    /// Has the end customer agreed to the vendor's marketing, or at least not declined it?
    public var marketingConsent: Bool
    /// Which part of the market it belongs to, in the vendor's words; nil while nobody said.
    public var segment: String?
    public var purchases: [Purchase]
    public var pursuits: [Pursuit]

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
        ]
    }

    public static let sorts: [ListColumn<CustomerAccount>] = [
        .text("name") { $0.customer.name }, .text("country") { $0.customer.country },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: customer.domain ?? customer.country, texts: [customer.domain, customer.country])
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
    /// The vendor's own account of an end customer, found by the same comparison as conflicts: never one that was told
    /// apart from it.
    ///
    /// - Parameters:
    ///   - partner: who describes the end customer; nil for the vendor itself.
    ///   - found: under which names the end customer is known, where that was looked up already.
    package func account(
        of customer: EndCustomer, describedBy partner: PartnerID? = nil, knownAs found: SameCompany? = nil
    ) throws -> Asked<CustomerAccount?> {
        let same = try found ?? same(CompanyKey(customer))
        let all: Asked<[Versioned<CustomerAccount>]> = try vendorWide.askRecords(
            "WHERE \(same.condition(in: CustomerAccount.table)) ORDER BY id LIMIT 20", same.arguments)
        guard let partner else { return all.map { $0.first?.value } }
        let apart = try apart(from: DescribedCustomer(customer, by: partner))
        return all.map { accounts in
            let apart = try apart.get()
            return accounts.first { !apart.contains($0.value.described.key) }?.value
        }
    }
}
