import Testing

@testable import Terms

@Suite("Earnings by rules")
struct EarningDecisionTests {
    private static func program(_ rules: String) throws -> Program {
        let written = try YAML.parse("{rounding: half_even, rules: [\(rules)]}")
        return try Program(try SampleProgram.source.setting([("earnings", written)]))
    }

    private static func rule(_ more: String) -> String {
        let clause = more.contains("13%") ? "2.2" : "3.1"
        return "{id: r, label: R, clause: \"\(clause)\", kind: commission, on: invoice, \(more)}"
    }

    private static func sale(_ net: String, months: Int? = nil, units: Int = 1) throws -> EarningSale {
        let amount = try Money(net, Currency("USD")!)
        return EarningSale(net: amount, list: amount, months: months, units: units, points: 3)
    }

    private static func input(_ sale: EarningSale, on day: String = "2026-03-02") throws -> EarningInput {
        EarningInput(event: .invoice, day: try #require(Day(day)), facts: Facts(), sale: sale)
    }

    private func amount(_ program: Program, _ input: EarningInput) throws -> String? {
        try program.earnings.decide(input).grants.first?.amount.decimalText
    }

    @Test(
        "A share is taken of what the rule says",
        arguments: [
            ("net", "120.00"), ("first_year", "40.00"), ("yearly", "40.00"), ("committed", "120.00"),
            ("recurring", "120.00"),
        ])
    func bases(_ base: String, _ expected: String) throws {
        let program = try Self.program(Self.rule("of: \(base), rate: 10%"))
        #expect(try amount(program, try Self.input(try Self.sale("1200.00", months: 36))) == expected)
    }

    @Test(
        "An amount is granted for each unit, point and event",
        arguments: [("units", "20.00"), ("points", "15.00"), ("once", "5.00")])
    func counted(_ base: String, _ expected: String) throws {
        let program = try Self.program(Self.rule("of: \(base), each: [5.00 USD, 4.00 EUR]"))
        #expect(try amount(program, try Self.input(try Self.sale("1.00", units: 4))) == expected)
    }

    @Test("Marginal steps pay each part at its rate, others all at the rate that was reached")
    func steps() throws {
        let list = "list: [{from: 0, rate: 1%}, {from: 1000.00 USD, rate: 2%}, {from: 2000.00 USD, rate: 3%}]"
        var input = try Self.input(try Self.sale("1500.00"))
        #expect(try amount(try Self.program(Self.rule("steps: {\(list)}")), input) == "20.00")
        #expect(try amount(try Self.program(Self.rule("steps: {marginal: false, \(list)}")), input) == "30.00")
        input.before["r"] = EarnedBefore(minor: 100_000, count: 1)
        #expect(try amount(try Self.program(Self.rule("steps: {\(list)}")), input) == "35.00")
        #expect(try amount(try Self.program(Self.rule("steps: {marginal: false, \(list)}")), input) == "45.00")
    }

    @Test("Steps by units share the amount by its units")
    func unitSteps() throws {
        let program = try Self.program(Self.rule("steps: {list: [{from: 0, rate: 0%}, {from: 10, rate: 10%}]}"))
        #expect(try amount(program, try Self.input(try Self.sale("300.00", units: 30))) == "20.00")
    }

    @Test("Of several caps the lowest binds, and its clause says why")
    func caps() throws {
        let caps = "caps: [{share: 40%}, {most: 30.00 USD, per: partner, over: month}, {count: 2, per: customer}]"
        let program = try Self.program(Self.rule("rate: 50%, \(caps)"))
        var input = try Self.input(try Self.sale("100.00"))
        #expect(try amount(program, input) == "30.00")
        input.before["r/2"] = EarnedBefore(minor: 2_000, count: 1)
        let decision = try program.earnings.decide(input)
        let grant = try #require(decision.grants.first)
        #expect(grant.amount.decimalText == "10.00" && grant.shared.map(\.id) == ["r/2", "r/3"])
        let explained = try decision.explained(
            grant, subject: "order_1", at: Instant(milliseconds: 0), program: program.reference)
        #expect(explained.rules.map(\.id) == ["r", "r/1", "r/2", "r/3"])
        #expect(explained.rules.map(\.applied) == [true, false, true, false])
        #expect(explained.rules[2].amount?.decimalText == "-40.00")
        input.before["r/3"] = EarnedBefore(minor: 0, count: 2)
        #expect(try amount(program, input) == "0.00")
    }

    @Test("The parts of payments add up, whatever they are")
    func parts() throws {
        let program = try Self.program(Self.rule("rate: 10%"))
        var sum = try Money("0", Currency("USD")!)
        let ends: [Int64] = [1, 3_333, 3_334, 7_001, 9_999, 10_005]
        for (from, through) in zip([0] + ends, ends) {
            var input = try Self.input(try Self.sale("100.05"))
            input.part = EarningInput.Part(from: from, through: through, whole: 10_005)
            for grant in try program.earnings.decide(input).grants { sum = try sum.adding(grant.amount) }
        }
        #expect(sum.decimalText == "10.00")
    }

    @Test("Nothing is earned while nobody has decided how much, and it says who must")
    func undecided() throws {
        let program = try Self.program(Self.rule("rate: {undecided: the board}"))
        let decision = try program.earnings.decide(try Self.input(try Self.sale("100.00")))
        #expect(decision.grants.isEmpty && decision.isUndecided)
        let explained = try decision.explained(
            nil, subject: "order_1", at: Instant(milliseconds: 0), program: program.reference)
        #expect(explained.outcome.verdict == .undecided)
        #expect(explained.worded(by: program, in: .english).missing.first?.text.contains("the board") == true)
    }

    @Test("It lasts as long as it says, its last day included")
    func lasts() throws {
        let program = try Self.program(Self.rule("rate: 10%, lasts: {months: 12, since: referral}"))
        for (day, earns) in [("2027-03-01", true), ("2027-03-02", false)] {
            var input = try Self.input(try Self.sale("100.00"), on: day)
            input.began[.referral] = Day("2026-03-02")
            #expect(try amount(program, input) == (earns ? "10.00" : nil))
        }
    }

    @Test("When something is payable follows from its rule")
    func payable() throws {
        func first(_ written: String) throws -> (Day?, Day?) {
            let rule = try #require(try Self.program(Self.rule("rate: 1%, payable: \(written)")).earnings.rule("r"))
            let day = rule.payable.first(
                earned: try #require(Day("2026-05-15")), paid: Day("2026-06-03"), invoiced: Day("2026-07-04"))
            return (day, day.map { rule.payable.due(from: $0) })
        }
        #expect(try first("{after: earned, wait_days: 60}") == (Day("2026-07-14"), Day("2026-07-14")))
        #expect(try first("{after: customer_payment, within_days: 30}") == (Day("2026-06-03"), Day("2026-07-03")))
        #expect(try first("{after: quarter_end, within_days: 45}") == (Day("2026-06-30"), Day("2026-08-14")))
        #expect(try first("{after: partner_invoice, within_days: 15}") == (Day("2026-07-04"), Day("2026-07-19")))
    }

    @Test(
        "What cannot be is told with its place",
        arguments: [
            ("rate: 13%", "13% is above the cap of clause 2.2, 12%"),
            ("rate: 5%, each: 1.00 USD", "r needs exactly one of rate, each, steps"),
            ("of: units, rate: 5%", "a share of units is no amount"),
            ("of: net, each: 1.00 USD", "`each` goes with what is counted, not with net"),
            ("rate: 5%, every: month", "`every` goes with `on: period_end`"),
            ("rate: 5%, caps: [{per: deal}]", "a cap of r needs exactly one of most, share, count"),
            (
                "steps: {list: [{from: 10.00 USD, rate: 1%}, {from: 5.00 USD, rate: 2%}]}",
                "the steps do not rise here"
            ),
            (
                "steps: {list: [{from: 10.00 USD, rate: 1%}, {from: 50, rate: 2%}]}",
                "the steps are in different units"
            ),
            ("rate: 5%, when: deal.conflict", "`deal.conflict` is not known when the question is earning"),
        ])
    func mistakes(_ more: String, _ message: String) throws {
        do {
            _ = try Self.program(Self.rule(more))
            Issue.record("nothing was wrong with \(more)")
        } catch let issues as ProgramIssues {
            #expect(issues.issues.contains { $0.message == message }, "\(issues.issues.map(\.message))")
        }
    }

    @Test("What an earning rule says stands in words beside its clauses, and a change of it is told")
    func words() throws {
        let before = try Self.program(Self.rule("rate: 10%, payable: {after: quarter_end, within_days: 45}"))
        let after = try Self.program(Self.rule("rate: 8%, payable: {after: quarter_end, within_days: 30}"))
        let uses = before.clauseUses(in: .english).filter { $0.place.hasPrefix("earnings.rules.r") }
        #expect(uses.contains { $0.words.contains("10 %") && $0.words.hasPrefix("Commission") })
        #expect(uses.contains { $0.words.contains("45 days") })
        let changes = ProgramDifference(from: before, to: after, in: .german).changes
        #expect(Set(changes.map(\.place)).isSuperset(of: ["earnings.rules.r", "earnings.rules.r.payable"]))
    }
}
