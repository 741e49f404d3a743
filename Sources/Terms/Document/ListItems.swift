/// The items of a list, in order.
struct ListItems: UnkeyedDecodingContainer {
    private let tape: Tape
    private let list: UInt32
    private var item: UInt32
    private var position: UInt32 = 0

    /// The items of the list at `index`; where scalars are lenient, a string without commas is a list of itself.
    init(_ tape: Tape, _ index: Int) throws(DocumentError) {
        self.tape = tape
        self.list = UInt32(truncatingIfNeeded: index)
        switch tape.entries[index].kind {
        case .list:
            self.item = list + 1
        case .string where tape.lenientScalars:
            guard !tape.bytes(index).contains(UInt8(ascii: ",")) else {
                throw tape.failure(
                    at: index, "expected a list, got \(tape.summary(index))",
                    hint: "give the parameter once for each value")
            }
            self.item = list
        default:
            throw tape.wrongKind(index, expected: "a list")
        }
    }

    private var length: UInt32 { tape.entries[Int(list)].kind == .list ? tape.entries[Int(list)].count : 1 }

    var codingPath: [any CodingKey] { tape.codingPath(Int(list)) }
    var count: Int? { Int(length) }
    var isAtEnd: Bool { position >= length }
    var currentIndex: Int { Int(position) }

    private mutating func advance() throws(DocumentError) -> Int {
        guard !isAtEnd else {
            throw tape.failure(at: Int(list), "expected more than \(length) items in the list")
        }
        let current = Int(item)
        item = tape.entries[current].next
        position += 1
        return current
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, tape.entries[Int(item)].kind == .null else { return false }
        _ = try advance()
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(advance()) }
    mutating func decode(_ type: String.Type) throws -> String { try tape.text(advance()) }
    mutating func decode(_ type: Double.Type) throws -> Double { try tape.floating(advance()) }
    mutating func decode(_ type: Float.Type) throws -> Float { try tape.floating(advance()) }
    mutating func decode<T: Decodable & FixedWidthInteger>(_ type: T.Type) throws -> T { try tape.integer(advance()) }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try tape.decode(type, at: advance()) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try KeyedDecodingContainer(KeyedMembers<Nested>(tape, advance()))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try ListItems(tape, advance()) }

    mutating func superDecoder() throws -> any Decoder { DocumentDecoder(tape: tape, index: try advance()) }
}
