import Members
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
