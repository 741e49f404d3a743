@_spi(System) import Store

/// Makes every replayed table anew from the journal: needed when what tables derive from events has changed, such as how names are
/// compared.
public struct Rebuilder: Sendable {
    private let database: Database
    private let capabilities: Capabilities

    public init(_ database: Database, _ capabilities: Capabilities) {
        (self.database, self.capabilities) = (database, capabilities)
    }

    /// What was made anew.
    public struct Rebuilt: Sendable {
        public let vendors: Int
        public let entries: Int
        public let tables: Int

        /// `N entries of M vendors into K tables`.
        public var summary: String { "\(entries) entries of \(vendors) vendors into \(tables) tables" }
    }

    /// Replays one vendor after the other, each in one transaction: whatever goes wrong, its tables are as they were.
    /// Whoever writes for that vendor waits meanwhile; on SQLite, whoever writes.
    ///
    /// - Throws: `BrokenChain` or `UnreadableEntry` when the journal is damaged, `StoreError`.
    public func run() async throws -> Rebuilt {
        let vendors = try await database.read { try $0.journalVendors(in: SystemScope()) }
        let tables = database.layout.tables.filter { $0.replayed && $0.tenancy != .shared }.map(\.name)
        var entries = 0
        for vendor in vendors {
            let replay = Replay(vendor, capabilities)
            entries += try await database.write(vendor: vendor) { transaction in
                let writer = try transaction.writer(vendor: vendor)
                for table in tables { try writer.clear(table) }
                return Int(try replay.run(in: transaction).sequence)
            }
        }
        return Rebuilt(vendors: vendors.count, entries: entries, tables: tables.count)
    }
}
