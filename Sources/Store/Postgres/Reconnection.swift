import Foundation
import Logging

/// Waits for a server that is gone.
struct Reconnection {
    let url: String
    let logger: Logger

    private static let shortest = 0.05
    private static let longest = 2.0

    /// Tries again and again, first after 50 ms, then ever more slowly up to 2 s.
    ///
    /// - Parameter refuse: called with the reason, now and after each attempt that failed; true when nobody waits for the server any
    ///   more, and then nil comes out.
    func wait(because error: StoreError, refuse: (StoreError) -> Bool) -> PostgresLink? {
        logger.error("the database does not answer", metadata: ["error": "\(error)"])
        var isClosed = refuse(error)
        var pause = Self.shortest
        repeat {
            Thread.sleep(forTimeInterval: pause)
            pause = min(pause * 1.5, Self.longest)
            do throws(StoreError) {
                let link = try PostgresLink(url)
                logger.info("the database answers again")
                return link
            } catch {
                isClosed = refuse(error)
            }
        } while !isClosed
        return nil
    }
}
