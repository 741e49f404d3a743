import Channel
import Members
import Record
import Terms

/// The form of a campaign, on which anybody leaves a wish. Works without a script.
enum CampaignForm {
    static let routes: [PageRoute] = [
        .page(LeadAddress.form, form), .action(LeadAddress.form, again: form, send), .page(LeadAddress.sent, sent),
    ]

    struct Model: TemplateModel {
        static let template = "campaign-form"

        let vendor: String
        let heading: String
        let action: Link
        let company: [Field]
        let wish: [Field]
    }

    struct Sent: TemplateModel {
        static let template = "campaign-sent"

        let vendor: String
    }

    private static func form(_ visit: Visit, _ vendor: PublicVendor, _ code: String) async throws -> Page {
        let shown = try await visit.server.channel.campaignForm(code, of: vendor.id)
        let model = Model(
            vendor: shown.vendor, heading: shown.campaign.name, action: LeadAddress.form(vendor, code),
            company: visit.customerFields(),
            wish: [
                visit.field("units", "leads.form.units", inputmode: "numeric"),
                visit.field("needs", "leads.form.wish", .area(rows: 4)),
            ])
        return Page(shown.campaign.name, model)
    }

    private static func send(_ visit: Visit, _ vendor: PublicVendor, _ code: String) async throws -> PageReply {
        let document = visit.document(["campaign": code, "language": visit.language.rawValue])
        let lead = try document.decode(SubmitLead.self, typedIn: visit.language)
        let channel = visit.server.channel
        do {
            let terms = RequestTerms(idempotencyKey: visit.onceKey(SubmitLead.name), language: visit.language)
            _ = try await channel.submit(lead, to: vendor.id, from: visit.origin, terms)
        } catch Problem.keyReused {
            // Somebody went back, changed what was typed, and sent it again: that is another wish.
            _ = try await channel.submit(
                lead, to: vendor.id, from: visit.origin, RequestTerms(language: visit.language))
        }
        return .see(LeadAddress.sent(vendor, code))
    }

    private static func sent(_ visit: Visit, _ vendor: PublicVendor, _ code: String) async throws -> Page {
        let shown = try await visit.server.channel.campaignForm(code, of: vendor.id)
        return Page(visit.text("leads.sent.title"), Sent(vendor: shown.vendor))
    }
}
