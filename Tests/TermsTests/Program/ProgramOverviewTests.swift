import Testing

@testable import Terms

@Suite("A program in words for everybody")
struct ProgramOverviewTests {
    @Test("Every type has the discounts it can ever get, in words, with their clauses")
    func types() throws {
        let overview = ProgramOverview(try SampleProgram.compiled(), in: .english)
        #expect(overview.types.map(\.label) == ["Gold", "Distributor"])
        #expect(overview.types[0].discounts.contains { $0.grants == "10 % off list" && $0.clause.text == "2.1" })
        #expect(overview.types[1].discounts.isEmpty)
        #expect(overview.bonuses.map(\.grants) == ["12 % off list, of it the part that the distributor keeps"])
        guard let source = SampleProgram.published else { return }
        let published = ProgramOverview(try Program(source), in: .english)
        let invested = try #require(published.types.first { $0.id == "invested" })
        #expect(invested.discounts.contains { $0.label == "List discount for Invested partners" })
        #expect(!invested.discounts.contains { $0.label == "List discount for Authorized resellers" })
    }

    @Test("A clause names every place at which the program acts by it, conditions included")
    func uses() throws {
        let program = try SampleProgram.compiled()
        #expect(
            program.uses(of: ClauseID("2.4"), in: .english).map(\.place) == [
                "pricing.discounts.agreed", "pricing.discounts.registered",
            ])
        #expect(program.uses(of: ClauseID("1.5"), in: .english).map(\.title) == ["Term"])
        #expect(program.uses(of: ClauseID("1.5"), in: .english)[0].words.contains("60 days"))
        for clause in program.clauseUses(in: .english).map(\.clause) { #expect(program.clauses[clause] != nil) }
    }

    @Test("Readings are shown when the program makes them public, and otherwise not")
    func readings() throws {
        let reading = (path: "deal_registration.overage.reading", value: Node(.string("because")))
        #expect(ProgramOverview(try SampleProgram.compiled([reading]), in: .english).readings.isEmpty)
        let open = try SampleProgram.compiled([reading, (path: "public_readings", value: true)])
        #expect(ProgramOverview(open, in: .english).readings.contains { $0.reason == "because" })
    }

    @Test("Clauses stand in the order in which people count")
    func order() {
        let ids = ["App.I 2.1.10", "App.I 2.1.4", "10", "4.1", "4.1.2", "App.I 1", "4.10"].map { ClauseID($0) }
        #expect(
            ids.sorted { $0.place < $1.place }.map(\.text)
                == ["4.1", "4.1.2", "4.10", "10", "App.I 1", "App.I 2.1.4", "App.I 2.1.10"])
    }
}
