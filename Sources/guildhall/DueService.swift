import Logging
import Members
import Record
import ServiceLifecycle

/// Does what falls due, once a second, for every vendor; after downtime everything missed is done in order. Then
/// whoever follows the journal reads what is new. Once an hour it tidies
/// up: bytes of uploads that came to nothing, links and mails of long ago.
struct DueService: Service {
    let guildhall: Guildhall
    let retention: Retention
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var rounds = 0
            var keeper = TimeKeeper()
            while !Task.isCancelled {
                do {
                    guard guildhall.trusts(&keeper) else {
                        try await Task.sleep(for: .seconds(1))
                        continue
                    }
                    try await guildhall.runAllDue()
                    try await guildhall.runFollowers()
                    try await guildhall.writeKeyUses()
                    try await guildhall.writeSecurityEvents()
                    if rounds.isMultiple(of: 3_600) {
                        try await guildhall.removeOrphanedFiles()
                        try await guildhall.forgetOld(retention)
                    }
                    rounds += 1
                } catch {
                    logger.warning("timed work waits", metadata: ["reason": "\(error)"])
                }
                try await Task.sleep(for: .seconds(1))
            }
        }
        try? await guildhall.writeKeyUses(isLast: true)
        try? await guildhall.writeSecurityEvents()
    }
}
