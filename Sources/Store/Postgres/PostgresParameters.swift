import CLibPQ

/// The values of one statement in the form that libpq takes: texts and blobs as their bytes, integers as digits.
///
/// Kept by a connection and filled again for each statement, so that its memory is reused.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var offsets: [Int] = []
    private var pointers: [UnsafePointer<CChar>?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// The type of each value for a query, where nothing else may tell the server; 0 (let it infer) for NULL.
    private(set) var types: [Oid] = []

    /// - Throws: `invalidQuery` for text that holds a NUL character.
    mutating func fill(_ values: [SQLValue]) throws(StoreError) {
        bytes.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        types.removeAll(keepingCapacity: true)
        for value in values {
            offsets.append(value == .null ? -1 : bytes.count)
            let start = bytes.count
            switch value {
            case .null: types.append(0)
            case .integer(let integer):
                bytes += String(integer).utf8
                types.append(PostgresType.int8)
            case .text(let text):
                bytes += text.utf8
                guard !bytes[start...].contains(0) else { throw .nulInText }
                types.append(PostgresType.text)
            case .blob(let blob):
                bytes += blob
                types.append(PostgresType.bytea)
            }
            lengths.append(Int32(bytes.count - start))
            // Digits end with a zero byte; texts and blobs are sent by their length ("binary").
            if case .integer = value { formats.append(0) } else { formats.append(1) }
            bytes.append(0)
        }
    }

    /// A number that tells apart the statements which the same text needs for values of different types.
    var signature: Int {
        types.reduce(0) { $0 &* 31 &+ Int($1) }
    }

    /// Lends the values to a libpq call.
    mutating func lend<T>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>, _ lengths: UnsafePointer<Int32>,
            _ formats: UnsafePointer<Int32>
        ) -> T
    ) -> T {
        pointers.removeAll(keepingCapacity: true)
        return bytes.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            for offset in offsets { pointers.append(offset < 0 ? nil : start.map { $0 + offset }) }
            return body(Int32(offsets.count), pointers, lengths, formats)
        }
    }
}

/// The object identifiers of the types that storage meets.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}
