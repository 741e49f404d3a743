import GRDBSQLite

/// A prepared statement of one connection.
final class SQLiteStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer
    private lazy var columns: [String] = (0..<sqlite3_column_count(statement)).map { index in
        sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }

    init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw SQLiteFault.error(code, on: connection) }
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    /// Runs to the end and gives nothing.
    func run(_ values: [SQLValue]) throws(StoreError) {
        defer { sqlite3_reset(statement) }
        try bind(values)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_DONE: return
            case SQLITE_ROW: continue
            case let code: throw SQLiteFault.error(code, on: connection)
            }
        }
    }

    /// Runs to the end and gives every row.
    func rows(_ values: [SQLValue]) throws(StoreError) -> [Row] {
        defer { sqlite3_reset(statement) }
        try bind(values)
        var rows: [Row] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_DONE: return rows
            case SQLITE_ROW: rows.append(try row())
            case let code: throw SQLiteFault.error(code, on: connection)
            }
        }
    }

    private func bind(_ values: [SQLValue]) throws(StoreError) {
        var index: Int32 = 0
        for value in values {
            index += 1
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
                case .text(let text): try bind(text, at: index)
                case .blob(let bytes): bind(bytes, at: index)
                }
            guard code == SQLITE_OK else { throw SQLiteFault.error(code, on: connection) }
        }
    }

    private func bind(_ text: String, at index: Int32) throws(StoreError) -> Int32 {
        var text = text
        let code: Int32? = text.withUTF8 { bytes in
            guard !bytes.contains(0) else { return nil }
            guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, Self.copied) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(statement, index, $0, Int32(bytes.count), Self.copied)
            }
        }
        guard let code else { throw .nulInText }
        return code
    }

    private func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), Self.copied)
    }

    private func row() throws(StoreError) -> Row {
        let count = Int(sqlite3_column_count(statement))
        var values: [SQLValue] = []
        values.reserveCapacity(count)
        for index in 0..<Int32(count) {
            let length = Int(sqlite3_column_bytes(statement, index))
            switch sqlite3_column_type(statement, index) {
            case SQLITE_NULL: values.append(.null)
            case SQLITE_INTEGER: values.append(.integer(sqlite3_column_int64(statement, index)))
            case SQLITE_TEXT:
                let text = UnsafeBufferPointer(start: sqlite3_column_text(statement, index), count: length)
                values.append(.text(String(decoding: text, as: UTF8.self)))
            case SQLITE_BLOB:
                values.append(
                    .blob([UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: length))))
            default: throw .floatingPoint(columns[Int(index)])
            }
        }
        return Row(columns: columns, values: values)
    }

    /// SQLITE_TRANSIENT: SQLite takes a copy before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
