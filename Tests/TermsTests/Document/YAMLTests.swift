import Testing

@testable import Terms

@Suite("Reading YAML")
struct YAMLTests {
    @Test(
        "Plain scalars are null, truth values and numbers as JSON has them, and strings otherwise",
        arguments: [
            ("", Node(.null)), ("~", Node(.null)), ("null", Node(.null)), ("true", true), ("False", false),
            ("5", 5), ("-5", -5), ("12.50", Node(.number("12.50"))), ("1e3", Node(.number("1e3"))),
            ("'5'", "5"), ("\"true\"", "true"), ("10%", "10%"), ("2026-03-02", "2026-03-02"), ("6.1.1", "6.1.1"),
            ("007", "007"), ("+5", "+5"), (".5", ".5"), ("5.", "5."), ("0x1F", "0x1F"), ("1_000", "1_000"),
            (".inf", ".inf"), (".nan", ".nan"), ("yes", "yes"), ("no", "no"), ("on", "on"), ("12:30", "12:30"),
            ("a && b || c == 'd'", "a && b || c == 'd'"), ("2 * x", "2 * x"), ("R&D", "R&D"),
            ("|\n  a\n   b\n", "a\n b\n"), (">-\n  a\n  b", "a b"), ("\"\\u00e9\\n\"", "é\n"),
            ("[1, {a: b}, ]", [1, ["a": "b"]]), ("{}", [:]),
        ] as [(String, Node)])
    func scalars(text: String, node: Node) throws {
        #expect(try YAML.parse("value: \(text)")["value"] == node || YAML.parse(text) == node)
    }

    @Test("Names are strings as written, also when they look like numbers")
    func names() throws {
        let node = try YAML.parse("6.1.1: a\n2026: b\n'true': c\n1.50: d\n\"<<\": e\nno: f\n")
        #expect(node.members?.map(\.key) == ["6.1.1", "2026", "true", "1.50", "<<", "no"])
    }

    @Test("Names and values know where they stand")
    func positions() throws {
        let node = try YAML.parse(
            """
            # a comment
            discounts:
              - id: é list
                when: "x"
              - {id: b, rate: 10%}
            empty:
            """)
        let first = try #require(node["discounts"]?[0])
        let second = try #require(node["discounts"]?[1])
        #expect(node.position == Position(line: 2, column: 1))
        #expect(node["discounts"]?.position == Position(line: 3, column: 3))
        #expect(first.position == Position(line: 3, column: 5))
        #expect(first.members?.map(\.keyPosition.description) == ["3:5", "4:5"])
        #expect(first.members?.map(\.value.position.description) == ["3:9", "4:11"])
        #expect(second.members?.map(\.value.position.description) == ["5:10", "5:19"])
        #expect(node.members?.last?.keyPosition == Position(line: 6, column: 1))
    }

    @Test(
        "What JSON cannot say, and what is no YAML, is refused with its place",
        arguments: [
            ("", "1:1: the document is empty"), ("# only a comment\n", "1:1: the document is empty"),
            ("a: 1\nb: 2\na: 3\n", "the member `a` appears twice in this object"),
            ("a: 1\n'a': 2\n", "the member `a` appears twice in this object"),
            ("x:\n- {b: 1, b: 2}", "the member `b` appears twice in this object"),
            ("a: &x 1", "1:4: /a: anchors and aliases (`&name`, `*name`) are not read; write the value again"),
            ("a: &x [1]\nb: *x", "2:4: anchors and aliases (`&name`, `*name`) are not read; write the value again"),
            ("b: *x", "1:4: anchors and aliases (`&name`, `*name`) are not read; write the value again"),
            ("&x a: 1", "anchors and aliases (`&name`, `*name`) are not read; write the value again"),
            (
                "a: !!int 5",
                "1:4: /a: tags (`!…`) are not read, found tag:yaml.org,2002:int; put text that begins with ! in quotes"
            ),
            (
                "a: !money {x: 1}",
                "1:4: /a: tags (`!…`) are not read, found !money; put text that begins with ! in quotes"
            ),
            ("a:\n  - !x 1", "2:5: /a/0: tags (`!…`) are not read, found !x; put text that begins with ! in quotes"),
            ("<<: {a: 1}", "1:1: merge keys (`<<`) are not read"),
            ("true: 1", "1:1: the name of a member must be a string, got true; write \"true\" in quotes"),
            ("~: 1", "1:1: the name of a member must be a string, got ~; write \"~\" in quotes"),
            ("? [a]\n: 1", "1:3: the name of a member must be a string, not a list or object"),
            ("a: 1\n---\nb: 2", "expected a single document, found another one"),
            (
                "a: \u{7}",
                "1:4: the text holds a character that YAML does not allow (control characters are not allowed)"
            ),
            (
                "a: b: c",
                "1:5: mapping values are not allowed in this context; put a value that holds `: ` in quotes, "
                    + "and indent members alike"
            ),
            ("a:\n\tb: 1", "and put values that begin with a special character in quotes"),
            (
                "a:\n  b: 1\n c: 2",
                "3:2: did not find expected key while parsing a block mapping, which begins at 1:1; "
                    + "members of one object and items of one list must be indented alike"
            ),
            ("a: [1, 2", "while parsing a flow sequence, which begins at 1:4"),
            ("a: \"x", "while scanning a quoted scalar, which begins at 1:4"),
        ])
    func refusals(text: String, description: String) {
        expectFailure(description) { try YAML.parse(text) }
    }

    @Test("Errors of decoding point into the YAML text")
    func decoding() throws {
        struct Discount: Codable { var id: String, rate: String }
        let text = "discounts:\n  - id: a\n    rate: 10%\n  - id: 5\n    rte: 1%\n"
        expectFailure("4:9: /discounts/1/id: expected a string, got number 5") {
            try YAML.parse(text).decode([String: [Discount]].self)
        }
        expectFailure("5:5: /discounts/1/rte: unknown member `rte`; did you mean `rate`?") {
            try YAML.parse(text.replacing("5", with: "b")).decode([String: [Discount]].self)
        }
    }

    @Test("JSON means the same as YAML, as far as YAML allows its characters")
    func json() throws {
        var random = Seeded(1)
        var read = 0
        for _ in 0..<300 {
            let node = Node.random(depth: 4, using: &random)
            guard let back = try? YAML.parse(JSON.pretty(node)) else { continue }
            read += 1
            #expect(back == node)
        }
        #expect(read > 150)
    }

    @Test("Documents beyond a limit are refused")
    func limits() {
        expectFailure("nested deeper than 64 levels") {
            try YAML.parse(String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
        }
        expectFailure("lists and objects are nested far too deep") {
            try YAML.parse(String(repeating: "[", count: 1 << 19))
        }
        expectFailure("lists and objects are nested far too deep") {
            try YAML.parse(String(repeating: "- ", count: 1 << 19))
        }
        expectFailure("the document has 1048577 bytes; at most 1048576 are read") {
            try YAML.parse(String(repeating: "#", count: (1 << 20) + 1))
        }
        expectFailure("the document has more than 100 values") {
            try YAML.parse(String(repeating: "- 1\n", count: 100), limits: DocumentLimits(values: 100))
        }
    }

    @Test("A document of aliases that would unfold to billions of values is refused at once")
    func bombs() {
        let levels = (1..<12).map {
            "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 10).joined(separator: ","))]"
        }
        let bomb = "l0: &l0 x\n" + levels.joined(separator: "\n")
        expectFailure("anchors and aliases (`&name`, `*name`) are not read; write the value again") {
            try YAML.parse(bomb + "\n? *l11\n: x")
        }
        expectFailure("too many lists and objects as the names of members") {
            try YAML.parse(String(repeating: "? ", count: 900) + "[\(String(repeating: "a,", count: 200_000))]")
        }
    }

    @Test("Mutated documents are read or refused", arguments: 0..<4 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        let original = """
            program: "Partner \\u00e9"   # é
            tiers:
              - {id: silver, after: 2026-03-02}
              - id: gold
                when: >
                  a && b ||
                  c
            '6.1.1': [10%, ~, 5, "x"]
            text: |
              - one

              *two*
            """
        let pieces = [
            ":", "- ", "\n", "  ", "'", "\"", "[", "}", "&a ", "*a", "? ", "!!", "|", ">", "#", "\t", "---\n", "<<: ",
            "%", "@",
        ]
        var random = Seeded(seed)
        var read = 0
        for _ in 0..<2_000 {
            var text = Array(original.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text.insert(contentsOf: pieces.randomElement(using: &random)!.unicodeScalars, at: place)
                case 1: text[place] = Unicode.Scalar(UInt8.random(in: 0...0x7F, using: &random))
                default: text.removeSubrange(place..<min(text.count, place + Int.random(in: 1...8, using: &random)))
                }
            }
            var string = ""
            string.unicodeScalars.append(contentsOf: text)
            guard let node = try? YAML.parse(string) else { continue }
            read += 1
            #expect(try JSON.parse(JSON.encode(node)) == node)
        }
        #expect(read > 100)
    }
}
