import CLibPQ

/// Reads a result of libpq in text form.
struct PostgresRows {
    private let result: OpaquePointer
    private let columns: [String]
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        let indices = 0..<PQnfields(result)
        columns = indices.map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
        types = indices.map { PQftype(result, $0) }
    }

    /// The rows, or `invalidQuery` for a column that is neither an integer, text nor bytes.
    var rows: Result<[Row], StoreError> {
        do throws(StoreError) { return .success(try read()) } catch { return .failure(error) }
    }

    private func read() throws(StoreError) -> [Row] {
        var rows: [Row] = []
        let count = PQntuples(result)
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [SQLValue] = []
            values.reserveCapacity(columns.count)
            for column in 0..<Int32(columns.count) { values.append(try value(row, column)) }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32) throws(StoreError) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch types[Int(column)] {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.numeric:
            guard let integer = Int64(String(decoding: bytes, as: UTF8.self)) else {
                throw .floatingPoint(columns[Int(column)])
            }
            return .integer(integer)
        case PostgresType.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgresType.bytea: return .blob(Self.unhex(bytes.dropFirst(2)))
        case PostgresType.float4, PostgresType.float8: throw .floatingPoint(columns[Int(column)])
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The bytes of `0a1b…`, in the small letters that PostgreSQL writes.
    private static func unhex(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        func nibble(_ digit: UInt8) -> UInt8 { digit < UInt8(ascii: "a") ? digit & 15 : digit - UInt8(ascii: "a") + 10 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var index = digits.startIndex
        while index + 1 < digits.endIndex {
            bytes.append(nibble(digits[index]) << 4 | nibble(digits[index + 1]))
            index += 2
        }
        return bytes
    }
}
