import Logging

/// The life of a reading thread.
struct PostgresReader {
    let jobs: JobQueue
    let catalogue: Catalogue
    let url: String
    let logger: Logger

    /// Returns once the queue is closed and done.
    func work() {
        var session: PostgresSession?
        while let job = jobs.next() { run(job, on: &session) }
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
                session = waited(because: error)
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

    /// Waits for the server; meanwhile callers hear at once.
    private func waited(because error: StoreError) -> PostgresSession? {
        let link = Reconnection(url: url, logger: logger).wait(because: error) { error in
            for job in jobs.refuse(error) { job.fail(error) }
            return jobs.isClosed
        }
        if link != nil { _ = jobs.refuse(nil) }
        return link.map { PostgresSession($0) }
    }
}
