import Record
import Store
import Terms

/// Tables that belong to no vendor: accounts and what they sign in by. They hold secrets or their hashes, stand in no journal and
/// are not replayed.
enum AccountTables {
    static let all =
        ["accounts", "sessions", "links"].map(declaration) + [
            TableDeclaration(name: "known_devices", key: ["account", "mark"], tenancy: .shared, replayed: false),
            SealingRecord.table,
        ]

    private static func declaration(_ name: String) -> TableDeclaration {
        TableDeclaration(name: name, key: ["id"], tenancy: .shared, replayed: false)
    }

    static let migrations = [
        Migration(
            id: "accounts-1",
            sql: [
                """
                CREATE TABLE accounts (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL, \
                body TEXT NOT NULL) STRICT
                """,
                "CREATE UNIQUE INDEX accounts_email ON accounts (email)",
                """
                CREATE TABLE sessions (id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, account TEXT NOT NULL, \
                pending INTEGER NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL, address TEXT NOT NULL, \
                device TEXT NOT NULL, vendor TEXT, member TEXT, period INTEGER, \
                shown INTEGER) STRICT
                """,
                "CREATE UNIQUE INDEX sessions_hash ON sessions (hash)",
                "CREATE INDEX sessions_account ON sessions (account)",
            ]),
        Migration(
            id: "accounts-2",
            sql: [
                """
                CREATE TABLE links (id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, purpose TEXT NOT NULL, \
                subject TEXT NOT NULL, vendor TEXT, created INTEGER NOT NULL, expires INTEGER NOT NULL, ended TEXT, \
                legible TEXT) STRICT
                """,
                "CREATE UNIQUE INDEX links_hash ON links (hash)",
                "CREATE INDEX links_subject ON links (subject)",
                """
                CREATE TABLE known_devices (account TEXT NOT NULL, mark TEXT NOT NULL, seen INTEGER NOT NULL, \
                PRIMARY KEY (account, mark)) STRICT
                """,
            ]),
        // When a link ends by the vendor's clock, which a sandbox moves.
        Migration(id: "accounts-3", sql: ["ALTER TABLE links ADD COLUMN term INTEGER"]),
        SealingRecord.migration,
    ]
}
