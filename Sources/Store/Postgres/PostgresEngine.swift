import Logging

/// A PostgreSQL database: some threads that write and some that read, each with a connection of its own.
final class PostgresEngine: Engine {
    private let writes: LaneQueue
    private let reads = JobQueue()
    private let threads = Ending()

    /// Opens, migrates and starts the threads, which connect when they are first needed.
    init(
        url: String, layout: DatabaseLayout, lanes: Int, readers: Int, logger: Logger
    ) async throws(StoreError) {
        let opening = PostgresOpening(url: url, layout: layout, logger: logger)
        let catalogue = Catalogue(layout, dialect: .postgres)
        let growth = TableGrowth()
        let foresight = Foresight()
        let writes = LaneQueue(lanes: lanes)
        self.writes = writes
        // A connection of its own, so that migrations leave nothing behind.
        try await LaneThread.open("guildhall-opening") { () throws(StoreError) -> @Sendable () -> Void in
            try opening.run()
            return {}
        }
        for _ in 0..<readers {
            start("guildhall-reader") { [reads] in
                PostgresReader(jobs: reads, catalogue: catalogue, url: url, logger: logger).work()
            }
        }
        for _ in 0..<lanes {
            start("guildhall-lane") {
                var lane = PostgresLane(
                    writes, catalogue: catalogue, url: url, growth: growth, foresight: foresight, logger: logger)
                lane.work()
            }
        }
    }

    private func start(_ name: String, _ work: @escaping @Sendable () -> Void) {
        threads.begin()
        LaneThread.start(name) { [threads] in
            work()
            threads.end()
        }
    }

    func write<T: Sendable>(
        vendor: String?, kind: String?, _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        let hold = Hold.owners([vendor.map(RowOwner.vendor) ?? .shared])
        return try await Job.run(body) { writes.submit(LaneJob(job: $0, hold: hold, kind: kind)) }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws -> T) async throws -> T {
        try await Job.run(body) { reads.submit($0) }
    }

    func close() async {
        reads.close()
        writes.close()
        await threads.wait()
    }
}
