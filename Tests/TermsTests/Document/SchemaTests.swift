import Testing

@testable import Terms

private enum Status: String, Codable, CaseIterable {
    case draft
    case inReview = "in_review"
}

private struct Percent: Codable, SchemaDescribing {
    var text: String
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = try container.decode(String.self)
        guard text.hasSuffix("%") else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no per cent")
        }
    }
    static let schema: Node = ["type": "string", "pattern": "%$", "examples": ["10%"]]
}

private struct Price: Codable, SchemaDescribing {
    var amount: String
    static let schema: Node = [
        "type": "object", "properties": ["amount": ["type": "string"]], "required": ["amount"],
    ]
}

private struct Line: Codable, SchemaDocumented {
    var unitPrice: Price
    var discount: Percent?
    var quantity: Int
    static let fieldDescriptions = ["unit_price": "Before discounts.", "quantity": "Whole units."]
}

private struct Order: Codable {
    struct Note: Codable { var text: String, at: Int32? }
    var id: String
    var status: Status
    var lines: [Line]
    var notes: [Note]?
    var labels: [String: [Bool]]
    var parent: [Order]
    var share: Double?
    var retries: UInt8
    var any: Node
    var price: Price
    var maybe: [Status?]
}

private struct Page<Item: Codable>: Codable {
    var items: [Item]
    var next: String?
}

private struct Empty: Codable {}

private enum First { struct Body: Codable, SchemaNamed { static let schemaName = "FirstBody" } }
private enum Second { struct Body: Codable {} }
private enum Third { struct Body: Codable, SchemaNamed { static let schemaName = "SecondBody" } }

@Suite("JSON Schema")
struct SchemaTests {
    @Test("An object has its properties in order, the required ones, and no others")
    func object() throws {
        let expected = """
            {"type":"object","properties":{"id":{"type":"string"},"status":{"$ref":"#/components/schemas/Status"},\
            "lines":{"type":"array","items":{"$ref":"#/components/schemas/Line"}},\
            "notes":{"type":"array","items":{"$ref":"#/components/schemas/OrderNote"}},\
            "labels":{"type":"object","additionalProperties":{"type":"array","items":{"type":"boolean"}}},\
            "parent":{"type":"array","items":{"$ref":"#/components/schemas/Order"}},\
            "share":{"type":"number","format":"double"},"retries":{"type":"integer","minimum":0,"maximum":255},\
            "any":{},"price":{"$ref":"#/components/schemas/Price"},"maybe":{"type":"array",\
            "items":{"anyOf":[{"$ref":"#/components/schemas/Status"},{"type":"null"}]}}},\
            "required":["id","status","lines","labels","parent","retries","any","price","maybe"],\
            "additionalProperties":false}
            """
        var components = SchemaComponents()
        #expect(try components.schema(of: Order.self) == ["$ref": "#/components/schemas/Order"])
        #expect(components.members.map(\.key) == ["Line", "Order", "OrderNote", "Price", "Status"])
        #expect(components.members.first { $0.key == "Order" }.map { JSON.string($0.value) } == expected)
        #expect(
            components.members.first { $0.key == "Status" }?.value
                == ["type": "string", "enum": ["draft", "in_review"]])
    }

    @Test("Types that describe themselves are taken at their word, members are explained")
    func described() throws {
        let schema = try Schema.of(Line.self)
        let line = try #require(schema["$defs"]?["Line"])
        #expect(schema["$ref"] == "#/$defs/Line")
        #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        #expect(line["properties"]?["discount"] == Percent.schema)
        #expect(line["properties"]?["quantity"]?["description"] == "Whole units.")
        #expect(line["properties"]?["unit_price"]?["description"] == "Before discounts.")
        #expect(line["required"] == ["unit_price", "quantity"])
    }

    @Test("Generic types are named after their arguments; scalars and lists have no name")
    func names() throws {
        var components = SchemaComponents(prefix: "#/")
        #expect(try components.schema(of: Page<Order>.self) == ["$ref": "#/OrderPage"])
        #expect(try components.schema(of: [Page<Page<Line>>].self)["items"] == ["$ref": "#/LinePagePage"])
        #expect(try components.schema(of: [Int: String].self)["additionalProperties"] == ["type": "string"])
        #expect(try components.schema(of: Int?.self)["type"] == ["integer", "null"])
        #expect(try components.schema(of: Set<String>.self) == ["type": "array", "items": ["type": "string"]])
    }

    @Test("A type without members allows none")
    func empty() throws {
        #expect(
            try Schema.of([Empty].self)["$defs"]?["Empty"]
                == ["type": "object", "properties": [:], "additionalProperties": false])
    }

    @Test("What cannot be described is an error that says what to do")
    func refusals() {
        struct Strict: Codable {
            init(from decoder: any Decoder) throws {
                throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no"))
            }
        }
        enum Choice: Codable {
            case one(Int)
            case other
        }
        struct Outer: Codable { var inner: [Strict] }
        struct Explained: Codable, SchemaDocumented {
            var amount: Int
            static let fieldDescriptions = ["amuont": "How much."]
        }
        struct NoExample: Codable, SchemaDescribing {
            var percent: Percent
            static let schema: Node = ["type": "object", "required": ["percent"]]
        }
        struct Holder: Codable { var value: NoExample }
        let remedy =
            "cannot be described: it refuses made-up values; make it SchemaDescribing, with an example in its schema"
        expectFailure(remedy) { try Schema.of(Strict.self) }
        expectFailure(remedy) { try Schema.of(Choice.self) }
        expectFailure(remedy) { try Schema.of(Outer.self) }
        expectFailure("explains `amuont`, which it does not have; did you mean `amount`?") {
            try Schema.of(Explained.self)
        }
        expectFailure("expected a string, got null; put a value into the schema's `examples`") {
            try Schema.of(Holder.self)
        }
    }

    @Test("Two types of the same name are told apart or refused")
    func collisions() throws {
        var components = SchemaComponents()
        #expect(try components.schema(of: First.Body.self) == ["$ref": "#/components/schemas/FirstBody"])
        #expect(try components.schema(of: Second.Body.self) == ["$ref": "#/components/schemas/SecondBody"])
        expectFailure("would be the schema `SecondBody`; make one of them SchemaNamed") {
            try components.schema(of: Third.Body.self)
        }
    }

    @Test("A value that the schema's type decodes, decodes from the made-up sample")
    func samples() throws {
        #expect(MadeUp.sample(of: Price.schema) == ["amount": ""])
        #expect(MadeUp.sample(of: ["type": "string", "format": "date"]) == "2026-01-01")
        #expect(MadeUp.sample(of: ["type": "integer", "minimum": 3]) == 3)
        #expect(MadeUp.sample(of: ["anyOf": [["const": "x"], ["type": "null"]]]) == "x")
        #expect(MadeUp.sample(of: ["type": ["boolean", "null"]]) == false)
    }
}
