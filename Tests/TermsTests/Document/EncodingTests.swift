import Testing

@testable import Terms

@Suite("Writing JSON")
struct EncodingTests {
    @Test("Members stand in the order of declaration, in snake case, without absent optionals or white space")
    func members() throws {
        struct Line: Encodable { var unitPrice: Double, note: String?, line2Total: Int }
        struct Order: Encodable { var zone: String, lines: [Line], isPaid: Bool, ranks: [[Int]] }
        let order = Order(
            zone: "a", lines: [Line(unitPrice: 5, note: nil, line2Total: -3)], isPaid: true, ranks: [[], [1, 2]])
        #expect(
            try JSON.string(order)
                == #"{"zone":"a","lines":[{"unit_price":5,"line2_total":-3}],"is_paid":true,"ranks":[[],[1,2]]}"#)
    }

    @Test("Dictionaries are written in the order of their names, names as they are")
    func dictionaries() throws {
        let names = (0..<200).map { "name\($0 * 7919 % 1000)X_y" }
        let dictionary = Dictionary(uniqueKeysWithValues: names.map { ($0, ["z": 1, "aB": 2]) })
        let expected = names.sorted().map { "\"\($0)\":{\"aB\":2,\"z\":1}" }.joined(separator: ",")
        #expect(try JSON.string(dictionary) == "{\(expected)}")
        #expect(try JSON.string([String: Int]()) == "{}")
        #expect(try JSON.string([3: "c", 1: "a"]) == "{\"1\":\"a\",\"3\":\"c\"}")
        #expect(try JSON.string(["a": ["y": 1], "b": [:]]) == "{\"a\":{\"y\":1},\"b\":{}}")
    }

    @Test(
        "Strings are escaped where they must be and nowhere else",
        arguments: [
            ("", "\"\""), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t\u{8}\u{C}\u{0}\u{1F}", #""\n\r\t\b\f\u0000\u001f""#),
            ("é😀\u{2028}\u{7F}", "\"é😀\u{2028}\u{7F}\""),
            ("seven77\"eight888\\nine99999\n", #""seven77\"eight888\\nine99999\n""#),
            (String(repeating: "\"", count: 3_000), "\"" + String(repeating: "\\\"", count: 3_000) + "\""),
        ])
    func strings(text: String, written: String) throws {
        #expect(try JSON.string(text) == written)
        #expect(JSON.string(Node(.string(text))) == written)
        #expect(try JSON.string([text: 1]) == "{\(written):1}")
    }

    @Test("Numbers are written as short as they read back")
    func numbers() throws {
        #expect(try JSON.string([0.1, 5.0, -0.0, 1e16, 1e-7, 1e100]) == "[0.1,5,-0,1e+16,1e-07,1e+100]")
        #expect(try JSON.string([Float(0.1), 16_777_216]) == "[0.1,16777216]")
        #expect(try JSON.string([Int8.min, 0, .max]) == "[-128,0,127]")
    }

    @Test("A number that is not finite is refused with its path")
    func notFinite() {
        struct Line: Encodable { var unitPrice: Double }
        expectFailure("/lines/1/unit_price: inf cannot be written: JSON has finite numbers only") {
            try JSON.encode(["lines": [Line(unitPrice: 1), Line(unitPrice: .infinity)]])
        }
        expectFailure("nan cannot be written: JSON has finite numbers only") { try JSON.encode(Float.nan) }
    }

    @Test("Nested containers are closed when their parent goes on; writing to a closed one is refused")
    func nested() throws {
        struct Interleaved: Encodable {
            enum CodingKeys: CodingKey { case first, second }
            var isOrdered: Bool
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                var first = container.nestedUnkeyedContainer(forKey: .first)
                try first.encode(1)
                if isOrdered { try first.encode(2) }
                var second = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .second)
                try second.encodeNil(forKey: .first)
                if !isOrdered { try first.encode(2) }
            }
        }
        #expect(try JSON.string(Interleaved(isOrdered: true)) == "{\"first\":[1,2],\"second\":{\"first\":null}}")
        expectFailure("a container was written to after its parent went on; finish one before the next") {
            try JSON.encode(Interleaved(isOrdered: false))
        }
    }

    @Test("A value that encodes itself twice in one place, or without end, is refused")
    func misuse() {
        struct Twice: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                try container.encode(1)
                try container.encode(2)
            }
        }
        struct Endless: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.unkeyedContainer()
                try container.encode(Endless())
            }
        }
        expectFailure("a value was encoded twice in the same place") { try JSON.encode(["a": Twice()]) }
        expectFailure("lists and objects are nested deeper than 64 levels") { try JSON.encode(Endless()) }
    }

    @Test("Pretty text has a member or item on each line")
    func pretty() throws {
        let node: Node = ["a": [1, [], ["b": nil]], "c": [:], "d": "x"]
        let expected = """
            {
              "a": [
                1,
                [],
                {
                  "b": null
                }
              ],
              "c": {},
              "d": "x"
            }
            """
        #expect(JSON.pretty(node) == expected)
        #expect(try JSON.pretty([1]) == "[\n  1\n]")
    }
}
