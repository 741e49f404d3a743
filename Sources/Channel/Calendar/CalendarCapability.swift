import Members
import Record

extension Capability {
    /// What is due for somebody: as a list, for a calendar program, and as a digest by mail.
    static let calendar = Capability(
        "Calendar",
        commands: [Operation(OpenCalendar.self), Operation(CloseCalendar.self), Operation(ChooseDigest.self)],
        queries: [Operation(query: ListDue.self), Operation(query: ShowCalendarChoice.self)],
        inner: [Operation(SendDigest.self)],
        events: [CalendarChanged.self, DigestChosen.self, DigestDue.self],
        tables: [CalendarTables.feeds, CalendarTables.digests],
        migrations: CalendarTables.migrations,
        timedWork: [TimedWork(.digest, of: ID<Membership>.self) { SendDigest(member: $0) }],
        effects: [.digests],
        entries: EntryReaders(.managePeople),
        words: CalendarWords.all)
}

extension CalendarChoice: Resource { package static var resource: String { "calendar" } }
