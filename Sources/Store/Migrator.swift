import Logging

/// Brings a database forward to the layout of this program.
struct Migrator {
    let layout: DatabaseLayout
    let dialect: Dialect
    let logger: Logger

    /// The program's own record of what was applied, in which order.
    static let record = "schema_migrations"

    private static let recordSchema =
        "CREATE TABLE IF NOT EXISTS \(record) (id TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT"

    /// Applies what is missing, each migration in a transaction of its own.
    ///
    /// - Throws: `newerSchema` when something was applied that this program does not know.
    func run(on session: some WriteSession) throws(StoreError) {
        var applied: [String] = []
        try session.together { () throws(StoreError) in
            try session.run(.once(dialect.schema(Self.recordSchema)), [], as: Tenant.everyone)
            applied = try self.applied(on: session)
        }
        try refuseUnknown(applied)
        for migration in layout.migrations where !applied.contains(migration.id) {
            try session.together { () throws(StoreError) in try apply(migration, on: session) }
        }
    }

    private func apply(_ migration: Migration, on session: some WriteSession) throws(StoreError) {
        // Read again, since another server may be starting too.
        let applied = try self.applied(on: session)
        guard !applied.contains(migration.id) else { return }
        for statement in migration.sql {
            try session.run(.once(dialect.schema(statement)), [], as: Tenant.everyone)
        }
        let position = Int64(applied.count + 1)
        try session.run(insert, [.text(migration.id), .integer(position)], as: Tenant.everyone)
        logger.info("applied a migration", metadata: ["id": "\(migration.id)"])
    }

    private func refuseUnknown(_ applied: [String]) throws(StoreError) {
        let known = Set(layout.migrations.map(\.id))
        let unknown = applied.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw .newerSchema(unknown: unknown) }
    }

    private var insert: PreparedText {
        PreparedText(
            "INSERT INTO \(Self.record) (id, position) VALUES (\(dialect.parameter(1)), \(dialect.parameter(2)))",
            parameters: 2, isKept: false)
    }

    private func applied(on session: some WriteSession) throws(StoreError) -> [String] {
        var ids: [String] = []
        let text = PreparedText("SELECT id FROM \(Self.record) ORDER BY position", isKept: false, isQuery: true)
        for row in try session.rows(text, [], as: Tenant.everyone) { ids.append(try row.text(0)) }
        return ids
    }
}
