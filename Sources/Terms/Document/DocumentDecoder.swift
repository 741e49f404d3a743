/// Decodes `Decodable` types from a ``Tape``: the decoder itself and its single values. Two words, nothing allocated.
///
/// Errors are ``DocumentError``s; the path of an error and `codingPath` are found by walking the tape, so that
/// decoding carries none along.
struct DocumentDecoder: Decoder, SingleValueDecodingContainer {
    let tape: Tape
    let index: Int

    var codingPath: [any CodingKey] { tape.codingPath(index) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        tape.entries[index].flags.insert(.read)
        return try KeyedDecodingContainer(KeyedMembers(tape, index))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        tape.entries[index].flags.insert(.read)
        return try ListItems(tape, index)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        tape.entries[index].flags.insert(.read)
        return self
    }

    func decodeNil() -> Bool { tape.entries[index].kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(index) }
    func decode(_ type: String.Type) throws -> String { try tape.text(index) }
    func decode(_ type: Double.Type) throws -> Double { try tape.floating(index) }
    func decode(_ type: Float.Type) throws -> Float { try tape.floating(index) }
    func decode<T: Decodable & FixedWidthInteger>(_ type: T.Type) throws -> T { try tape.integer(index) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try tape.decode(type, at: index) }
}

extension Tape {
    /// Decodes a `T` from the whole tape and refuses members that nobody asked for.
    func decode<T: Decodable>(_ type: T.Type) throws(DocumentError) -> T {
        do {
            let value = try decode(type, at: 0)
            try refuseUnknownMembers(of: type)
            return value
        } catch {
            throw final(error)
        }
    }

    /// Decodes a `T` from the value at `index`; whatever `T` throws becomes a ``DocumentError``.
    @inline(__always)
    func decode<T: Decodable>(_ type: T.Type, at index: Int) throws(DocumentError) -> T {
        do {
            let value = try T(from: DocumentDecoder(tape: self, index: index))
            if !entries[index].flags.contains(.read) { try refuseUnlessEmpty(index) }
            return value
        } catch {
            throw failure(error, decoding: type, at: index)
        }
    }
}

/// A step of a coding path.
struct PathKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        self.intValue = nil
    }

    init(intValue: Int) {
        self.stringValue = String(intValue)
        self.intValue = intValue
    }
}

extension Tape {
    /// The way to `index`, members by the names they have in the document; empty after very many errors.
    func codingPath(_ index: Int) -> [any CodingKey] {
        guard arePathsPut else { return [] }
        return TapePath.steps(to: index, in: entries, count: count).map { step in
            switch step {
            case .key(let key): PathKey(stringValue: string(key))
            case .item(let item): PathKey(intValue: item)
            }
        }
    }

    /// The entry that `path` leads to, or the last one on the way that exists.
    func entry(at path: [any CodingKey]) -> Int {
        var index = 0
        for key in path {
            switch entries[index].kind {
            case .map:
                let name = key.stringValue
                let keys = keys(of: index)
                guard
                    let found = keys.first(where: { string($0) == name })
                        ?? keys.first(where: { string($0) == MemberName.snakeCase(name) })
                else { return index }
                index = found + 1
            case .list:
                guard let item = key.intValue, item < entries[index].count else { return index }
                index = items(of: index)[item]
            default: return index
            }
        }
        return index
    }
}
