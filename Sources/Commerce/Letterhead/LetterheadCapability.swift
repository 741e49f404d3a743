import Record

extension Capability {
    /// What documents say of the vendor.
    package static let letterhead = Capability(
        "Letterhead",
        permissions: [.setLetterhead, .seeLetterhead],
        commands: [Operation(SetLetterhead.self)],
        queries: [Operation(query: ShowLetterhead.self)],
        events: [LetterheadSet.self],
        tables: [Letterhead.table],
        migrations: Letterhead.migrations,
        entries: EntryReaders(.seeLetterhead),
        words: LetterheadWords.all)
}

extension Permission {
    public static let setLetterhead = Permission("set_letterhead", [.vendorAdmin, .vendorFinance])
    public static let seeLetterhead = Permission("see_letterhead", Set(Role.allCases).subtracting([.system]))
}
