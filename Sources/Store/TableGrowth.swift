import Synchronization

/// Tells which tables have grown so much that the database should look at them anew. Shared by the lanes of a process.
///
/// A plan that was made for an empty table takes whichever index begins with the vendor, and then reads all of the vendor's rows to
/// find one. SQLite never looks by itself. PostgreSQL does a minute or more later: too late for the first import of a new vendor.
final class TableGrowth: Sendable {
    private struct State {
        var written: [String: Int] = [:]
        /// Those that came to a mark since the last `take`.
        var grown: Set<String> = []
    }

    private let state = Mutex(State())
    private static let marks: Set<Int> = [100, 1_000, 10_000, 100_000, 1_000_000]

    /// Adds the writes of a commit: how many there were to each table.
    func wrote(_ counts: [String: Int]) {
        state.withLock { state in
            for (table, count) in counts {
                let before = state.written[table, default: 0]
                state.written[table] = before + count
                if Self.marks.contains(where: { before < $0 && before + count >= $0 }) { state.grown.insert(table) }
            }
        }
    }

    func take() -> [String] {
        state.withLock { state in
            guard !state.grown.isEmpty else { return [] }
            defer { state.grown = [] }
            return state.grown.sorted()
        }
    }
}
