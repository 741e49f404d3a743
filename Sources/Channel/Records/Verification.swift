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
    private let logger: Logger
    private let files: FileFolder?
    private static let batch = 500

    /// - Parameter files: where the bytes of files lie, which are then read too.
    public init(_ database: Database, files: FileFolder? = nil, logger: Logger) {
        self.database = database
        self.files = files
        self.logger = logger
    }

    /// Reads the whole record once; memory stays bounded by a batch of entries and the size of the replayed tables, which are
    /// kept in memory unless a scratch database is given.
    public func run(scratch url: DatabaseURL = .memory) async throws -> Verification {
        let scratch = try await Database.open(url, layout: database.layout, logger: logger)
        var differences: [String] = []
        var entries = 0
        for vendor in try await vendors() {
            let (count, found) = try await replay(vendor, into: scratch)
            entries += count
            differences += found
        }
        let tables = database.layout.tables.filter(\.replayed)
        for table in tables where differences.count < Verification.most {
            differences += try await compare(table.name, scratch)
        }
        await scratch.close()
        if let files { differences += try await missing(in: files) }
        return Verification(
            entries: entries, tables: tables.count, differences: Array(differences.prefix(Verification.most)))
    }

    private func vendors() async throws -> [String] {
        try await database.read { try $0.journalVendors(in: SystemScope()) }
    }

    /// Replays one vendor's entries with the code that wrote the tables, and checks that each entry's hash follows.
    private func replay(_ vendor: String, into scratch: Database) async throws -> (entries: Int, differences: [String])
    {
        var last: Int64 = 0
        var head = ChainHead.genesis
        while true {
            let after = last
            let entries = try await database.read { snapshot in
                try snapshot.journal(in: VendorScope(vendor: vendor), after: after, limit: Self.batch)
            }
            guard let end = entries.last else { break }
            last = end.sequence
            do {
                head = try Journal.checkChain(entries, after: head)
                try await scratch.write(vendor: vendor) { transaction in try Self.apply(entries, transaction) }
            } catch {
                return (Int(last), ["journal of \(vendor): \(error)"])
            }
        }
        return (Int(last), [])
    }

    /// Files whose bytes are not there, or are not what they were. Reads each of them once.
    private func missing(in folder: FileFolder) async throws -> [String] {
        var differences: [String] = []
        var last: Row?
        while true {
            let after = last
            let rows = try await database.read {
                try $0.page(of: StoredFile.table, after: after, limit: Self.batch, in: SystemScope())
            }
            for row in rows {
                guard case .text(let body) = row["body"] else { continue }
                let file = try JSON.decode(StoredFile.self, from: body)
                guard let bytes = folder.bytes(file.hash) else {
                    differences.append("\(file.id): its bytes are not in \(folder.path)")
                    continue
                }
                guard FileFolder.hash(bytes) != file.hash else { continue }
                differences.append("\(file.id): its bytes are not those that were handed in")
            }
            guard rows.count == Self.batch else { return differences }
            last = rows.last
        }
    }

    private static func apply(_ entries: [JournalEntry], _ transaction: Transaction) throws {
        for entry in entries {
            let event = try EventKinds.event(in: entry)
            let tables = Tables(writer: try transaction.writer(vendor: entry.vendor), version: entry.sequence)
            try event.apply(entry, to: tables)
        }
    }

    private func compare(_ table: String, _ scratch: Database) async throws -> [String] {
        var differences: [String] = []
        var here: Row?
        var there: Row?
        while true {
            let (afterHere, afterThere) = (here, there)
            let mine = try await database.read {
                try $0.page(of: table, after: afterHere, limit: Self.batch, in: SystemScope())
            }
            let replayed = try await scratch.read {
                try $0.page(of: table, after: afterThere, limit: Self.batch, in: SystemScope())
            }
            for (one, other) in zip(mine, replayed) where one.values != other.values {
                differences.append("\(table): \(one.values.prefix(3)) differs from its replay")
                if differences.count >= Verification.most { return differences }
            }
            if mine.count != replayed.count {
                return differences + [
                    "\(table): \(mine.count) rows stand against \(replayed.count) replayed after the same place"
                ]
            }
            guard mine.count == Self.batch else { return differences }
            (here, there) = (mine.last, replayed.last)
        }
    }
}
