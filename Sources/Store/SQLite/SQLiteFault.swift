import GRDB
import GRDBSQLite

/// Turns SQLite's result codes into errors with sentences.
enum SQLiteFault {
    /// The error of the last call on `connection`.
    static func error(_ code: Int32, on connection: OpaquePointer) -> StoreError {
        error(code, String(cString: sqlite3_errmsg(connection)))
    }

    /// The error for a result code (plain or extended) and its message.
    static func error(_ code: Int32, _ message: String) -> StoreError {
        switch code & 0xff {
        case SQLITE_FULL: .diskFull
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG: .constraint(message)
        case SQLITE_BUSY, SQLITE_LOCKED: .unavailable("another program is writing to the file. Try again in a moment.")
        case SQLITE_IOERR: .unavailable("the disk failed to read or write (\(message)). Check the disk.")
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH:
            .unavailable("the file cannot be opened or written (\(message)). Check its owner and rights.")
        case SQLITE_NOTADB, SQLITE_CORRUPT: .other("the file is damaged (\(message)). Restore a backup.")
        case SQLITE_ERROR, SQLITE_RANGE, SQLITE_MISUSE: .invalidQuery(message)
        default: .other(message)
        }
    }

    /// What GRDB throws when it opens a connection.
    static func error(_ error: any Error) -> StoreError {
        guard let failure = error as? DatabaseError else { return .other("\(error)") }
        return self.error(failure.resultCode.rawValue, failure.message ?? "\(failure)")
    }
}

extension StoreError {
    static let nulInText = StoreError.invalidQuery("a text holds a NUL character (U+0000), which no database keeps")

    static func floatingPoint(_ column: String) -> StoreError {
        .invalidQuery("the column \(column) is not an integer, text or blob; cast it in the query")
    }
}
