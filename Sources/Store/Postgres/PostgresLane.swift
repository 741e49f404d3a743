import Dispatch
import Logging

/// The life of a writing thread: a connection, and the commands of one vendor after another.
struct PostgresLane {
    let queue: LaneQueue
    let catalogue: Catalogue
    let url: String
    let growth: TableGrowth
    let foresight: Foresight
    let logger: Logger
    private let bell = DispatchSemaphore(value: 0)
    private var session: PostgresSession?
    /// Whose rows no other lane may touch yet.
    private var held: Hold?

    init(
        _ queue: LaneQueue, catalogue: Catalogue, url: String, growth: TableGrowth, foresight: Foresight, logger: Logger
    ) {
        (self.queue, self.catalogue, self.url) = (queue, catalogue, url)
        (self.growth, self.foresight, self.logger) = (growth, foresight, logger)
    }

    /// Returns once the queue is closed and done.
    mutating func work() {
        while let lot = queue.take(atMost: Batch.most, givingBack: held, bell) {
            held = lot.hold
            run(lot)
            analyseGrown()
            if held != nil { queue.gather(lot) }
        }
    }

    /// Runs a lot; on a connection that turns out to be gone before the commit, once more on a new one.
    private mutating func run(_ lot: Lot) {
        var jobs = lot.jobs
        for isLastTry in [false, true] {
            do throws(StoreError) {
                let end = Batch(
                    session: try connected(), catalogue: catalogue, hold: lot.hold, foresight: foresight
                ).run(jobs)
                for job in end.misplaced { queue.submitAgain(job) }
                guard let trouble = end.trouble else { return }
                session = nil
                queue.disconnected()
                jobs = end.unanswered
                if !isLastTry, case .connection = trouble.reach { continue }
                for job in jobs { job.job.fail(trouble.error) }
                return
            } catch {
                return reconnect(after: error, leaving: jobs)
            }
        }
    }

    private mutating func connected() throws(StoreError) -> PostgresSession {
        if let session { return session }
        let new = PostgresSession(try PostgresLink(url), growth: growth)
        session = new
        queue.connected()
        return new
    }

    /// Waits for the server and leaves what was to be done to the other lanes; where they cannot reach it either, callers hear at once.
    private mutating func reconnect(after error: StoreError, leaving jobs: [LaneJob]) {
        giveBack()
        for job in jobs { queue.submitAgain(job) }
        let queue = queue
        let link = Reconnection(url: url, logger: logger).wait(because: error) { error in
            for job in queue.refuse(error) { job.job.fail(error) }
            return queue.isClosed
        }
        session = link.map { PostgresSession($0, growth: growth) }
        if session != nil { queue.connected() }
    }

    /// Has the server look at tables that have grown, while other lanes may go on with the vendor.
    private mutating func analyseGrown() {
        let grown = growth.take()
        guard !grown.isEmpty, let session else { return }
        giveBack()
        session.analyse(grown)
    }

    private mutating func giveBack() {
        if let held { queue.giveBack(held) }
        held = nil
    }
}
