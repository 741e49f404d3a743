import Testing

@testable import Terms

@Suite("Changing members of a program")
struct ProgramChangeTests {
    @Test("A path leads through maps by name and through lists by id, clause, region or number")
    func paths() throws {
        let program = try SampleProgram.compiled([
            (path: "deal_registration.term.days", value: 30),
            (path: "pricing.discounts.gold-discount.rate", value: "15%"),
            (path: "deal_registration.term.addenda.ASIA.days", value: 7),
            (path: "deal_registration.vendor_quotes.reasons.1.label", value: "Bought before"),
            (path: "pricing.discounts.0.label", value: "First"),
            (path: "deal_registration.overage.reading", value: "because"),
        ])
        #expect(try program.deals.term.days == 30)
        #expect(program.pricing.discounts[1].rate == .fixed(.percent(15)))
        #expect(try program.deals.term.addenda["ASIA"] == 7)
        #expect(try program.deals.vendorQuotes.reasons[1].label[.english] == "Bought before")
        #expect(program.pricing.discounts[0].label[.english] == "First")
        #expect(program.readings.last?.reason[.english] == "because")
    }

    @Test(
        "A path that leads nowhere is a fault that names it",
        arguments: [
            "nothing.here", "pricing.discounts.platinum.rate", "pricing.discounts.99.rate", "pricing.discounts.-1.rate",
            "title.text", "version.0",
        ])
    func lost(_ path: String) throws {
        let error = #expect(throws: ProgramIssues.self) { try SampleProgram.source.setting([(path: path, value: 1)]) }
        #expect(error?.issues.first?.message == "nothing stands at `\(path)`")
    }

    @Test(
        "A change that breaks the program is found when it is compiled",
        arguments: ["pricing.discounts.gold-discount.rate", "", "deal_registration", "regions"])
    func broken(_ path: String) {
        #expect(throws: ProgramIssues.self) { try SampleProgram.compiled([(path: path, value: "41")]) }
    }

    @Test("A changed program keeps all that was not changed")
    func keepsTheRest() throws {
        let before = try SampleProgram.compiled()
        let after = try SampleProgram.compiled([(path: "deal_registration.term.days", value: 30)])
        #expect(after.clauses == before.clauses)
        #expect(after.calendar == before.calendar)
        #expect(after.regions == before.regions)
        #expect(try after.deals.criteria.map(\.id) == before.deals.criteria.map(\.id))
        #expect(after.pricing.discounts.map(\.rate) == before.pricing.discounts.map(\.rate))
    }
}
