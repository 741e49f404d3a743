import Channel
import Record

/// The addresses of leads and campaigns.
enum LeadAddress {
    static let list = SharedFixedAddress("/leads")
    static let one = SharedAddress<ID<Lead>>("/leads/{lead}")
    static let seats = SharedFixedAddress("/lead-profiles")
    static let campaigns = FixedAddress("/console/campaigns")
    static let closeCampaign = PageAddress<ID<Campaign>>("/console/campaigns/{campaign}/close")
    static let accept = PageAddress<ID<Lead>>("/portal/leads/{lead}/accept")
    static let decline = PageAddress<ID<Lead>>("/portal/leads/{lead}/decline")
    static let work = PageAddress<ID<Lead>>("/portal/leads/{lead}/work")
    static let convert = PageAddress<ID<Lead>>("/portal/leads/{lead}/convert")
    static let close = SharedAddress<ID<Lead>>("/leads/{lead}/close")
    static let takeBack = PageAddress<ID<Lead>>("/console/leads/{lead}/take-back")
    static let offer = PageAddress<ID<Lead>>("/console/leads/{lead}/offer")
    static let rate = PageAddress<ID<Lead>>("/console/leads/{lead}/quality")
    /// The form of a campaign, by its code.
    static let form = PageAddress<PublicVendor, String>("/programs/{vendor}/campaigns/{campaign}")
    static let sent = PageAddress<PublicVendor, String>("/programs/{vendor}/campaigns/{campaign}/sent")
}
