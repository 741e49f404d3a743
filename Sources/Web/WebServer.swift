import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Partnership
import Print
import Record

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
    /// The address by which people reach the server, such as `https://partners.example.com`; `http://localhost` and the port when
    /// nothing is said. When it is https, cookies are sent over https alone.
    public var publicAddress: String?
    /// Does a reverse proxy in front say in `X-Forwarded-For` from where requests come?
    public var behindProxy = false
    /// The sample world's sign-ins, for the first page.
    public var demo: DemoWorld?
    /// How much may be asked of the server by one key, person and partner; nil for as much as anybody likes.
    public var quotas: QuotaLimits? = .usual
    /// Is there a mail server to which mails go? Said on the page of mails.
    public var sendsMail = false
    /// What sets documents as PDF.
    public var typesetting = TypesettingEngine.usual()

    /// Loopback, port 8080 and 75 idle seconds unless told otherwise.
    public init(host: String = "127.0.0.1", port: Int = 8080, benchmark: Bool = false, idleSeconds: Int64 = 75) {
        self.host = host
        self.port = port
        self.benchmark = benchmark
        self.idleSeconds = idleSeconds
    }
}

/// A channel over HTTP: its pages and its API, and on a listener of their own its counts for monitoring.
public struct WebServer: Sendable {
    private let state: ServerState
    private let site: Site
    private let configuration: WebConfiguration
    private let logger: Logger

    /// - Throws: when the installation lacks a file of the pages.
    public init(_ channel: Guildhall, configuration: WebConfiguration = WebConfiguration(), logger: Logger) throws {
        self.configuration = configuration
        self.logger = logger
        site = try Site(
            publicAddress: configuration.publicAddress ?? "http://localhost:\(configuration.port)",
            behindProxy: configuration.behindProxy)
        state = ServerState(
            channel, started: Clock.system.now,
            printing: Printing(Typesetter(configuration.typesetting), site.templates), demo: configuration.demo,
            sendsMail: configuration.sendsMail, behindProxy: configuration.behindProxy, quotas: configuration.quotas)
    }

    /// Pages and API, ready to be run as a service. It stops gracefully with its service group: requests under way are answered first.
    ///
    /// - Parameter listening: called once with the port, when connections are taken.
    public func application(
        listening: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let addresses = AddressTable(
            WebCapabilities.endpoints.map { ($0.path, $0.method) } + WebCapabilities.pages.map { ($0.path, $0.method) })
        let router = Router(context: ClientContext.self, options: .autoGenerateHeadEndpoints)
        router.add(
            middleware: RequestFrame(
                server: state, pages: PageServer(site: site, server: state), addresses: addresses))
        router.add(WebCapabilities.endpoints, state)
        router.add(WebCapabilities.pages, site, state)
        router.add(site.look)
        if configuration.benchmark { router.addBenchmark() }
        return Application(
            router: router, server: .guarded(idleSeconds: configuration.idleSeconds),
            configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { await listening($0.localAddress?.port) }, logger: logger)
    }

    /// `GET /metrics` for Prometheus and nothing else, ready to be run as a service.
    ///
    /// - Parameters:
    ///   - host: the address it is bound to; the counts are nobody's business but the operator's, so loopback or an inner network.
    ///   - port: 0 lets the system choose one.
    ///   - listening: called once with the port, when connections are taken.
    public func metrics(
        host: String, port: Int, listening: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let router = Router(context: ClientContext.self, options: .autoGenerateHeadEndpoints)
        router.addMetrics(of: state)
        return Application(
            router: router, server: .guarded(idleSeconds: configuration.idleSeconds),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { await listening($0.localAddress?.port) }, logger: logger)
    }
}
