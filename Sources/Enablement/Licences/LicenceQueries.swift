import Record
import Terms

/// One licence.
public struct ShowLicence: Query {
    public static let name = "show_licence"
    public static let permission = Permission.seeLicences

    public let licence: ID<Licence>

    public func answer(_ reader: Reader) throws -> Versioned<LicenceView> {
        try reader.require(licence).shown(to: reader)
    }
}

/// What the program offers a partner of licences: how many it may have, how many it has, and what stands in the way of one more.
public struct ShowLicenceQuotas: Query {
    public static let name = "show_licence_quotas"
    public static let permission = Permission.seeLicences

    /// The partner, when the vendor asks.
    public let partner: PartnerID?

    /// One of the program's licences for one partner.
    public struct Offered: Codable, Sendable, SchemaNamed {
        public let id: String
        public let label: String
        public let clause: ClauseID
        public let quota: Int
        public let taken: Int
        public let validDays: Int
        /// How a request would be decided now.
        public let decision: WordedDecision

        public static var schemaName: String { "OfferedLicence" }
    }

    public func answer(_ reader: Reader) throws -> Page<Offered> {
        let partner = try reader.partnerActedFor(partner)
        let facts = try reader.facts(of: partner)
        let rows = try reader.query(
            """
            SELECT licence, count(*) FROM {licences} WHERE partner = $1 AND status IN ('requested', 'granted') \
            GROUP BY licence
            """, [.text(partner.id.text)])
        let counts = try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), Int(try $0.int(1))) })
        return Page(
            items: try reader.context.program.resources.licences.map { term in
                let taken = counts[term.id] ?? 0
                return Offered(
                    id: term.id, label: term.label[reader.language], clause: term.clause,
                    quota: term.quota.count(partner.tier),
                    taken: taken, validDays: term.validDays,
                    decision: try reader.worded(
                        term.decision(
                            subject: partner.id.text, at: reader.now, program: reader.context.program,
                            tier: partner.tier, taken: taken, facts)))
            }, next: nil)
    }
}
