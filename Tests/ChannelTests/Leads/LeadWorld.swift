import Record
import Testing

@testable import Channel
@testable import Terms

extension World {
    /// How leads go to partners, for tests.
    static let leading: [(path: String, value: Node)] = {
        guard let leads = try? YAML.parse(leadingText) else { return [] }
        return [(path: "leads", value: leads)]
    }()

    private static let leadingText = """
        clause: "5.1"
        accept: {business_days: 3}
        act: {business_days: 5}
        capacity: {most: 20}
        rules:
          - id: by-country
            label: {en: By country, de: Nach Land}
            clause: "5.1"
            match: [country, product_line, language]
            when: partner.type != 'distributor'
        """

    /// Records a lead; gives its id.
    func recordLead(_ more: String = "", of customer: String = "{name: Heron Bank, country: US}") async throws -> String
    {
        let lead = try await run(
            "record_lead", "{customer: \(customer), contact: {name: Ida Holm, email: ida@heron.example}\(more)}",
            as: "manager")
        return try #require(lead["id"]?.text)
    }

    /// Who has a lead, by the cast's names.
    func holder(of lead: String) async throws -> String? {
        let found = try await run("show_lead", "{lead: \(lead)}", as: "manager")["offer"]?["partner"]?.text
        return partners.first { $0.value == found }?.key
    }

    /// Leads with all that becomes of them.
    func leadEverything() async throws {
        try await run("begin_campaign", "{name: Spring, code: spring}", as: "manager")
        let campaigns = try await run("list_campaigns", as: "manager")["items"]?.items ?? []
        let campaign = try #require(campaigns.first?["id"]?.text)
        try await run("close_campaign", "{campaign: \(campaign)}", as: "manager")
        try await run("set_lead_profile", "{countries: [US, DE]}", as: "alpha")
        let unplaced = try await recordLead(of: "{name: Snipe Salt, country: JP}")
        try await run("rate_lead", "{lead: \(unplaced), quality: hot}", as: "manager")
        try await run("close_lead", "{lead: \(unplaced), outcome: duplicate, note: because}", as: "manager")
        let lead = try await recordLead()
        let first = try #require(try await holder(of: lead))
        try await run("decline_lead", "{lead: \(lead), reason: because}", as: first)
        // Where the rules find nobody else, somebody chooses.
        if try await holder(of: lead) == nil {
            try await run(
                "offer_lead", "{lead: \(lead), partner: \(id("beta")), reason: because}", as: "manager")
        }
        let next = try #require(try await holder(of: lead))
        try await run("accept_lead", "{lead: \(lead)}", as: next)
        try await run("work_lead", "{lead: \(lead), note: called}", as: next)
        try await run("convert_lead", "{lead: \(lead)}", as: next)
    }
}
