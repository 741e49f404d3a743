import Record
import Testing

@testable import Channel
@testable import Terms

extension World {
    /// Tiers and an obligation, which the sample program does not have.
    static let tiers: [(path: String, value: Node)] = {
        let text = """
            obligations:
              - {id: strategy, label: Business strategy, clause: "10", every: month, types: [invested], \
            evidence: [text, link, file], remind_days: 10}
            tiers:
              label: Level
              clause: 4.1.2
              entry: bronze
              types: [invested, authorized]
              list:
                - {id: bronze, label: Bronze, clause: 4.1.2}
                - {id: silver, label: Silver, clause: 4.1.2, rises: assigned}
                - {id: gold, label: Gold, clause: 4.1.2, rises: automatic}
              requirements:
                - {id: revenue, label: Net revenue, clause: "10", measure: {of: net_revenue, window: month}, \
            at_least: {silver: 1000.00 USD, gold: 50000.00 USD}}
              review: {clause: "3.2", on: month_end, fall: automatic, consecutive: 1}
            designations:
              - {id: cloud, label: Cloud, clause: 4.1.2, types: [invested, authorized], requirements: [{id: cloud-units, \
            label: Units, clause: "10", measure: {of: units, window: month}, at_least: 1}], \
            review: {clause: "3.2", on: month_end, consecutive: 2}}
              - {id: security, label: Security, clause: 4.1.2, types: [invested, authorized], rises: conferred}
            benefits:
              - {id: logo, label: Logo, clause: 4.1.2, tiers: [silver, gold], when: partner.activated}
            """
        guard let tree = try? YAML.parse(text) else { return [] }
        return (tree.members ?? []).map { ($0.key, $0.value) }
    }()

    /// The same with a requirement that looks at a part of the sales, so that sums of it are kept.
    static let measured: [(path: String, value: Node)] = {
        let text = """
            - {id: revenue, label: Net revenue, clause: "10", measure: {of: net_revenue, window: month}, \
            at_least: {silver: 1000.00 USD, gold: 50000.00 USD}}
            - {id: reach, label: Customers of backup, clause: "10", measure: {of: customers, window: month, \
            where: "order.product_line == 'backup'"}, at_least: {silver: 1, gold: 1}}
            """
        return tiers + ((try? YAML.parse(text)).map { [("tiers.requirements", $0)] } ?? [])
    }()

    /// A partner buys, is proposed for a tier and gets it, hands in what it is obliged to; in a sandbox time passes until the tier is
    /// reviewed. Publishes tiers first where the program has none.
    func playStanding(sandbox: Bool) async throws {
        if sandbox {
            let next = try Self.source().setting(Self.measured + [("version", 2), ("effective", "2027-07-01")])
            _ = try await guildhall.perform(PublishProgram(next), as: try credential("admin"))
            try await run("move_clock", "{to: 2027-07-01T09:00}", as: "admin")
        }
        let customer = "customer: {name: Tern Air, country: US}"
        try await order("{\(customer), lines: [{sku: BACKUP-1, units: 2}]}", as: "alpha")
        let alpha = id("alpha")
        try await run("decline_proposal", "{partner: \(alpha), reason: not yet}", as: "manager")
        try await run("assign_tier", "{partner: \(alpha), tier: silver, reason: well done}", as: "manager")
        try await run("award_designation", "{partner: \(alpha), designation: security, reason: shown}", as: "manager")
        try await run("withdraw_designation", "{partner: \(alpha), designation: security, reason: lost}", as: "manager")
        for approve in [false, true] {
            let made = try await run(
                "hand_in_obligation",
                "{obligation: strategy, text: We visit every bakery, link: \"https://alpha.example/plan\"}", as: "alpha"
            )
            let evidence = try #require(made["id"]?.text)
            try await run(
                "review_obligation", "{evidence: \(evidence), approve: \(approve), reason: looked at}", as: "manager")
        }
        try await run(
            "change_partner_type", "{partner: \(id("gamma")), type: invested, reason: it asked}", as: "admin")
        if sandbox { try await run("move_clock", "{to: 2027-09-02T09:00}", as: "admin") }
    }
}
