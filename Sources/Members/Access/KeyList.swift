import Record
import Terms

/// The keys of the vendor and its partners, or of one partner, without their secrets.
package enum KeyList: RecordList {
    package static let name = "list_keys"
    package static let permission = Permission.manageKeys
    package static let filters: [ListFilter] = [
        .partner(),
        .flag("revoked"),
    ]

    package static func items(_ records: [Versioned<Key>], _ reader: Reader) throws -> [KeyView] {
        try records.map { try reader.view($0.value) }
    }
}

package typealias ListKeys = ListQuery<KeyList>
