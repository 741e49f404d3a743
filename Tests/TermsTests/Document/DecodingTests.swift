import Testing

@testable import Terms

private struct Customer: Codable, Equatable {
    var name: String
    var domains: [String]
    var seats: Int?
}

private struct Deal: Codable, Equatable {
    enum Status: String, Codable, CaseIterable {
        case draft, submitted
        case inReview = "in_review"
    }
    var id: String
    var status: Status
    var customer: Customer
    var validThrough: String?
    var line2Total: Double = 0
    var isWon: Bool
    var labels: [String: [Int]]
}

@Suite("Decoding")
struct DecodingTests {
    private static let text = """
        {"id":"d1","status":"in_review","customer":{"name":"Ada","domains":["a.example","b.example"],"seats":12},
         "valid_through":"2026-08-28","line2_total":1.5,"is_won":false,"labels":{"fiscalYear":[1],"a_b":[]}}
        """
    private static let deal = Deal(
        id: "d1", status: .inReview, customer: Customer(name: "Ada", domains: ["a.example", "b.example"], seats: 12),
        validThrough: "2026-08-28", line2Total: 1.5, isWon: false, labels: ["fiscalYear": [1], "a_b": []])

    @Test("A document is decoded from bytes, from text, from a node and from YAML alike")
    func sources() throws {
        #expect(try JSON.decode(Deal.self, from: Self.text) == Self.deal)
        #expect(try JSON.decode(Deal.self, from: Array(Self.text.utf8)) == Self.deal)
        #expect(try JSON.parse(Self.text).decode(Deal.self) == Self.deal)
        #expect(try YAML.parse(Self.text).decode(Deal.self) == Self.deal)
        #expect(try Node(encoding: Self.deal).decode(Deal.self) == Self.deal)
    }

    @Test("Members may come in any order, optional ones may be missing or null")
    func order() throws {
        let text = """
            {"labels":{},"is_won":true,"line2_total":0,"customer":{"domains":[],"seats":null,"name":""},
             "status":"draft","id":"x","valid_through":null}
            """
        let deal = try JSON.decode(Deal.self, from: text)
        #expect(deal.customer == Customer(name: "", domains: [], seats: nil))
        #expect(deal.validThrough == nil)
    }

    @Test(
        "What does not fit is refused with path, position and a way out",
        arguments: [
            ("\"name\":\"Ada\"", "\"name\":5", "1:52: /customer/name: expected a string, got number 5"),
            ("\"Ada\"", "null", "1:52: /customer/name: expected a string, got null"),
            ("[\"a.example\",\"b.example\"]", "{}", "1:68: /customer/domains: expected a list, got an object"),
            ("\"b.example\"", "[]", "1:81: /customer/domains/1: expected a string, got a list"),
            ("12}", "12.5}", "1:102: /customer/seats: 12.5 is not a whole number"),
            (
                "12}", "9223372036854775808}",
                "/customer/seats: 9223372036854775808 is not between -9223372036854775808 and 9223372036854775807"
            ),
            ("12}", "\"12\"}", "/customer/seats: expected a whole number, got string \"12\"; write 12, without quotes"),
            ("1.5", "1e999", "2:45: /line2_total: 1e999 is too large for a floating-point number"),
            ("1.5", "true", "2:45: /line2_total: expected a number, got true"),
            ("false", "0", "2:58: /is_won: expected true or false, got number 0"),
            ("[1]", "[1,[]]", "/labels/fiscalYear/1: expected a whole number, got a list"),
            (
                "\"in_review\"", "\"inreview\"",
                "1:21: /status: expected one of `draft`, `submitted`, `in_review`, got string \"inreview\"; "
                    + "did you mean `in_review`?"
            ),
            (
                "\"in_review\"", "7",
                "1:21: /status: expected one of `draft`, `submitted`, `in_review`, got number 7"
            ),
            ("\"id\":\"d1\",", "", "1:1: /id: missing member `id`"),
            ("\"name\":\"Ada\",", "", "1:44: /customer/name: missing member `name`"),
            ("\"name\":", "\"nmae\":", "1:45: /customer/nmae: unknown member `nmae`; did you mean `name`?"),
            ("\"valid_through\"", "\"valid_trough\"", "unknown member `valid_trough`; did you mean `valid_through`?"),
            ("\"valid_through\"", "\"validThrough\"", "unknown member `validThrough`; did you mean `valid_through`?"),
            ("\"seats\"", "\"color\"", "unknown member `color`; known are `name`, `domains`, `seats`"),
            ("\"id\":\"d1\",", "\"id\":\"d1\",\"ID\":\"d1\",", "1:12: /ID: unknown member `ID`; did you mean `id`?"),
        ])
    func refusals(original: String, replacement: String, description: String) throws {
        let place = try #require(Self.text.ranges(of: original).first)
        let text = Self.text.replacing(original, with: replacement, subrange: place)
        expectFailure(description) { try JSON.decode(Deal.self, from: text) }
        expectFailure(description) { try JSON.parse(text).decode(Deal.self) }
    }

    @Test("Numbers that are whole are read as such however they are written")
    func wholeNumbers() throws {
        #expect(try JSON.decode([Int].self, from: "[12.0,1e3,-0,-1.50e1,0.0e99,120e-1]") == [12, 1000, 0, -15, 0, 12])
        #expect(try JSON.decode([UInt8].self, from: "[255,2.55e2]") == [255, 255])
        for text in ["[256]", "[-1]", "[1e3]", "[1e999999999999]", "[99999999999999999999999]"] {
            expectFailure("is not between 0 and 255") { try JSON.decode([UInt8].self, from: text) }
        }
        for text in ["[0.1]", "[1e-1]", "[123456789012345678901234567890.5]", "[1e-999999999999]"] {
            expectFailure("is not a whole number") { try JSON.decode([Int].self, from: text) }
        }
    }

    @Test("An object whose members nobody may have, in a list, is refused where it stands")
    func unknownInList() {
        struct Empty: Codable {}
        struct Box: Codable { var all: [Empty] }
        expectFailure("1:14: /all/1/x: unknown member `x`; no members are expected here") {
            try JSON.decode(Box.self, from: "{\"all\":[{},{ \"x\":1}]}")
        }
    }

    @Test("A list of very many values that fit no alternative is refused in time, with its path")
    func manyAlternatives() {
        struct NameOrNumber: Decodable {
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if (try? container.decode(String.self)) == nil { _ = try container.decode(Int.self) }
            }
        }
        let text = "{\"values\":[\(String(repeating: "7,", count: 100_000))true]}"
        expectFailure("/values/100000: expected a whole number, got true") {
            try JSON.decode([String: [NameOrNumber]].self, from: text)
        }
    }
}

extension String {
    fileprivate func replacing(_ original: String, with replacement: String, subrange: Range<Index>) -> String {
        var text = self
        text.replaceSubrange(subrange, with: replacement)
        return text
    }
}
