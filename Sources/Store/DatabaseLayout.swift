/// A table as storage needs to know it: who may see its rows and in which order they are compared.
public struct TableDeclaration: Hashable, Sendable {
    /// Who owns the rows of a table.
    public enum Tenancy: Hashable, Sendable {
        /// Each row belongs to the vendor in its column `vendor`. A partner sees a row when one of the
        /// `partnerColumns` holds its id; with no such column no partner sees any row.
        case vendor(partnerColumns: [String])
        /// Rows that belong to no vendor: companies, accounts, sessions.
        case shared
    }

    /// The table's name in SQL.
    public let name: String
    /// The columns of the primary key, in order; the first is `vendor` for a tenant table.
    public let key: [String]
    /// Who may see the rows.
    public let tenancy: Tenancy
    /// True when replaying the journal makes the same rows again, so that they can be compared.
    public let replayed: Bool
    /// The column that names the partner for whom alone a row is kept, as it was when that partner saw it last; empty
    /// in all other rows. Nobody else sees such a row, the vendor neither: for it the thing stands in the row that goes
    /// on. Part of the key.
    public let keptFor: String?

    /// A declaration; `DatabaseLayout` checks it.
    public init(name: String, key: [String], tenancy: Tenancy, replayed: Bool, keptFor: String? = nil) {
        self.name = name
        self.key = key
        self.tenancy = tenancy
        self.replayed = replayed
        self.keptFor = keptFor
    }

    var isTenant: Bool { tenancy != .shared }
}

/// One step forward of the schema: statements that run together in one transaction, once.
///
/// The text is SQLite's (`CREATE TABLE … STRICT`, `INTEGER`, `TEXT`, `BLOB`); `Dialect` turns it into PostgreSQL's.
public struct Migration: Hashable, Sendable {
    /// A name that never changes once published, such as `deals-1`.
    public let id: String
    /// The statements, each complete without its semicolon.
    public let sql: [String]

    /// A migration; `DatabaseLayout` checks that ids are unique.
    public init(id: String, sql: [String]) {
        self.id = id
        self.sql = sql
    }
}

/// All tables and migrations of a program, in the order in which they are made.
public struct DatabaseLayout: Sendable {
    /// The tables, the journal first.
    public let tables: [TableDeclaration]
    /// The migrations, the journal's first.
    public let migrations: [Migration]

    /// Adds the journal, and checks the declarations.
    ///
    /// - Throws: `invalidQuery` when a name appears twice, a key is empty, or a tenant table's key does not begin
    ///   with `vendor`.
    public init(tables: [TableDeclaration], migrations: [Migration]) throws(StoreError) {
        self.tables = [Journal.table] + tables
        self.migrations = [Journal.migration] + migrations
        var names: Set<String> = []
        for table in self.tables {
            guard names.insert(table.name).inserted else {
                throw .invalidQuery("the table \(table.name) is declared twice")
            }
            guard !table.key.isEmpty, table.isTenant == (table.key.first == "vendor") else {
                throw .invalidQuery(
                    "the key of \(table.name) must \(table.isTenant ? "begin with" : "exist and not begin with") vendor"
                )
            }
        }
        var ids: Set<String> = []
        for migration in self.migrations where !ids.insert(migration.id).inserted {
            throw .invalidQuery("the migration \(migration.id) is declared twice")
        }
    }
}
