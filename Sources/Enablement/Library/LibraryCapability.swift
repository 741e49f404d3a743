import Record
import Terms

extension Capability {
    /// Logos and files by tier and type.
    package static let library = Capability(
        "Library",
        permissions: [
            .manageLibrary, .seeLibrary,
        ],
        commands: [
            Operation(AddLibraryFile.self), Operation(RemoveLibraryFile.self), Operation(DownloadLibraryFile.self),
        ],
        queries: [
            Operation(query: ListLibrary.self), Operation(query: ShowLibraryFile.self),
            Operation(query: ListLibraryDownloads.self),
        ],
        events: LibraryEvents.all,
        tables: [LibraryTables.library, LibraryTables.downloads],
        migrations: LibraryTables.migrations,
        things: [
            Thing(LibraryFile.self) { try $0.libraryView($1) }
        ],
        entries: EntryReaders(
            .manageLibrary,
            [
                .seeLibrary: [LibraryFileAdded.kind, LibraryFileRemoved.kind]
            ]),
        words: LibraryWords.all)
}

extension Permission {
    public static let manageLibrary = Permission(
        "manage_library", [.vendorAdmin, .channelManager])
    public static let seeLibrary = Permission(
        "see_library",
        Role.partnerPeople.union([.vendorAdmin, .channelManager, .reviewer, .reseller, .distributor, .referral]))
}

extension LibraryView: Resource { package static var resource: String { "document" } }
extension LibraryShelf: Resource { package static var resource: String { "library" } }
