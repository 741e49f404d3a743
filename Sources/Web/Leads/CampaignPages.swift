import Channel
import Members
import Record
import Terms

/// Campaigns with the addresses of their forms.
enum CampaignPages {
    static let routes: [PageRoute] = [
        .list(LeadAddress.campaigns, list, page),
        .action(LeadAddress.campaigns, .manageLeads, again: page) { visit in
            try await visit.perform(BeginCampaign.self, visit.document())
            return .see(LeadAddress.campaigns(), said: "leads.said.begin")
        },
        .action(LeadAddress.closeCampaign, .manageLeads, final: true, on: page) { visit, campaign in
            try await visit.perform(CloseCampaign.self, visit.document(["campaign": campaign.text]))
            return .see(LeadAddress.campaigns(), said: "leads.said.end")
        },
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let form = visit.forForm(LeadAddress.campaigns(), "campaign")
        let act = form.act(
            "leads.act.begin", LeadAddress.campaigns(),
            [
                form.field("name", "leads.form.name", required: true),
                form.field("code", "leads.form.code", required: true), form.field("product_line", "leads.form.line"),
                form.field("quality", "leads.form.quality", .choice(visit.qualities), value: "warm"),
                form.field("through", "leads.form.through", .line(type: "date")),
            ])
        return SheetPage(
            visit.text("leads.campaigns"), [try await visit.list(list, on: LeadAddress.campaigns())], acts: [act]
        ).page()
    }

    private static let list = ShownList<CampaignList>(
        id: "campaigns", words: "leads",
        columns: [
            .init("campaign", sort: "name") { campaign, around in
                let vendor = around.visit.surroundings.flatMap { PublicVendor(part: $0.vendor.id.text) }
                return Cell(
                    campaign.name.text, small: campaign.code,
                    href: vendor.map { LeadAddress.form($0, campaign.code) })
            },
            .init("line") { campaign, around in
                Cell(campaign.productLine ?? "", mark: around.visit.mark(campaign.quality))
            },
            .init("state") { campaign, around in
                let visit = around.visit
                let through = campaign.through.map { visit.text("leads.through", ["day": visit.formats.day($0)]) }
                let ending = visit.act(
                    "leads.act.end", LeadAddress.closeCampaign(campaign.id), form: "end-\(campaign.id)", grave: true,
                    version: campaign.version
                ) { _ in [] }
                return Cell(
                    small: through,
                    mark: StateMark(
                        label: visit.text(campaign.closed == nil ? "leads.form_open" : "leads.form_closed"),
                        tone: campaign.closed == nil ? "good" : ""), acts: campaign.closed == nil ? [ending] : [])
            },
        ],
        filters: [
            ShownFilter("open") { visit in
                [
                    (value: "true", label: visit.text("leads.form_open")),
                    (value: "false", label: visit.text("leads.form_closed")),
                ]
            }
        ],
        exports: [
            .init("id") { campaign, _ in campaign.id.text }, .init("name") { campaign, _ in campaign.name.text },
            .init("code") { campaign, _ in campaign.code },
            .init("product_line") { campaign, _ in campaign.productLine ?? "" },
            .init("quality") { campaign, _ in campaign.quality.rawValue },
            .init("through") { campaign, _ in campaign.through?.description ?? "" },
            .init("closed") { campaign, _ in campaign.closed?.description ?? "" },
        ])
}
