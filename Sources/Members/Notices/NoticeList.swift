import Record
import Terms

/// Notices: a partner's own, or all for the vendor's people.
package enum NoticeList: RecordList {
    package static let name = "list_notices"
    package static let permission = Permission.seeNotices
    package static let filters: [ListFilter] = [
        .text("about"),
        // Only those to the reader's own side: for the vendor's people, what partners were told is left out.
        .rows("own", Bool.self) { own, reader in
            let isVendors = own && reader.context.actor.partner == nil
            return { if isVendors { $0.add("partner IS NULL") } }
        },
        .partner(),
    ]

    package static func items(_ records: [Versioned<Notice>], _ reader: Reader) throws -> [NoticeView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListNotices = ListQuery<NoticeList>
