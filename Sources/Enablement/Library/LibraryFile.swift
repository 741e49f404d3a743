import Members
import Record
import Store
import Terms

/// A file or logo that the vendor gives its partners.
public struct LibraryFile: Entity {
    public static let prefix = "document"
    public static let table = "library"
    public static let noun = "library_file"

    public let id: ID<LibraryFile>
    public let title: String
    /// What it is for, in a sentence or two.
    public let note: String?
    /// The tiers it is for; nil for all, also for partners without one.
    public let tiers: [String]?
    /// The partner types it is for; nil for all.
    public let types: [String]?
    public let file: Attachment
    public let added: Instant
    /// When it was taken out; nil while it is there.
    public var removed: Instant?

    public var columns: [(String, SQLValue)] { [("gone", .integer(removed == nil ? 0 : 1))] }

    /// The rules by which it is for a partner.
    package func outcomes(_ partner: Partner, _ clause: ClauseID) -> [RuleOutcome] {
        Reach(types: types, tiers: tiers).outcomes(
            id.text, .text(title), clause, type: partner.type, tier: partner.tier)
    }
}

enum LibraryTables {
    static let library = LibraryFile.declaration()
    static let downloads = TableDeclaration(
        name: "library_downloads", key: ["vendor", "sequence"], tenancy: .vendor(partnerColumns: ["partner"]),
        replayed: true)
    static let migrations = [
        Migration(
            id: "library-1",
            sql: [
                """
                CREATE TABLE library (vendor TEXT NOT NULL, id TEXT NOT NULL, gone INTEGER NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE library_downloads (vendor TEXT NOT NULL, sequence INTEGER NOT NULL, document TEXT NOT NULL, \
                partner TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (vendor, sequence)) STRICT
                """,
                "CREATE INDEX library_downloads_document ON library_downloads (vendor, document, sequence)",
            ])
    ]
}

enum LibraryEvents {
    static let all: [any Event.Type] = [
        LibraryFileAdded.self, LibraryFileRemoved.self, LibraryFileDownloaded.self,
    ]
}

/// A file was put into the library.
struct LibraryFileAdded: Event {
    static let kind = "library.file_added"
    let document: LibraryFile
    var subject: String { document.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(document, as: "document", in: entry) }
}

/// A file was taken out of the library.
struct LibraryFileRemoved: Event {
    static let kind = "library.file_removed"
    let document: ID<LibraryFile>
    var subject: String { document.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(document) { $0.removed = Instant(milliseconds: entry.at) }
    }
}

/// Somebody of a partner took a file.
struct LibraryFileDownloaded: Event {
    static let kind = "library.file_downloaded"
    let document: ID<LibraryFile>
    let owner: PartnerID
    let by: String
    var subject: String { document.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            "library_downloads",
            [
                ("sequence", .integer(entry.sequence)), ("document", .text(document.text)),
                ("partner", .text(owner.text)), ("actor", .text(by)), ("at", .integer(entry.at)),
            ])
    }
}
