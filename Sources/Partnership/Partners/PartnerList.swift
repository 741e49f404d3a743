import Members
import Record
import Terms

/// Partners of the vendor.
package enum PartnerList: RecordList {
    package static let name = "list_partners"
    package static let permission = Permission.seePartners
    package static let filters: [ListFilter] = [
        .text("type"),
        .choice("status", Partner.Status.self),
        .text("tier"),
        .text("country"),
    ]

    package static func items(_ records: [Versioned<Partner>], _ reader: Reader) throws -> [PartnerView] {
        try reader.views(records)
    }
}

package typealias ListPartners = ListQuery<PartnerList>
