import Members
import Record
import Store
import Terms

/// One partner; a partner sees itself alone.
public struct ShowPartner: Query {
    public static let name = "show_partner"
    public static let permission = Permission.seePartners

    public let partner: PartnerID

    package init(partner: PartnerID) {
        self.partner = partner
    }

    public func answer(_ reader: Reader) throws -> PartnerView { try reader.partnerView(partner) }
}

/// Partners of the vendor, newest first.
public struct ListPartners: Query, PageRequest {
    public static let name = "list_partners"
    public static let permission = Permission.seePartners

    public let type: String?
    public let after: String?
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<PartnerView> {
        let page: (records: [Versioned<Partner>], next: String?) =
            if let type {
                try reader.page(self, where: "type = $1", [.text(type)])
            } else {
                try reader.page(self)
            }
        return Page(items: try page.records.map { try reader.view($0) }, next: page.next)
    }
}

/// Which resellers gave which distributors permission to register on their behalf.
public struct ListPermissions: Query {
    public static let name = "list_permissions"
    public static let permission = Permission.seePartners

    public struct Given: Codable, Sendable {
        public let reseller: String
        public let resellerName: String
        public let distributor: String
        public let distributorName: String
        public let since: Instant
    }

    public func answer(_ reader: Reader) throws -> Page<Given> {
        let rows = try reader.query(
            "SELECT partner, partner_name, distributor, since FROM {permissions} ORDER BY partner, distributor")
        let names = try reader.partnerNames(rows.compactMap { PartnerID(try $0.text(2)) })
        let given = try rows.map { row in
            let distributor = try row.text(2)
            return Given(
                reseller: try row.text(0), resellerName: try row.text(1), distributor: distributor,
                distributorName: PartnerID(distributor).flatMap { names[$0] } ?? "",
                since: Instant(milliseconds: try row.int(3)))
        }
        return Page(items: given, next: nil)
    }
}
