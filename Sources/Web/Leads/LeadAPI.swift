import Channel
import HTTPTypes
import Hummingbird
import Members
import Record
import Terms

/// Leads, what partners take of them, campaigns.
enum LeadAPI {
    static let endpoints: [Endpoint] = [
        submit,
        .command(
            .post, "/v1/leads", RecordLead.self, "Record a lead; it goes to whom the rules find",
            creates: { $0.id.text }),
        .query("/v1/leads", ListLeads.self, "List leads, newest first"),
        .query("/v1/leads/{lead}", ShowLead.self, "Show a lead"),
        .command(.post, "/v1/leads/{lead}/accept", AcceptLead.self, "Accept a lead"),
        .command(.post, "/v1/leads/{lead}/decline", DeclineLead.self, "Give a lead back"),
        .command(.post, "/v1/leads/{lead}/work", WorkLead.self, "Say what was done about a lead"),
        .command(.post, "/v1/leads/{lead}/convert", ConvertLead.self, "Make a draft of a registration from a lead"),
        .command(.post, "/v1/leads/{lead}/close", CloseLead.self, "End a lead of which nothing becomes"),
        .command(.post, "/v1/leads/{lead}/take-back", TakeLeadBack.self, "Take a lead back from its partner"),
        .command(.post, "/v1/leads/{lead}/offer", OfferLead.self, "Offer a lead to a partner, or by the rules"),
        .command(.post, "/v1/leads/{lead}/quality", RateLead.self, "Say how good a lead is"),
        .query("/v1/lead-profiles", ListLeadSeats.self, "List partners with what became of their leads"),
        .command(.post, "/v1/lead-profiles", SetLeadProfile.self, "Say what leads a partner takes"),
        .command(.post, "/v1/campaigns", BeginCampaign.self, "Begin a campaign with its form"),
        .query("/v1/campaigns", ListCampaigns.self, "List campaigns, newest first"),
        .command(.post, "/v1/campaigns/{campaign}/close", CloseCampaign.self, "End a campaign"),
        .command(
            .post, "/v1/campaign-leads", SubmitLead.self, "Enter a wish that came otherwise than by a campaign's form"),
        .query("/v1/campaign-forms/{campaign}", ShowCampaignForm.self, "Show what a campaign's form says"),
    ]

    /// Open to everybody; too many from one place are slowed down.
    private static let submit = Endpoint(
        method: .post, path: "/v1/programs/{vendor}/leads", name: "submit_lead_publicly",
        summary: "Leave a wish on a campaign's form", permission: nil, input: .body(PublicLead.self),
        output: .json(SubmitLead.Receipt.self), creates: false, repeatable: true, conditional: false, versioned: false
    ) { server, call in
        let asked = try await call.command(PublicLead.self)
        let terms = try call.terms(conditional: false)
        let performed = try await call.judging(asked) {
            try await server.channel.submit(asked.lead, to: asked.vendor, from: call.origin(server), terms)
        }
        return try Response(.created, performed, version: nil)
    }

    /// A wish with the vendor it is for.
    private struct PublicLead: Codable, Sendable {
        let vendor: ID<Vendor>
        let lead: SubmitLead

        private enum CodingKeys: String, CodingKey { case vendor }

        init(from decoder: any Decoder) throws {
            vendor = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Vendor>.self, forKey: .vendor)
            lead = try SubmitLead(from: decoder)
        }

        func encode(to encoder: any Encoder) throws {
            try lead.encode(to: encoder)
            var members = encoder.container(keyedBy: CodingKeys.self)
            try members.encode(vendor, forKey: .vendor)
        }
    }
}
