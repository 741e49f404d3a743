import Foundation
import Logging
import ServiceLifecycle

/// Sees to it that the server ends within seconds of being told to, whatever is still under way. What was confirmed is
/// on disk; a request that is cut off is one that got no answer.
struct EndService: Service {
    let logger: Logger

    /// So long requests under way may take to be answered.
    static let patience: Duration = .seconds(8)

    func run() async throws {
        try? await gracefulShutdown()
        let logger = logger
        // A thread of its own: the others may all be at work.
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: TimeInterval(Self.patience.components.seconds))
            logger.warning("the server ends with requests under way")
            exit(0)
        }
    }
}
