import Commerce
import Members
import Record
import Terms

extension Capability {
    /// Leads that the vendor hands to partners.
    static let leads = Capability(
        "Leads",
        permissions: [.manageLeads, .seeLeads, .workLeads, .closeLeads, .setLeadProfile, .submitLeads],
        commands: [
            Operation(RecordLead.self), Operation(SubmitLead.self), Operation(AcceptLead.self),
            Operation(DeclineLead.self), Operation(WorkLead.self), Operation(ConvertLead.self),
            Operation(CloseLead.self), Operation(TakeLeadBack.self), Operation(OfferLead.self),
            Operation(RateLead.self), Operation(LapseLead.self), Operation(SetLeadProfile.self),
            Operation(BeginCampaign.self), Operation(CloseCampaign.self),
        ],
        queries: [
            Operation(query: ListLeads.self), Operation(query: ShowLead.self), Operation(query: ListLeadSeats.self),
            Operation(query: ListCampaigns.self), Operation(query: ShowCampaignForm.self),
        ],
        events: LeadEvents.all,
        tables: [LeadTables.leads, LeadTables.seats, LeadTables.territories, LeadTables.campaigns],
        migrations: LeadTables.migrations,
        timedWork: [TimedWork(.leadTerm, of: ID<Lead>.self) { LapseLead(lead: $0) }],
        things: [
            Thing(
                Lead.self,
                discussed: { reader, id in
                    try reader.requireSight(.seeLeads)
                    let found = try reader.require(id).value
                    let isKnown = reader.context.actor.partner == nil || found.isKnown
                    return Discussed(isKnown ? found.customer.name : found.id.text, [found.holder].compactMap(\.self))
                }),
            Thing(Campaign.self),
        ],
        reactions: [.leadRouting, .leadsOfEnded] + LeadNotices.all, comparisons: [.leads],
        searches: [SearchKind(Lead.self, .seeLeads), SearchKind(Campaign.self, .manageLeads)],
        persons: [PersonHolding(Lead.self, show: { try $0.value.shown(to: $1) })],
        entries: EntryReaders(
            .seeLeads,
            [
                .manageLeads: [
                    LeadRecorded.kind, LeadUnplaced.kind, LeadRated.kind, CampaignBegun.kind, CampaignClosed.kind,
                    RecordLead.name, SubmitLead.name, RateLead.name, BeginCampaign.name, CloseCampaign.name,
                    TakeLeadBack.name, OfferLead.name,
                ]
            ]),
        words: LeadWords.all)
}

extension Permission {
    public static let manageLeads = Permission("manage_leads", [.vendorAdmin, .channelManager])
    public static let seeLeads = Permission(
        "see_leads",
        [
            .vendorAdmin, .channelManager, .reviewer, .accountAdmin, .seller, .marketer, .reseller, .distributor,
            .referral,
        ])
    public static let workLeads = Permission(
        "work_leads", [.accountAdmin, .seller, .reseller, .distributor, .referral])
    public static let closeLeads = Permission(
        "close_leads", [.vendorAdmin, .channelManager, .accountAdmin, .seller, .reseller, .distributor, .referral])
    public static let setLeadProfile = Permission(
        "set_lead_profile", [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor, .referral])
    /// What anybody may leave on a campaign's form.
    public static let submitLeads = Permission(
        "submit_leads", [.vendorAdmin, .channelManager], isOpenToStrangers: true)
}

extension Comparison {
    /// What is compared of leads when a record is performed again under other terms.
    static let leads = Comparison(Lead.self) { lead in
        Comparison.Thing(
            of: lead.holder, Phrase("compare.lead", ["id": .text(lead.id.text)]),
            [
                .init("compare.lead.status", lead.status.phrase),
                .init("compare.lead.holder", lead.holder.map { .text($0.text) }),
                .init("compare.lead.due", lead.due.map(TypedValue.moment)),
            ])
    }
}
