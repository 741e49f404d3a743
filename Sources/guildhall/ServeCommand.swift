import ArgumentParser
import Channel
import Logging
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
    @OptionGroup var address: AddressOption

    func run() async throws {
        let logger = Logger.program()
        let opened = try await database.open(logger)
        let folder = files.folder(beside: try database.url())
        say("Guildhall serves \(try database.shown()) on http://\(address.host):\(address.port)")
        try await serve(Guildhall(database: opened, files: folder), at: address, logger)
    }
}

/// Where the server listens.
struct AddressOption: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Flag(name: .customLong("bench-endpoint"), help: .hidden)
    var benchEndpoint = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is \(port); use 1 to 65535") }
    }
}

/// Runs the server and the clock's work until a signal, then closes the database.
func serve(_ guildhall: Guildhall, at address: AddressOption, _ logger: Logger) async throws {
    let web = try application(
        guildhall,
        configuration: WebConfiguration(
            host: address.host, port: address.port, benchmark: address.benchEndpoint),
        logger: logger)
    let services = ServiceGroup(
        services: [web, DueService(guildhall: guildhall, logger: logger)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    do {
        try await services.run()
    } catch {
        await guildhall.database.close()
        guard !"\(error)".contains("Address already in use") else {
            throw Mistake(
                "port \(address.port) is taken; perhaps Guildhall runs already. Stop that, or choose another with --port"
            )
        }
        throw Mistake("the server stopped: \(error)")
    }
    await guildhall.database.close()
}
