import Record
import Store
import Terms

/// A file that a partner handed in: what is known of it. Its bytes lie outside the database, under their hash.
public struct StoredFile: Entity {
    public static let prefix = "file"
    public static let table = "files"
    public static let noun = "file"

    public let id: ID<StoredFile>
    /// Whose it is; nobody else can attach it to anything. Nil for the vendor's own.
    public let partner: PartnerID?
    /// As its owner called it; never used as a path.
    public private(set) var name: String
    /// In bytes.
    public let size: Int
    public let type: FileType
    /// SHA-256 of the bytes in hexadecimal.
    public let hash: String
    /// Who handed it in, as the journal names actors.
    public let by: String
    public let at: Instant
    /// Set once the file was erased: nothing refers to its bytes by it any more.
    public private(set) var erased: Instant?

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner?.text ?? "")), ("hash", .text(erased == nil ? hash : "")),
            ("handed_in_by", .text(by)),
        ]
    }

    /// Forgets its name, and lets go of its bytes.
    mutating func erase(at moment: Instant) { (name, erased) = ("", moment) }

    /// What stands with the thing it is attached to.
    package var attachment: Attachment { Attachment(id: id, name: name, size: size, type: type, hash: hash) }
}

/// A file as it is attached to something: what its readers may know.
public struct Attachment: Codable, Hashable, Sendable {
    public let id: ID<StoredFile>
    public let name: String
    /// In bytes.
    public let size: Int
    public let type: FileType
    /// SHA-256 of the bytes in hexadecimal.
    public let hash: String
}

enum FileEvents {
    static let all: [any Event.Type] = [FileKept.self]
}

/// A file was handed in; its bytes were on disk before.
struct FileKept: Event {
    static let kind = "file.kept"
    let file: StoredFile
    var subject: String { file.id.text }
    var partner: PartnerID? { file.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(file, as: "file", in: entry) }
}

enum FileTables {
    static let files = StoredFile.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "files-1",
            sql: [
                """
                CREATE TABLE files (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, hash TEXT NOT NULL, \
                handed_in_by TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX files_hash ON files (hash)",
                "CREATE INDEX files_handed_in_by ON files (vendor, handed_in_by)",
            ])
    ]
}

/// One of the own files: what is known of it, not its bytes.
public struct ShowFile: Query {
    public static let name = "show_file"
    public static let permission = Permission.handInFiles

    public let file: ID<StoredFile>

    public func answer(_ reader: Reader) throws -> Versioned<StoredFile> { try reader.require(file) }
}
