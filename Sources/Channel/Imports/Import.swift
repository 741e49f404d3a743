import Record
import Store
import Terms

/// A file that was brought in, or is on the way: how far it came.
public struct Import: Entity {
    public static let prefix = "import"
    public static let table = "imports"
    public static let noun = "import"

    public let id: ID<Import>
    public let kind: ImportKind
    /// The file's name, for people.
    public let name: String
    /// SHA-256 of its bytes in hexadecimal: by this the file is known again.
    public let hash: String
    /// Things in it that are in order.
    public let rows: Int
    /// Of these, how many were gone through.
    public var done: Int
    /// Of those, how many were new.
    public var added: Int
    /// The last line gone through; 0 before the first.
    public var line: Int
    public let by: String
    public let started: Instant
    public var changed: Instant

    /// Was all of it gone through?
    public var isFinished: Bool { done >= rows && rows > 0 }

    public var columns: [(String, SQLValue)] { [("changed", .integer(changed.milliseconds))] }

    static func id(_ kind: ImportKind, _ hash: String) -> ID<Import> {
        ID<Import>.hashed("\(kind.rawValue) \(hash)", at: Instant(milliseconds: 0))
    }
}

enum ImportTables {
    static let imports = Import.declaration()
    static let migrations = [
        Migration(
            id: "imports-1",
            sql: [
                """
                CREATE TABLE imports (vendor TEXT NOT NULL, id TEXT NOT NULL, changed INTEGER NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "ALTER TABLE orders ADD COLUMN external TEXT",
                "CREATE UNIQUE INDEX orders_external ON orders (vendor, external)",
                "ALTER TABLE partners ADD COLUMN external TEXT",
                "CREATE UNIQUE INDEX partners_external ON partners (vendor, external)",
                "CREATE INDEX partners_name ON partners (vendor, name)",
            ])
    ]
}

enum ImportEvents {
    static let all: [any Event.Type] = [ImportAdvanced.self]
}

/// A file was looked at, or a part of it was brought in, with the rows of the entries before.
struct ImportAdvanced: Event {
    static let kind = "import.advanced"
    let file: Import
    var subject: String { file.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(file, as: "file", in: entry) }
}

/// Where a batch of rows stands in its file.
public struct ImportPlace: Codable, Hashable, Sendable {
    /// The file's name.
    public let name: String
    /// SHA-256 of its bytes in hexadecimal.
    public let hash: String
    /// Things in the file that are in order.
    public let rows: Int
    /// The last line of the batch; 0 for a file that was only looked at.
    public let line: Int
    /// Is it the first batch?
    public let begins: Bool
}

/// Files that were brought in, or only looked at, the latest first: of the kinds that whoever asks may bring in.
public struct ListImports: Query {
    public static let name = "list_imports"
    public static let permission = Permission.importBooks

    /// How many at most, 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<Import> {
        let most = min(max(limit ?? 50, 1), 200)
        let actor = reader.context.actor
        let seesAll = ImportKind.allCases.allSatisfy { actor.may($0.permission) }
        let found: [Versioned<Import>] = try reader.records(
            "ORDER BY changed DESC, id" + (seesAll ? " LIMIT $1" : ""), seesAll ? [.integer(Int64(most))] : [])
        let own = found.lazy.map(\.value).filter { actor.may($0.kind.permission) }
        return Page(items: Array(own.prefix(most)), next: nil)
    }
}

/// One file that was brought in or looked at.
public struct ShowImport: Query {
    public static let name = "show_import"
    public static let permission = Permission.importBooks

    public let file: ID<Import>

    private enum CodingKeys: String, CodingKey { case file = "import" }

    public func answer(_ reader: Reader) throws -> Versioned<Import> {
        let found = try reader.require(file)
        guard reader.context.actor.may(found.kind.permission) else { throw Problem.forbidden(found.kind.permission) }
        return found
    }
}
