import Logging

/// The life of the writing thread.
struct PostgresWriter {
    let jobs: JobQueue<Job<Transaction>>
    let catalogue: Catalogue
    let url: String
    let logger: Logger

    /// Returns once the queue is closed and done.
    func work() {
        var session: PostgresSession?
        var expected = 1
        while true {
            jobs.gather(expected: expected)
            let waiting = jobs.take(atMost: Batch.most)
            guard !waiting.isEmpty else { return }
            expected = waiting.count
            run(waiting, on: &session)
        }
    }

    private func reconnected(_ session: PostgresSession?) throws(StoreError) -> PostgresSession {
        if let session { session } else { PostgresSession(try PostgresLink(url)) }
    }

    /// Runs a batch; on a connection that turns out to be gone before the commit, once more on a new one.
    private func run(_ waiting: [Job<Transaction>], on session: inout PostgresSession?) {
        var waiting = waiting
        for isLastTry in [false, true] {
            do throws(StoreError) {
                let current = try reconnected(session)
                session = current
                guard let failed = Batch(session: current, catalogue: catalogue).run(waiting) else {
                    return current.analyseGrown()
                }
                session = nil
                waiting = failed.unanswered
                if !isLastTry, case .connection = failed.trouble.reach { continue }
                for job in waiting { job.fail(failed.trouble.error) }
                return
            } catch {
                for job in waiting { job.fail(error) }
                session = Reconnection(url: url, logger: logger).wait(refusing: jobs, because: error)
                return
            }
        }
    }
}

/// The life of a reading thread.
struct PostgresReader {
    let jobs: JobQueue<Job<Snapshot>>
    let catalogue: Catalogue
    let url: String
    let logger: Logger

    /// Returns once the queue is closed and done.
    func work() {
        var session: PostgresSession?
        while let job = jobs.take(atMost: 1).first { run(job, on: &session) }
    }

    private func reconnected(_ session: PostgresSession?) throws(StoreError) -> PostgresSession {
        if let session { session } else { PostgresSession(try PostgresLink(url)) }
    }

    /// Runs a read; on a connection that turns out to be gone, once more on a new one.
    private func run(_ job: Job<Snapshot>, on session: inout PostgresSession?) {
        for isLastTry in [false, true] {
            let current: PostgresSession
            do throws(StoreError) {
                current = try reconnected(session)
            } catch {
                job.fail(error)
                session = Reconnection(url: url, logger: logger).wait(refusing: jobs, because: error)
                return
            }
            session = current
            do {
                try current.beginReading()
                let snapshot = Snapshot(session: current, catalogue: catalogue, known: KnownAnswers())
                defer { snapshot.end() }
                let deliver = try job.run(snapshot)
                try current.endReading()
                return deliver()
            } catch {
                let isLost = if case .connection = current.trouble?.reach { true } else { !current.isAlive }
                if isLost { session = nil } else { current.rollback() }
                if isLost, !isLastTry { continue }
                return job.fail(error)
            }
        }
    }
}
