import Channel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Members
import Record
import Store
import StoreTesting
import Terms
import Testing

@testable import Web

/// A server in this process on a database in memory, with a clock that stands still.
struct Site: Sendable {
    let client: any TestClientProtocol
    let guildhall: Guildhall
    let clock: SettableClock
    private let server: WebServer

    static let start = "2026-03-02T15:00:00Z"

    /// Runs a test on a new site.
    static func with(
        _ configuration: WebConfiguration = WebConfiguration(), on url: DatabaseURL = .memory,
        by setup: TestingSetup = .router, files: FileFolder? = FileFolder(path: ""),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        _ body: @Sendable (Site) async throws -> Void
    ) async throws {
        try await Turnstile.light.pass { try await open(configuration, on: url, by: setup, files: files, logger, body) }
    }

    private static func open(
        _ configuration: WebConfiguration, on url: DatabaseURL, by setup: TestingSetup, files: FileFolder?,
        _ logger: Logger, _ body: @Sendable (Site) async throws -> Void
    ) async throws {
        let clock = SettableClock(try #require(Instant(start)))
        let database = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: logger)
        let guildhall = Guildhall(
            database: database, clock: clock.clock, passwordCost: PasswordCost(rounds: 16), files: files,
            sealing: .random(), scenarioSeconds: 600, logger: logger)
        let server = try WebServer(guildhall, configuration: configuration, logger: logger)
        try await server.application().test(setup) { client in
            try await body(Site(client: client, guildhall: guildhall, clock: clock, server: server))
        }
        await database.close()
    }

    /// Runs a test on a new site that keeps files, on a database of the backend.
    static func on(_ backend: Backend, _ body: @Sendable (Site) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "guildhall-files-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await backend.withPlace { url in
            try await with(on: url, files: FileFolder(path: folder, limit: 1 << 20), body)
        }
    }

    /// Lets a vendor begin, in a sandbox, and gives its first admin's secret.
    func found(_ name: String, running program: ProgramSource? = nil) async throws -> String {
        let id = try #require(ID<Vendor>("vendor_\(name)"))
        let admin = Secret.random()
        _ = try await guildhall.found(
            Founding(id: id, name: name, sandbox: true, source: try program ?? Self.program(), admin: admin)
        )
        return admin.text
    }

    /// The sample program, with sections that tests need.
    static func program() throws -> ProgramSource {
        let source = try published("avepoint")
        return ProgramSource(program: source.program.replacing(sections: learning), clauses: source.clauses)
    }

    /// A published program as its files say it.
    static func published(_ name: String) throws -> ProgramSource {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Programs/\(name)").standardized
        func text(_ file: String) throws -> String {
            try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        }
        return ProgramSource(program: try text("program.yaml"), clauses: try text("clauses.yaml"))
    }

    /// Sends a request. A body is JSON unless `headers` say otherwise.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as secret: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        try await send(method, path, bytes: body.map { Array($0.utf8) }, as: secret, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8]?, as secret: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var fields = HTTPFields()
        if bytes != nil { fields[.contentType] = "application/json" }
        if let secret { fields[.authorization] = "Bearer \(secret)" }
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let buffer = bytes.map { ByteBuffer(bytes: $0) }
        let response = try await client.execute(uri: path, method: method, headers: fields, body: buffer)
        return Answer(status: response.status.code, headers: response.headers, text: String(buffer: response.body))
    }

    /// What the listener for monitoring replies.
    func metrics() async throws -> Answer {
        try await server.metrics(host: "127.0.0.1", port: 0).test(.router) { client in
            let response = try await client.execute(uri: "/metrics", method: .get)
            return Answer(
                status: response.status.code, headers: response.headers, text: String(buffer: response.body))
        }
    }

    /// As `send`, for requests that must succeed.
    @discardableResult
    func done(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as secret: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await send(method, path, body, as: secret)
        try #require(
            (200..<300).contains(answer.status), "\(method) \(path): \(answer.text)", sourceLocation: sourceLocation)
        return answer
    }

    /// The sequence of the newest journal entry of the admin's vendor.
    func lastSequence(_ admin: String) async throws -> Int64 {
        var after: Int64 = 0
        while true {
            let page = try await done(.get, "/v1/journal?limit=200&after=\(after)", as: admin).json
            guard let last = page["items"]?.items?.last?["sequence"]?.integer else { return after }
            after = last
        }
    }
}

/// A response, read.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    /// The body as JSON; null when it is none.
    var json: Node { (try? JSON.parse(text)) ?? nil }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The text at a path of members and indices, such as `lines.0.net.amount`.
    subscript(_ path: String) -> String? {
        let node = path.split(separator: ".").reduce(json as Node?) { node, part in
            Int(part).map { node?[$0] } ?? node?[String(part)]
        }
        guard let node else { return nil }
        return node.text ?? JSON.string(node)
    }
}
