import Record
import Store
import Terms

extension Partner {
    /// By what a company is known.
    public struct Called: Codable, Hashable, Sendable {
        public let name: String
        /// ISO 3166 two-letter code.
        public let country: String
        public let domain: String?

        package init(name: String, country: String, domain: String?) {
            (self.name, self.country, self.domain) = (name, country, domain)
        }
    }

    /// What a partner was called before somebody put it right.
    public struct Correction: Codable, Hashable, Sendable {
        public let before: Called
        public let reason: String
        /// As the journal names actors.
        public let by: String
        public let at: Instant

        package init(before: Called, reason: String, by: String, at: Instant) {
            (self.before, self.reason, self.by, self.at) = (before, reason, by, at)
        }
    }
}

/// What a partner is called was put right.
package struct PartnerCorrected: PartnerChange {
    package static let kind = "partner.corrected"
    package let member: PartnerID
    package let called: Partner.Called
    package let correction: Partner.Correction

    package init(member: PartnerID, called: Partner.Called, correction: Partner.Correction) {
        (self.member, self.called, self.correction) = (member, called, correction)
    }

    package func change(_ partner: inout Partner) {
        (partner.name, partner.country, partner.domain) = (called.name, called.country, called.domain)
        partner.corrections = (partner.corrections ?? []) + [correction]
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member, change)
        try tables.move(member, from: correction.before.country, to: called.country)
        try tables.know(CompanyKey(name: called.name, domain: called.domain))
        let rows = try tables.writer.query(
            "SELECT distributor FROM {permissions} WHERE partner = $1", [.text(member.text)])
        for row in rows {
            try tables.writer.update(
                "permissions", key: [("partner", .text(member.text)), ("distributor", row[0])],
                [("partner_name", .text(called.name)), ("name_key", .text(ListText.key(called.name)))])
        }
    }
}
