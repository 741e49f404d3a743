import ArgumentParser
import Hummingbird
import Logging
import ServiceLifecycle
import Web

/// Where the counts for monitoring are served, apart from what everybody reaches.
struct MetricsOption: ParsableArguments {
    @Option(name: .customLong("metrics-host"), help: "The address on which /metrics is served, for Prometheus.")
    var host = "127.0.0.1"

    @Option(
        name: .customLong("metrics-port"),
        help: ArgumentHelp(
            "Its port; 0 lets the system choose one.",
            discussion: "Default: 9464. Where that is taken, the server runs without, and says so."))
    var port: Int?

    func validate() throws {
        guard let port else { return }
        guard (0...65_535).contains(port) else { throw ValidationError("--metrics-port is \(port); use 0 to 65535") }
    }
}

/// Serves the counts until the server stops.
struct MetricsService: Service {
    let server: WebServer
    let option: MetricsOption
    let logger: Logger

    /// What exporters for Prometheus use where nobody chose a port.
    private static let usualPort = 9_464

    func run() async throws {
        let port = option.port ?? Self.usualPort
        do {
            try await server.metrics(host: option.host, port: port) { port in
                say("Metrics are on http://\(option.host):\(port ?? 0)/metrics")
            }.run()
        } catch  where "\(error)".contains("Address already in use") {
            guard option.port == nil else {
                throw Mistake("port \(port) for metrics is taken; choose another with --metrics-port")
            }
            logger.warning("port \(port) is taken, so nobody reads this server's metrics; choose one by --metrics-port")
            try? await gracefulShutdown()
        }
    }
}
