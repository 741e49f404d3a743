import Record
import Terms

extension Capability {
    /// What people hand in, kept by hash outside the database.
    package static let files = Capability(
        "Files",
        permissions: [
            .handInFiles
        ],
        queries: [
            Operation(query: ShowFile.self)
        ],
        inner: [
            Operation(KeepFile.self)
        ],
        events: FileEvents.all,
        tables: [FileTables.files],
        migrations: FileTables.migrations,
        entries: EntryReaders(.handInFiles),
        words: FileWords.all)
}

extension Permission {
    public static let handInFiles = Permission(
        "hand_in_files",
        [.vendorAdmin, .channelManager, .accountAdmin, .seller, .marketer, .reseller, .distributor, .referral],
        isOpenWhileOnboarding: true)
}

extension StoredFile: Resource { package static var resource: String { "file" } }
