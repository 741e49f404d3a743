/// One command's view of the database, to read and to write, handed to a closure and used on its thread only.
///
/// It sees what the commands before it in the same commit have written. A statement that the database refuses dooms the
/// command, even when the closure catches the error.
public final class Transaction: Snapshot {
    private let writes: any WriteSession
    private let heads: ChainHeads
    private let marksFirstWrite: Bool
    /// True once a savepoint of this command is open.
    private(set) var isMarked = false
    /// True once anything was written.
    private(set) var hasWritten = false

    init(
        session: any WriteSession, catalogue: Catalogue, known: KnownAnswers, heads: ChainHeads, marksFirstWrite: Bool
    ) {
        writes = session
        self.heads = heads
        self.marksFirstWrite = marksFirstWrite
        super.init(session: session, catalogue: catalogue, known: known)
    }

    /// The writer of the rows of `vendor`, and of shared tables.
    public func writer(vendor: String) throws(StoreError) -> TableWriter {
        try Tenant.check(vendor, "vendor")
        return TableWriter(transaction: self, vendor: vendor)
    }

    /// The writer of shared tables only.
    public func writer() -> TableWriter { TableWriter(transaction: self, vendor: nil) }

    /// Adds an entry to the end of its vendor's journal, numbered and chained.
    ///
    /// - Returns: the entry as it stands in the journal.
    @discardableResult
    public func append(_ entry: NewEntry) throws(StoreError) -> JournalEntry {
        try Tenant.check(entry.vendor, "vendor")
        let head = try heads.head(of: entry.vendor, in: self)
        let next = JournalEntry(entry, after: head)
        try run(Journal.insert(catalogue.dialect), next.values, as: entry.vendor)
        heads.set(ChainHead(sequence: next.sequence, hash: next.hash), of: entry.vendor)
        return next
    }

    /// Adds entries, in order.
    @discardableResult
    public func append(_ entries: [NewEntry]) throws(StoreError) -> [JournalEntry] {
        var written: [JournalEntry] = []
        for entry in entries { written.append(try append(entry)) }
        return written
    }

    /// Runs a write, after opening the savepoint when it is the first.
    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String) throws(StoreError) {
        try perform { _ throws(StoreError) in
            if !hasWritten {
                if marksFirstWrite {
                    try writes.mark()
                    isMarked = true
                }
                hasWritten = true
            }
            known.wrote(text.tables)
            try writes.run(text, values, as: setting)
        }
    }
}
