/// The members of an object, asked for by coding keys.
struct KeyedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let tape: Tape
    private let map: Int
    private let spelling: MemberName.Spelling

    init(_ tape: Tape, _ index: Int) throws(DocumentError) {
        guard tape.entries[index].kind == .map else { throw tape.wrongKind(index, expected: "an object") }
        self.tape = tape
        self.map = index
        self.spelling = MemberName.spelling(of: Key.self)
        tape.entries[index].flags.insert(spelling == .property ? .named : .open)
    }

    var codingPath: [any CodingKey] { tape.codingPath(map) }

    var allKeys: [Key] {
        tape.keys(of: map).compactMap { key in
            let name = tape.string(key)
            return Key(stringValue: MemberName.key(name, spelling)) ?? Key(stringValue: name)
        }
    }

    @inline(__always)
    private func find(_ key: Key) -> Int? { tape.find(key.stringValue, in: map, spelling: spelling) }

    @inline(__always)
    private func value(_ key: Key) throws(DocumentError) -> Int {
        guard let index = find(key) else { throw tape.missing(key, in: map, spelling: spelling) }
        return index
    }

    /// The value of a member that is there and not null.
    @inline(__always)
    private func valueIfPresent(_ key: Key) -> Int? {
        guard let index = find(key), tape.entries[index].kind != .null else { return nil }
        return index
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { tape.entries[try value(key)].kind == .null }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        do { return try tape.bool(value(key)) } catch { return try recover(error, key) }
    }
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        do { return try tape.text(value(key)) } catch { return try recover(error, key) }
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        do { return try tape.floating(value(key)) } catch { return try recover(error, key) }
    }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
        do { return try tape.floating(value(key)) } catch { return try recover(error, key) }
    }
    func decode<T: Decodable & FixedWidthInteger>(_ type: T.Type, forKey key: Key) throws -> T {
        do { return try tape.integer(value(key)) } catch { return try recover(error, key) }
    }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        do { return try tape.decode(type, at: value(key)) } catch { return try recover(error, key) }
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.bool(index) } catch { return try skip(error, index) }
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.text(index) } catch { return try skip(error, index) }
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.floating(index) } catch { return try skip(error, index) }
    }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.floating(index) } catch { return try skip(error, index) }
    }
    func decodeIfPresent<T: Decodable & FixedWidthInteger>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.integer(index) } catch { return try skip(error, index) }
    }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let index = valueIfPresent(key) else { return nil }
        do { return try tape.decode(type, at: index) } catch { return try skip(error, index) }
    }

    /// A value in the place of one that is missing or does not fit, where decoding goes on behind a mistake.
    @inline(never)
    private func recover<T: Decodable>(_ error: DocumentError, _ key: Key) throws(DocumentError) -> T {
        try tape.tell(error, about: find(key))
        do { return try MadeUp.value(of: T.self) } catch { throw DocumentError(position: .start, message: "\(error)") }
    }

    /// None in the place of one that does not fit, where decoding goes on behind a mistake.
    @inline(never)
    private func skip<T>(_ error: DocumentError, _ index: Int) throws(DocumentError) -> T? {
        try tape.tell(error, about: index)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try KeyedDecodingContainer(KeyedMembers<Nested>(tape, value(key)))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try ListItems(tape, value(key))
    }

    func superDecoder() throws -> any Decoder {
        guard let index = tape.find("super", in: map, spelling: spelling) else {
            throw tape.missing(PathKey(stringValue: "super"), in: map, spelling: spelling)
        }
        return DocumentDecoder(tape: tape, index: index)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { DocumentDecoder(tape: tape, index: try value(key)) }
}
