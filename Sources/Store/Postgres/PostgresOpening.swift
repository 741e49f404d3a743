import CLibPQ
import Logging

/// Recognises a PostgreSQL schema and brings it forward.
struct PostgresOpening {
    let url: String
    let layout: DatabaseLayout
    let logger: Logger

    /// Connects once, and migrates where something is missing: then no server may write. A server that finds everything in place
    /// starts without making the others wait.
    ///
    /// - Throws: `badURL` for a URL that libpq cannot read, `notADatabase` for a schema with tables of another
    ///   application, `newerSchema`, `unavailable`.
    func run() throws(StoreError) {
        try checkURL()
        let session = PostgresSession(try PostgresLink(url))
        guard try !recognise(session) else { return }
        try Migrator(layout: layout, dialect: .postgres, logger: logger).run(on: session)
        try session.together { () throws(StoreError) in try security.apply(on: session) }
    }

    private var security: RowSecurity { RowSecurity(tables: layout.tables) }

    private func checkURL() throws(StoreError) {
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(url, &message)
        defer {
            PQconninfoFree(options)
            PQfreemem(message)
        }
        guard options != nil else {
            let reason = message.map { String(cString: $0) } ?? "it is no connection URI"
            throw .badURL(String(reason.prefix { !$0.isNewline }))
        }
    }

    /// Looks before anything is made. True when nothing is missing.
    private func recognise(_ session: PostgresSession) throws(StoreError) -> Bool {
        try session.beginReading()
        defer { session.rollback() }
        let columns = try names(
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('\(Migrator.record)') AND attnum > 0",
            session)
        let tables = try names(
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')",
            session)
        guard columns.isSuperset(of: ["id", "position"]) || (columns.isEmpty && tables.isEmpty) else {
            throw .notADatabase(
                path: DatabaseURL.postgres(url).redacted,
                reason: "its schema holds tables of another application. Give Guildhall a database of its own.")
        }
        let superuser = try names(
            "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)", session)
        if let role = superuser.first {
            logger.notice(
                "this role passes row-level security; use one without SUPERUSER and BYPASSRLS",
                metadata: ["role": "\(role)"])
        }
        guard !columns.isEmpty else { return false }
        let applied = try names("SELECT id FROM \(Migrator.record)", session)
        guard applied == Set(layout.migrations.map(\.id)) else { return false }
        return try security.unprotected(on: session).isEmpty
    }

    private func names(_ sql: String, _ session: PostgresSession) throws(StoreError) -> Set<String> {
        var names: Set<String> = []
        let text = PreparedText(sql, isKept: false, isQuery: true)
        for row in try session.rows(text, [], as: nil) { names.insert(try row.text(0)) }
        return names
    }
}
