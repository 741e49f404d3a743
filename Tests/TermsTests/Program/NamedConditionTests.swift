import Testing

@testable import Terms

@Suite("Named conditions")
struct NamedConditionTests {
    private func compiled(_ conditions: String, when: String) throws -> Program {
        try SampleProgram.compiled([
            (path: "conditions", value: try YAML.parse(conditions)),
            (path: "pricing.discounts.gold-discount.when", value: try YAML.parse(when)),
        ])
    }

    private func faults(_ conditions: String, when: String) throws -> [ProgramIssue] {
        let error = #expect(throws: ProgramIssues.self) { try compiled(conditions, when: when) }
        return try #require(error).issues
    }

    @Test("A name stands for all that it holds, and what stands beside it goes before its own")
    func expanded() throws {
        let program = try compiled(
            "{large: [{if: order.units >= 100, needs: a large order, clause: \"2.1\"}, direct], direct: order.route == 'direct'}",
            when: "[large, {use: direct, needs: bought directly}]")
        let rule = try #require(program.pricing.discounts.first { $0.id == "gold-discount" })
        #expect(
            rule.conditions.map(\.expression.source).suffix(3) == [
                "order.units >= 100", "order.route == 'direct'", "order.route == 'direct'",
            ])
        #expect(rule.conditions.map { $0.needs?[.english] }.suffix(3) == ["a large order", nil, "bought directly"])
        #expect(program.warnings(on: program.effective).allSatisfy { !$0.message.contains("condition") })
    }

    @Test("A name that there is not, and a circle, are told at their places")
    func wrong() throws {
        let unknown = try faults("{large: order.units >= 100}", when: "[{use: lage}]")
        #expect(unknown.map(\.message) == ["there is no condition `lage`"])
        #expect(unknown[0].hint == "did you mean `large`?")
        let circle = try faults("{one: [two], two: [one]}", when: "[one]")
        #expect(circle.map(\.message) == ["condition `one` leads back to itself"])
        let bare = try faults("{large: order.units >= 100}", when: "lrage")
        #expect(bare.first?.hint == "did you mean `large`?")
    }

    @Test("What nothing uses is told as a warning")
    func unused() throws {
        let program = try compiled("{large: order.units >= 100}", when: "order.units >= 10")
        #expect(
            program.warnings(on: program.effective).contains {
                $0.message == "nothing in the program uses condition `large`"
            })
    }
}
