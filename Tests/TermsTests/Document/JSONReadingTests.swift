import Testing

@testable import Terms

@Suite("Reading JSON")
struct JSONReadingTests {
    @Test(
        "Every kind of value is read as written",
        arguments: [
            ("null", Node(.null)), (" true ", true), ("false", false), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("0", 0), ("-0", Node(.number("-0"))), ("12.500", Node(.number("12.500"))),
            ("1E+400", Node(.number("1E+400"))), ("[1,[2,{\"a\":null}]]", [1, [2, ["a": nil]]]),
            ("\"\\u00e9\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\\\"\\\\\"", "é😀/\u{8}\u{C}\n\r\t\"\\"),
            ("\"\u{7F}é😀 long enough for several words\"", "\u{7F}é😀 long enough for several words"),
            ("{\"b\":1,\"a\":2,\"\":3}", ["b": 1, "a": 2, "": 3]),
            ("\r\n\t {\"a\" : [ 1 , 2 ] } \n", ["a": [1, 2]]),
        ] as [(String, Node)])
    func values(text: String, node: Node) throws {
        #expect(try JSON.parse(text) == node)
    }

    @Test(
        "Text outside the grammar is refused with its place and what was expected",
        arguments: [
            ("", "1:1: expected a value, found the end of the document"),
            ("  \n ", "2:2: expected a value, found the end of the document"),
            ("[1,2", "1:5: /2: expected `,` or `]` after an item of a list, found the end of the document"),
            ("[1 2]", "1:4: /1: expected `,` or `]` after an item of a list, found `2`"),
            ("[1,]", "1:4: /1: expected a value, found `]`"),
            ("[,1]", "1:2: /0: expected a value, found `,`"),
            ("{\"a\":1,}", "1:8: expected a member after `,`, found `}`"),
            ("{\"a\"}", "1:5: /a: expected `:` after the name of a member, found `}`"),
            ("{\"a\":}", "1:6: /a: expected a value, found `}`"),
            ("{\"a\":1 \"b\":2}", "1:8: expected `,` or `}` after a member, found `\"`"),
            ("{a:1}", "1:2: expected the name of a member in double quotes or `}`, found `a`"),
            ("{'a':1}", "1:2: expected the name of a member in double quotes, found `'`"),
            ("{\"x\":{\"a\":1,\"b\":2,\"a\":3}}", "1:19: /x/a: the member `a` appears twice in this object"),
            ("{\"a\":1,\"\\u0061\":2}", "1:8: /a: the member `a` appears twice in this object"),
            ("1 2", "1:3: expected the end of the document, found `2`"),
            ("{} x", "1:4: expected the end of the document, found `x`"),
            ("01", "1:1: a number must not begin with 0, found `01`"),
            ("-01", "1:1: a number must not begin with 0, found `-01`"),
            ("[1.]", "1:2: /0: expected a digit in the number `1.`"),
            ("-", "1:1: expected a digit in the number `-`"),
            ("1e", "1:1: expected a digit in the number `1e`"),
            ("+1", "1:1: expected a value, found `+`, which is no number in JSON"),
            (".5", "1:1: expected a value, found `.5`, which is no number in JSON"),
            ("NaN", "1:1: expected a value, found `NaN`, which is no number in JSON"),
            ("-Infinity", "1:1: expected a digit in the number `-Infinity`"),
            ("0x1F", "1:2: expected the end of the document, found `x1F`"),
            ("tru", "1:1: expected a value, found `tru`"),
            ("trues", "1:5: expected the end of the document, found `s`"),
            ("True", "1:1: expected a value, found `True`"),
            ("// x\n1", "1:1: expected a value, found `/`; JSON has no comments"),
            ("'a'", "1:1: expected a value, found `'`; strings stand in double quotes"),
            ("\u{FEFF}1", "1:1: expected a value, found `\u{FEFF}`"),
            ("\u{A0}1", "1:1: expected a value, found `\u{A0}`"),
            ("1\u{0}", "1:2: expected the end of the document, found U+0000"),
        ])
    func grammar(text: String, description: String) {
        expectFailure(description) { try JSON.parse(text) }
    }

    @Test(
        "Strings that are not what they must be are refused",
        arguments: [
            ("\"abc", "1:1: the string has no closing quote"),
            ("\"abc\\", "1:1: the string has no closing quote"),
            ("\"abc\\\"", "1:1: the string has no closing quote"),
            ("\"a\nb\"", "1:1: the string holds the control character U+000a, which must be escaped"),
            ("\"a\u{0}b\"", "1:1: the string holds the control character U+0000, which must be escaped"),
            ("\"\\x\"", "1:1: the string holds an escape that JSON does not have: \\`x`"),
            ("\"\\u12G4\"", "1:1: \\u must be followed by four hexadecimal digits"),
            ("\"\\u12", "1:1: \\u must be followed by four hexadecimal digits"),
            ("\"\\ud800\"", "1:1: the string holds half of a surrogate pair, \\ud800"),
            ("\"\\ud800\\n\"", "1:1: the string holds half of a surrogate pair, \\ud800"),
            ("\"\\ud800\\u0041\"", "1:1: the string holds half of a surrogate pair, \\ud800"),
            ("[\"\\udc00\"]", "1:2: /0: the string holds half of a surrogate pair, \\udc00"),
        ])
    func strings(text: String, description: String) {
        expectFailure(description) { try JSON.parse(text) }
    }

    @Test(
        "Bytes that are not UTF-8 are refused",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
            [0xFF], [0xC3, 0x28],
        ] as [[UInt8]])
    func utf8(bytes: [UInt8]) {
        for prefix in ["", "\\n"] {
            expectFailure("1:1: the string holds bytes that are not UTF-8") {
                try JSON.parse(Array("\"\(prefix)".utf8) + bytes + Array("\"".utf8))
            }
        }
    }

    @Test("Positions count lines and characters from 1, for names and values")
    func positions() throws {
        let node = try JSON.parse("{\n  \"é😀\": [1, \"\\u00e9ü\", {\"b\": true}],\r\n\t\"c\": null}")
        let list = try #require(node["é😀"])
        let inner = try #require(list[2]?.members?.first)
        #expect(node.position == .start)
        #expect(node.members?.map(\.keyPosition) == [Position(line: 2, column: 3), Position(line: 3, column: 2)])
        #expect(list.items?.map(\.position.column) == [10, 13, 24])
        #expect(inner.keyPosition == Position(line: 2, column: 25))
        #expect(inner.value.position == Position(line: 2, column: 30))
        #expect(node["c"]?.position == Position(line: 3, column: 7))
    }

    @Test("A second member of the same name is found among many, and many different ones are read")
    func manyMembers() throws {
        let members = (0..<5_000).map { "\"name\($0)\":\($0)" }
        let node = try JSON.parse("{\(members.joined(separator: ","))}")
        #expect(node["name4999"] == 4999)
        for repeated in [0, 20, 31, 32, 33, 4_999] {
            let text = "{\((members + ["\"name\(repeated)\":0"]).joined(separator: ","))}"
            expectFailure("/name\(repeated): the member `name\(repeated)` appears twice in this object") {
                try JSON.parse(text)
            }
        }
    }

    @Test("Documents beyond a limit are refused before they cost anything")
    func limits() throws {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(throws: Never.self) { try JSON.parse(nested(64)) }
        expectFailure("lists and objects are nested deeper than 64 levels") { try JSON.parse(nested(65)) }
        expectFailure("nested deeper than 64 levels") {
            try JSON.parse(String(repeating: "{\"a\":[", count: 500_000 / 6))
        }
        expectFailure("1:1: the document has 1048577 bytes; at most 1048576 are read") {
            try JSON.parse(String(repeating: " ", count: (1 << 20) + 1))
        }
        expectFailure("the document has more than 10 values") {
            try JSON.parse("[1,2,3,4,5,6,7,8,9,10]", limits: DocumentLimits(values: 10))
        }
    }
}

/// Expects `body` to throw a ``DocumentError`` whose description ends like this.
func expectFailure<T>(
    _ ending: String, at location: SourceLocation = #_sourceLocation, _ body: () throws -> T
) {
    do {
        let value = try body()
        Issue.record("expected an error, got \(value)", sourceLocation: location)
    } catch let error as DocumentError {
        #expect(error.description.hasSuffix(ending), "\(error)", sourceLocation: location)
    } catch {
        Issue.record("expected a DocumentError, got \(error)", sourceLocation: location)
    }
}
