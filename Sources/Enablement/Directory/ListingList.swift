import Members
import Record
import Terms

/// Listings: a partner's own, or all for the vendor, also those that are not shown.
package enum ListingList: RecordList {
    package static let name = "list_listings"
    package static let permission = Permission.seePartners
    package static let filters: [ListFilter] = [
        .partner(),
        .flag("shown"),
    ]

    package static func items(_ records: [Versioned<Listing>], _ reader: Reader) throws -> [Versioned<Listing>] {
        records
    }
}

package typealias ListListings = ListQuery<ListingList>
