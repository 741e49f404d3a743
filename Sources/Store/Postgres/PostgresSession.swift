/// A connection's transactions, for a reading or the writing thread.
final class PostgresSession: WriteSession {
    private let pipeline: PostgresPipeline
    private let lock: String
    /// Whose rows row-level security lets through now; nil when not known.
    private var setting: String?
    /// False until the server has confirmed that this session has the lock and BEGIN was taken.
    private var hasBegun = false
    private static let chooses = PreparedText(
        "SELECT set_config('guildhall.vendor', $1, true)", parameters: 1, isQuery: true)

    private var growth = TableGrowth()

    var command = 0
    private(set) var trouble: Trouble?

    init(_ link: PostgresLink) {
        pipeline = PostgresPipeline(link)
        // One lock for each schema, so that the tests' schemas do not wait for one another.
        lock = "SELECT pg_advisory_lock(\(SQLiteOpening.applicationID), hashtext(current_schema()))"
    }

    /// False once the server or the network is gone.
    var isAlive: Bool { pipeline.isAlive }

    func ask(_ text: PreparedText, _ values: [SQLValue], as setting: String) throws(StoreError) -> SentQuery {
        let question = try noticing { () throws(StoreError) in
            try choose(setting)
            return try pipeline.ask(text, values, for: command)
        }
        return SentQuery { () throws(StoreError) in try self.rows(of: question) }
    }

    private func rows(of question: Int) throws(StoreError) -> [Row] {
        try noticing { () throws(StoreError) in
            let rows = try pipeline.rows(of: question)
            hasBegun = true
            return rows
        }
    }

    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String) throws(StoreError) {
        try noticing { () throws(StoreError) in
            try choose(setting)
            try pipeline.send(text, values, for: command)
            growth.wrote(text.tables)
        }
    }

    /// Waits for the writers of other servers before BEGIN, because a serialisable transaction sees the database as it
    /// was at its first statement.
    func begin() throws(StoreError) {
        try starting("BEGIN ISOLATION LEVEL SERIALIZABLE", after: lock)
    }

    /// Begins a consistent view for reading.
    func beginReading() throws(StoreError) {
        try starting("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", after: nil)
    }

    /// Ends the view without waiting for the answer, which comes before that of the next statement.
    func endReading() throws(StoreError) {
        try noticing { () throws(StoreError) in
            try pipeline.control("COMMIT")
            try pipeline.sync()
        }
    }

    func commit() throws(StoreError) {
        // The lock must be certain before COMMIT goes out.
        if !hasBegun { try noticing { () throws(StoreError) in try pipeline.collect() } }
        do {
            try pipeline.control("COMMIT", .commit)
            try pipeline.sync()
            try pipeline.control("SELECT pg_advisory_unlock_all()")
            try pipeline.sync()
            try pipeline.collect()
        } catch {
            // The commands are safe even when the connection was lost just after COMMIT.
            if pipeline.hasCommitted { return }
            trouble = uncertain(pipeline.trouble, error)
            throw trouble?.error ?? error
        }
    }

    func rollback() {
        trouble = nil
        setting = nil
        // When this fails, the connection is gone, and the server rolls back by itself.
        do throws(StoreError) {
            try pipeline.recover()
            try pipeline.control("ROLLBACK")
            try pipeline.sync()
            try pipeline.control("SELECT pg_advisory_unlock_all()")
            try pipeline.sync()
            try pipeline.collect()
        } catch {}
    }

    /// Has the server look at tables that have grown, between transactions.
    func analyseGrown() {
        let grown = growth.take()
        guard !grown.isEmpty else { return }
        do throws(StoreError) {
            for table in grown {
                try pipeline.control("ANALYZE (SKIP_LOCKED) \(table)")
                try pipeline.sync()
            }
            try pipeline.collect()
        } catch {
            // Plans stay as they were. A connection that is gone shows at the next command.
            rollback()
        }
    }

    func mark() throws(StoreError) {
        try noticing { () throws(StoreError) in try pipeline.control("SAVEPOINT command") }
    }

    func releaseMark() throws(StoreError) {
        try noticing { () throws(StoreError) in
            try pipeline.control("RELEASE command")
            try pipeline.collect()
        }
    }

    func rollbackToMark() throws(StoreError) {
        trouble = nil
        setting = nil
        try noticing { () throws(StoreError) in
            try pipeline.recover()
            try pipeline.control("ROLLBACK TO command")
            try pipeline.control("RELEASE command")
            try pipeline.collect()
        }
    }

    private func starting(_ begin: String, after lock: String?) throws(StoreError) {
        trouble = nil
        setting = ""
        hasBegun = false
        pipeline.forgetAnswers()
        try noticing { () throws(StoreError) in
            if let lock {
                try pipeline.control(lock)
                try pipeline.sync()
            }
            try pipeline.control(begin)
        }
    }

    private func choose(_ wanted: String) throws(StoreError) {
        guard setting != wanted else { return }
        try pipeline.send(Self.chooses, [.text(wanted)], for: command)
        setting = wanted
    }

    private func noticing<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch {
            trouble = trouble ?? pipeline.trouble
            throw error
        }
    }

    /// After COMMIT was sent, a lost connection leaves the outcome open.
    private func uncertain(_ trouble: Trouble?, _ error: StoreError) -> Trouble {
        guard case .connection = trouble?.reach else { return trouble ?? Trouble(reach: .transaction, error: error) }
        return Trouble(
            reach: .uncertain,
            error: .unavailable(
                "the connection to PostgreSQL was lost while the command was being committed. Whether it was kept is "
                    + "unknown: send it again with the same idempotency key."))
    }
}
