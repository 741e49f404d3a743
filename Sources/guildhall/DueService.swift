import Channel
import Logging
import ServiceLifecycle

/// Does what falls due, once a second, for every vendor. After downtime everything missed is done in order.
struct DueService: Service {
    let guildhall: Guildhall
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await guildhall.runAllDue()
                    try await guildhall.writeKeyUses()
                } catch {
                    logger.warning("timed work waits", metadata: ["reason": "\(error)"])
                }
                try await Task.sleep(for: .seconds(1))
            }
        }
        try? await guildhall.writeKeyUses(isLast: true)
    }
}
