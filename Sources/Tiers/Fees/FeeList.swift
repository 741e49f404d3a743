import Members
import Record
import Terms

/// Yearly fees: a partner's own, or all for the vendor.
package enum FeeList: RecordList {
    package static let name = "list_fees"
    package static let permission = Permission.seeFees
    package static let filters: [ListFilter] = [
        .partner(), .text("fee"), .choice("status", PartnerFee.Status.self),
    ]

    package static func items(_ records: [Versioned<PartnerFee>], _ reader: Reader) throws -> [Versioned<FeeView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListFees = ListQuery<FeeList>

/// One yearly fee of a partner.
public struct ShowFee: Query {
    public static let name = "show_fee"
    public static let permission = Permission.seeFees

    public let fee: ID<PartnerFee>

    public func answer(_ reader: Reader) throws -> Versioned<FeeView> { try reader.require(fee).shown(to: reader) }
}
