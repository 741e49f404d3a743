@_spi(System) import Store

/// A request with all that was concluded from it: what stands together in the journal.
package struct RequestGroup: Sendable {
    package let request: JournalEntry
    /// The same as it was asked, with the texts of all persons who are not erased.
    package let asked: JournalEntry
    package internal(set) var conclusions: [JournalEntry] = []
}

/// Reads a vendor's journal request by request, a batch of entries at a time.
struct RequestGroups {
    private let vendor: String
    private let database: Database
    private var after: Int64 = 0
    private var waiting: [JournalEntry] = []
    private var keys: PersonKeys
    private var isOver = false

    init(_ vendor: String, _ database: Database) {
        (self.vendor, self.database, keys) = (vendor, database, PersonKeys(vendor, [:]))
    }

    /// The next request; nil after the last.
    ///
    /// - Throws: `UnreadableEntry` where a conclusion stands without a request.
    mutating func next() async throws -> RequestGroup? {
        var group: RequestGroup?
        while true {
            if waiting.isEmpty { try await read() }
            guard let entry = waiting.last, group == nil || entry.sort == .conclusion else { return group }
            waiting.removeLast()
            if group == nil {
                guard entry.sort == .request else {
                    throw UnreadableEntry(entry: entry, reason: "it is concluded from no request")
                }
                group = RequestGroup(request: entry, asked: entry.opened(by: keys))
            } else {
                group?.conclusions.append(entry)
            }
        }
    }

    private mutating func read() async throws {
        guard !isOver else { return }
        let (vendor, start) = (vendor, after)
        let (entries, keys) = try await database.read { snapshot in
            let entries = try snapshot.journal(in: VendorScope(vendor: vendor), after: start, limit: Replay.batch)
            return (entries, try snapshot.personKeys(of: vendor, in: entries.filter { $0.sort == .request }))
        }
        self.keys = keys
        isOver = entries.count < Replay.batch
        after = entries.last?.sequence ?? after
        waiting = entries.reversed()
    }
}
