@_spi(System) import Store
import Terms

/// One vendor's journal, gone through in order: each entry's hash is checked, and each conclusion is applied to tables with the code
/// that wrote them in service. The one way in which the past is made again.
package struct Replay: Sendable {
    package let vendor: String
    /// The last entry that is applied, by its sequence; nil for all.
    package let through: Int64?
    private let capabilities: Capabilities

    /// Entries read at once, so that memory stays flat.
    package static let batch = 500

    package init(_ vendor: String, through: Int64? = nil, _ capabilities: Capabilities) {
        (self.vendor, self.through, self.capabilities) = (vendor, through, capabilities)
    }

    /// Replays the journal of one database into another.
    ///
    /// - Parameter progress: told after each batch how many entries have been gone through.
    /// - Returns: the end that was reached.
    /// - Throws: `BrokenChain` or `UnreadableEntry` when the journal is damaged, `StoreError`.
    package func run(
        from database: Database, into target: Database, _ progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> ChainHead {
        var head = ChainHead.genesis
        var request: JournalEntry?
        while true {
            let after = head.sequence
            let (entries, keys) = try await database.read { try self.entries(after: after, $0) }
            guard !entries.isEmpty else { return head }
            head = try Journal.checkChain(entries, after: head)
            let last = request
            request = try await target.write(vendor: vendor) { try self.apply(entries, keys, after: last, $0) }
            progress(head.sequence)
        }
    }

    /// Replays the journal into the tables beside it, which are empty. Within one transaction.
    package func run(in transaction: Transaction, _ progress: @Sendable (Int64) -> Void = { _ in }) throws -> ChainHead
    {
        var head = ChainHead.genesis
        var request: JournalEntry?
        while true {
            let (entries, keys) = try entries(after: head.sequence, transaction)
            guard !entries.isEmpty else { return head }
            head = try Journal.checkChain(entries, after: head)
            request = try apply(entries, keys, after: request, transaction)
            progress(head.sequence)
        }
    }

    /// The next entries, and the keys that open what they say of persons.
    private func entries(after: Int64, _ snapshot: Snapshot) throws -> ([JournalEntry], PersonKeys) {
        let most = through.map { Int(clamping: min(Int64(Self.batch), max(0, $0 - after))) } ?? Self.batch
        guard most > 0 else { return ([], PersonKeys(vendor, [:])) }
        let entries = try snapshot.journal(in: VendorScope(vendor: vendor), after: after, limit: most)
        return (entries, try snapshot.personKeys(of: vendor, in: entries))
    }

    /// - Parameter request: the last request before the entries.
    /// - Returns: the last request of all.
    private func apply(
        _ entries: [JournalEntry], _ keys: PersonKeys, after request: JournalEntry?, _ transaction: Transaction
    ) throws -> JournalEntry? {
        let writer = try transaction.writer(vendor: vendor)
        var request = request
        for entry in entries {
            let entry = entry.opened(by: keys)
            guard entry.sort == .conclusion else {
                request = entry
                continue
            }
            guard let request else { throw UnreadableEntry(entry: entry, reason: "it is concluded from no request") }
            let tables = Tables(
                writer: writer, version: entry.sequence, persons: capabilities.persons, request: request,
                searchedKinds: capabilities.searchedKinds, home: capabilities.home)
            try capabilities.event(in: entry).apply(entry, to: tables)
        }
        return request
    }
}
