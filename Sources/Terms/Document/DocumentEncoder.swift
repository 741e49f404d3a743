/// Encodes one value where a ``DocumentWriter`` expects one; also its single value. Two words, nothing allocated.
struct DocumentEncoder: Encoder, SingleValueEncodingContainer {
    let writer: DocumentWriter
    /// How many containers are open around the value.
    let level: Int

    var codingPath: [any CodingKey] { writer.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(MembersWriter(writer, level: level))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ItemsWriter(writer, level: level) }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() throws { try writer.null() }
    func encode(_ value: Bool) throws { try writer.value(value) }
    func encode(_ value: String) throws { try writer.value(value) }
    func encode(_ value: Double) throws { try writer.value(value) }
    func encode(_ value: Float) throws { try writer.value(value) }
    func encode<T: Encodable & FixedWidthInteger>(_ value: T) throws { try writer.value(value) }
    func encode<T: Encodable>(_ value: T) throws { try writer.value(value, level: level) }
}

/// Writes the members of an object in the order in which they come; those of a dictionary are put in order of
/// their names.
struct MembersWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let writer: DocumentWriter
    private let level: Int
    private let serial: UInt32
    private let spelling: MemberName.Spelling

    /// Opens the object, or goes on with the one that the same value has opened already.
    init(_ writer: DocumentWriter, level: Int) {
        self.writer = writer
        self.level = level
        spelling = MemberName.spelling(of: Key.self)
        let isDictionary = spelling == .verbatim
        if writer.state.pointee.depth > level, writer.levels[level].isMap {
            serial = writer.goOnWithMap(level, isDictionary: isDictionary)
        } else {
            serial = writer.open(isMap: true, isDictionary: isDictionary)
        }
    }

    var codingPath: [any CodingKey] { writer.codingPath }

    @inline(__always)
    private func begin(_ key: Key) throws(DocumentError) {
        try writer.member(key.stringValue, spelling, level: level, serial: serial)
    }

    func encodeNil(forKey key: Key) throws {
        try begin(key)
        try writer.null()
    }
    func encode(_ value: Bool, forKey key: Key) throws {
        try begin(key)
        try writer.value(value)
    }
    func encode(_ value: String, forKey key: Key) throws {
        try begin(key)
        try writer.value(value)
    }
    func encode(_ value: Double, forKey key: Key) throws {
        try begin(key)
        try writer.value(value)
    }
    func encode(_ value: Float, forKey key: Key) throws {
        try begin(key)
        try writer.value(value)
    }
    func encode<T: Encodable & FixedWidthInteger>(_ value: T, forKey key: Key) throws {
        try begin(key)
        try writer.value(value)
    }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try begin(key)
        try writer.value(value, level: level + 1)
    }

    /// The encoder for the member `name`, whose value is due.
    private func encoder(forName name: String) -> DocumentEncoder {
        do {
            try writer.member(name, spelling, level: level, serial: serial)
        } catch {
            writer.fault(error.message)
        }
        return DocumentEncoder(writer: writer, level: level + 1)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder(forName: key.stringValue).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder(forName: key.stringValue).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { encoder(forName: "super") }
    func superEncoder(forKey key: Key) -> any Encoder { encoder(forName: key.stringValue) }
}

/// Writes the items of a list.
struct ItemsWriter: UnkeyedEncodingContainer {
    private let writer: DocumentWriter
    private let level: Int32
    private let serial: UInt32

    /// Opens the list, or goes on with the one that the same value has opened already.
    init(_ writer: DocumentWriter, level: Int) {
        self.writer = writer
        self.level = Int32(level)
        let isOpen = writer.state.pointee.depth > level && !writer.levels[level].isMap
        serial = isOpen ? writer.levels[level].serial : writer.open(isMap: false)
    }

    var codingPath: [any CodingKey] { writer.codingPath }
    var count: Int { writer.state.pointee.depth > level ? Int(writer.levels[Int(level)].count) : 0 }

    @inline(__always)
    private func begin() throws(DocumentError) { try writer.item(level: Int(level), serial: serial) }

    func encodeNil() throws {
        try begin()
        try writer.null()
    }
    func encode(_ value: Bool) throws {
        try begin()
        try writer.value(value)
    }
    func encode(_ value: String) throws {
        try begin()
        try writer.value(value)
    }
    func encode(_ value: Double) throws {
        try begin()
        try writer.value(value)
    }
    func encode(_ value: Float) throws {
        try begin()
        try writer.value(value)
    }
    func encode<T: Encodable & FixedWidthInteger>(_ value: T) throws {
        try begin()
        try writer.value(value)
    }
    func encode<T: Encodable>(_ value: T) throws {
        try begin()
        try writer.value(value, level: Int(level) + 1)
    }

    private func nextEncoder() -> DocumentEncoder {
        do {
            try begin()
        } catch {
            writer.fault(error.message)
        }
        return DocumentEncoder(writer: writer, level: Int(level) + 1)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nextEncoder().container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nextEncoder().unkeyedContainer() }
    func superEncoder() -> any Encoder { nextEncoder() }
}
