/// Tells which tables have grown so much that PostgreSQL should look at them anew.
///
/// A plan that was made for an empty table takes whichever index begins with the vendor, and then reads all of the vendor's rows to
/// find one. It stays until the table is analysed, which the server does by itself a minute or more later: too late for the first
/// import of a new vendor. From some ten thousand rows on the server's own looks are enough.
struct TableGrowth {
    private var written: [String: Int] = [:]
    private static let marks: Set<Int> = [100, 1_000, 10_000, 100_000]
    /// Those that came to a mark since the last `take`.
    private var grown: Set<String> = []

    mutating func wrote(_ tables: [String]) {
        for table in tables {
            written[table, default: 0] += 1
            if Self.marks.contains(written[table, default: 0]) { grown.insert(table) }
        }
    }

    mutating func take() -> [String] {
        defer { grown = [] }
        return grown.sorted()
    }
}
