/// The one append-only table from which every other can be made again.
public enum Journal {
    /// The declaration that `DatabaseLayout` puts first. Partners see the entries that name them.
    public static let table = TableDeclaration(
        name: "journal", key: ["vendor", "sequence"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: false)

    /// The migration that `DatabaseLayout` puts first.
    public static let migration = Migration(
        id: "journal-1",
        sql: [
            """
            CREATE TABLE journal (
                vendor TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                at INTEGER NOT NULL,
                actor TEXT NOT NULL,
                kind TEXT NOT NULL,
                subject TEXT NOT NULL,
                partner TEXT,
                body TEXT NOT NULL,
                program TEXT,
                program_version TEXT,
                because INTEGER,
                hash BLOB NOT NULL,
                PRIMARY KEY (vendor, sequence)
            ) STRICT
            """,
            "CREATE INDEX journal_by_subject ON journal (vendor, subject, sequence)",
            "CREATE INDEX journal_by_partner ON journal (vendor, partner, sequence) WHERE partner IS NOT NULL",
        ])

    static let columns =
        "vendor, sequence, at, actor, kind, subject, partner, body, program, program_version, because, hash"

    /// Checks that `entries`, in order, continue one vendor's journal after `head`. Linear, and in pages of any size:
    /// give the head that comes out to the call for the next page.
    ///
    /// - Throws: `BrokenChain` at the first entry that was changed, removed, added or moved.
    public static func checkChain(
        _ entries: some Sequence<JournalEntry>, after head: ChainHead = .genesis
    ) throws(BrokenChain) -> ChainHead {
        var head = head
        var vendor: String?
        for entry in entries {
            let expected = head.sequence + 1
            guard entry.vendor == vendor ?? entry.vendor else {
                throw BrokenChain(
                    vendor: entry.vendor, sequence: entry.sequence,
                    description:
                        "Entry \(entry.sequence) belongs to \(entry.vendor), the ones before to \(vendor ?? "").")
            }
            vendor = entry.vendor
            guard entry.sequence == expected else {
                throw BrokenChain(
                    vendor: entry.vendor, sequence: expected,
                    description:
                        "Entry \(expected) of \(entry.vendor) is missing; entry \(entry.sequence) stands in its place.")
            }
            guard entry.hash == entry.expectedHash(after: head.hash) else {
                throw BrokenChain(
                    vendor: entry.vendor, sequence: entry.sequence,
                    description: "Entry \(entry.sequence) of \(entry.vendor), or the one before it, was changed.")
            }
            head = ChainHead(sequence: entry.sequence, hash: entry.hash)
        }
        return head
    }

    static func insert(_ dialect: Dialect) -> PreparedText {
        dialect == .sqlite ? sqliteInsert : postgresInsert
    }

    private static let sqliteInsert = makeInsert(.sqlite)
    private static let postgresInsert = makeInsert(.postgres)

    private static func makeInsert(_ dialect: Dialect) -> PreparedText {
        let values = (1...12).map(dialect.parameter).joined(separator: ", ")
        return PreparedText(
            "INSERT INTO journal (\(columns)) VALUES (\(values))", parameters: 12, tables: [table.name])
    }
}

extension JournalEntry {
    /// The cells in the order of `Journal.columns`.
    var values: [SQLValue] {
        [
            .text(vendor), .integer(sequence), .integer(at), .text(actor), .text(kind), .text(subject),
            SQLValue(partner), .text(body), SQLValue(program), SQLValue(programVersion),
            because.map { .integer($0) } ?? .null, .blob(hash),
        ]
    }

    /// Reads the cells in the order of `Journal.columns`.
    init(_ row: Row) throws(StoreError) {
        self.init(
            vendor: try row.text(0), sequence: try row.int(1), at: try row.int(2), actor: try row.text(3),
            kind: try row.text(4), subject: try row.text(5), partner: try row.optionalText(6), body: try row.text(7),
            program: try row.optionalText(8), programVersion: try row.optionalText(9),
            because: try row.optionalInt(10), hash: try row.blob(11))
    }
}
