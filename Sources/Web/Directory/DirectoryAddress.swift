import Channel
import Record

/// The addresses of the public list of partners and of the program's contacts.
enum DirectoryAddress {
    static let partners = PageAddress<PublicVendor>("/programs/{vendor}/partners")
    static let listing = FixedAddress("/portal/listing")
    static let withdraw = FixedAddress("/portal/listing/withdraw")
    static let contacts = FixedAddress("/portal/contacts")
    static let list = FixedAddress("/console/directory")
    static let unlist = PageAddress<PartnerID>("/console/directory/{partner}/unlist")
    static let relist = PageAddress<PartnerID>("/console/directory/{partner}/relist")
}
