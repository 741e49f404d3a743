import Record
import Store
import Terms

/// One partner; a partner sees itself alone.
public struct ShowPartner: Query {
    public static let name = "show_partner"
    public static let permission = Permission.seePartners

    public let partner: PartnerID

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

extension Reader {
    /// The partner the actor belongs to. Throws `Problem.forbidden` for the vendor's people.
    func ownPartner() throws -> Partner {
        guard let id = context.actor.partner else { throw Problem.forbidden(.registerDeals) }
        return try require(id).value
    }

    /// The first day on which an unpaid invoice of the partner's was past due: the day after its due day.
    func pastDueSince(_ partner: PartnerID) throws -> Asked<Day?> {
        try vendorWide.ask(
            "SELECT due FROM {invoices} WHERE partner = $1 AND open = 1 AND due < $2 ORDER BY due LIMIT 1",
            [.text(partner.text), .integer(Int64(today.number))]
        ).map { rows in try rows.first.map { Day(number: Int(try $0.int(0)) + 1) } }
    }

    func partnerView(_ id: PartnerID) throws -> PartnerView { try view(try require(id)) }

    func view(_ partner: Versioned<Partner>) throws -> PartnerView {
        guard let type = context.program.partnerType(partner.type) else { throw Problem.notFound("partner_type") }
        let pastDue = try pastDueSince(partner.id).get()
        return PartnerView(
            id: partner.id, name: partner.name, country: partner.country, domain: partner.domain, type: type.id,
            typeLabel: type.label[language], role: type.role, routes: type.routes, clause: type.clause,
            dealRegistration: partner.dealRegistration, creditHold: partner.creditHold,
            paymentsCurrent: pastDue == nil, pastDueSince: pastDue, permitted: partner.permitted,
            joined: partner.joined, tier: partner.tier,
            tierLabel: partner.tier.map { wording.text(.named(.tier, $0)) }, status: partner.membership,
            profile: partner.profile,
            profileCurrentThrough: partner.value.profileCurrentThrough(context.program),
            profileCurrent: partner.value.isProfileCurrent(on: today, context.program),
            termination: partner.termination, notice: partner.notice, breach: partner.breach, version: partner.version)
    }
}
