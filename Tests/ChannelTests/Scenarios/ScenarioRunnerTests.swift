import Record
import Testing

@testable import Channel
@testable import Terms

@Suite("Running scenarios")
struct ScenarioRunnerTests {
    private static let setting = """
        partners:
          alpha: {type: invested}
        products:
          BACKUP-1: {product_line: backup, price: "1,000.00 USD"}
        defaults:
          register_deal:
            customer: Tern Air
            product_line: backup
            units: 100
            bant: {budget: set, authority: board, need: backup, timing: soon}
        start: 2026-03-02T10:00
        scenarios:
          - name: A
            steps:

        """
    private static let registration = "      - as: alpha\n        register_deal: {id: r1}\n"

    /// Runs one scenario of these steps; gives what failed.
    private func run(_ steps: String) async throws -> ScenarioFailure? {
        let file = try ScenarioFile(name: "deals.yaml", text: Self.setting + steps, of: .channel)
        let report = await ScenarioRunner(try World.source()).run(file)
        #expect(report.passed + report.failures.count == 1)
        return report.failures.first
    }

    @Test("A wrong expectation fails with the file, the line, the step, what was expected, what came, and the reasons")
    func wrongExpectation() async throws {
        let failure = try #require(
            try await run(
                Self.registration + """
                          - as: alpha
                            make_quote: {deal: r1, lines: [{sku: BACKUP-1, units: 100}]}
                            expect: {quote.total: "90,000.00 USD", quote.rate: 22%}
                    """))
        let line = Self.setting.split(separator: "\n", omittingEmptySubsequences: false).count + 2
        #expect(failure.line == line && failure.column == 9)
        #expect(failure.step == "make_quote")
        #expect(failure.expected == "quote.rate = 22%")
        #expect(failure.got == "10%")
        #expect(failure.reasons.contains { $0.hasPrefix("✓ ") && $0.contains("(6.1.1) 10%, 10,000.00 USD") })
        #expect(failure.reasons.contains { $0.hasPrefix("– ") && $0.contains("(7.2)") })
        #expect(
            failure.description.hasPrefix("deals.yaml:\(line):9: A\n    step      make_quote\n    expected  quote.rate")
        )
    }

    @Test(
        "A step that comes out otherwise than it says fails",
        arguments: [
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        refused: \"5.1\"",
                "it to be refused by 5.1", "it was done"
            ),
            ("      - as: alpha\n        register_deal: {id: r1, bant: {}}", "it to be done", "it was refused:"),
            (
                "      - as: alpha\n        register_deal: {id: r1, bant: {}}\n        refused: \"5.1\"",
                "it to be refused by 5.1", "it was refused:"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1, bant: {}}\n        refused: {clause: App.I 1.1.2, text: nonsense}",
                "it to be refused", "it was refused:"
            ),
            ("      - as: alpha\n        register_deal: {units: 0}", "it to be done", "the error invalid at /units"),
            (
                "      - as: alpha\n        register_deal: {units: 0}\n        error: {kind: invalid, field: /customer}",
                "the error invalid at /customer", "the error invalid at /units"
            ),
            (
                "      - as: alpha\n        register_deal: {units: 0}\n        error: stale", "the error stale",
                "the error invalid"
            ),
            (
                "      - as: alpha\n        register_deal: {units: 0}\n        refused: \"5.1\"",
                "it to be refused by 5.1", "the error invalid"
            ),
            ("      - as: alpha\n        register_deal: {unit: 5}", "it to be done", "the error invalid at /unit"),
            // A comma in a text without quotation marks begins another member.
            (
                "      - as: alpha\n        close_deal: {deal: deal_1, outcome: lost, note: late, and dear}",
                "it to be done", "the error invalid at /and dear"
            ),
            ("      - as: nobody\n        register_deal: {}", "somebody of the cast: alpha", "nobody"),
            ("      - at: yesterday", "a time such as", "yesterday"),
            ("      - at: 2026-03-01", "a time from", "2026-03-01T05:00:00Z"),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {r2.status: submitted}",
                "a path that begins with deal", "r2.status"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {notices.alfa: []}", "notices",
                "alfa"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {deal.units: 99}",
                "deal.units = 99", "100"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {deal.valid_through: 2026-08-28}",
                "deal.valid_through = 2026-08-28", "nothing"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {deal.submitted: null}",
                "deal.submitted = nothing", "2026-03-02T10:00:00 (America/New_York)"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {decision.clauses: [App.I 1.1.3]}",
                "decision.clauses", "App.I 1.1.3"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {deal.customer.name: {contains: Curlew}}",
                "deal.customer.name", "Tern Air"
            ),
            (
                "      - as: alpha\n        register_deal: {id: r1}\n        expect: {deal.status: {not: submitted}}",
                "deal.status", "submitted"
            ),
        ])
    func otherwise(_ steps: String, _ expected: String, _ got: String) async throws {
        let failure = try #require(try await run(steps))
        #expect(failure.expected.contains(expected), "\(failure)")
        #expect(failure.got.contains(got), "\(failure)")
    }

    @Test("What is right passes: names for ids, money, local times, refusals with their text, errors with their field")
    func right() async throws {
        let failure = try await run(
            Self.registration + """
                        expect: {deal.submitted: 2026-03-02T10:00, deal.status: submitted, r1.units: 100, deal.approved: null}
                      - as: alpha
                        register_deal: {customer: Curlew Rail, bant: {}}
                        refused: {clause: App.I 1.1.2, text: budget}
                        expect: {decision.outcome.verdict: refused, decision.missing.0: App.I 1.1.2}
                      - as: alpha
                        register_deal: {units: 0}
                        error: {kind: invalid, field: /units}
                      - as: channel_manager
                        approve_deal: {deal: r1}
                        expect: {deal.valid_through: 2026-08-28, notices.alpha: [deal_approved], notices.alpha.count: 1}
                      - at: 2026-08-29T00:00
                        expect: {r1.status: expired, "notices.alpha": {contains: deal_expired}, notices.vendor: []}
                      - as: alpha
                        make_quote: {deal: r1, lines: [{sku: BACKUP-1, units: 100}]}
                        expect: {quote.total: "90,000.00 USD", quote.rate: 10%, quote.lines.count: 1, decision.applied: {contains: list-invested}}
                """)
        #expect(failure == nil, "\(String(describing: failure))")
    }

    @Test(
        "Terms that are set anew for one scenario hold for it alone; a path that leads nowhere fails before the first step"
    )
    func changedTerms() async throws {
        let text = Self.setting.replacing(
            "  - name: A\n    steps:\n",
            with: """
                  - name: Shorter
                    program: {deal_registration.term.days: 30}
                    steps:
                \(Self.registration)      - approve_deal: {deal: r1}
                        expect: {deal.valid_through: 2026-03-31}
                  - name: As it stands
                    steps:
                \(Self.registration)      - approve_deal: {deal: r1}
                        expect: {deal.valid_through: 2026-08-28}
                  - name: Nowhere
                    program: {deal_registration.terms.days: 30}
                    steps: [{at: 2026-03-03T10:00}]

                """)
        let report = await ScenarioRunner(try World.source()).run(
            try ScenarioFile(name: "deals.yaml", text: text, of: .channel))
        #expect(report.passed == 2, "\(report.failures)")
        #expect(report.failures.map(\.step) == ["before the first step"])
        #expect(report.failures.first?.got.contains("nothing stands at `deal_registration.terms.days`") == true)
        #expect(report.summary == "2 passed, 1 failed")
    }
}
