import Commerce
import Members
import Record
import Store
import Terms

/// A service that a partner delivered at an end customer with something that the vendor sold: handed in, and approved or declined.
public struct Engagement: Entity {
    public static let prefix = "engagement"
    public static let table = "engagements"
    public static let noun = "engagement"

    public let id: ID<Engagement>
    public let partner: PartnerID
    public let customer: EndCustomer
    /// What was done, in the program's or the vendor's words.
    public let kind: String
    /// What the customer paid the partner for it.
    public let value: Money
    /// What a year of that comes to with which it was delivered.
    public let licenceValue: Money
    public let subscription: ID<Subscription>?
    public let delivered: Day
    public let note: String?
    public internal(set) var status: Status
    /// When it was decided on, and why it was declined.
    public internal(set) var decided: Day?
    public internal(set) var reason: String?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        case waiting, approved, declined

        package var phrase: TypedValue { .words("engagement.status.\(rawValue)") }
    }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("status", .text(status.rawValue))]
    }

    public static let sorts: [ListColumn<Engagement>] = [
        .text("customer") { $0.customer.name }, .number("delivered") { Int64($0.delivered.number) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(customer.name, detail: kind, texts: [customer.domain, kind, id.text], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "engagements-1",
            sql: [
                """
                CREATE TABLE engagements (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                status TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(id: "engagements-lists", sql: listIndexes(behind: ["partner", "status"])),
    ]
}

struct EngagementHandedIn: Event {
    static let kind = "engagement.handed_in"
    let engagement: Engagement
    var subject: String { engagement.id.text }
    var partner: PartnerID? { engagement.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(engagement, as: "engagement", in: entry)
    }
}

struct EngagementDecided: OwnedChange, EarningMove {
    static let kind = "engagement.decided"
    let engagement: ID<Engagement>
    let owner: PartnerID
    let status: Engagement.Status
    let on: Day
    let reason: String?
    var changed: ID<Engagement> { engagement }
    var source: EarningSourceID? { status == .approved ? .engagement(engagement) : nil }

    func change(_ engagement: inout Engagement) {
        (engagement.status, engagement.decided, engagement.reason) = (status, on, reason)
    }
}

/// Hands in a service that was delivered, for the vendor to approve.
public struct HandInEngagement: Command {
    public static let name = "hand_in_engagement"
    public static let permission = Permission.refer

    /// Needed from the vendor's people; a partner's own otherwise.
    public let partner: PartnerID?
    public let customer: EndCustomer
    public let kind: String
    /// What the customer paid the partner for it.
    public let value: Money
    /// What a year of that comes to with which it was delivered; of the subscription when left out.
    public let licenceValue: Money?
    public let subscription: ID<Subscription>?
    /// Today when left out.
    public let delivered: Day?
    public let note: String?

    public struct State: Sendable {
        let partner: Partner
        let subscription: Subscription?
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.partnerActedFor(partner)
        try partner.requireNotTerminated()
        return State(partner: partner, subscription: try subscription.map { try reader.require($0).value })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let customer = try customer.checked()
        try Text.check(kind, "kind")
        if let note { try Text.check(note, "note") }
        guard let licence = licenceValue ?? state.subscription?.yearly else {
            throw Problem.invalid(field: "/licence_value", "engagement.no_value")
        }
        for (field, amount) in [("/value", value), ("/licence_value", licence)] {
            guard amount.isPositive else {
                throw Problem.invalid(field: field, Phrase("engagement.nothing", ["amount": .money(amount)]))
            }
            try PurchaseLimits.check(amount, field)
        }
        let delivered = delivered ?? context.today
        guard delivered <= context.today else {
            throw Problem.invalid(field: "/delivered", Phrase("billing.future", ["day": .day(delivered)]))
        }
        return [
            EngagementHandedIn(
                engagement: Engagement(
                    id: context.newID(), partner: state.partner.id, customer: customer, kind: kind, value: value,
                    licenceValue: licence, subscription: subscription, delivered: delivered, note: note,
                    status: .waiting, decided: nil, reason: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<Engagement> {
        try reader.require(try reader.created(events, \EngagementHandedIn.engagement).id)
    }
}

/// A decision on an engagement that waits.
public protocol EngagementStep: EntityCommand where Subject == Engagement {
    var engagement: ID<Engagement> { get }
}

extension EngagementStep {
    public func load(_ reader: Reader) throws -> Versioned<Engagement> { try reader.subject(engagement) }

    func decided(
        _ state: Versioned<Engagement>, _ status: Engagement.Status, _ reason: String?, _ context: Context
    ) throws -> [any Event] {
        guard state.value.status == .waiting else {
            throw Problem.wrongState(Phrase("engagement.decided", ["status": state.value.status.phrase]))
        }
        return [
            EngagementDecided(
                engagement: engagement, owner: state.value.partner, status: status, on: context.today, reason: reason)
        ]
    }
}

/// Approves an engagement: what is earned by it is earned then.
public struct ApproveEngagement: EngagementStep {
    public static let name = "approve_engagement"
    public static let permission = Permission.decideEarnings

    public let engagement: ID<Engagement>

    public func decide(_ state: Versioned<Engagement>, _ context: Context) throws -> [any Event] {
        try decided(state, .approved, nil, context)
    }
}

/// Declines an engagement, with a reason.
public struct DeclineEngagement: EngagementStep {
    public static let name = "decline_engagement"
    public static let permission = Permission.decideEarnings

    public let engagement: ID<Engagement>
    public let reason: String

    public func decide(_ state: Versioned<Engagement>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        return try decided(state, .declined, reason, context)
    }
}

/// Engagements.
package enum EngagementList: RecordList {
    package static let name = "list_engagements"
    package static let permission = Permission.seeReferrals
    package static let filters: [ListFilter] = [.partner(), .choice("status", Engagement.Status.self)]

    package static func items(_ records: [Versioned<Engagement>], _ reader: Reader) throws -> [Versioned<Engagement>] {
        records
    }
}

package typealias ListEngagements = ListQuery<EngagementList>

/// One engagement.
public struct ShowEngagement: Query {
    public static let name = "show_engagement"
    public static let permission = Permission.seeReferrals

    public let engagement: ID<Engagement>

    public func answer(_ reader: Reader) throws -> Versioned<Engagement> { try reader.require(engagement) }
}
