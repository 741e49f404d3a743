import CEL
import Testing

@Suite("Functions of the application")
struct FunctionTests {
    static let money = Type.opaque("Money")

    static func money(_ cents: Int) -> Value { .opaque(Opaque("Money", cents)) }

    static func cents(_ value: Value) throws(EvaluationError) -> Int {
        guard case .opaque(let opaque) = value, let cents = opaque.payload as? Int else {
            throw EvaluationError(.custom, "not money")
        }
        return cents
    }

    static let environment = Environment(
        variables: [Variable("price", money), Variable("any", .dyn)],
        functions: [
            Function(
                "money",
                overloads: [
                    .init([.string], money) { arguments throws(EvaluationError) in
                        guard case .string(let text) = arguments[0], let cents = Int(text.filter { $0 != "." }) else {
                            throw EvaluationError(.custom, "\(arguments[0]) is no money")
                        }
                        return Self.money(cents)
                    },
                    .init([.int], money) { arguments throws(EvaluationError) in
                        guard case .int(let whole) = arguments[0] else { throw EvaluationError(.custom, "no int") }
                        return Self.money(Int(whole) * 100)
                    },
                ]),
            Function("plus", [money, money], money, isMember: true) { arguments throws(EvaluationError) in
                Self.money(try Self.cents(arguments[0]) + Self.cents(arguments[1]))
            },
            Function("tax.rate", [.string], .double) { _ in .double(0.19) },
            Function("size", [money], .int) { arguments throws(EvaluationError) in
                .int(Int64(try Self.cents(arguments[0])))
            },
        ])

    static func evaluate(_ source: String) throws -> Value {
        try Expression(source, in: environment).evaluate([money(1250), money(5)])
    }

    @Test(
        "Overloads, members, dotted names and further overloads of standard functions are called by their types",
        arguments: [
            ("price.plus(money('0.50'))", money(1300)), ("money(3)", money(300)), ("tax.rate('DE')", 0.19),
            ("size(price)", 1250), ("size('abc')", 3), ("size(any)", 5), ("price == money('12.50')", true),
            ("type(price) == Money", true), ("price in [money(12), price]", true), ("any.plus(price)", money(1255)),
        ] as [(String, Value)])
    func calls(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test(
        "Wrong arguments do not compile",
        arguments: [
            ("money(1.5)", "`money` does not take (double)", "it is called as `money(string)` or `money(int)`"),
            ("price.plus(1)", "Money has no function `plus(int)`", "it is called as `Money.plus(Money)`"),
            ("plus(price, price)", "there is no function `plus`", "it is called on a value, as `e.plus(…)`"),
            ("price == 1250", "Money cannot be compared with int", nil),
            ("price < price", "`<` does not take Money and Money", nil),
        ])
    func wrongTypes(source: String, message: String, hint: String?) throws {
        let error = #expect(throws: CompileError.self) { try Expression(source, in: Self.environment) }
        #expect(error?.issues[0].message == message)
        #expect(error?.issues[0].hint == hint)
    }

    @Test("An error that a function raises is the error of the evaluation")
    func raised() throws {
        let error = #expect(throws: EvaluationError.self) { try Self.evaluate("money('x') == price") }
        #expect(error == EvaluationError(.custom, "\"x\" is no money"))
    }

    @Test("With a value of unknown type the overload is chosen while evaluating, or there is none")
    func dynamic() throws {
        let expression = try Expression("money(any)", in: Self.environment)
        #expect(try expression.evaluate([.absent, 4]) == Self.money(400))
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate([.absent, 1.5]) }
        #expect(error?.kind == .noMatchingOverload)
    }
}
