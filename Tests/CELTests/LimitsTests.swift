import CEL
import Testing

@Suite("Limits")
struct LimitsTests {
    static let environment = Environment(variables: [Variable("list", .list(.int)), Variable("text", .string)])

    static func evaluate(_ source: String, _ facts: [Value] = [[1, 2, 3], "text"]) throws -> Value {
        try Expression(source, in: environment).evaluate(facts)
    }

    static let nestings: [(String, String, String)] = [
        ("(", "1", ")"), ("[", "1", "]"), ("{1: ", "1", "}"), ("-", "list[0]", ""), ("!", "true", ""),
        ("true ? 1 : ", "1", ""), ("size([", "1", "])"), ("[1].map(x, ", "1", ")"),
        ("", "1", " + 1"), ("", "list", ".map(x, x)"), ("", "dyn(list)", "[0]"), ("", "dyn(list)", ".a"),
        ("cel.bind(x, 1, ", "1", ")"), ("optional.of(", "1", ")"), ("", "'a'", ".trim()"),
    ]

    @Test("Nesting within the limit compiles, beyond it is an error, on any thread", arguments: nestings)
    func nesting(before: String, core: String, after: String) throws {
        func source(_ depth: Int) -> String {
            String(repeating: before, count: depth) + core + String(repeating: after, count: depth)
        }
        for depth in [32, 45, 95] {
            do throws(CompileError) {
                let expression = try Expression(source(depth), in: Self.environment)
                _ = try? expression.evaluate([[1, 2, 3], "text"])
                _ = expression.explain([[1, 2, 3], "text"])
            } catch {
                // Macros inside macros are foreseen to cost too much; a part may itself be of two levels.
                #expect(error.issues[0].message.contains("steps") || error.issues[0].message.contains("levels"))
            }
        }
        for depth in [101, 3000, 30_000] {
            #expect(throws: CompileError.self) { try Expression(source(depth), in: Self.environment) }
        }
    }

    @Test("A long chain of && and || is no deep nesting", arguments: ["&&", "||"])
    func chain(operator: String) throws {
        let source = Array(repeating: "list[0] == 1", count: 2000).joined(separator: " \(`operator`) ")
        let expression = try Expression(source, in: Self.environment)
        #expect(try expression.bool([[1], "text"]))
        #expect(expression.explain([[1], "text"]).conditions.count > 2000)
    }

    @Test("An expression longer than the limit is refused")
    func length() {
        let source = "'" + String(repeating: "a", count: 200_000) + "'"
        #expect(throws: CompileError.self) { try Expression(source, in: Self.environment) }
    }

    @Test("Macros whose passes multiply are refused when compiled")
    func estimate() throws {
        let literals = (0..<24).reduce("true") { inner, level in "[0, 1].all(x\(level), \(inner))" }
        #expect(throws: CompileError.self) { try Expression(literals, in: Self.environment) }
        let variables = (0..<5).reduce("true") { inner, level in "list.all(x\(level), \(inner))" }
        #expect(throws: CompileError.self) { try Expression(variables, in: Self.environment) }
        #expect(try Expression("list.all(x, list.all(y, x + y > 0))", in: Self.environment).estimatedCost < 100_000)
    }

    @Test(
        "What makes large values of small ones is foreseen by the size of what it makes",
        arguments: [
            (0..<12).reduce("true") { inner, level in "lists.range(10).all(x\(level), \(inner))" },
            "lists.range(10000000).all(x, x >= 0)", "lists.range(10000 * 1000).all(x, true)",
            "cel.bind(n, 100000, lists.range(n).all(x, lists.range(n).all(y, true)))",
            "lists.range(300).all(x, lists.range(x + 300).all(y, lists.range(y + 300).all(z, true)))",
            "lists.range(1000).map(x, lists.range(1000)).flatten().all(x, lists.range(100).all(y, true))",
            "lists.range(100000).all(x, text.replace('', '" + String(repeating: "a", count: 1000) + "') != '')",
            "(text + text).split('').all(a, text.split('').all(b, text.split('').all(c, text.split('').all(d, true))))",
            "lists.range(10000).all(x, text.matches(text))", "lists.range(10000).distinct() == []",
            "(0 in list ? lists.range(9000) : []).all(x, lists.range(9000).exists(y, x < y))",
            "[lists.range(9000)].all(l, l.all(x, l.exists(y, x < y)))",
        ])
    func made(source: String) throws {
        let error = #expect(throws: CompileError.self) { try Expression(source, in: Self.environment) }
        #expect(error?.issues.first?.message.contains("steps") == true, "\(String(describing: error))")
        #expect(error?.issues.first?.hint != nil)
    }

    @Test("What is too costly is told at the innermost part that is")
    func place() throws {
        let source = "text == 'a' &&\n  lists.range(10000000).all(x, x >= 0)"
        let error = #expect(throws: CompileError.self) { try Expression(source, in: Self.environment) }
        #expect(error?.issues.map { [$0.line, $0.column] } == [[2, 3]])
    }

    @Test("Several evaluations spend one budget, and the one that goes beyond it ends with an error")
    func budget() throws {
        var budget = Budget(100)
        let expression = try Expression("list.all(x, x > 0)", in: Self.environment)
        let facts: [Value] = [[1, 2, 3], "text"]
        let cost = expression.explain(facts).cost
        for time in 1...100 / cost {
            #expect(try expression.bool(facts, spending: &budget))
            #expect(budget.remaining == 100 - time * cost)
        }
        let error = #expect(throws: EvaluationError.self) { try expression.bool(facts, spending: &budget) }
        #expect(error?.kind == .costLimit)
    }

    @Test("An evaluation that reaches the cost limit ends with an error that nothing overlooks")
    func cost() throws {
        let environment = Environment(variables: [Variable("list", .list(.int))], limits: Limits(cost: 1000))
        let facts: [Value] = [.list((0..<100).map { .int($0) })]
        let few = try Expression("list.exists(x, x == 50)", in: environment)
        #expect(try few.bool(facts))
        let many = try Expression("list.exists(x, list.exists(y, x + y == -1)) || true", in: environment)
        let error = #expect(throws: EvaluationError.self) { try many.bool(facts) }
        #expect(error?.kind == .costLimit)
    }

    @Test(
        "Text and lists that double with each step end at the cost limit",
        arguments: ["x + x", "[x, x]", "{1: x, 2: x}"])
    func doubling(step: String) throws {
        let source = (0..<40).reduce("size(dyn(x))") { inner, _ in "cel.bind(x, \(step), \(inner))" }
        let start = step == "x + x" ? "'abc'" : "dyn('abc')"
        let environment = Environment(variables: [], limits: Limits(cost: 100_000, estimatedCost: .max))
        let expression = try Expression("cel.bind(x, \(start), \(source))", in: environment, expecting: .int)
        if step == "x + x" {
            #expect(throws: EvaluationError.self) { try expression.evaluate([]) }
        } else {
            // Copies share their parts, so that only the outermost list or map is new.
            #expect(try expression.evaluate([]) == 2)
        }
    }

    @Test("Comparing values that share their parts is charged for")
    func sharedParts() throws {
        let doubled = (0..<40).reduce("x == y") { inner, _ in
            "cel.bind(x, [x, x], cel.bind(y, [y, y], \(inner)))"
        }
        let environment = Environment(variables: [], limits: Limits(cost: 100_000, estimatedCost: .max))
        let expression = try Expression("cel.bind(x, dyn(1), cel.bind(y, dyn(1), \(doubled)))", in: environment)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate([]) }
        #expect(error?.kind == .costLimit)
    }

    @Test(
        "A long text compiles or is refused in time linear in it",
        arguments: [
            "[]", "[[],[[]]]", "optional.none()", "{}", "unknown", "f(1)", "text.matches('a{999}')", "'a' + 1", "'%s'",
        ])
    func longList(element: String) {
        let source = "[" + Array(repeating: element, count: 3000).joined(separator: ",") + "]"
        do throws(CompileError) {
            _ = try Expression(source, in: Self.environment)
        } catch {
            #expect((1...20).contains(error.issues.count))
            #expect(error.description.utf8.count < 10_000)
        }
    }

    @Test(
        "Text too long for what a function does with it ends at the cost limit",
        arguments: [
            "list.all(x, text.contains(text))", "list.map(x, text + text)", "list.map(x, text.replace('a', text))",
            "list.all(x, text == text + '')", "list.all(x, !(text in {'a': 1}))", "list.map(x, text.split(''))",
            "list.map(x, strings.quote(text))", "list.all(x, !text.matches('(a|b)*c'))", "list.map(x, size(text))",
        ])
    func longText(source: String) throws {
        let environment = Environment(
            variables: [Variable("list", .list(.int)), Variable("text", .string)],
            limits: Limits(cost: 20_000, estimatedCost: .max))
        let facts: [Value] = [.list((0..<1000).map { .int($0) }), .string(String(repeating: "a", count: 20_000))]
        let error = #expect(throws: EvaluationError.self) { try Expression(source, in: environment).evaluate(facts) }
        #expect(error?.kind == .costLimit)
    }
}
