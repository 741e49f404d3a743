/// One connection, used by one thread at a time.
protocol Session: AnyObject {
    /// Sends a query. `setting` is whose rows PostgreSQL's row-level security lets through; nil where it does not matter, since no
    /// table in it is a vendor's.
    func ask(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) -> SentQuery
    /// Runs a statement that gives no rows. On PostgreSQL its refusal may come out at a later call.
    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError)
}

/// A query that is on its way.
struct SentQuery {
    /// Waits for its rows.
    let rows: () throws(StoreError) -> [Row]
}

extension Session {
    /// The rows of a query.
    func rows(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) -> [Row] {
        try ask(text, values, as: setting).rows()
    }
}

/// The connection of a lane, with what a shared commit needs.
protocol WriteSession: Session {
    /// The number of the command that runs, so that a late error finds the one that caused it.
    var command: Int { get set }
    /// What went wrong beyond a single statement, since the last `begin` or `rollbackToMark`.
    var trouble: Trouble? { get }

    /// Begins once nobody else can be writing what `hold` covers, and sees all that was written of it before.
    func begin(holding hold: Hold) throws(StoreError)
    /// Returns when everything is durable. When it throws, `trouble` is set.
    func commit() throws(StoreError)
    /// Never fails: a session that cannot roll back is replaced.
    func rollback()

    /// Opens a savepoint.
    func mark() throws(StoreError)
    /// Keeps what was written since the savepoint, and makes certain that the database took it.
    func releaseMark() throws(StoreError)
    /// Undoes what was written since the savepoint; `trouble` of the current command is then over.
    func rollbackToMark() throws(StoreError)
}

extension WriteSession {
    /// Runs `body` in a transaction of its own, while nobody else writes.
    func together(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        do {
            try begin(holding: .everything)
            try body()
            try commit()
        } catch {
            rollback()
            throw error
        }
    }
}

/// Why a transaction cannot simply go on.
struct Trouble {
    enum Reach {
        /// A statement of one command was refused and holds up the transaction until it is undone.
        case command(Int)
        /// Another transaction was in the way; the same commands may succeed when run again.
        case conflict
        /// The whole transaction is gone, and running it again would not help.
        case transaction
        /// The connection is gone before COMMIT was sent: nothing was written.
        case connection
        /// The connection is gone after COMMIT was sent: nobody knows.
        case uncertain
    }

    let reach: Reach
    let error: StoreError
}
