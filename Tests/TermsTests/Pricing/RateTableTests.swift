import CEL
import Testing

@testable import Terms

@Suite("Tables of rates, and bounds on the price of a unit")
struct RatesByFactsTests {
    private func program(_ rate: String, _ more: [(path: String, value: Node)] = []) throws -> Program {
        try SampleProgram.compiled(
            [
                (
                    path: "pricing.discounts",
                    value: .init(
                        .list([
                            [
                                "id": "table", "label": "Table", "clause": "2.1", "rate": try YAML.parse(rate),
                            ]
                        ]))
                )
            ] + more)
    }

    private func price(_ program: Program, _ change: (inout Facts) -> Void) throws -> PriceDecision {
        var facts = Facts()
        change(&facts)
        return try program.pricing.price(Money(minor: 100_000, try #require(Currency("EUR"))), facts)
    }

    @Test("A count looks for the highest bound that it reaches")
    func counts() throws {
        let program = try program("{by: order.units, 1: 5%, 100: 8%, 1000: 10%}")
        for (units, rate) in [(1, 5), (99, 5), (100, 8), (999, 8), (1_000, 10), (5_000, 10)] {
            #expect(try price(program) { $0.set(.orderUnits, units) }.rate == .percent(Int64(rate)))
        }
        let nothing = try price(program) { $0.set(.orderUnits, 0) }
        #expect(nothing.rate == .zero)
        let told = try nothing.explained(
            .price, subject: "x", at: Instant(milliseconds: 0), program: program.reference
        ).worded(by: program, in: .english)
        #expect(told.rules[0].missing.map(\.text) == ["the table has no rate for units ordered: 0"])
    }

    @Test("Two facts lead to a cell, and the explanation shows both")
    func two() throws {
        let program = try program(
            "{by: [partner.country, order.product_line], DE: {backup: 20%, otherwise: 10%}, otherwise: 5%}")
        func rate(_ country: String, _ line: String) throws -> Rate? {
            try price(program) {
                $0.set(.partnerCountry, country)
                $0.set(.orderProductLine, line)
            }.rate
        }
        #expect(try rate("DE", "backup") == .percent(20))
        #expect(try rate("DE", "archive") == .percent(10))
        #expect(try rate("FR", "backup") == .percent(5))
        let decision = try price(program) { $0.set(.partnerCountry, "DE") }.explained(
            .price, subject: "x", at: Instant(milliseconds: 0), program: program.reference)
        #expect(decision.rules[0].facts.map(\.name) == ["partner.country", "order.product_line"])
    }

    @Test(
        "What no table can be is told",
        arguments: [
            ("{by: partner.tpye, gold: 20%}", "a table of rates cannot be by `partner.tpye`"),
            ("{by: partner.type, golden: 20%}", "`partner.type` is never 'golden'"),
            ("{by: order.units, many: 20%}", "`many` is no count"),
            ("{by: partner.type}", "the table has no rates"),
            ("{by: partner.type, gold: -5%}", "a rate of -5% is not between 0% and 100%"),
        ])
    func wrong(_ rate: String, _ message: String) throws {
        let error = #expect(throws: ProgramIssues.self) { try program(rate) }
        #expect(error?.issues.map(\.message).contains(message) ?? false, "\(error?.description ?? "")")
    }

    @Test("A unit costs at least and at most what the program says, and never more than by list")
    func bounds() throws {
        let bounds = try YAML.parse(
            "[{id: floor, label: Floor, clause: \"2.1\", least: 9.50 EUR}, {id: top, label: Top, clause: \"2.1\", most: 9.80 EUR}]"
        )
        func net(_ rate: String, units: Int) throws -> PriceDecision {
            try price(program(rate, [(path: "pricing.unit_prices", value: bounds)])) { $0.set(.orderUnits, units) }
        }
        #expect(try net("20%", units: 100).net.minor == 95_000)
        #expect(try net("20%", units: 100).rate == .percent(5))
        #expect(try net("1%", units: 100).net.minor == 98_000)
        #expect(try net("20%", units: 200).net.minor == 100_000, "list price is 5.00 a unit")
    }

    @Test("What lists at nothing has no rate")
    func nothing() throws {
        let program = try program("20%")
        let eur = try #require(Currency("EUR"))
        #expect(try program.pricing.price(.zero(eur), Facts()).rate == nil)
    }
}
