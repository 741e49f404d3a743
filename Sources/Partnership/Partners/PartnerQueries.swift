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

/// The names of partners, for the vendor's people.
struct NamePartners: Query {
    static let name = "name_partners"
    static let permission = Permission.seePartners

    let partners: [PartnerID]

    func answer(_ reader: Reader) throws -> [String: String] {
        guard reader.context.actor.partner == nil else { return [:] }
        let names = try reader.partnerNames(partners)
        return Dictionary(uniqueKeysWithValues: names.map { ($0.key.text, $0.value) })
    }
}

extension Guildhall {
    /// The names of partners that the one who asks may see, by their ids.
    package func partnerNames(
        _ ids: Set<PartnerID>, as credential: Credential
    ) async throws -> [PartnerID: String] {
        guard !ids.isEmpty else { return [:] }
        let names = try await answer(NamePartners(partners: Array(ids)), as: credential, in: .english)
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { id, name in PartnerID(id).map { ($0, name) } })
    }
}

/// Which resellers gave which distributors permission to register on their behalf, by the resellers' names.
public struct ListPermissions: Query {
    public static let name = "list_permissions"
    public static let permission = Permission.seePartners

    /// A part of the reseller's name, as it is searched for.
    public let q: String?
    /// Only this reseller's.
    public let reseller: PartnerID?
    /// Only this distributor's.
    public let distributor: PartnerID?
    /// `next` of the page before.
    public let after: String?
    /// 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public struct Given: Codable, Sendable {
        public let reseller: String
        public let resellerName: String
        public let distributor: String
        public let distributorName: String
        public let since: Instant
    }

    public func answer(_ reader: Reader) throws -> Page<Given> {
        let size = min(max(limit ?? 50, 1), 200)
        var all = Conditions()
        if let reseller { all.add(.text(reseller.text)) { "partner = \($0)" } }
        if let distributor { all.add(.text(distributor.text)) { "distributor = \($0)" } }
        for word in q.map(SearchText.words) ?? [] {
            all.add(.text("%\(Conditions.literal(word))%")) { "name_key LIKE \($0) ESCAPE '!'" }
        }
        if let after {
            let halves = after.split(separator: "~").map(String.init)
            guard halves.count == 2 else { throw Problem.invalid(field: "/after", "list.after") }
            let places = halves.map { all.place(of: .text($0)) }
            all.add("(partner, distributor) > (\(places[0]), \(places[1]))")
        }
        let rows = try reader.query(
            """
            SELECT partner, partner_name, distributor, since FROM {permissions} WHERE \(all.sql) \
            ORDER BY partner, distributor LIMIT \(size + 1)
            """, all.arguments)
        let names = try reader.partnerNames(rows.compactMap { PartnerID(try $0.text(2)) })
        let given = try rows.prefix(size).map { row in
            let distributor = try row.text(2)
            return Given(
                reseller: try row.text(0), resellerName: try row.text(1), distributor: distributor,
                distributorName: PartnerID(distributor).flatMap { names[$0] } ?? "",
                since: Instant(milliseconds: try row.int(3)))
        }
        let next = rows.count > size ? given.last.map { "\($0.reseller)~\($0.distributor)" } : nil
        return Page(items: given, next: next)
    }
}
