import Members
import Record
import Tiers

/// The addresses of tiers, obligations and the evidence for them.
enum StandingAddress {
    static let own = FixedAddress("/portal/standing")
    static let request = FixedAddress("/portal/standing/request")
    static let obligations = FixedAddress("/portal/obligations")
    static let handIn = PageAddress<String>("/portal/obligations/{obligation}")
    static let file = SharedAddress<ID<ObligationEvidence>, ID<StoredFile>>("/evidence/{evidence}/files/{file}")

    static let list = FixedAddress("/console/standing")
    static let queue = FixedAddress("/console/evidence")
    static let review = PageAddress<ID<ObligationEvidence>>("/console/evidence/{evidence}")
    static let partner = PageAddress<PartnerID>("/console/partners/{partner}/standing")
    static let assign = PageAddress<PartnerID>("/console/partners/{partner}/standing/tier")
    static let award = PageAddress<PartnerID>("/console/partners/{partner}/standing/designation")
    static let withdraw = PageAddress<PartnerID>("/console/partners/{partner}/standing/designation/withdrawal")
    static let declineProposal = PageAddress<PartnerID>("/console/partners/{partner}/standing/proposal")
}
