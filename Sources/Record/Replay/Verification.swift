import Logging
@_spi(System) import Store
import Terms

/// What a check of the record found.
public struct Verification: Sendable {
    public let entries: Int
    public let tables: Int
    /// A sentence for each difference; at most a hundred are told apart.
    public let differences: [String]

    /// `N entries, M tables, 0 differences`.
    public var summary: String { "\(entries) entries, \(tables) tables, \(differences.count) differences" }

    static let most = 100
}

/// Replays a journal into an empty database and compares every table, and the chain.
public struct Verifier: Sendable {
    private let database: Database
    private let capabilities: Capabilities
    private let logger: Logger
    private let others: @Sendable (Database) async throws -> [String]

    /// - Parameter others: what else has to hold beside the tables, such as that the bytes of files are there: a sentence for each
    ///   difference.
    public init(
        _ database: Database, _ capabilities: Capabilities, logger: Logger,
        also others: @escaping @Sendable (Database) async throws -> [String] = { _ in [] }
    ) {
        (self.database, self.capabilities, self.logger, self.others) = (database, capabilities, logger, others)
    }

    /// Reads the whole record once; memory stays bounded by a batch of entries and the size of the replayed tables, which are
    /// kept in memory unless a scratch database is given.
    ///
    /// - Parameter progress: told now and then how many entries of how many have been replayed.
    public func run(
        scratch url: DatabaseURL = .memory, _ progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> Verification {
        let scratch = try await Database.open(url, layout: database.layout, logger: logger)
        var differences: [String] = []
        var entries: Int64 = 0
        let heads = try await heads()
        let all = heads.reduce(0) { $0 + $1.last }
        for (vendor, last) in heads {
            let before = entries
            do {
                let replay = Replay(vendor, through: last, capabilities)
                entries += try await replay.run(from: database, into: scratch) { progress(before + $0, all) }.sequence
            } catch {
                differences.append("journal of \(vendor): \(error)")
            }
        }
        let tables = database.layout.tables.filter(\.replayed)
        for table in tables where differences.count < Verification.most {
            differences += try await TableComparison(table, database, scratch).differences(Verification.most)
        }
        await scratch.close()
        differences += try await others(database)
        return Verification(
            entries: Int(entries), tables: tables.count, differences: Array(differences.prefix(Verification.most)))
    }

    /// Each vendor with the last sequence of its journal.
    private func heads() async throws -> [(vendor: String, last: Int64)] {
        try await database.read { snapshot in
            try snapshot.journalVendors(in: SystemScope()).map { vendor in
                (vendor, try snapshot.journalHead(in: VendorScope(vendor: vendor)).sequence)
            }
        }
    }
}
