import Testing

@testable import Terms

@Suite("Units beyond the registration")
struct OverageTests {
    let usd = Currency("USD")!

    private func terms(_ charge: RegistrationTerms.Overage.Basis = .beyond, _ significant: String = "10%") throws
        -> RegistrationTerms.Overage
    {
        try RegistrationTerms.Overage(
            clause: ClauseID("5.6"), significant: #require(Rate(significant)), charge: charge, grounds: [])
    }

    /// An order at 100.00 list and 78.00 net a unit.
    private func order(_ registered: Int, before: Int = 0, _ units: Int) -> RegistrationTerms.Overage.Order {
        RegistrationTerms.Overage.Order(
            registered: registered, before: before, units: units, list: Money(minor: Int64(units) * 10_000, usd),
            net: Money(minor: Int64(units) * 7_800, usd))
    }

    private func beyond(
        _ terms: RegistrationTerms.Overage, _ order: RegistrationTerms.Overage.Order, ordered: Int? = nil
    ) -> Int { terms.unitsBeyond(order, ordered: ordered ?? order.before + order.units) }

    private func decide(
        _ terms: RegistrationTerms.Overage, _ order: RegistrationTerms.Overage.Order, ordered: Int? = nil
    ) throws -> Decision {
        try terms.decide(
            order, ordered: ordered ?? order.before + order.units, subject: "order_1", at: Instant(milliseconds: 0),
            program: ProgramReference(name: "p", version: 1))
    }

    @Test(
        "More than ten per cent over is significant, and then the units beyond the registered ones are charged",
        arguments: [
            (100, 0, 100, 0, 0), (100, 0, 110, 0, 0), (100, 0, 111, 11, 24_200), (100, 0, 150, 50, 110_000),
            (100, 100, 10, 0, 0), (100, 100, 11, 11, 24_200), (100, 110, 1, 1, 2_200), (100, 150, 20, 20, 44_000),
            (100, 90, 20, 0, 0), (100, 90, 21, 11, 24_200), (10, 0, 11, 0, 0), (10, 0, 12, 2, 4_400),
            (1, 0, 2, 1, 2_200),
            (100, 0, 0, 0, 0),
        ])
    func beyond(_ registered: Int, _ before: Int, _ units: Int, _ beyond: Int, _ charge: Int64) throws {
        let order = order(registered, before: before, units)
        #expect(self.beyond(try terms(), order) == beyond)
        let decision = try decide(try terms(), order).english()
        #expect(decision.outcome.amount?.minor == charge)
        #expect(decision.outcome.verdict == (beyond > 0 ? .charged : .nothing))
        #expect(decision.clauses == [ClauseID("5.6")])
        #expect(decision.missing.isEmpty == (beyond > 0))
    }

    @Test(
        "Where the program says so, the whole order is charged",
        arguments: [(110, 0), (111, 244_200), (150, 330_000)] as [(Int, Int64)])
    func wholeOrder(_ units: Int, _ charge: Int64) throws {
        #expect(try decide(try terms(.wholeOrder), order(100, units)).outcome.amount?.minor == charge)
    }

    @Test("A difference that does not divide by the units is shared to the cent")
    func cents() throws {
        let odd = RegistrationTerms.Overage.Order(
            registered: 1, before: 0, units: 3, list: Money(minor: 100, usd), net: Money(minor: 0, usd))
        #expect(try decide(try terms(), odd).outcome.amount?.minor == 67)
    }

    @Test("With no tolerance a single unit more is significant")
    func noTolerance() throws {
        #expect(beyond(try terms(.beyond, "0%"), order(100, 101)) == 1)
        #expect(beyond(try terms(.beyond, "0%"), order(100, 100)) == 0)
    }

    @Test("The largest orders there are do not overflow")
    func largest() throws {
        let units = 2_000_000_000
        let order = RegistrationTerms.Overage.Order(
            registered: 10_000_000, before: units, units: units, list: Money(minor: .max, usd),
            net: Money(minor: 0, usd))
        for significant in ["0%", "10%", "1000%"] {
            #expect(beyond(try terms(.beyond, significant), order) == units)
            #expect(try decide(try terms(.beyond, significant), order).outcome.amount?.minor == .max)
        }
    }
}
