/// Values made up to satisfy a type while its schema is found: the plainest there are.
enum MadeUp {
    /// Throws what `type` throws when it refuses.
    static func value<T: Decodable>(of type: T.Type, depth: Int = 0) throws -> T {
        if let value = scalar(type) as? T { return value }
        if let described = type as? any SchemaDescribing.Type {
            return try sample(described, as: type)
        }
        if let type = type as? any CaseIterable.Type, let value = first(type) as? T { return value }
        if let type = type as? any NodeDecodable.Type, let value = plainest(type) as? T { return value }
        guard depth < 64 else { throw DocumentError(position: .start, message: "\(type) contains itself without end") }
        return try T(from: MadeUpDecoder(depth: depth))
    }

    private static func sample<T: Decodable>(
        _ described: any SchemaDescribing.Type, as type: T.Type
    ) throws(DocumentError) -> T {
        let node = sample(of: described.schema)
        do {
            return try node.decode(type)
        } catch {
            throw DocumentError(
                position: .start,
                message: "\(String(reflecting: type)) cannot be made up from its schema: \(error.sentence)",
                hint: "put a value into the schema's `examples`")
        }
    }

    /// A value that a schema allows: its first example, else the plainest of its type.
    static func sample(of schema: Node) -> Node {
        if let sample = schema["const"] ?? schema["examples"]?[0] ?? schema["example"] ?? schema["default"] {
            return sample
        }
        if let sample = schema["enum"]?[0] { return sample }
        if let choice = schema["anyOf"]?[0] ?? schema["oneOf"]?[0] { return sample(of: choice) }
        switch schema["type"]?.text ?? schema["type"]?[0]?.text {
        case "string": return string(format: schema["format"]?.text)
        case "integer", "number": return schema["minimum"] ?? 0
        case "boolean": return false
        case "array": return []
        case "object":
            let required = schema["required"]?.items?.compactMap(\.text) ?? []
            return Node(.map(required.map { Node.Member($0, sample(of: schema["properties"]?[$0] ?? [:])) }))
        default: return nil
        }
    }

    private static func string(format: String?) -> Node {
        switch format {
        case "date": "2026-01-01"
        case "date-time": "2026-01-01T00:00:00Z"
        case "uri": "https://example.com"
        case "email": "someone@example.com"
        default: ""
        }
    }

    private static func scalar(_ type: any Any.Type) -> Any? {
        switch type {
        case is String.Type: ""
        case is Bool.Type: false
        case let type as any Numeric.Type: zero(type)
        default: nil
        }
    }

    /// What is made of the first plain node that a type takes.
    private static func plainest<T: NodeDecodable>(_ type: T.Type) -> Any? {
        let nodes: [Node] = [[], "", 0, false, [:], "2026-01-01", "0%", "UTC", "USD", "month"]
        return nodes.lazy.compactMap { try? type.init(node: $0) }.first
    }

    private static func zero<T: Numeric>(_ type: T.Type) -> Any { T.zero }
    private static func first<T: CaseIterable>(_ type: T.Type) -> Any? { type.allCases.first }
}

/// Gives made-up values: no optional member is there, lists and dictionaries are empty.
struct MadeUpDecoder: Decoder, SingleValueDecodingContainer {
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(MadeUpMembers<Key>(depth: depth))
    }
    func unkeyedContainer() -> any UnkeyedDecodingContainer { MadeUpItems(depth: depth) }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }
    func decodeNil() -> Bool { true }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try MadeUp.value(of: type, depth: depth + 1) }
}

private struct MadeUpMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { false }
    func decodeNil(forKey key: Key) -> Bool { true }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try MadeUp.value(of: type, depth: depth + 1)
    }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { nil }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        MadeUpDecoder(depth: depth + 1).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { MadeUpItems(depth: depth + 1) }
    func superDecoder() -> any Decoder { MadeUpDecoder(depth: depth + 1) }
    func superDecoder(forKey key: Key) -> any Decoder { MadeUpDecoder(depth: depth + 1) }
}

private struct MadeUpItems: UnkeyedDecodingContainer {
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 0 }
    var isAtEnd: Bool { true }
    var currentIndex: Int { 0 }

    func decodeNil() -> Bool { true }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try MadeUp.value(of: type, depth: depth + 1) }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedDecodingContainer<Nested> {
        MadeUpDecoder(depth: depth + 1).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { self }
    func superDecoder() -> any Decoder { MadeUpDecoder(depth: depth + 1) }
}
