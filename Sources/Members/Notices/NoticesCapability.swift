import Record
import Terms

extension Capability {
    /// What partners and the vendor's people are told, and the mails that tell them.
    package static let notices = Capability(
        "Notices",
        permissions: [
            .seeOutbox, .seeNotices,
        ],
        commands: [
            Operation(ChooseNotices.self), Operation(RetryMail.self), Operation(StopNotices.self),
        ],
        queries: [
            Operation(query: ListNotices.self), Operation(query: ShowNoticeChoice.self),
            Operation(query: ListOutbox.self), Operation(query: ShowOutboxMail.self),
        ],
        events: NoticeEvents.all,
        tables: [NoticeTables.notices, NoticeTables.choices, OutboxTables.outbox],
        migrations: NoticeTables.migrations + OutboxTables.migrations,
        effects: [.mails, .retriedMails], personCopies: [.mails],
        entries: EntryReaders(
            .managePeople,
            [
                .seeNotices: [NoticeSent.kind],
                .seeOutbox: [MailRetried.kind, RetryMail.name],
            ]),
        words: NoticeWords.all)
}

extension Permission {
    public static let seeOutbox = Permission(
        "see_outbox", [.vendorAdmin, .channelManager])
    public static let seeNotices = Permission(
        "see_notices", Set(Role.allCases).subtracting([.system]), isOpenWhileOnboarding: true)
}
