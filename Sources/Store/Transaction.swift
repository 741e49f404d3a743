/// One command's view of the database, to read and to write, handed to a closure and used on its thread only.
///
/// It sees what the commands before it in the same commit have written. A statement that the database refuses dooms the
/// command, even when the closure catches the error.
public final class Transaction: Snapshot {
    private let writes: any WriteSession
    private let heads: ChainHeads
    private let hold: Hold
    private let marksFirstWrite: Bool
    /// Whose rows the command wanted to write without holding them: it has to be run again.
    private(set) var lacking: RowOwner?
    /// True once a savepoint of this command is open.
    private(set) var isMarked = false
    /// True once anything was written.
    private(set) var hasWritten = false

    init(
        session: any WriteSession, catalogue: Catalogue, known: KnownAnswers, heads: ChainHeads, hold: Hold,
        marksFirstWrite: Bool
    ) {
        writes = session
        self.heads = heads
        self.hold = hold
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
        try require(.vendor(entry.vendor))
        let head = try heads.head(of: entry.vendor, in: self)
        let next = JournalEntry(entry, after: head)
        try run(Journal.insert(catalogue.dialect), next.values, of: .vendor(entry.vendor))
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

    /// Sees that nobody else can be writing rows of `owner`.
    private func require(_ owner: RowOwner) throws(StoreError) {
        guard !hold.covers(owner) else { return }
        try perform { _ throws(StoreError) in
            lacking = owner
            throw .other("the command writes rows that it did not say it would, and is run again")
        }
    }

    /// Runs a write of rows of `owner`, after opening the savepoint when it is the first.
    func run(_ text: PreparedText, _ values: [SQLValue], of owner: RowOwner) throws(StoreError) {
        try require(owner)
        try perform { _ throws(StoreError) in
            if !hasWritten {
                if marksFirstWrite {
                    try writes.mark()
                    isMarked = true
                }
                hasWritten = true
            }
            known.wrote(text.tables)
            try writes.run(text, values, as: owner.setting)
        }
    }
}
