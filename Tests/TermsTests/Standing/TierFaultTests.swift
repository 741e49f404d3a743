import Testing

@testable import Terms

@Suite("Faults in tiers, obligations and benefits")
struct TierFaultTests {
    private static let text = """

        obligations:
          - {id: plan, label: Plan, clause: "1.6", every: quarter, tiers: [silver], evidence: [text], remind_days: 14}
          - {id: page, label: Page, clause: "1.6", every: once, within_days: 30, evidence: [link]}
        tiers:
          label: Level
          clause: "1.6"
          entry: bronze
          list:
            - {id: bronze, label: Bronze, clause: "1.6"}
            - {id: silver, label: Silver, clause: "1.6"}
            - {id: gold, label: Gold, clause: "1.6", rises: automatic}
          requirements:
            - {id: revenue, clause: "1.6", measure: {of: net_revenue, window: {trailing_months: 6}}, at_least: {silver: 6000.00 EUR, gold: 9000.00 EUR}}
            - {id: plan, clause: "1.6", obligation: plan, tiers: [silver]}
            - {id: credit, clause: "1.6", require: "!partner.credit_hold", tiers: [gold]}
          review: {clause: "1.6", on: ["06-30"], requirements: [revenue], fall: proposed, far_below: 50%, consecutive: 2}
        benefits:
          - {id: logo, label: Logo, clause: "1.6", tiers: [silver, gold], when: partner.activated}

        """

    @Test("The terms without a fault are read, with a label from the clause's title")
    func whole() throws {
        let program = try Program(
            ProgramSource(program: SampleProgram.programText + Self.text, clauses: SampleProgram.clausesText))
        let terms = try #require(program.tiers)
        #expect(terms.tiers.map(\.id) == ["bronze", "silver", "gold"])
        #expect(terms.currency?.code == "EUR")
        #expect(terms.requirements[0].label == program.clauses[ClauseID("1.6")]?.title)
        #expect(program.obligations.map(\.id) == ["plan", "page"])
        #expect(program.benefits[0].tiers?.keys.sorted() == ["gold", "silver"])
    }

    @Test(
        "Each fault is found where it stands, with a hint",
        arguments: [
            ("entry: bronze", "entry: brass", "is not in the list"),
            ("{id: gold, label: Gold", "{id: silver, label: Gold", "used twice"),
            ("trailing_months: 6", "trailing_months: 0", "trailing_months is 0"),
            ("at_least: {silver: 6000.00 EUR", "at_least: {silber: 6000.00 EUR", "no tier `silber`"),
            ("gold: 9000.00 EUR", "gold: 5000.00 EUR", "takes less than"),
            ("gold: 9000.00 EUR", "gold: 9000.00 USD", "measured in EUR already"),
            ("gold: 9000.00 EUR", "gold: 9000", "is no amount"),
            ("gold: 9000.00 EUR", "gold: \"9000,00 EUR\"", "`9000,00 EUR` is no amount"),
            ("gold: 9000.00 EUR", "gold: \"90,000,00 EUR\"", "is no amount"),
            ("gold: 9000.00 EUR", "gold: \"9,00 EUR\"", "`9,00 EUR` is no amount"),
            ("obligation: plan, tiers", "obligation: plann, tiers", "no obligation `plann`"),
            ("requirements: [revenue]", "requirements: [revenu]", "no requirement `revenu`"),
            ("on: [\"06-30\"]", "on: [\"06-31\"]", "no day of the year"),
            ("on: [\"06-30\"]", "on: fortnight_end", "no time for a review"),
            ("far_below: 50%", "far_below: 150%", "far_below is 150%"),
            ("every: once, within_days: 30", "every: once", "nothing says when"),
            ("remind_days: 14", "within_days: 14", "for what is due once"),
            ("evidence: [link]", "evidence: []", "nothing can be handed in"),
            ("tiers: [silver], evidence", "tiers: [sliver], evidence", "no tier `sliver`"),
            ("tiers: [silver, gold], when", "tiers: [silver, golden], when", "no tier `golden`"),
            ("when: partner.activated", "when: order.units > 1", "is not known when the question is benefit"),
            ("require: \"!partner.credit_hold\"", "require: partner.tier == 'tin'", "is never 'tin'"),
            ("require: \"!partner.credit_hold\"", "require: partner.tier == 'gold'", "is reached by nobody"),
            (
                "- {id: gold, label: Gold, clause: \"1.6\", rises: automatic}",
                "- {id: gold, label: Gold, clause: \"1.6\"}\n    - {id: top, label: Top, clause: \"1.6\"}",
                "nothing is asked for tier `top`"
            ),
            (", require: \"!partner.credit_hold\"", "", "needs exactly one of"),
        ])
    func faults(_ whole: String, _ broken: String, _ message: String) throws {
        try #require(Self.text.contains(whole))
        let text = SampleProgram.programText + Self.text.replacing(whole, with: broken)
        let error = #expect(throws: ProgramIssues.self) {
            try Program(ProgramSource(program: text, clauses: SampleProgram.clausesText))
        }
        let issue = try #require(
            error?.issues.first { $0.message.contains(message) }, "\(error?.description ?? "nothing")")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.indices.contains(issue.position.line - 1))
        #expect(issue.position.line > SampleProgram.programText.split(separator: "\n").count - 1)
    }
}
