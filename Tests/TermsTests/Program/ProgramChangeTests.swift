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
        #expect(try program.deals.vendorQuotes?.reasons[1].label[.english] == "Bought before")
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

    /// Ways of writing, each with what is set and the text that comes of it.
    private static let texts: [(text: String, path: String, value: Node, result: String)] = [
        ("a: 1 # one\nb: 2\n", "a", 3, "a: 3 # one\nb: 2\n"),
        (
            "a: # list\n  - b: 1 # one\n  # two\n  - b: 2\n\nc: 3\n", "a.+", 5,
            "a: # list\n  - b: 1 # one\n  # two\n  - b: 2\n  - 5\n\nc: 3\n"
        ),
        ("a:\n- b: 1\nc: 3 # three\n", "a.+", ["b": "2%"], "a:\n- b: 1\n- {\"b\":\"2%\"}\nc: 3 # three\n"),
        ("a: [] # none\n", "a.+", "x", "a: [x] # none\n"), ("a: [1] # one\n", "a.+", 2, "a: [1, 2] # one\n"),
        ("a: >-\n  some\n  words\nb: 1 # one\n", "a", "others", "a: others\nb: 1 # one\n"),
        ("a: {b: 20%, c: 'it''s'} # why\n", "a.c", "no: 1", "a: {b: 20%, c: \"no: 1\"} # why\n"),
        (
            "a:\n  # why\n  b: 1\n  c: 2\n\n# end\nd: 3\n", "a.new", 5,
            "a:\n  # why\n  b: 1\n  c: 2\n  new: 5\n\n# end\nd: 3\n"
        ),
        (
            "a:\n- id: x\n  b: 1\n- id: y\n  b: 2\nc: 3\n", "a.y.b", "20%",
            "a:\n- id: x\n  b: 1\n- id: y\n  b: 20%\nc: 3\n"
        ),
        ("a:\n- 1\n- 2\nb: 3 # kept\n", "a", [4], "a: [4]\nb: 3 # kept\n"),
        ("a:\n  b: long text\n    in two lines\n  c: 1\n", "a.c", 2, "a:\n  b: long text\n    in two lines\n  c: 2\n"),
        ("a: {}\nb: [1, {c: x}]\n", "b.1.c", "y", "a: {}\nb: [1, {c: y}]\n"),
        ("a: {}\n", "a.b", true, "a: {b: true}\n"),
    ]

    @Test("Only what is set changes in the text: comments, order and ways of writing stay", arguments: texts.indices)
    func textStays(_ index: Int) throws {
        let (text, path, value, result) = Self.texts[index]
        #expect(try ProgramSource(program: text, clauses: "").setting([(path: path, value: value)]).program == result)
    }

    @Test("Text that cannot be mended in its place is written anew, and says the same")
    func writtenAnew() throws {
        let text = "a: one text\n  in two lines\nb: |\n  as it\n  stands\n"
        let set = try ProgramSource(program: text, clauses: "").setting([
            (path: "a", value: "x"), (path: "b", value: "y"),
        ])
        #expect(try YAML.parse(set.program) == ["a": "x", "b": "y"])
        #expect(set.program.split(separator: "\n").count == 4)
    }
}
