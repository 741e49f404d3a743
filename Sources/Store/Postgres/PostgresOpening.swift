import CLibPQ
import Logging

/// Recognises a PostgreSQL schema and brings it forward.
struct PostgresOpening {
    let url: String
    let layout: DatabaseLayout
    let logger: Logger

    /// Connects once and migrates.
    ///
    /// - Throws: `badURL` for a URL that libpq cannot read, `notADatabase` for a schema with tables of another
    ///   application, `newerSchema`, `unavailable`.
    func run() throws(StoreError) -> PostgresLink {
        try checkURL()
        let link = try PostgresLink(url)
        let session = PostgresSession(link)
        try recognise(session)
        let security = RowSecurity(tables: layout.tables)
        try Migrator(layout: layout, dialect: .postgres, logger: logger).run(on: session)
        try session.together { () throws(StoreError) in try security.apply(on: session) }
        return link
    }

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

    /// Looks before anything is made.
    private func recognise(_ session: PostgresSession) throws(StoreError) {
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
    }

    private func names(_ sql: String, _ session: PostgresSession) throws(StoreError) -> Set<String> {
        var names: Set<String> = []
        let text = PreparedText(sql, isKept: false, isQuery: true)
        for row in try session.rows(text, [], as: "") { names.insert(try row.text(0)) }
        return names
    }
}
