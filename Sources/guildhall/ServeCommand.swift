import ArgumentParser
import Channel
import Foundation
import Logging
import Members
import Record
import ServiceLifecycle
import Store
import Web

/// `guildhall serve`: the server.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves a database over HTTP until it is told to stop.",
        discussion: """
            Example: guildhall serve --database sqlite:channel.sqlite --port 8080
            Stops in order on Ctrl-C or SIGTERM: requests under way are finished first.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var files: FilesOption
    @OptionGroup var key: KeyOption
    @OptionGroup var address: AddressOption
    @OptionGroup var mail: MailOption
    @OptionGroup var retention: RetentionOption

    @Option(help: "For how many vendors at the same time the server writes on PostgreSQL, over a connection each.")
    var lanes = 8

    func validate() throws {
        guard (1...64).contains(lanes) else { throw ValidationError("--lanes is \(lanes); use 1 to 64") }
    }

    func run() async throws {
        let logger = Logger.program()
        let mails = MailPlan(route: try mail.route(), pace: mail.pace)
        try address.requireFree()
        let opened = try await database.open(logger, lanes: lanes)
        let folder = files.folder(beside: try database.url())
        let sealing = try await key.key(of: opened, beside: try database.url(), logger)
        let guildhall = Guildhall(database: opened, publicURL: address.link, files: folder, sealing: sealing)
        try await guildhall.sealSecrets()
        let shown = try database.shown()
        try await serve(guildhall, at: address, mails, keeping: retention.days, logger) { port in
            "Guildhall serves \(shown) on http://\(address.host):\(port)\n\(mails.sentence)"
        }
    }
}

/// Where the server listens.
struct AddressOption: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "How many commands a minute one key or person of a partner's may give; 0 for as many as they like.",
            discussion: "A partner altogether has two and a half times as many, each key of the vendor's ten times."))
    var commandsPerMinute = QuotaLimits.usual.commands

    @OptionGroup var publicAddress: LinkOption
    @OptionGroup var pdf: PDFOption
    @OptionGroup var metrics: MetricsOption

    @Flag(
        name: .customLong("behind-proxy"),
        help: "A reverse proxy in front says in X-Forwarded-For from where requests come. Never without one.")
    var behindProxy = false

    @Flag(name: .customLong("bench-endpoint"), help: .hidden)
    var benchEndpoint = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is \(port); use 1 to 65535") }
        guard (0...1_000_000).contains(commandsPerMinute) else {
            throw ValidationError("--commands-per-minute is \(commandsPerMinute); use 0 to 1000000")
        }
    }

    /// How much may be asked; nil for as much as anybody likes.
    var quotas: QuotaLimits? {
        guard commandsPerMinute > 0 else { return nil }
        var limits = QuotaLimits.usual
        (limits.commands, limits.partnerCommands) = (commandsPerMinute, commandsPerMinute * 5 / 2)
        return limits
    }

    /// Where people reach the server, without a slash at the end.
    var link: String { publicAddress.address(port: port) }
}

/// Runs the server, the clock's work and the outbox until a signal, then closes the database.
///
/// - Parameter announcement: what is said once connections are taken, and not before, given the port.
func serve(
    _ guildhall: Guildhall, at address: AddressOption, _ mails: MailPlan, keeping retention: Retention = .usual,
    _ logger: Logger, demo: DemoWorld? = nil, _ announcement: @escaping @Sendable (Int) -> String
) async throws {
    var configuration = WebConfiguration(host: address.host, port: address.port, benchmark: address.benchEndpoint)
    configuration.publicAddress = address.link
    configuration.behindProxy = address.behindProxy
    configuration.quotas = address.quotas
    configuration.sendsMail = mails.route != nil
    configuration.demo = demo
    configuration.typesetting = address.pdf.typesetting
    let server = try WebServer(guildhall, configuration: configuration, logger: logger)
    let services = ServiceGroup(
        services: [
            server.application { say(announcement($0 ?? address.port)) },
            MetricsService(server: server, option: address.metrics, logger: logger),
            DueService(guildhall: guildhall, retention: retention, logger: logger),
            MailService(guildhall: guildhall, plan: mails, logger: logger), EndService(logger: logger),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    do {
        try await services.run()
    } catch {
        await guildhall.database.close()
        if error is Mistake { throw error }
        guard !"\(error)".contains("Address already in use") else {
            throw address.taken
        }
        throw Mistake("the server stopped: \(error)")
    }
    await guildhall.database.close()
}
