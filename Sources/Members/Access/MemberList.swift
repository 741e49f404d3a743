import Record
import Terms

/// A partner's people, or the vendor's own; for the vendor, those of a partner that is named.
package enum MemberList: RecordList {
    package static let name = "list_members"
    package static let permission = Permission.managePeople
    package static let filters: [ListFilter] = [
        .id(
            "partner", PartnerIdentity.self,
            otherwise: { $0.context.actor.partner == nil ? [{ $0.add("partner IS NULL") }] : [] },
            find: { _ = try $1.require($0) }),
        .choice("status", Membership.Status.self),
        .choice("role", Role.self),
    ]

    package static func items(_ records: [Versioned<Membership>], _ reader: Reader) throws -> [MemberView] {
        try records.map { try reader.view($0) }
    }
}

package typealias ListMembers = ListQuery<MemberList>
