import GRDBSQLite

/// A connection's statements and transactions, through SQLite's C interface.
///
/// GRDB opens and owns the connection; its own rows and arguments would cost more than the statements themselves.
final class SQLiteConnection: WriteSession {
    private let handle: OpaquePointer
    private var statements: [Int: SQLiteStatement] = [:]
    private let begins = PreparedText("BEGIN IMMEDIATE")
    private let commits = PreparedText("COMMIT")
    private let rollbacks = PreparedText("ROLLBACK")
    private let marks = PreparedText("SAVEPOINT command")
    private let releases = PreparedText("RELEASE command")
    private let returns = PreparedText("ROLLBACK TO command")

    var command = 0
    private(set) var trouble: Trouble?
    private let growth: TableGrowth?
    /// How many rows of which tables were written since the transaction began.
    private var written: [String: Int] = [:]

    /// - Parameters:
    ///   - handle: a connection that outlives this object.
    ///   - growth: is told what commits have written.
    init(_ handle: OpaquePointer, growth: TableGrowth? = nil) {
        self.handle = handle
        self.growth = growth
        // GRDB has itself told of every column that a statement names when it is prepared, for observers that there are none of here: a
        // third of the time of a young database.
        sqlite3_set_authorizer(handle, nil, nil)
    }

    /// To be called before the connection closes.
    func forgetStatements() { statements.removeAll() }

    func ask(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) -> SentQuery {
        do {
            let rows = try prepared(text).rows(values)
            return SentQuery { rows }
        } catch {
            throw noticed(error)
        }
    }

    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) {
        do {
            try prepared(text).run(values)
        } catch {
            throw noticed(error)
        }
        if growth != nil { for table in text.tables { written[table, default: 0] += 1 } }
    }

    /// SQLite admits one writer, who holds everything.
    func begin(holding hold: Hold) throws(StoreError) {
        trouble = nil
        try run(begins, [], as: nil)
    }

    func commit() throws(StoreError) {
        do {
            try run(commits, [], as: nil)
        } catch {
            trouble = Trouble(reach: .transaction, error: error)
            throw error
        }
        growth?.wrote(written)
        written.removeAll(keepingCapacity: true)
    }

    /// Looks at a sample of tables, between transactions, so that plans are made for what stands in them.
    ///
    /// - Parameter tellsOthers: are there other connections of the process, which see it by a change of the schema alone?
    func analyse(_ tables: [String], tellsOthers: Bool) {
        var statements = ["PRAGMA analysis_limit = 1000"] + tables.map { "ANALYZE \($0)" }
        if tellsOthers { statements += ["CREATE VIEW looked_at AS SELECT 1", "DROP VIEW looked_at"] }
        // Where it fails, such as by a full disk, plans stay as they were.
        for statement in statements { sqlite3_exec(handle, statement, nil, nil, nil) }
    }

    func rollback() {
        trouble = nil
        written.removeAll(keepingCapacity: true)
        guard sqlite3_get_autocommit(handle) == 0 else { return }
        // It can only fail when there is nothing to roll back.
        try? run(rollbacks, [], as: nil)
    }

    func mark() throws(StoreError) { try run(marks, [], as: nil) }

    func releaseMark() throws(StoreError) { try run(releases, [], as: nil) }

    func rollbackToMark() throws(StoreError) {
        try run(returns, [], as: nil)
        try run(releases, [], as: nil)
    }

    private func prepared(_ text: PreparedText) throws(StoreError) -> SQLiteStatement {
        if let statement = statements[text.id] { return statement }
        let statement = try SQLiteStatement(text.text, on: handle)
        guard text.isKept else { return statement }
        if statements.count >= 1024 { statements.removeAll() }
        statements[text.id] = statement
        return statement
    }

    /// Some errors (a full disk, a failing one) make SQLite roll back the whole transaction by itself.
    private func noticed(_ error: StoreError) -> StoreError {
        if begunIsGone(after: error) { trouble = Trouble(reach: .transaction, error: error) }
        return error
    }

    private func begunIsGone(after error: StoreError) -> Bool {
        switch error {
        case .diskFull, .unavailable, .other: sqlite3_get_autocommit(handle) != 0
        default: false
        }
    }
}
