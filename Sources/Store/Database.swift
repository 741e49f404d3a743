import Logging

/// What either database does for `Database`.
protocol Engine: Sendable {
    func write<T: Sendable>(
        vendor: String?, kind: String?, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T
    func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T
    func close() async
}

/// An open database, shared by everything in the process.
public final class Database: Sendable {
    private let engine: any Engine
    /// Where it is.
    public let url: DatabaseURL
    /// The tables and migrations it was opened with.
    public let layout: DatabaseLayout

    private init(_ engine: any Engine, _ url: DatabaseURL, _ layout: DatabaseLayout) {
        self.engine = engine
        self.url = url
        self.layout = layout
    }

    /// Opens the database, makes it if there is none, and migrates it forward.
    ///
    /// - Parameters:
    ///   - readers: how many queries may run at the same time (not for `.memory`, which has one connection).
    ///   - lanes: for how many vendors this process writes at the same time on PostgreSQL, each over a connection of its own. SQLite
    ///     admits one writer.
    /// - Throws: `notADatabase` or `newerSchema` for a database that this program must not touch, `unavailable` when
    ///   it cannot be reached.
    public static func open(
        _ url: DatabaseURL, layout: DatabaseLayout, readers: Int = 4, lanes: Int = 8, logger: Logger
    ) async throws(StoreError) -> Database {
        let engine: any Engine =
            switch url {
            case .memory:
                try await SQLiteEngine(path: nil, layout: layout, readers: 0, logger: logger)
            case .sqlite(let path):
                try await SQLiteEngine(path: path, layout: layout, readers: max(1, readers), logger: logger)
            case .postgres(let uri):
                try await PostgresEngine(
                    url: uri, layout: layout, lanes: max(1, lanes), readers: max(1, readers), logger: logger)
            }
        return Database(engine, url, layout)
    }

    /// Runs a command. Returns only when what it wrote is durable.
    ///
    /// Whoever writes rows of a vendor has that vendor to itself until its commit, on all servers, and sees all that was written of it
    /// before; the same goes for shared tables as a whole. Commands for one vendor that wait at the same moment share one
    /// commit; each sees what the ones before it wrote. Those for different vendors run side by side.
    ///
    /// When `body` throws, what it wrote is undone alone, and its error comes out here. When the commit fails, every command of it
    /// fails and nothing is kept. `body` **may run more than once** (after a conflict, when its neighbour failed, or when it turned
    /// out to write for somebody else than `vendor`), so it must have no effect except on the transaction.
    ///
    /// - Parameters:
    ///   - vendor: whose rows it writes; nil for rows of shared tables. Nothing goes wrong where that is not so or not all: the
    ///     command starts anew, which takes longer.
    ///   - kind: a name for commands that ask mostly the same, such as one person's commands of one sort. What the last two asked is
    ///     asked ahead for the next, where the database is a journey away.
    /// - Throws: what `body` throws, or a `StoreError`. `unavailable` says whether the outcome is unknown.
    public func write<T: Sendable>(
        vendor: String? = nil, kind: String? = nil, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        if let vendor { try Tenant.check(vendor, "vendor") }
        return try await engine.write(vendor: vendor, kind: kind, body)
    }

    /// Runs queries on a consistent snapshot that contains every command acknowledged before.
    ///
    /// - Throws: what `body` throws, or a `StoreError`.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T {
        try await engine.read(body)
    }

    /// Finishes what waits, then closes every connection. Later calls throw `unavailable`.
    public func close() async {
        await engine.close()
    }

    /// Asks the database for a sign of life.
    ///
    /// - Throws: `unavailable` when it gives none.
    public func ping() async throws(StoreError) {
        do {
            _ = try await read { try $0.query("SELECT count(*) FROM {journal} WHERE sequence < 0", in: SystemScope()) }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .other("\(error)")
        }
    }
}
