import CEL
import Testing

@testable import Terms

@Suite("What a condition takes, in words")
struct ConditionTests {
    private func condition(_ source: String, needs: String? = nil) throws -> Condition {
        var compiler = ProgramCompiler()
        let node: Node =
            needs.map { ["if": Node(.string(source)), "needs": Node(.string($0))] } ?? Node(.string(source))
        let conditions = compiler.conditions(try node.decode(WrittenConditions.self), .price)
        // The compiler knows no program here, and so no partner types.
        #expect(compiler.issues.allSatisfy { $0.message.contains("is never") }, "\(compiler.issues)")
        return try #require(conditions.first)
    }

    private func missing(_ condition: Condition, _ language: Language = .english) -> String {
        Wording(language, nil).missing(condition, facts)
    }

    private let facts = Facts { facts in
        facts.set(.partnerType, "authorized")
        facts.set(.orderUnits, 3)
        facts.set(.partnerCreditHold, true)
    }

    private func holds(_ condition: Condition) throws -> Bool {
        var budget = Budget.decision
        return try condition.holds(facts, &budget)
    }

    @Test(
        "A comparison says what the fact is and what it would have to be",
        arguments: [
            ("partner.type == 'invested'", "partner type is authorized; it takes invested"),
            ("partner.type != 'authorized'", "partner type is authorized; it takes anything but authorized"),
            ("'invested' == partner.type", "partner type is authorized; it takes invested"),
            ("partner.type in ['invested', 'gold']", "partner type is authorized; it takes invested or gold"),
            ("order.units > 3", "units ordered is 3; it takes more than 3"),
            ("order.units >= 10", "units ordered is 3; it takes at least 10"),
            ("10 <= order.units", "units ordered is 3; it takes at least 10"),
            ("order.units < 3", "units ordered is 3; it takes less than 3"),
            ("order.units <= 2", "units ordered is 3; it takes at most 2"),
            ("order.route == 'direct'", "route of purchase is empty; it takes direct"),
            ("registration.holds", "registration approved and in force is required"),
            (
                "registration.holds || order.units >= 10",
                "it takes registration approved and in force, or units ordered is at least 10"
            ),
        ])
    func comparisons(_ source: String, _ sentence: String) throws {
        let condition = try condition(source)
        #expect(try !holds(condition))
        #expect(missing(condition) == sentence)
    }

    @Test("Of several parts only those that fail are told")
    func parts() throws {
        let condition = try condition("partner.type == 'authorized' && order.units >= 10 && registration.holds")
        #expect(
            missing(condition)
                == "units ordered is 3; it takes at least 10; registration approved and in force is required")
    }

    @Test("What cannot be put simply is told as it is written, and the program's own words go before any")
    func otherwise() throws {
        let source = "order.units + 1 > 100 || registration.holds"
        #expect(missing(try condition(source)).contains(source))
        #expect(missing(try condition(source, needs: "a large order")) == "a large order")
    }

    @Test(
        "A condition says something whenever it does not hold",
        arguments: [
            "!partner.credit_hold", "order.units / 0 == 1", "partner.type.size() > 100",
            "!(partner.type == 'authorized')", "false", "order.units * 9223372036854775807 > 0",
        ])
    func neverSilent(_ source: String) throws {
        let condition = try condition(source)
        #expect(try !holds(condition), "what fails to evaluate does not hold")
        #expect(!missing(condition).isEmpty)
    }

    @Test("It names the facts it reads with their values")
    func seen() throws {
        let seen = [try condition("partner.type == 'x' || order.units > 5")].seen(facts)
        #expect(Set(seen.map(\.name)) == ["partner.type", "order.units"])
        #expect(seen.first { $0.name == "order.units" }?.value == .count(3))
    }

    @Test("Every fact has a name of its own, is called something, and belongs to a question")
    func everyFact() {
        #expect(Set(Fact.allCases.map(\.name)).count == Fact.allCases.count)
        for fact in Fact.allCases { #expect(Wordbook.terms.keys.contains("fact.\(fact.name)"), "\(fact)") }
        let asked = Set(Question.allCases.flatMap(\.facts))
        #expect(asked == Set(Fact.allCases))
    }
}
