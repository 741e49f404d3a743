import Store
import Terms

/// One person's account: how they sign in, to whichever vendors and partners they belong. It is in no vendor's journal.
public struct Account: Codable, Identified, Sendable {
    public static let prefix = "account"

    public let id: ID<Account>
    public let email: String
    public internal(set) var name: String
    /// `en` or `de`.
    public internal(set) var language: String
    /// An IANA time zone.
    public internal(set) var zone: String
    /// The password's hash in the PHC string format.
    var password: String
    public let created: Instant

    /// What its owner is shown.
    public var view: AccountView {
        AccountView(id: id, email: email, name: name, language: language, zone: zone, hasSecondFactor: false)
    }
}

/// An account as pages show it.
public struct AccountView: Codable, Hashable, Sendable {
    public let id: ID<Account>
    public let email: String
    public let name: String
    /// `en` or `de`.
    public let language: String
    /// An IANA time zone.
    public let zone: String
    public let hasSecondFactor: Bool
}

/// Tables that belong to no vendor: accounts and what they sign in by. They hold secrets' hashes and are not replayed.
enum AccountTables {
    static let accounts = TableDeclaration(name: "accounts", key: ["id"], tenancy: .shared, replayed: false)
    static let sessions = TableDeclaration(name: "sessions", key: ["id"], tenancy: .shared, replayed: false)
    static let links = TableDeclaration(name: "links", key: ["id"], tenancy: .shared, replayed: false)
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
                device TEXT NOT NULL, vendor TEXT, member TEXT, period INTEGER) STRICT
                """,
                "CREATE UNIQUE INDEX sessions_hash ON sessions (hash)",
                "CREATE INDEX sessions_account ON sessions (account)",
                """
                CREATE TABLE links (id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, purpose TEXT NOT NULL, \
                subject TEXT NOT NULL, vendor TEXT, expires INTEGER NOT NULL, used INTEGER) STRICT
                """,
                "CREATE UNIQUE INDEX links_hash ON links (hash)",
                "CREATE INDEX links_subject ON links (subject)",
            ])
    ]
}

extension Snapshot {
    func account(_ id: ID<Account>) throws -> Account? {
        let rows = try query("SELECT body FROM {accounts} WHERE id = $1", [.text(id.text)], in: PublicScope())
        return try rows.first.map { try JSON.decode(Account.self, from: try $0.text(0)) }
    }

    func account(email: String) throws -> Account? {
        let canonical = EmailAddress.canonical(email)
        guard !canonical.utf8.contains(0) else { return nil }
        let rows = try query("SELECT body FROM {accounts} WHERE email = $1", [.text(canonical)], in: PublicScope())
        return try rows.first.map { try JSON.decode(Account.self, from: try $0.text(0)) }
    }
}

extension Transaction {
    func put(_ account: Account) throws {
        try writer().put(
            "accounts",
            [
                ("id", .text(account.id.text)), ("email", .text(EmailAddress.canonical(account.email))),
                ("name", .text(account.name)),
                ("body", .text(String(decoding: try JSON.encode(account), as: UTF8.self))),
            ])
    }
}
