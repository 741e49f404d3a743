import Commerce
import Members
import Record
import Terms

/// Contacts that partners named with registrations: a partner's own, or all for the vendor, without who it is where that is withheld.
package enum DealContactList: RecordList {
    package static let name = "list_deal_contacts"
    package static let permission = Permission.seeContacts
    package static let filters: [ListFilter] = [
        .partner(),
        .id("deal", Deal.self) { id, reader in _ = try reader.visible(id) },
        .flag("approved"),
    ]

    package static func items(
        _ records: [Versioned<DealContact>], _ reader: Reader
    ) throws -> [Versioned<DealContactView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListDealContacts = ListQuery<DealContactList>

/// One contact.
public struct ShowDealContact: Query {
    public static let name = "show_deal_contact"
    public static let permission = Permission.seeContacts

    public let contact: ID<DealContact>

    public func answer(_ reader: Reader) throws -> Versioned<DealContactView> {
        try reader.require(contact).shown(to: reader)
    }
}
