import CEL
import Testing

@Suite("Compiled expressions")
struct ExpressionTests {
    static let environment = Environment(variables: [
        Variable("partner.tier", .string), Variable("partner.payments_current", .bool),
        Variable("order.total", .double), Variable("partner.certified", .list(.string)),
    ])

    static func facts(tier: String = "gold", current: Bool = true, total: Double = 100) -> [Value] {
        [.string(tier), .bool(current), .double(total), ["sales", "support"]]
    }

    @Test(
        "A condition has the value its facts give it",
        arguments: [
            ("partner.tier == 'gold' && partner.payments_current", true),
            ("partner.tier == 'silver' || !partner.payments_current", false),
            ("order.total >= 100.0 ? partner.tier == 'gold' : false", true),
            ("'sales' in partner.certified && size(partner.certified) == 2", true),
            ("partner.certified.all(c, c.startsWith('s'))", true),
            ("partner.certified.map(c, size(c)).filter(n, n > 5) == [7]", true),
            ("has({'a': 1}.a) && {'a': 1}['a'] == 1 && int('7') + 1 == 8", true),
            ("order.total > 50", true),
        ])
    func condition(source: String, expected: Bool) throws {
        let expression = try Expression(source, in: Self.environment, expecting: .bool)
        #expect(try expression.bool(Self.facts()) == expected)
        #expect(try expression.evaluate(Self.facts()) == .bool(expected))
    }

    @Test("The value of a rule is found by its tier", arguments: [("gold", 25), ("silver", 20), ("bronze", 15)])
    func tier(tier: String, expected: Int64) throws {
        let source = "partner.tier == 'gold' ? 25 : partner.tier == 'silver' ? 20 : 15"
        let expression = try Expression(source, in: Self.environment)
        #expect(expression.type == .int)
        #expect(try expression.evaluate(Self.facts(tier: tier)) == .int(expected))
    }

    @Test("A top-level && is split into conditions that stand alone")
    func conjuncts() throws {
        let source = "partner.tier == 'gold' && partner.payments_current && order.total > 10.0"
        let parts = try Expression(source, in: Self.environment).conjuncts
        #expect(parts.map(\.source) == ["partner.tier == 'gold'", "partner.payments_current", "order.total > 10.0"])
        #expect(parts.map(\.variables) == [[0], [1], [2]])
        #expect(try parts.map { try $0.bool(Self.facts(total: 5)) } == [true, true, false])
    }

    @Test("A comparison names its variable, operator and literal, with the variable on the left")
    func comparison() throws {
        func comparison(_ source: String) throws -> Comparison? {
            try Expression(source, in: Self.environment).comparison
        }
        #expect(try comparison("partner.tier == 'gold'") == Comparison(slot: 0, operator: .equal, literal: "gold"))
        #expect(
            try comparison("100.0 <= order.total") == Comparison(slot: 2, operator: .greaterOrEqual, literal: 100.0))
        #expect(try comparison("!partner.payments_current") == Comparison(slot: 1, operator: .equal, literal: false))
        #expect(
            try comparison("partner.tier in ['gold', 'silver']")
                == Comparison(slot: 0, operator: .within, literal: ["gold", "silver"]))
        #expect(try comparison("order.total > order.total") == nil)
    }

    @Test("An explanation tells the facts read and what each condition was")
    func explanation() throws {
        let source = "partner.tier == 'silver' || partner.payments_current && order.total > 200.0"
        let explanation = try Expression(source, in: Self.environment).explain(Self.facts())
        #expect(try explanation.result.get() == false)
        #expect(explanation.facts.map(\.name) == ["partner.tier", "partner.payments_current", "order.total"])
        #expect(
            explanation.conditions.map(\.source) == [
                source, "partner.tier == 'silver'", "partner.payments_current && order.total > 200.0",
                "partner.payments_current", "order.total > 200.0",
            ])
        #expect(explanation.conditions.map(\.outcome) == [false, false, false, true, false].map { .value(.bool($0)) })
    }

    @Test("What was not evaluated is skipped in the explanation")
    func skipped() throws {
        let explanation = try Expression("partner.tier == 'gold' || order.total > 1.0", in: Self.environment)
            .explain(Self.facts())
        #expect(explanation.conditions.map(\.outcome) == [.value(true), .value(true), .skipped])
        #expect(explanation.facts.map(\.slot) == [0])
    }

    @Test("A condition split from its expression is explained in its own text")
    func explainedPart() throws {
        let source = "partner.payments_current && (order.total > 10.0 || partner.tier == 'gold')"
        let part = try Expression(source, in: Self.environment).conjuncts[1]
        #expect(part.source == "(order.total > 10.0 || partner.tier == 'gold')")
        let explanation = part.explain(Self.facts(total: 5))
        #expect(
            explanation.conditions.map(\.source)
                == [part.source, "order.total > 10.0", "partner.tier == 'gold'"])
        #expect(explanation.facts.map(\.value) == [5.0, "gold"])
    }

    @Test("Conditions inside macros are not told one by one, the macro is")
    func explainedMacro() throws {
        let explanation = try Expression("partner.certified.exists(c, c == 'sales')", in: Self.environment)
            .explain(Self.facts())
        #expect(explanation.conditions.count == 1)
        #expect(explanation.facts.map(\.name) == ["partner.certified"])
        #expect(explanation.cost > 0)
    }

    @Test("Reading a variable without a value is an error that && and || may overlook")
    func absent() throws {
        let facts: [Value] = [.absent, true, 1.0, []]
        let alone = try Expression("partner.tier == 'gold'", in: Self.environment)
        #expect(throws: EvaluationError(.unbound, "`partner.tier` has no value")) { try alone.bool(facts) }
        let overlooked = try Expression("partner.tier == 'gold' || partner.payments_current", in: Self.environment)
        #expect(try overlooked.bool(facts))
    }

    @Test("Too few facts are an error")
    func missingFacts() throws {
        let expression = try Expression("partner.payments_current", in: Self.environment)
        #expect(throws: EvaluationError.self) { try expression.bool([]) }
    }
}
