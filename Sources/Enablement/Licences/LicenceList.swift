import Members
import Record
import Terms

/// Licences that are not for resale: a partner's own, or all for the vendor.
package enum LicenceList: RecordList {
    package static let name = "list_licences"
    package static let permission = Permission.seeLicences
    package static let filters: [ListFilter] = [
        .partner(),
        .choice("status", Licence.Status.self),
        .text("licence"),
    ]

    package static func items(_ records: [Versioned<Licence>], _ reader: Reader) throws -> [Versioned<LicenceView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListLicences = ListQuery<LicenceList>
