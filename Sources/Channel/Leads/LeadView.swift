import Commerce
import Members
import Record
import Terms

/// A lead in the words of whoever reads it. Until it accepts it, a partner sees neither who it is nor what it says of itself.
public struct LeadView: Codable, Sendable {
    public let id: ID<Lead>
    public let status: Lead.Status
    /// Absent while it is offered.
    public let customer: EndCustomer?
    /// ISO 3166 two-letter code.
    public let country: String
    /// Absent while it is offered.
    public let contact: Contact?
    public let productLine: String?
    public let units: Int?
    /// By ISO 639: two letters.
    public let language: String?
    /// Absent while it is offered.
    public let needs: String?
    public let quality: LeadQuality
    public let created: Instant
    public let campaign: ID<Campaign>?
    public let campaignName: String?
    /// What another system calls it: the vendor's to know.
    public let external: String?
    /// The offer that is open.
    public let offer: Offer?
    /// The offers before: the vendor's to know.
    public let earlier: [Offer]
    public let activities: [Activity]
    /// By when its partner has to do something.
    public let due: Instant?
    /// How it ended.
    public let result: Lead.Result?

    /// Whom to turn to.
    public struct Contact: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadContactView" }

        public let name: String
        public let email: String?
        public let phone: String?
    }

    /// That it was offered to a partner, and why.
    public struct Offer: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadOffer" }

        public let partner: PartnerID
        public let partnerName: String
        public let at: Instant
        /// Why it was this partner.
        public let decision: WordedDecision
        public let acceptBy: Instant
        public let accepted: Instant?
        public let actBy: Instant?
        public let acted: Instant?
        public let ended: Lead.Ending?
    }

    /// What somebody did about it.
    public struct Activity: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadActivity" }

        public let note: String
        public let at: Instant
        public let by: ActorName
    }
}

extension Reader {
    func view(_ lead: Lead) throws -> LeadView {
        let own = context.actor.partner
        let isKnown = own == nil || lead.isKnown
        let names = try partnerNames(own.map { [$0] } ?? lead.offers.map(\.partner))
        let activities = lead.activities.filter { own == nil || $0.partner == own }
        let actors = try actorNames(Set(activities.map(\.by)))
        let current = try lead.offers.last.flatMap { offer in
            offer.ended == nil ? try view(offer, names) : nil
        }
        return LeadView(
            id: lead.id, status: lead.status, customer: isKnown ? lead.customer : nil, country: lead.customer.country,
            contact: isKnown ? view(lead.contact) : nil, productLine: lead.productLine, units: lead.units,
            language: lead.language, needs: isKnown ? lead.needs.map(text) : nil, quality: lead.quality,
            created: lead.created,
            campaign: own == nil ? lead.campaign : nil,
            campaignName: own == nil ? try lead.campaign.flatMap { try find($0)?.name.text } : nil,
            external: own == nil ? lead.external : nil, offer: current,
            earlier: own == nil ? try lead.offers.filter { $0.ended != nil }.map { try view($0, names) } : [],
            activities: activities.map {
                LeadView.Activity(
                    note: text($0.note), at: $0.at, by: actors[$0.by] ?? ActorName(name: $0.by, role: nil))
            }, due: lead.due, result: lead.result)
    }

    func view(_ contact: LeadContact) -> LeadView.Contact {
        LeadView.Contact(
            name: text(contact.name), email: contact.email.map(text), phone: contact.phone.map(text))
    }

    private func view(_ offer: Lead.Offer, _ names: [PartnerID: String]) throws -> LeadView.Offer {
        LeadView.Offer(
            partner: offer.partner, partnerName: names[offer.partner] ?? "", at: offer.at,
            decision: try worded(offer.decision), acceptBy: offer.acceptBy, accepted: offer.accepted,
            actBy: offer.actBy, acted: offer.acted, ended: offer.ended)
    }
}
