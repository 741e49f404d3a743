import Members
import Record
import Terms

/// Puts a file that the vendor handed in into the library.
public struct AddLibraryFile: Command {
    public static let name = "add_library_file"
    public static let permission = Permission.manageLibrary

    public let title: LineName
    public let note: String?
    public let file: ID<StoredFile>
    /// The tiers it is for; all when left out.
    public let tiers: [String]?
    /// The partner types it is for; all when left out.
    public let types: [String]?

    public func load(_ reader: Reader) throws -> StoredFile { try reader.require(file).value }

    public func decide(_ state: StoredFile, _ context: Context) throws -> [any Event] {
        // A file that a partner handed in is nothing to hand on.
        guard state.partner == nil else { throw Problem.notFound(StoredFile.noun) }
        try context.requireLibrary()
        if let note { try Text.checkLength(note, "note") }
        try Self.check(tiers, "tiers", "tier.unknown", among: context.program.tiers?.tiers.map(\.id) ?? [])
        try Self.check(types, "types", "partner_type.unknown", among: context.program.partnerTypes.map(\.id))
        return [
            LibraryFileAdded(
                document: LibraryFile(
                    id: context.newID(), title: title.text, note: note, tiers: tiers, types: types,
                    file: state.attachment,
                    added: context.now, removed: nil))
        ]
    }

    /// - Parameter unknown: what is said of an id that the program does not have.
    private static func check(_ ids: [String]?, _ field: String, _ unknown: String, among known: [String]) throws {
        guard let ids else { return }
        for id in ids where !known.contains(id) {
            let values = Nearest.values(for: id, among: known)
            throw Problem.invalid(
                field: "/\(field)", Phrase(unknown, values.merging(["id": .text(id)]) { $1 }))
        }
        guard !ids.isEmpty else {
            throw Problem.invalid(field: "/\(field)", "library.for_nobody")
        }
    }

    public func reply(_ state: StoredFile, _ events: [any Event], _ reader: Reader) throws -> LibraryView {
        try reader.libraryView(try reader.created(events, \LibraryFileAdded.document).id)
    }
}

/// Takes a file out of the library. What was downloaded stays recorded.
public struct RemoveLibraryFile: Command {
    public static let name = "remove_library_file"
    public static let permission = Permission.manageLibrary

    public let document: ID<LibraryFile>

    public func load(_ reader: Reader) throws -> Versioned<LibraryFile> { try reader.subject(document) }

    public func decide(_ state: Versioned<LibraryFile>, _ context: Context) throws -> [any Event] {
        guard state.removed == nil else {
            throw Problem.wrongState(Phrase("library.removed", ["title": .text(state.title)]))
        }
        return [LibraryFileRemoved(document: document)]
    }

    public func reply(_ state: Versioned<LibraryFile>, _ events: [any Event], _ reader: Reader) throws -> LibraryView {
        try reader.libraryView(document)
    }
}

/// Takes a file from the library; a partner's doing so is recorded. Its bytes come with the download.
public struct DownloadLibraryFile: Command {
    public static let name = "download_library_file"
    public static let permission = Permission.seeLibrary

    public let document: ID<LibraryFile>

    public init(document: ID<LibraryFile>) { self.document = document }

    public var withheld: Withheld? { .library }

    public struct State: Sendable {
        let document: LibraryFile
        package let partner: Partner?
        package let facts: Facts
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.context.actor.partner.map { try reader.require($0).value }
        return State(
            document: try reader.vendorWide.require(document).value, partner: partner,
            facts: try partner.map { try reader.facts(of: $0) } ?? Facts())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.requireLibrary()
        guard let partner = state.partner else { return [] }
        guard state.document.removed == nil else { throw Problem.notFound(LibraryFile.noun) }
        let open = try terms.decision(
            subject: partner.id.text, at: context.now, program: context.program, state.facts)
        let rules = open.rules + state.document.outcomes(partner, terms.clause)
        guard rules.allSatisfy(\.applied) else {
            throw Refusal(
                decision: Decision(
                    question: .library, subject: partner.id.text, at: context.now, program: context.program.reference,
                    outcome: Outcome(.refused), rules: rules))
        }
        return [LibraryFileDownloaded(document: document, owner: partner.id, by: context.actor.id)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> LibraryView {
        try reader.libraryView(document)
    }
}

extension Context {
    /// - Throws: `Problem.wrongState` for a program without a library.
    @discardableResult
    func requireLibrary() throws -> LibraryTerms {
        guard let terms = program.resources.library else {
            throw Problem.wrongState(Phrase("program.no_library", ["program": .named(.program, program.name)]))
        }
        return terms
    }
}

extension Guildhall {
    /// The bytes of a file of the library; a partner's taking it is recorded.
    ///
    /// - Throws: `Problem.notFound`, and `WordedRefusal` when the file or the library is not for the partner.
    public func libraryFile(
        _ document: ID<LibraryFile>, as credential: Credential, in language: Language
    ) async throws -> FileContent {
        let command = DownloadLibraryFile(document: document)
        let view = try await perform(command, as: credential, RequestTerms(language: language)).reply
        guard let bytes = files?.bytes(view.file.hash) else { throw Problem.notFound(LibraryFile.noun) }
        return FileContent(name: view.file.name, mediaType: view.file.type.mediaType, bytes: bytes)
    }
}
