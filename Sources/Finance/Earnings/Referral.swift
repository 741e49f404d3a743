import Commerce
import Members
import Record
import Store
import Terms

/// That a partner brought an end customer to the vendor's notice: on what earnings stand that come of that customer.
public struct Referral: Entity {
    public static let prefix = "referral"
    public static let table = "referrals"
    public static let noun = "referral"

    public let id: ID<Referral>
    public let partner: PartnerID
    public let customer: EndCustomer
    /// When the vendor was first told.
    public let notified: Instant
    /// What the vendor granted of what is earned by it; nil where nobody decided.
    public internal(set) var rate: GrantedShare?
    /// How what is earned by it is shared; nil where it is the partner's alone.
    public internal(set) var shares: [Share]?
    /// From when it no longer stands; nil while it does.
    public internal(set) var ended: Ending?
    /// The first of what the vendor sold to the customer; nil while there is nothing.
    public internal(set) var won: ID<CustomerInvoice>?
    public let note: String?
    /// What another system calls it; unique within the vendor.
    public let external: String?

    /// A rate that the vendor decided.
    public struct GrantedShare: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReferralRate" }

        public let rate: Rate
        public let reason: String
        /// Who decided it, as the journal names actors.
        public let by: String
        public let at: Instant
    }

    /// A partner's part of what is earned.
    public struct Share: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReferralShare" }

        public let partner: PartnerID
        /// In proportion to the others'.
        public let weight: Int
    }

    public struct Ending: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReferralEnding" }

        /// The first day on which it no longer stands.
        public let on: Day
        /// Whose word it is, and why.
        public let reason: String
    }

    /// Does it stand on a day?
    func stands(on day: Day) -> Bool { ended.map { day < $0.on } ?? true }

    public var columns: [(String, SQLValue)] {
        let key = CompanyKey(customer)
        return [
            ("partner", .text(partner.text)), ("customer_name", .text(key.name)),
            ("customer_domain", SQLValue(key.domain)), ("ended", SQLValue(ended != nil)),
            ("external", SQLValue(external.map(SameText.key))),
        ]
    }

    public static let sorts: [ListColumn<Referral>] = [
        .text("customer") { $0.customer.name }, .number("notified") { $0.notified.milliseconds },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: customer.country, texts: [customer.domain, external, id.text], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "referrals-1",
            sql: [
                """
                CREATE TABLE referrals (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                customer_name TEXT NOT NULL, customer_domain TEXT, ended INTEGER NOT NULL, external TEXT, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX referrals_customer_name ON referrals (vendor, customer_name)",
                "CREATE INDEX referrals_customer_domain ON referrals (vendor, customer_domain)",
                "CREATE UNIQUE INDEX referrals_external ON referrals (vendor, external)",
            ]),
        Migration(id: "referrals-lists", sql: listIndexes(behind: ["partner", "ended"])),
    ]
}

struct ReferralRecorded: Event {
    static let kind = "referral.recorded"
    let referral: Referral
    var subject: String { referral.id.text }
    var partner: PartnerID? { referral.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(referral, as: "referral", in: entry)
        try tables.describe(referral.customer, by: referral.partner, in: referral.id.text)
    }
}

struct ReferralRateSet: OwnedChange {
    static let kind = "referral.rate_set"
    let referral: ID<Referral>
    let owner: PartnerID
    let rate: Referral.GrantedShare
    var changed: ID<Referral> { referral }

    func change(_ referral: inout Referral) { referral.rate = rate }
}

struct ReferralShared: OwnedChange {
    static let kind = "referral.shared"
    let referral: ID<Referral>
    let owner: PartnerID
    let shares: [Referral.Share]
    let reason: String
    var changed: ID<Referral> { referral }

    func change(_ referral: inout Referral) { referral.shares = shares.isEmpty ? nil : shares }
}

struct ReferralEnded: OwnedChange {
    static let kind = "referral.ended"
    let referral: ID<Referral>
    let owner: PartnerID
    let ended: Referral.Ending
    var changed: ID<Referral> { referral }

    func change(_ referral: inout Referral) { referral.ended = ended }
}

/// Referrals.
package enum ReferralList: RecordList {
    package static let name = "list_referrals"
    package static let permission = Permission.seeReferrals
    package static let filters: [ListFilter] = [.partner(), .flag("ended")]

    package static func items(_ records: [Versioned<Referral>], _ reader: Reader) throws -> [Versioned<Referral>] {
        records
    }
}

package typealias ListReferrals = ListQuery<ReferralList>

/// One referral.
public struct ShowReferral: Query {
    public static let name = "show_referral"
    public static let permission = Permission.seeReferrals

    public let referral: ID<Referral>

    public func answer(_ reader: Reader) throws -> Versioned<Referral> { try reader.require(referral) }
}

extension Reader {
    /// The referrals of an end customer, the first notice first. O(referrals of the customer).
    func referrals(of customer: EndCustomer) throws -> [Referral] {
        let same = try same(CompanyKey(customer))
        let found: [Versioned<Referral>] = try vendorWide.all(
            where: same.condition(in: Referral.table), same.arguments)
        return found.map(\.value).sorted { ($0.notified, $0.id.text) < ($1.notified, $1.id.text) }
    }
}
