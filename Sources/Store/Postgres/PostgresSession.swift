/// A connection's transactions, for a reading thread or a lane.
final class PostgresSession: WriteSession {
    private let pipeline: PostgresPipeline
    /// Whose rows row-level security lets through now; nil when not known.
    private var setting: String?
    /// False until the server has confirmed that this session has the lock and BEGIN was taken.
    private var hasBegun = false
    private static let chooses = PreparedText(
        "SELECT set_config('guildhall.vendor', $1, true)", parameters: 1, isQuery: true)

    /// One lock for each schema and one in it for each owner of rows. Who writes some owners' rows shares the first, so that migrations
    /// wait for all of them.
    private static let locksOwner = PreparedText(
        "SELECT pg_advisory_lock_shared(\(schemaLock)), "
            + "pg_advisory_lock(hashtextextended(current_schema() || ' ' || $1, \(SQLiteOpening.applicationID)))",
        parameters: 1)
    private static let schemaLock = "\(SQLiteOpening.applicationID), hashtext(current_schema())"

    /// How many rows were written to each table in this transaction.
    private var written: [String: Int] = [:]
    private let growth: TableGrowth?

    var command = 0
    private(set) var trouble: Trouble?

    /// - Parameter growth: is told what commits have written.
    init(_ link: PostgresLink, growth: TableGrowth? = nil) {
        pipeline = PostgresPipeline(link)
        self.growth = growth
    }

    /// False once the server or the network is gone.
    var isAlive: Bool { pipeline.isAlive }

    func ask(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) -> SentQuery {
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

    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) {
        try noticing { () throws(StoreError) in
            try choose(setting)
            try pipeline.send(text, values, for: command)
            for table in text.tables { written[table, default: 0] += 1 }
        }
    }

    /// Waits for the same owners' writers on other servers before BEGIN, because a transaction sees the database as it was at its
    /// first statement. The locks are taken in one order everywhere, so that no two servers wait for each other.
    func begin(holding hold: Hold) throws(StoreError) {
        try starting("BEGIN ISOLATION LEVEL REPEATABLE READ") { () throws(StoreError) in
            if hold == .everything {
                try pipeline.control("SELECT pg_advisory_lock(\(Self.schemaLock))")
            }
            for owner in hold.owners { try pipeline.control(Self.locksOwner, [.text(owner.lockName)]) }
            try pipeline.sync()
        }
    }

    /// Begins a consistent view for reading.
    func beginReading() throws(StoreError) {
        try starting("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY") {}
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
            growth?.wrote(written)
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

    /// Has the server look at tables, between transactions.
    func analyse(_ tables: [String]) {
        do throws(StoreError) {
            for table in tables {
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

    private func starting(_ begin: String, after lock: () throws(StoreError) -> Void) throws(StoreError) {
        trouble = nil
        setting = ""
        hasBegun = false
        written.removeAll(keepingCapacity: true)
        pipeline.forgetAnswers()
        try noticing { () throws(StoreError) in
            try lock()
            try pipeline.control(begin)
        }
    }

    private func choose(_ wanted: String?) throws(StoreError) {
        guard let wanted, setting != wanted else { return }
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
