import Testing

@testable import Terms

/// An amount with its place, read from a whole node.
private struct Amount: NodeDecodable, NodeEncodable, Equatable {
    var text: String
    var position: Position

    init(node: Node) throws(DocumentError) {
        guard let text = node.number else { throw DocumentError(at: node, "expected an amount", hint: "write 12.50") }
        guard !text.hasPrefix("-") else { throw DocumentError(at: node, path: "/sign", "an amount is not negative") }
        (self.text, position) = (text, node.position)
    }

    var node: Node { Node(.number(text)) }
}

/// A name that checks itself, through a single value.
private struct Name: Codable, Hashable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = try container.decode(String.self)
        guard !text.isEmpty else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a name is not empty")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

private enum Step: Codable, Equatable {
    case waitDays(count: Int)
    case approve
    case assign(String)
}

private class Base: Codable {
    var id = 1
}

private struct Page: Codable {
    struct Extra: Codable { var next: String? }
    enum CodingKeys: String, CodingKey { case items }
    var items: [Int]
    var extra: Extra

    init(from decoder: any Decoder) throws {
        items = try decoder.container(keyedBy: CodingKeys.self).decode([Int].self, forKey: .items)
        extra = try Extra(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try extra.encode(to: encoder)
    }
}

@Suite("Types that decode themselves")
struct CustomDecodingTests {
    @Test("A type read from a node knows its exact number and its position, and writes itself back")
    func nodes() throws {
        let amounts = try JSON.decode([String: [Amount]].self, from: "{\"a\":[ 12.50,\n3]}")
        #expect(amounts["a"]?.map(\.text) == ["12.50", "3"])
        #expect(amounts["a"]?.map(\.position) == [Position(line: 1, column: 8), Position(line: 2, column: 1)])
        #expect(try JSON.string(amounts) == "{\"a\":[12.50,3]}")
    }

    @Test("Errors of a type read from a node get the path to the node in front")
    func nodeErrors() {
        expectFailure("1:9: /a/1: expected an amount; write 12.50") {
            try JSON.decode([String: [Amount]].self, from: "{\"a\":[1,\"2\"]}")
        }
        expectFailure("1:7: /a/0/sign: an amount is not negative") {
            try JSON.decode([String: [Amount]].self, from: "{\"a\":[-1]}")
        }
    }

    @Test("What a type says when it refuses a value is kept, with path and position")
    func refusals() {
        expectFailure("1:11: /a/1: a name is not empty") {
            try JSON.decode([String: [Name]].self, from: "{\"a\":[\"x\",\"\"]}")
        }
        struct Range: Codable {
            var low: Int, high: Int
            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                (low, high) = (
                    try container.decode(Int.self, forKey: .low), try container.decode(Int.self, forKey: .high)
                )
                if low > high {
                    throw DecodingError.dataCorruptedError(
                        forKey: .high, in: container, debugDescription: "the end is before the beginning")
                }
            }
        }
        expectFailure("1:23: /r/high: the end is before the beginning") {
            try JSON.decode([String: Range].self, from: "{\"r\":{\"low\":3, \"high\":1}}")
        }
    }

    @Test(
        "Enumerations with associated values are one member named after the case",
        arguments: [
            ("{\"wait_days\":{\"count\":3}}", Step.waitDays(count: 3)), ("{\"approve\":{}}", .approve),
            ("{\"assign\":{\"_0\":\"ada\"}}", .assign("ada")),
        ])
    fileprivate func enumerations(text: String, step: Step) throws {
        #expect(try JSON.decode(Step.self, from: text) == step)
        #expect(try JSON.string(step) == text)
    }

    @Test("Two types may share one object, and members of neither are unknown")
    func flattened() throws {
        let page = try JSON.decode(Page.self, from: "{\"items\":[1],\"next\":\"n\"}")
        #expect(page.extra.next == "n")
        #expect(try JSON.string(page) == "{\"items\":[1],\"next\":\"n\"}")
        expectFailure("/nxt: unknown member `nxt`; did you mean `next`?") {
            try JSON.decode(Page.self, from: "{\"items\":[1],\"nxt\":\"n\"}")
        }
    }

    @Test("A type without members asks for an object and writes one")
    func empty() throws {
        struct Empty: Codable {}
        #expect(try JSON.string([Empty(), Empty()]) == "[{},{}]")
        #expect(throws: Never.self) { try JSON.decode([Empty].self, from: "[{},{}]") }
        expectFailure("/1: expected an object, got number 5") { try JSON.decode([Empty].self, from: "[{},5]") }
        #expect(try JSON.string(Base()) == "{\"id\":1}")
    }

    @Test("The container of a custom type tells where it is")
    func codingPath() throws {
        struct Probe: Decodable {
            var path: [String]
            init(from decoder: any Decoder) throws { path = decoder.codingPath.map(\.stringValue) }
        }
        let probe = try JSON.decode([String: [Probe]].self, from: "{\"a\":[{},{}]}")
        #expect(probe["a"]?.map(\.path) == [["a", "0"], ["a", "1"]])
    }
}
