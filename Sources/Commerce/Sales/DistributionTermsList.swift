import Members
import Record
import Terms

/// What distributors and resellers agreed.
package enum DistributionTermsList: RecordList {
    package static let name = "list_distribution_terms"
    package static let permission = Permission.seePartners
    package static let filters: [ListFilter] = [
        .partner("reseller", column: "partner"),
        .partner("distributor"),
    ]

    package static func items(_ records: [Versioned<DistributionTerms>], _ reader: Reader) throws -> [DistributionTerms]
    {
        records.map(\.value)
    }
}

package typealias ListDistributionTerms = ListQuery<DistributionTermsList>
