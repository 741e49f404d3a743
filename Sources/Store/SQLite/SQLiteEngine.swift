import Dispatch
import GRDB
import Logging

/// One SQLite file, with one thread that writes and a few that read; or one in memory, with a single thread.
final class SQLiteEngine: Engine {
    private let writes = LaneQueue(lanes: 1)
    private let reads = JobQueue()
    private let isMemory: Bool
    private let readers = Ending()
    private let writer = Ending()

    /// Opens, migrates and starts the threads.
    init(path: String?, layout: DatabaseLayout, readers count: Int, logger: Logger) async throws(StoreError) {
        isMemory = path == nil
        let opening = SQLiteOpening(layout: layout, logger: logger)
        let catalogue = Catalogue(layout, dialect: .sqlite)
        let writes = self.writes
        let reads = self.reads
        let readers = self.readers
        let writer = self.writer
        try await LaneThread.open("guildhall-writer") { () throws(StoreError) -> @Sendable () -> Void in
            let queue = if let path { try opening.writer(path) } else { try opening.memory() }
            var readings: [DatabaseQueue] = []
            if let path { for _ in 0..<count { readings.append(try opening.reader(path)) } }
            for reading in readings {
                readers.begin()
                LaneThread.start("guildhall-reader") {
                    Self.read(reads, reading, catalogue)
                    readers.end()
                }
            }
            writer.begin()
            return {
                Self.write(writes, queue, catalogue, hasReaders: path != nil)
                writer.end()
            }
        }
    }

    /// One file has one writer, so all vendors share a lane.
    func write<T: Sendable>(
        vendor: String?, kind: String?, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await Job.run(body) { writes.submit(LaneJob(job: $0, hold: .everything, kind: nil)) }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T {
        // In memory there is one connection, so a read takes its turn among the commands.
        if isMemory {
            try await write(vendor: nil, kind: nil) { try body($0) }
        } else {
            try await Job.run(body) { reads.submit($0) }
        }
    }

    func close() async {
        reads.close()
        await readers.wait()
        // The writer closes last: then SQLite moves everything from the write-ahead log into the file itself.
        writes.close()
        await writer.wait()
    }

    /// The life of the writing thread.
    private static func write(
        _ jobs: LaneQueue, _ queue: DatabaseQueue, _ catalogue: Catalogue, hasReaders: Bool
    ) {
        let growth = TableGrowth()
        use(queue, growth) { connection in
            let batch = Batch(session: connection, catalogue: catalogue, hold: .everything, foresight: nil)
            let bell = DispatchSemaphore(value: 0)
            var held: Hold?
            while let lot = jobs.take(atMost: Batch.most, givingBack: held, bell) {
                held = lot.hold
                let end = batch.run(lot.jobs)
                if let trouble = end.trouble { for job in end.unanswered { job.job.fail(trouble.error) } }
                jobs.gather(lot)
                let grown = growth.take()
                if !grown.isEmpty { connection.analyse(grown, tellsOthers: hasReaders) }
            }
        }
    }

    /// The life of a reading thread.
    private static func read(_ jobs: JobQueue, _ queue: DatabaseQueue, _ catalogue: Catalogue) {
        let begins = PreparedText("BEGIN")
        let commits = PreparedText("COMMIT")
        use(queue) { connection in
            while let job = jobs.next() {
                do {
                    try connection.run(begins, [], as: nil)
                    defer { connection.rollback() }
                    let snapshot = Snapshot(session: connection, catalogue: catalogue, known: KnownAnswers())
                    defer { snapshot.end() }
                    let deliver = try job.run(snapshot)
                    try connection.run(commits, [], as: nil)
                    deliver()
                } catch {
                    job.fail(error)
                }
            }
        }
    }

    /// Lends the connection of `queue` until `body` returns.
    private static func use(
        _ queue: DatabaseQueue, _ growth: TableGrowth? = nil, _ body: (SQLiteConnection) -> Void
    ) {
        queue.inDatabase { database in
            guard let handle = database.sqliteConnection else { return }
            let connection = SQLiteConnection(handle, growth: growth)
            body(connection)
            connection.forgetStatements()
        }
        try? queue.close()
    }
}
