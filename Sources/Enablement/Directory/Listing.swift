import Members
import Record
import Store
import Terms

/// What a partner publishes of itself on the vendor's list of partners. Nothing of a partner is public without it.
public struct Listing: Entity {
    public static let prefix = "listing"
    public static let table = "listings"
    public static let noun = "listing"

    public let id: ID<Listing>
    public let partner: PartnerID
    public let published: Instant
    public let details: Details
    /// Set while the vendor keeps it off the list.
    public var unlisted: Unlisting?
    /// Did the partner take it back?
    public var withdrawn: Bool

    /// What the partner chose to publish.
    public struct Details: Codable, Hashable, Sendable {
        public let website: String?
        public let description: String?
        public let city: String?
        public let phone: String?
        public let specialities: [String]?
    }

    /// Why and since when the vendor keeps it off the list.
    public struct Unlisting: Codable, Hashable, Sendable {
        public let since: Instant
        public let reason: String
    }

    /// Is it on the list?
    public var isShown: Bool { unlisted == nil && !withdrawn }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("shown", .integer(isShown ? 1 : 0))]
    }

    public static let sorts: [ListColumn<Listing>] = [.text("city") { $0.details.city ?? "" }]
}

enum DirectoryTables {
    static let listings = Listing.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "listings-1",
            sql: [
                """
                CREATE TABLE listings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                shown INTEGER NOT NULL, \
                \(Listing.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(
            id: "listings-lists",
            sql: Listing.listIndexes(behind: ["partner", "shown"])),
    ]
}

enum DirectoryEvents {
    static let all: [any Event.Type] = [
        ListingPublished.self, ListingWithdrawn.self, PartnerUnlisted.self, PartnerRelisted.self,
    ]
}

/// A partner put itself on the public list, or changed what it says there.
struct ListingPublished: Event {
    static let kind = "listing.published"
    let listing: Listing
    var subject: String { listing.id.text }
    var partner: PartnerID? { listing.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(listing, as: "listing", in: entry) }
}

/// A partner took itself off the public list.
struct ListingWithdrawn: OwnedChange {
    static let kind = "listing.withdrawn"
    let listing: ID<Listing>
    let owner: PartnerID
    var changed: ID<Listing> { listing }

    func change(_ listing: inout Listing) { listing.withdrawn = true }
}

/// The vendor keeps a partner off the public list.
struct PartnerUnlisted: Event {
    static let kind = "listing.unlisted"
    let listing: ID<Listing>
    let owner: PartnerID
    let clause: ClauseID
    let reason: String
    var subject: String { listing.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(listing) {
            $0.unlisted = Listing.Unlisting(since: Instant(milliseconds: entry.at), reason: reason)
        }
    }
}

/// The vendor lets a partner stand on the public list again.
struct PartnerRelisted: OwnedChange, TakesMembership {
    static let kind = "listing.relisted"
    let listing: ID<Listing>
    let owner: PartnerID
    let clause: ClauseID
    let reason: String
    var changed: ID<Listing> { listing }

    func change(_ listing: inout Listing) { listing.unlisted = nil }
}
