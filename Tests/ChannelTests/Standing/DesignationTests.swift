import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

@Suite("Designations beside the tier")
struct DesignationTests {
    private static let terms = """
        certifications:
          - {id: admin, label: Administrator, clause: "10"}
          - {id: sales, label: Sales, clause: "10"}
        measures:
          backup: {of: units, where: order.product_line == 'backup', window: {trailing_months: 6}}
        designations:
          - id: cloud
            label: Cloud
            clause: "10"
            requirements:
              - id: capability
                clause: "10"
                score:
                  - {id: sold, label: Units sold, measure: backup, points: 1, each: 10, most: 60}
                  - {id: skilled, label: Skilled people, certified: [admin], points: 20, most: 40, least: 20}
                at_least: 70
            review: {clause: "3.2", on: quarter_end}
          - {id: security, label: Security, clause: "10", rises: conferred}
        benefits:
          - {id: badge, label: Badge, clause: "10", designations: [cloud]}
        pricing.discounts.list-invested.rate: 10%
        pricing.discounts.list-invested.when:
          - partner.type == 'invested'
          - {if: "'security' in partner.designations", needs: the designation Security}
        """

    private static func source() throws -> ProgramSource {
        let tree = try YAML.parse(terms)
        return try World.published().setting((tree.members ?? []).map { ($0.key, $0.value) })
    }

    private static let scenarios = """
        partners:
          alpha: {type: invested}
        products:
          BACKUP-1: {product_line: backup, price: "100.00 USD"}
          ARCHIVE-1: {product_line: archive, price: "100.00 USD"}
        defaults:
          place_order: {partner: alpha, customer: Tern Air}
          show_standing: {partner: alpha}
          show_benefits: {partner: alpha}
          add_employee: {partner: alpha}
          issue_certificate: {partner: alpha, certification: admin}
        start: 2026-01-05T10:00
        scenarios:
          - name: A designation comes with what reaches it, shows in benefits, and a review ends it
            steps:
              - add_employee: {id: ann, name: Ann Lee}
              - issue_certificate: {employee: ann}
              - place_order: {lines: [{sku: BACKUP-1, units: 490}]}
              - place_order: {lines: [{sku: ARCHIVE-1, units: 900}]}
              - show_standing: {}
                expect:
                  standing.designations.0.held: false
                  standing.designations.0.requirements.0.count: {so_far: 69, needed: 70, to_go: 1}
                  standing.designations.0.requirements.0.metrics.0: {id: sold, label: Units sold, points: 49, most: 60}
              - show_benefits: {}
                expect: {benefits.items: {contains: {id: badge, has: false, missing: {contains: {text: it takes Cloud}}}}}
              - place_order: {lines: [{sku: BACKUP-1, units: 10}]}
              - show_standing: {}
                expect:
                  standing.designations.0.held: true
                  standing.designations.0.since: 2026-01-05
                  standing.designations.0.next_review: 2026-03-31
              - show_benefits: {}
                expect: {benefits.items: {contains: {id: badge, has: true}}}
              - at: 2026-04-01T00:00
                show_standing: {}
                expect: {standing.designations.0.held: true}
              - at: 2026-10-01T00:00                      # six months after the sales nothing is left of them
                show_standing: {}
                expect: {standing.designations.0.held: false}
              - place_order: {lines: [{sku: BACKUP-1, units: 500}]}
              - show_standing: {}
                expect: {standing.designations.0.held: true}

          - name: Without a skilled person no number of units is enough
            steps:
              - place_order: {lines: [{sku: BACKUP-1, units: 5000}]}
              - show_standing: {}
                expect:
                  standing.designations.0.held: false
                  standing.designations.0.requirements.0.missing:
                    contains: {text: {contains: Skilled people has to bring at least 20 points}}

          - name: What the vendor confers moves prices from then on, and what it takes away comes back by the vendor alone
            steps:
              - make_quote: {partner: alpha, customer: Tern Air, lines: [{sku: BACKUP-1, units: 1}]}
                expect: {decision.missing_text: {contains: {contains: the designation Security}}}
              - award_designation: {partner: alpha, designation: security, reason: it showed it}
                expect: {standing.designations.1.held: true, notices.alpha: {contains: designation_awarded}}
              - make_quote: {partner: alpha, customer: Tern Air, lines: [{sku: BACKUP-1, units: 1}]}
                expect: {decision.applied: {contains: list-invested}}
              - award_designation: {partner: alpha, designation: security, reason: again}
                error: wrong_state
              - award_designation: {partner: alpha, designation: clod, reason: again}
                error: invalid
              - withdraw_designation: {partner: alpha, designation: security, reason: it lost it}
                expect: {standing.designations.1.held: false, notices.alpha: {contains: designation_ended}}
              - add_employee: {id: ann, name: Ann Lee}
              - issue_certificate: {employee: ann}
              - place_order: {lines: [{sku: BACKUP-1, units: 500}]}
              - withdraw_designation: {partner: alpha, designation: cloud, reason: a complaint}
              - place_order: {lines: [{sku: BACKUP-1, units: 500}]}
              - show_standing: {}
                expect: {standing.designations.0.held: false}
        """

    @Test("They are reached by a score, kept by reviews, conferred and withdrawn")
    func scenarios() async throws {
        let source = try Self.source()
        let file = try ScenarioFile(name: "designations.yaml", text: Self.scenarios, of: .channel)
        let report = await ScenarioRunner(source).run(file)
        #expect(report.failures.isEmpty && report.passed == 3, "\(report.failures.map(\.description))")
    }

    @Test("What is kept is what the journal says", arguments: Backend.both)
    func replayed(_ backend: Backend) async throws {
        let tree = try YAML.parse(Self.terms)
        try await World.on(backend, (tree.members ?? []).map { ($0.key, $0.value) }) { world in
            let alpha = world.id("alpha")
            try await world.run(
                "award_designation", "{partner: \(alpha), designation: security, reason: shown}", as: "manager")
            let standing = try await world.run("show_standing", as: "alpha")
            #expect(standing["designations"]?[1]?["held"]?.bool == true)
            #expect(try await world.verify() == [])
        }
    }
}
