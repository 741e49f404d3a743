import Members
import Record
import Terms

extension Capability {
    /// Double entry: accounts, postings, balances.
    package static let ledger = Capability(
        "Ledger",
        permissions: [.seeLedger],
        commands: [],
        queries: [Operation(query: ListPostings.self), Operation(query: ListBalances.self)],
        events: [PostingMade.self],
        tables: [Posting.declaration, LedgerSums.balances, LedgerSums.days],
        migrations: Posting.migrations + LedgerSums.migrations,
        things: [Thing(Posting.self)],
        reactions: [.postings],
        entries: EntryReaders(.seeLedger),
        words: LedgerWords.all)
}

extension Permission {
    public static let seeLedger = Permission(
        "see_ledger", [.vendorAdmin, .vendorFinance, .accountAdmin, .partnerFinance])
}

/// The words of the ledger.
enum LedgerWords {
    static let all: [Wordbook.Entry] = [
        .init("may.see_ledger", "see the ledger", "das Hauptbuch zu sehen"),
        .init("none.posting", "no posting", "keine Buchung"),
    ]
}
