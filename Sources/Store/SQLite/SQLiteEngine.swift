import GRDB
import Logging

/// One SQLite file, with one thread that writes and a few that read; or one in memory, with a single thread.
final class SQLiteEngine: Engine {
    private let writes = JobQueue<Job<Transaction>>()
    private let reads = JobQueue<Job<Snapshot>>()
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
                Self.write(writes, queue, catalogue)
                writer.end()
            }
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await Job.enqueue(body, in: writes)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T {
        // In memory there is one connection, so a read takes its turn among the commands.
        if isMemory {
            try await Job.enqueue({ try body($0) }, in: writes)
        } else {
            try await Job.enqueue(body, in: reads)
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
    private static func write(_ jobs: JobQueue<Job<Transaction>>, _ queue: DatabaseQueue, _ catalogue: Catalogue) {
        use(queue) { connection in
            let batch = Batch(session: connection, catalogue: catalogue)
            var expected = 1
            while true {
                jobs.gather(expected: expected)
                let waiting = jobs.take(atMost: Batch.most)
                expected = waiting.count
                guard !waiting.isEmpty else { return }
                guard let (unanswered, trouble) = batch.run(waiting) else { continue }
                for job in unanswered { job.fail(trouble.error) }
            }
        }
    }

    /// The life of a reading thread.
    private static func read(_ jobs: JobQueue<Job<Snapshot>>, _ queue: DatabaseQueue, _ catalogue: Catalogue) {
        let begins = PreparedText("BEGIN")
        let commits = PreparedText("COMMIT")
        use(queue) { connection in
            while let job = jobs.take(atMost: 1).first {
                do {
                    try connection.run(begins, [], as: "")
                    defer { connection.rollback() }
                    let snapshot = Snapshot(session: connection, catalogue: catalogue, known: KnownAnswers())
                    defer { snapshot.end() }
                    let deliver = try job.run(snapshot)
                    try connection.run(commits, [], as: "")
                    deliver()
                } catch {
                    job.fail(error)
                }
            }
        }
    }

    /// Lends the connection of `queue` until `body` returns.
    private static func use(_ queue: DatabaseQueue, _ body: (SQLiteConnection) -> Void) {
        queue.inDatabase { database in
            guard let handle = database.sqliteConnection else { return }
            let connection = SQLiteConnection(handle)
            body(connection)
            connection.forgetStatements()
        }
        try? queue.close()
    }
}
