import GRDBSQLite
import Store

/// Another program's access to a file.
enum RawSQLite {
    /// Runs statements; gives the first column of the rows.
    @discardableResult
    static func execute(_ path: String, _ sql: String) throws -> [String] {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK else {
            throw StoreError.other("cannot open \(path)")
        }
        defer { sqlite3_close_v2(handle) }
        var column: [String] = []
        let code = withUnsafeMutablePointer(to: &column) { pointer in
            sqlite3_exec(
                handle, sql,
                { context, _, values, _ in
                    let text = values?.pointee.map { String(cString: $0) } ?? ""
                    context?.assumingMemoryBound(to: [String].self).pointee.append(text)
                    return 0
                }, pointer, nil)
        }
        guard code == SQLITE_OK else { throw StoreError.other(String(cString: sqlite3_errmsg(handle))) }
        return column
    }
}
