import Record
import Terms

extension Capability {
    /// The public list of partners.
    package static let directory = Capability(
        "Directory",
        permissions: [
            .publishListing, .manageDirectory,
        ],
        commands: [
            Operation(PublishListing.self), Operation(WithdrawListing.self), Operation(UnlistPartner.self),
            Operation(RelistPartner.self),
        ],
        queries: [
            Operation(query: SearchDirectory.self), Operation(query: ShowListing.self),
            Operation(query: ListListings.self), Operation(query: ListContacts.self),
        ],
        events: DirectoryEvents.all,
        tables: [DirectoryTables.listings],
        migrations: DirectoryTables.migrations,
        things: [
            Thing(Listing.self)
        ], reactions: ListingNotices.all,
        entries: EntryReaders(.seePartners),
        words: DirectoryWords.all)
}

extension Permission {
    public static let publishListing = Permission(
        "publish_listing",
        [.accountAdmin, .marketer, .reseller, .distributor, .referral])
    public static let manageDirectory = Permission(
        "manage_directory", [.vendorAdmin, .channelManager])
}

extension Listing: Resource { package static var resource: String { "listing" } }
extension SearchDirectory.Found: Resource { package static var resource: String { "directory" } }
