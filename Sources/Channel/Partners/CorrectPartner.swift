import Record
import Store
import Terms

/// Puts right what a partner is called, its country or its web domain. What was decided, ordered and signed under the old name stays; pages
/// call it by the new one, and keep the old one with the reason.
public struct CorrectPartner: Command {
    public static let name = "correct_partner"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    /// What is left out stays as it is.
    public let name: LineName?
    public let country: CountryCode?
    public let domain: DomainName?
    /// Why: a typo, another name in the register of companies.
    public let reason: String

    public func load(_ reader: Reader) throws -> Partner { try reader.subject(partner).value }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.requireNotTerminated()
        let before = Partner.Called(name: state.name, country: state.country, domain: state.domain)
        let after = Partner.Called(
            name: name?.text ?? state.name, country: country?.text ?? state.country,
            domain: domain?.text ?? state.domain)
        guard after != before else {
            throw Problem.invalid(field: "/name", Phrase("partner.called_so", ["partner": .text(state.name)]))
        }
        let correction = Partner.Correction(before: before, reason: reason, by: context.actor.id, at: context.now)
        return [PartnerCorrected(member: partner, called: after, correction: correction)]
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

extension Partner {
    /// By what a company is known.
    public struct Called: Codable, Hashable, Sendable {
        public let name: String
        /// ISO 3166 two-letter code.
        public let country: String
        public let domain: String?
    }

    /// What a partner was called before somebody put it right.
    public struct Correction: Codable, Hashable, Sendable {
        public let before: Called
        public let reason: String
        /// As the journal names actors.
        public let by: String
        public let at: Instant
    }
}

/// What a partner is called was put right.
struct PartnerCorrected: PartnerChange {
    static let kind = "partner.corrected"
    let member: PartnerID
    let called: Partner.Called
    let correction: Partner.Correction

    func change(_ partner: inout Partner) {
        (partner.name, partner.country, partner.domain) = (called.name, called.country, called.domain)
        partner.corrections = (partner.corrections ?? []) + [correction]
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member, change)
        let rows = try tables.writer.query(
            "SELECT distributor FROM {permissions} WHERE partner = $1", [.text(member.text)])
        for row in rows {
            try tables.writer.update(
                "permissions", key: [("partner", .text(member.text)), ("distributor", row[0])],
                [("partner_name", .text(called.name))])
        }
    }
}
