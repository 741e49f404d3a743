import Logging
import Mail
import Members
import Record
import ServiceLifecycle

/// Looks into the outbox once a second and hands over what is due. On shutdown, mails under way get some seconds to be taken;
/// what is not taken by then is tried again later.
struct MailService: Service {
    let guildhall: Guildhall
    let plan: MailPlan
    let logger: Logger

    func run() async throws {
        let client = plan.route.map { SMTPClient($0.server) }
        let carrier = client.flatMap { client in plan.route?.carrier(client) }
        let delivery = MailDelivery(guildhall, carrier, pace: plan.pace)
        await withGracefulShutdownHandler {
            try? await cancelWhenGracefulShutdown {
                var keeper = TimeKeeper()
                while !Task.isCancelled {
                    do {
                        if guildhall.trusts(&keeper) { try await delivery.run() }
                    } catch {
                        logger.warning("mails wait", metadata: ["reason": "\(error)"])
                    }
                    try await Task.sleep(for: .seconds(1))
                }
            }
        } onGracefulShutdown: {
            Task { await client?.close() }
        }
        await client?.close()
    }
}

/// How mails leave from this process.
struct MailPlan: Sendable {
    /// Nil when there is no mail server.
    let route: MailRoute?
    let pace: MailPace

    /// For whoever starts the server.
    var sentence: String {
        guard let route else { return "No mail server is named: mails stay in the outbox (see --mail)." }
        return "Mails leave through \(route.server.host):\(route.server.port) as \(route.from.address)."
    }
}
