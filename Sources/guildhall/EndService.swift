import Dispatch
import Foundation
import Logging
import ServiceLifecycle

/// Sees to it that the server ends within seconds of being told to, whatever is still under way. What was confirmed is
/// on disk; a request that is cut off is one that got no answer.
struct EndService: Service {
    let logger: Logger

    /// So many seconds requests under way may take to be answered.
    static let patience = 5

    func run() async throws {
        // Apart from all that the others may keep busy.
        let queue = DispatchQueue(label: "guildhall.end", qos: .userInteractive)
        let logger = logger
        for number in [SIGTERM, SIGINT] {
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                // Kept by its own handler for as long as the process runs.
                withExtendedLifetime(source) {}
                queue.asyncAfter(deadline: .now() + .seconds(Self.patience)) {
                    logger.warning("the server ends with requests under way")
                    exit(0)
                }
            }
            source.resume()
        }
        try? await gracefulShutdown()
    }
}
