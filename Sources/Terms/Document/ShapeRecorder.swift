/// A decoder that notes what a type asks of it and gives made-up values.
final class ShapeRecorder: Decoder {
    private enum Shape {
        case nothing
        case schema(Node)
        case list(Node)
        case dictionary(Node)
        case object
    }

    private struct Property {
        var name: String
        var key: String
        var schema: Node?
        var nested: ShapeRecorder?
        var isRequired: Bool
    }

    let builder: SchemaBuilder
    private var shape = Shape.nothing
    private var properties: [Property] = []
    private var isNullable = false

    init(_ builder: SchemaBuilder) { self.builder = builder }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var isObject: Bool {
        switch shape {
        case .nothing, .object: !isNullable
        default: false
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        let isDictionary = MemberName.spelling(of: type) == .verbatim
        if isDictionary { shape = .dictionary([:]) } else { shape = .object }
        return KeyedDecodingContainer(MembersRecorder<Key>(recorder: self, isDictionary: isDictionary))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        shape = .list([:])
        return ItemsRecorder(recorder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ValueRecorder(recorder: self) }

    /// Notes a member; asked for twice, it is required only if it is each time.
    func note<Key: CodingKey>(_ key: Key, required: Bool, schema: Node? = nil, nested: ShapeRecorder? = nil) {
        if let index = properties.firstIndex(where: { $0.key == key.stringValue }) {
            properties[index].isRequired = properties[index].isRequired && required
            properties[index].schema = schema ?? properties[index].schema
            properties[index].nested = nested ?? properties[index].nested
        } else {
            properties.append(
                Property(
                    name: MemberName.snakeCase(key.stringValue), key: key.stringValue, schema: schema, nested: nested,
                    isRequired: required))
        }
    }

    func noteItem(_ schema: Node) { shape = .list(schema) }
    func noteDictionaryValue(_ schema: Node) { shape = .dictionary(schema) }
    func noteValue(_ schema: Node) { shape = .schema(schema) }
    func noteNull() { isNullable = true }

    /// The schema of what was noted while `type` was decoded.
    func schema(describing type: any Any.Type) throws(DocumentError) -> Node {
        let descriptions = (type as? any SchemaDocumented.Type)?.fieldDescriptions ?? [:]
        try refuseUnknown(descriptions, of: type)
        let details = try (type as? any SchemaDetailed.Type)?.memberSchemas(in: builder) ?? [:]
        try refuseUnknown(details.mapValues { _ in "" }, of: type)
        let schema = try plainSchema(descriptions, details)
        if !isNullable { return schema }
        if case .string(let name)? = schema["type"]?.content, schema["enum"] == nil {
            var schema = schema
            schema["type"] = [Node(.string(name)), "null"]
            return schema
        }
        return ["anyOf": [schema, ["type": "null"]]]
    }

    private func plainSchema(
        _ descriptions: [String: String], _ details: [String: Node] = [:]
    ) throws(DocumentError) -> Node {
        switch shape {
        case .schema(let schema): return schema
        case .list(let items): return ["type": "array", "items": items]
        case .dictionary(let values): return ["type": "object", "additionalProperties": values]
        case .nothing, .object: break
        }
        var members: [Node.Member] = []
        for property in properties {
            var schema = try property.nested?.plainSchema([:]) ?? details[property.name] ?? property.schema ?? [:]
            let own = descriptions[property.name] ?? descriptions[property.key]
            if let description = own ?? builder.usual[property.name] {
                schema["description"] = Node(.string(description))
            }
            members.append(Node.Member(property.name, schema))
        }
        var schema: Node = ["type": "object", "properties": Node(.map(members))]
        let required = properties.filter(\.isRequired).map { Node(.string($0.name)) }
        if !required.isEmpty { schema["required"] = Node(.list(required)) }
        schema["additionalProperties"] = false
        return schema
    }

    private func refuseUnknown(_ descriptions: [String: String], of type: any Any.Type) throws(DocumentError) {
        let names = properties.map(\.name)
        let known = Set(names + properties.map(\.key))
        if let stranger = descriptions.keys.sorted().first(where: { !known.contains($0) }) {
            throw DocumentError(
                position: .start, message: "\(String(reflecting: type)) explains `\(stranger)`, which it does not have",
                hint: Nearest.question(about: stranger, among: names))
        }
    }
}
