import Channel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// How the server listens.
public struct WebConfiguration: Sendable {
    /// The address it is bound to.
    public var host: String
    /// The port; 0 lets the system choose one.
    public var port: Int
    /// Adds `POST /bench/echo`, which only decodes and encodes: what other endpoints' speed is compared with.
    public var benchmark: Bool
    /// Connections on which nothing happens for so long are closed.
    public var idleSeconds: Int64

    /// Loopback, port 8080 and 75 idle seconds unless told otherwise.
    public init(host: String = "127.0.0.1", port: Int = 8080, benchmark: Bool = false, idleSeconds: Int64 = 75) {
        self.host = host
        self.port = port
        self.benchmark = benchmark
        self.idleSeconds = idleSeconds
    }
}

/// The HTTP server over a channel, ready to be run as a service. It stops gracefully with its service group: requests
/// under way are answered first.
///
/// - Parameter listening: called once with the port, when connections are taken.
public func application(
    _ channel: Guildhall, configuration: WebConfiguration = WebConfiguration(), logger: Logger,
    listening: @escaping @Sendable (Int?) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let server = ServerState(channel: channel, started: Clock.system.now)
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestFrame(counts: server.counts))
    router.add(API.endpoints, server)
    if configuration.benchmark { router.addBenchmark() }
    return Application(
        router: router,
        server: .http1(configuration: .init(idleTimeout: .seconds(configuration.idleSeconds))),
        configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
        onServerRunning: { await listening($0.localAddress?.port) },
        logger: logger)
}
