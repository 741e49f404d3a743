import CEL
import Testing

@Suite("Values")
struct ValueTests {
    @Test("A value is small")
    func size() { #expect(MemoryLayout<Value>.size <= 17) }

    @Test(
        "Equality of the language looks at numbers, not at their types, and at code points",
        arguments: [
            (.int(1), .uint(1), true), (.int(1), .double(1), true), (.uint(2), .double(2.5), false),
            ("a", .int(1), false),
            ("\u{E9}", "e\u{301}", false), (.double(.nan), .double(.nan), false),
            ([1, 2], [.uint(1), .double(2)], true),
            (.map(["a": 1, "b": 2]), .map(["b": .uint(2), "a": 1]), true), (.optional(nil), .optional(nil), true),
            (.null, .bool(false), false), (.int(-1), .uint(.max), false),
        ] as [(Value, Value, Bool)])
    func equality(one: Value, other: Value, expected: Bool) {
        #expect(one.equals(other) == expected)
        #expect(other.equals(one) == expected)
    }

    @Test("Identity tells types and code points apart")
    func identity() {
        #expect(Value.int(1) != Value.uint(1))
        #expect(Value.string("\u{E9}") != Value.string("e\u{301}"))
        #expect(Value.double(.nan) == Value.double(.nan))
        #expect(Value.map(["a": 1, "b": 2]) == .map(["b": 2, "a": 1]))
    }

    @Test("A map keeps its order and finds a key by any number equal to it")
    func maps() {
        let map = ValueMap([(2, "two"), (.uint(1), "one"), ("a", "letter"), (true, "yes"), (1, "uno")])
        #expect(map.entries.map(\.key) == [2, .uint(1), "a", true])
        #expect(map[.double(2)] == "two")
        #expect(map[.int(1)] == "uno")
        #expect(map["a"] == "letter")
        #expect(map[.double(2.5)] == nil)
    }

    @Test(
        "JSON stands for values and values for JSON",
        arguments: [
            ("null", .null), ("true", true), ("[1,\"a\",null]", [1, "a", .null]),
            ("{\"a\":{\"b\":[]}}", .map(["a": .map(["b": []])])),
            ("1.5", 1.5), ("\"\\u0001\\\"\\\\é😀\\n\"", "\u{1}\"\\é😀\n"), ("-12", -12), ("{}", .map([:])),
        ] as [(String, Value)])
    func json(text: String, value: Value) throws {
        #expect(try ValueJSON.value(text, numbers: .integersWherePossible) == value)
        #expect(try ValueJSON.text(value) == text)
    }

    @Test(
        "Values that JSON does not have become text",
        arguments: [
            (.int(1 << 53), "\"9007199254740992\""), (.uint(.max), "\"18446744073709551615\""),
            (.double(.infinity), "\"Infinity\""),
            (.double(.nan), "\"NaN\""), (.bytes([1, 2]), "\"AQI=\""), (.duration(.milliseconds(1500)), "\"1.5s\""),
            (.optional(nil), "null"), (.double(2), "2"),
        ] as [(Value, String)])
    func jsonText(value: Value, text: String) throws { #expect(try ValueJSON.text(value) == text) }

    @Test("By the specification every number of JSON is a double")
    func jsonDoubles() throws { #expect(try ValueJSON.value("[1, 2e3]") == [1.0, 2000.0]) }

    @Test(
        "Text that is no JSON is refused",
        arguments: [
            "", "[1,]", "{\"a\" 1}", "01", "1.", "\"\\ud800\"", "\"\t\"", "nul", "[1] 2", "{\"a\":1,\"a\":2}", "1e999",
            "'a'",
        ])
    func badJSON(text: String) { #expect(throws: JSONError.self) { try ValueJSON.value(text) } }

    @Test("JSON that nests too deep is refused")
    func deepJSON() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.self) { try ValueJSON.value(text) }
    }

    @Test("Types, maps without text as keys and values of the application have no form in JSON")
    func noJSON() {
        for value in [Value.type(.int), .map(ValueMap([(1, 1)])), .opaque(Opaque("Money", 1))] {
            #expect(throws: JSONError.self) { try ValueJSON.text(value) }
        }
    }

    @Test("The members of an object are variables by name")
    func members() throws {
        let members = try ValueJSON.members("{\"a\": 1, \"b\": [true]}", numbers: .integersWherePossible)
        #expect(members.map(\.name) == ["a", "b"])
        #expect(members.map(\.value) == [1, [true]])
    }
}
