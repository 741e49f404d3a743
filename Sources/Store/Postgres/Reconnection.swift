import Foundation
import Logging

/// Waits for a server that is gone, while its queue refuses jobs so that callers hear at once.
struct Reconnection {
    let url: String
    let logger: Logger

    private static let shortest = 0.05
    private static let longest = 2.0

    /// Tries again and again, first after 50 ms, then ever more slowly up to 2 s; nil when the queue was closed.
    func wait<Access>(refusing jobs: JobQueue<Job<Access>>, because error: StoreError) -> PostgresSession? {
        logger.error("the database does not answer", metadata: ["error": "\(error)"])
        for job in jobs.refuse(error) { job.fail(error) }
        var pause = Self.shortest
        while !jobs.isClosed {
            Thread.sleep(forTimeInterval: pause)
            pause = min(pause * 1.5, Self.longest)
            do throws(StoreError) {
                let session = PostgresSession(try PostgresLink(url))
                _ = jobs.refuse(nil)
                logger.info("the database answers again")
                return session
            } catch {
                for job in jobs.refuse(error) { job.fail(error) }
            }
        }
        return nil
    }
}
