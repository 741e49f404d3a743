import CEL
import Testing

/// What the language says of single expressions, beyond the public data.
@Suite("The language")
struct LanguageTests {
    static let environment = Environment(
        variables: [
            Variable("a", .dyn), Variable("list", .list(.int)), Variable("map", .map(.string, .int)),
            Variable("text", .string), Variable("x.y", .map(.string, .string)), Variable("x", .map(.string, .dyn)),
            Variable("com.example.z", .int), Variable("z", .string),
        ], container: "com.example")
    static let facts: [Value] = [
        .int(1), [1, 2, 3], .map(["one": 1]), "text", .map(["z": "of x.y"]), .map(["y": "of x", "w": 1]), 7, "root",
    ]

    static func evaluate(_ source: String) throws -> Value {
        try Expression(source, in: environment).evaluate(facts)
    }

    @Test(
        "Names resolve to the longest known prefix, in the container first",
        arguments: [
            ("x.y.z", "of x.y"), ("(x).y", "of x"), ("(z)", 7), ("(a) + (list[0])", 2), ("z", 7), (".z", "root"),
            ("com.example.z", 7), ("x.w", 1),
            ("[{'y': 5}].map(x, x.y)[0]", 5), ("[1].map(z, .z)[0]", "root"), ("[1].map(z, z)[0]", 1),
        ] as [(String, Value)])
    func names(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test(
        "Precedence and associativity are those of the grammar",
        arguments: [
            ("1 + 2 * 3 - 4 / 2 % 3", 5), ("-2 * -3", 6), ("!true || true && false", false), ("1 < 2 == true", true),
            ("true ? 1 : false ? 2 : 3", 1), ("1 - 2 - 3", -4), ("2 + 3 in [5]", true), ("- -1", 1), ("-1.5", -1.5),
        ] as [(String, Value)])
    func precedence(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test(
        "Literals are read as they are written",
        arguments: [
            ("0xFF", 255), ("1e3", 1000.0), (".5", 0.5), ("'a' + \"b\"", "ab"), ("r'\\n'", "\\n"),
            ("'\\x41\\101'", "AA"),
            ("'\\ud83d\\ude00'", "😀"), ("\"\"\"a\n'b'\"\"\"", "a\n'b'"), ("[1, 2,]", [1, 2]), ("{'a': 1,}.a", 1),
            ("1 // one\n + 1", 2), ("b'\\xff' == b'\\377'", true), ("-9223372036854775808", .int(.min)),
        ] as [(String, Value)])
    func literals(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test(
        "Text that is no literal is refused",
        arguments: [
            "'\\q'", "'\\400'", "'\\x4'", "'\\ud83d'", "b'\\u0041'", "9223372036854775808", "18446744073709551616u",
            "1e999", "'a\nb'", "0x", "1u2", "`a`", "a.`b", "\"a'", "1_000", "x.in", "in", "list.map(1, 2)", "has(a)",
            "list.all(x.y, true)", "list.exists(i, i, true)", "f(,)", "[,]", "{1}", "{1: 2, , }", "@", "#", "a ? b",
        ])
    func refused(source: String) {
        #expect(throws: CompileError.self) { try Expression(source, in: Self.environment) }
    }

    @Test(
        "Errors of evaluation say what went wrong",
        arguments: [
            ("1 / (a - 1)", .divisionByZero), ("list[3]", .indexOutOfRange), ("map['two']", .noSuchKey),
            ("map.two", .noSuchKey), ("9223372036854775807 + a", .overflow), ("int('x')", .invalidArgument),
            ("a + 'x'", .noMatchingOverload), ("{a: 1, 1u: 2}", .invalidKey), ("text.substring(5)", .indexOutOfRange),
            ("timestamp('yesterday')", .invalidArgument), ("optional.none().value()", .invalidArgument),
            ("text.matches(text + '(')", .invalidArgument), ("duration('2000000h') + duration('2000000h')", .overflow),
        ] as [(String, EvaluationError.Kind)])
    func errors(source: String, kind: EvaluationError.Kind) throws {
        let error = #expect(throws: EvaluationError.self) { try Self.evaluate(source) }
        #expect(error?.kind == kind)
    }

    @Test(
        "The value of a macro is what its definition says",
        arguments: [
            ("list.map(n, n > 1, n * 10)", [20, 30]), ("list.exists_one(n, n == 2)", true),
            ("map.all(k, v, v == 1)", true),
            ("[0, 1].all(n, 1 / n > 5)", false), ("[0, 1].exists(n, 1 / n == 1)", true),
            ("map.transformMapEntry(k, v, {v: k})", .map(ValueMap([(1, "one")]))),
            ("list.transformMap(i, n, n * i)", .map(ValueMap([(0, 0), (1, 2), (2, 6)]))),
            ("cel.bind(n, size(list), n * n)", 9), ("cel.bind(n, 1 / 0, true || n == 1)", true),
        ] as [(String, Value)])
    func macros(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test(
        "Well-known messages are the values they wrap",
        arguments: [
            ("google.protobuf.Int32Value{value: 5}", 5), ("google.protobuf.StringValue{}", ""),
            ("google.protobuf.Value{number_value: 1.5}", 1.5), ("google.protobuf.ListValue{values: [1]}", [1]),
            ("google.protobuf.Timestamp{seconds: 1} == timestamp(1)", true),
            ("google.protobuf.Duration{seconds: 1, nanos: 500000000} == duration('1.5s')", true),
        ] as [(String, Value)])
    func wellKnown(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test("Other messages are refused with a hint")
    func messages() {
        let error = #expect(throws: CompileError.self) { try Expression("Order{total: 1}", in: Self.environment) }
        #expect(error?.issues[0].message.hasPrefix("`Order` would be a message of protocol buffers") == true)
    }

    @Test(
        "Functions on lists and sets",
        arguments: [
            ("[3, 1, 2].sort()", [1, 2, 3]), ("[1, 2, 1].distinct()", [1, 2]), ("lists.range(3)", [0, 1, 2]),
            ("[[1], [2, 3]].flatten()", [1, 2, 3]), ("[1, 2, 3].slice(1, 2)", [2]), ("[1, 2].reverse()", [2, 1]),
            ("sets.contains([1, 2], [2])", true), ("sets.equivalent([1, 2], [2, 1, 1])", true),
            ("sets.intersects([1], [2])", false), ("[1, 2].first().value()", 1), ("[].last().hasValue()", false),
        ] as [(String, Value)])
    func lists(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }
}
