import Logging

/// A PostgreSQL database: one thread that writes and a few that read, each with a connection of its own.
final class PostgresEngine: Engine {
    private let writes = JobQueue<Job<Transaction>>()
    private let reads = JobQueue<Job<Snapshot>>()
    private let threads = Ending()

    /// Opens, migrates and starts the threads. Reading threads connect when they are first needed.
    init(url: String, layout: DatabaseLayout, readers: Int, logger: Logger) async throws(StoreError) {
        let opening = PostgresOpening(url: url, layout: layout, logger: logger)
        let catalogue = Catalogue(layout, dialect: .postgres)
        let writes = self.writes
        let reads = self.reads
        let threads = self.threads
        try await LaneThread.open("guildhall-writer") { () throws(StoreError) -> @Sendable () -> Void in
            // A connection of its own, closed here, so that migrations leave nothing behind.
            _ = try opening.run()
            for _ in 0..<readers {
                threads.begin()
                LaneThread.start("guildhall-reader") {
                    PostgresReader(jobs: reads, catalogue: catalogue, url: url, logger: logger).work()
                    threads.end()
                }
            }
            threads.begin()
            return {
                PostgresWriter(jobs: writes, catalogue: catalogue, url: url, logger: logger).work()
                threads.end()
            }
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await Job.enqueue(body, in: writes)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T {
        try await Job.enqueue(body, in: reads)
    }

    func close() async {
        reads.close()
        writes.close()
        await threads.wait()
    }
}
