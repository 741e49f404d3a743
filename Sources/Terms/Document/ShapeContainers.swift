/// Notes the members a type asks for.
struct MembersRecorder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: ShapeRecorder
    let isDictionary: Bool

    var codingPath: [any CodingKey] { [] }
    /// A dictionary decodes every key it is given, so one is enough to learn the type of its values.
    var allKeys: [Key] { isDictionary ? [Key(stringValue: "0")].compactMap { $0 } : [] }

    func contains(_ key: Key) -> Bool {
        recorder.note(key, required: false)
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        recorder.note(key, required: false)
        return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let schema = try describe(type, key)
        if isDictionary {
            recorder.noteDictionaryValue(schema)
        } else {
            recorder.note(key, required: true, schema: schema)
        }
        return try MadeUp.value(of: type)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        recorder.note(key, required: false, schema: try describe(type, key))
        return nil
    }

    private func describe<T: Decodable>(_ type: T.Type, _ key: Key) throws(DocumentError) -> Node {
        do {
            return try recorder.builder.schema(of: type)
        } catch {
            throw error.within(Pointer.member(MemberName.snakeCase(key.stringValue), of: ""))
        }
    }

    private func nested(_ key: Key) -> ShapeRecorder {
        let nested = ShapeRecorder(recorder.builder)
        recorder.note(key, required: true, nested: nested)
        return nested
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        nested(key).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        nested(key).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder {
        guard let key = Key(stringValue: "super") else { return ShapeRecorder(recorder.builder) }
        return nested(key)
    }
    func superDecoder(forKey key: Key) throws -> any Decoder { nested(key) }
}

/// Notes the type of a list's items: there is one item.
struct ItemsRecorder: UnkeyedDecodingContainer {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    private(set) var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(recorder: ShapeRecorder) { self.recorder = recorder }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        recorder.noteItem(try recorder.builder.schema(of: type))
        return try MadeUp.value(of: type)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        currentIndex += 1
        return ShapeRecorder(recorder.builder).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        currentIndex += 1
        return ShapeRecorder(recorder.builder).unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder {
        currentIndex += 1
        return ShapeRecorder(recorder.builder)
    }
}

/// Notes the type of a single value, and whether it may be null.
struct ValueRecorder: SingleValueDecodingContainer {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        recorder.noteNull()
        return false
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        recorder.noteValue(try recorder.builder.schema(of: type))
        return try MadeUp.value(of: type)
    }
}
