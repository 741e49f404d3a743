import Members
import Record
import Store
import Terms

/// What an end customer has of a product for a term: who is its partner of record, since when, and how it came about.
public struct Subscription: Entity {
    public static let prefix = "subscription"
    public static let table = "subscriptions"
    public static let noun = "subscription"

    public let id: ID<Subscription>
    /// The partner of record: who transacted it last, or whom the vendor named since.
    public var partner: PartnerID
    /// The day from which that partner is its partner of record.
    public var recordSince: Day
    /// Why the vendor named it; nil where it transacted it.
    public var recordReason: String?
    public let customer: EndCustomer
    public var sku: String
    public var productLine: String
    public var units: Int
    /// The first and the last day of the present term.
    public var starts: Day
    public var ends: Day
    /// What it costs a year, net.
    public var yearly: Money
    /// What its first year cost, net.
    public let firstYear: Money
    /// The first day of its first term.
    public let began: Day
    /// Who transacted it first.
    public internal(set) var first: PartnerID
    public var renewals: Int
    public var status: Status
    /// The day on which it ended, and why.
    public var ended: Day?
    public var endReason: String?
    /// The orders that made it what it is, oldest first.
    public var orders: [ID<Order>]

    public enum Status: String, Codable, CaseIterable, Sendable {
        case active, ended
    }

    public var columns: [(String, SQLValue)] {
        let key = CompanyKey(customer)
        return [
            ("partner", .text(partner.text)), ("status", .text(status.rawValue)), ("product_line", .text(productLine)),
            ("customer_name", .text(key.name)), ("customer_domain", SQLValue(key.domain)),
        ]
    }

    public static let sorts: [ListColumn<Subscription>] = [
        .text("customer") { $0.customer.name }, .text("product") { $0.sku }, .number("units") { Int64($0.units) },
        .number("ends") { Int64($0.ends.number) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: sku, texts: [customer.domain, customer.country, sku, productLine], partner: partner)
    }

    public func shown(to reader: Reader) throws -> SubscriptionView { try [self].shown(to: reader)[0] }

    /// Whole months from the first day of its first term to a day.
    package func age(on day: Day) -> Int { began.wholeMonths(to: day) }
}

enum SubscriptionTables {
    static let subscriptions = Subscription.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "subscriptions-1",
            sql: [
                """
                CREATE TABLE subscriptions (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                status TEXT NOT NULL, product_line TEXT NOT NULL, customer_name TEXT NOT NULL, customer_domain TEXT, \
                \(Subscription.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX subscriptions_customer_name ON subscriptions (vendor, customer_name)",
                "CREATE INDEX subscriptions_customer_domain ON subscriptions (vendor, customer_domain)",
            ]),
        Migration(
            id: "subscriptions-lists",
            sql: Subscription.listIndexes(behind: ["partner", "status", "product_line"])),
    ]
}

extension Reader {
    /// The subscriptions of an end customer that run, of one product line or all; those of whatever partner. The oldest first.
    package func running(_ customer: EndCustomer) throws -> [Subscription] {
        try running(knownAs: same(CompanyKey(customer)))
    }

    /// The same, where it was looked up already under which names the end customer is known.
    func running(knownAs same: SameCompany) throws -> [Subscription] {
        let found: [Versioned<Subscription>] = try vendorWide.all(
            where: "status = 'active' AND \(same.condition(in: Subscription.table))", same.arguments)
        return found.map(\.value)
    }
}

/// One subscription.
public struct ShowSubscription: Query {
    public static let name = "show_subscription"
    public static let permission = Permission.seeOrders

    public let subscription: ID<Subscription>

    public init(subscription: ID<Subscription>) { self.subscription = subscription }

    public func answer(_ reader: Reader) throws -> Versioned<SubscriptionView> {
        try reader.require(subscription).shown(to: reader)
    }
}
