import Members
import Record
import Terms

/// A file of the library as its readers see it.
public struct LibraryView: Codable, Sendable {
    public let id: ID<LibraryFile>
    public let title: String
    public let note: String?
    public let tiers: [String]?
    public let types: [String]?
    public let file: Attachment
    public let added: Instant
    /// How often partners took it: of the own people for a partner, of all for the vendor.
    public let downloads: Int
    public let removed: Instant?
    public let version: Int64
}

/// The library as the one who asks may use it.
public struct LibraryShelf: Codable, Sendable {
    public let items: [LibraryView]
    /// Whether the partner may use the library, with the reasons; absent for the vendor's people.
    public let decision: WordedDecision?
}

/// The files of the library, newest first: for a partner those of its type and tier, for the vendor all.
public struct ListLibrary: Query {
    public static let name = "list_library"
    public static let permission = Permission.seeLibrary

    public func answer(_ reader: Reader) throws -> LibraryShelf {
        guard let terms = reader.context.program.resources.library else {
            return LibraryShelf(items: [], decision: nil)
        }
        let found: [Versioned<LibraryFile>] = try reader.vendorWide.all(where: "gone = 0", newestFirst: true)
        let counts = try reader.downloads()
        guard let id = reader.context.actor.partner else {
            return LibraryShelf(items: found.map { $0.view(counts[$0.id.text] ?? 0) }, decision: nil)
        }
        do {
            try reader.checkTakesPart(id, .library)
        } catch let refusal as Refusal {
            return LibraryShelf(items: [], decision: try reader.worded(refusal.decision))
        }
        let partner = try reader.require(id).value
        let decision = try terms.decision(
            subject: id.text, at: reader.now, program: reader.context.program, try reader.facts(of: partner))
        let own = found.filter { $0.value.outcomes(partner, terms.clause).allSatisfy(\.applied) }
        return LibraryShelf(
            items: decision.outcome.verdict.isFavourable ? own.map { $0.view(counts[$0.id.text] ?? 0) } : [],
            decision: try reader.worded(decision))
    }
}

/// One file of the library, for those who keep it.
public struct ShowLibraryFile: Query {
    public static let name = "show_library_file"
    public static let permission = Permission.manageLibrary

    public let document: ID<LibraryFile>

    public func answer(_ reader: Reader) throws -> LibraryView { try reader.libraryView(document) }
}

/// Who took a file from the library, newest first; two hundred at a time.
public struct ListLibraryDownloads: Query {
    public static let name = "list_library_downloads"
    public static let permission = Permission.manageLibrary

    public let document: ID<LibraryFile>
    /// What the page before named as the next.
    public let after: Int64?

    /// One download.
    public struct Taken: Codable, Sendable, SchemaNamed {
        public let partner: PartnerID
        public let partnerName: String
        /// Who took it, as the journal names actors.
        public let by: String
        public let at: Instant

        public static var schemaName: String { "LibraryDownload" }
    }

    public func answer(_ reader: Reader) throws -> Page<Taken> {
        let id = try reader.require(document).value.id
        let most = 200
        let found = try reader.query(
            """
            SELECT partner, actor, at, sequence FROM {library_downloads} WHERE document = $1 AND sequence < $2 \
            ORDER BY sequence DESC LIMIT \(most + 1)
            """,
            [.text(id.text), .integer(after ?? .max)])
        let rows = Array(found.prefix(most))
        let names = try reader.partnerNames(rows.compactMap { PartnerID(try $0.text(0)) })
        return Page(
            items: try rows.compactMap { row in
                guard let partner = PartnerID(try row.text(0)) else { return nil }
                return Taken(
                    partner: partner, partnerName: names[partner] ?? "", by: try row.text(1),
                    at: Instant(milliseconds: try row.int(2)))
            }, next: try found.count > most ? rows.last.map { String(try $0.int(3)) } : nil)
    }
}

extension Reader {
    func libraryView(_ id: ID<LibraryFile>) throws -> LibraryView {
        try vendorWide.require(id).view(try downloads()[id.text] ?? 0)
    }

    /// How often each file was taken, of those downloads that the actor may see.
    fileprivate func downloads() throws -> [String: Int] {
        let rows = try query("SELECT document, count(*) FROM {library_downloads} GROUP BY document")
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), Int(try $0.int(1))) })
    }
}

extension Versioned where Value == LibraryFile {
    fileprivate func view(_ downloads: Int) -> LibraryView {
        LibraryView(
            id: value.id, title: value.title, note: value.note, tiers: value.tiers, types: value.types,
            file: value.file,
            added: value.added, downloads: downloads, removed: value.removed, version: version)
    }
}
