import Channel
import Terms

extension WebCapability {
    /// Leads that the vendor hands to partners.
    static let leads = WebCapability(
        name: "Leads",
        summary: "Leads: routing with its reason, acceptance, terms, results; campaigns with their forms.",
        endpoints: LeadAPI.endpoints,
        pages: LeadPages.routes + LeadActs.routes + LeadSeatPages.routes + CampaignPages.routes + CampaignForm.routes,
        navigation: NavigationEntry.both(
            LeadAddress.list.both, "leads.title", portal: .sell, console: .deals, order: 15, where: handsOut)
            + NavigationEntry.both(
                LeadAddress.seats.both, "leads.seats", portal: .sell, console: .deals, order: 16, where: handsOut)
            + [NavigationEntry(LeadAddress.campaigns, "leads.campaigns", in: .deals, order: 17, where: handsOut)],
        waiting: LeadPages.waiting,
        places: Place.of(LeadAddress.one),
        found: [FoundList("lead", LeadAddress.list.both), FoundList("campaign", LeadAddress.campaigns)],
        models: [LeadPages.Detail.self, CampaignForm.Model.self, CampaignForm.Sent.self])

    private static let handsOut: @Sendable (Program) -> Bool = { $0.leads != nil }
}
