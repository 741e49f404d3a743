import Members
import Record
import Terms

/// Postings.
package enum PostingList: RecordList {
    package static let name = "list_postings"
    package static let permission = Permission.seeLedger
    package static let filters: [ListFilter] = [
        .partner(), .text("document"), .choice("kind", PostingKind.self),
    ]

    package static func items(_ records: [Versioned<Posting>], _ reader: Reader) throws -> [PostingView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListPostings = ListQuery<PostingList>
