import Channel
import Foundation
import Logging
import Record
import Store
import Terms

/// Vendors side by side, with a PostgreSQL that is 2 ms away: through a proxy that keeps everything for a while, either way.
///
/// Each vendor has two clients, few enough that journeys are measured and not processors. On two servers each vendor has
/// one client on either, so that both servers want the same vendors all the time.
struct LaneBenchmark {
    /// Over a unix socket.
    let database: String
    private static let vendors = 8
    private static let roundTrip = Duration.milliseconds(2)

    /// Storage alone: an entry in the journal and a row.
    func entries() async throws {
        let (proxy, url) = try far()
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        var servers: [Database] = []
        for _ in 0..<2 {
            servers.append(try await Database.open(try DatabaseURL(url), layout: try Self.layout(), logger: logger))
        }
        try await measure("entries", on: servers) { database, vendor, number in
            try await Self.write(number, vendor: "vendor\(vendor)", to: database)
        }
        for server in servers { await server.close() }
        proxy.close()
    }

    /// The whole path of a command.
    func commands(of program: String) async throws {
        let (proxy, url) = try far()
        let servers = [try await Guildhall.open(url), try await Guildhall.open(url)]
        var stages: [Stage] = []
        for _ in 0..<Self.vendors { stages.append(try await Stage(program, on: servers[0])) }
        let made = stages
        try await count("registration", proxy) { try await made[0].register($0) }
        try await count("quote", proxy) { _ in try await made[0].quote() }
        try await measure("registrations", on: servers) { server, vendor, number in
            try await made[vendor].on(server).register(number)
        }
        for server in servers { await server.database.close() }
        proxy.close()
    }

    private func far() throws -> (DelayingProxy, url: String) {
        guard var parts = URLComponents(string: database), let items = parts.queryItems,
            let folder = items.first(where: { $0.name == "host" })?.value
        else { throw ProxyError(what: "find the socket's folder in \(database)") }
        let proxy = try DelayingProxy(to: "\(folder)/.s.PGSQL.5432", delay: Self.roundTrip / 2)
        (parts.host, parts.port) = ("127.0.0.1", Int(proxy.port))
        let plain = ["sslmode", "gssencmode"].map { URLQueryItem(name: $0, value: "disable") }
        parts.queryItems = items.filter { $0.name != "host" } + plain
        guard let url = parts.string else { throw ProxyError(what: "name the proxy in \(database)") }
        return (proxy, url)
    }

    /// How often one of a person's commands waits for the server, when nobody else's share its commit.
    private func count(_ what: String, _ proxy: DelayingProxy, _ body: (Int) async throws -> Void) async throws {
        for number in 0..<10 { try await body(-1 - number) }
        let before = proxy.journeys.count
        for number in 0..<20 { try await body(-100 - number) }
        report("journeys of a \(what)", Double(proxy.journeys.count - before) / 20, "")
    }

    private func measure<Server: Sendable>(
        _ what: String, on servers: [Server], _ body: @escaping @Sendable (Server, Int, Int) async throws -> Void
    ) async throws {
        for (name, used) in [("one server", Array(servers.prefix(1))), ("two servers", servers)] {
            for vendors in [1, Self.vendors] {
                // The first second is for connections and statements to be prepared.
                for seconds in [1.0, 4.0] {
                    let rate = try await callsPerSecond(by: vendors * 2, seconds: seconds) { client, number in
                        try await body(used[client / vendors % used.count], client % vendors, number)
                    }
                    if seconds > 1 { report("\(what) of \(vendors) on \(name)", rate, "1/s") }
                }
            }
        }
    }

    private static func layout() throws -> DatabaseLayout {
        try DatabaseLayout(
            tables: [
                TableDeclaration(
                    name: "notes", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: true)
            ],
            migrations: [
                Migration(
                    id: "notes-1",
                    sql: [
                        """
                        CREATE TABLE notes (vendor TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, \
                        PRIMARY KEY (vendor, id)) STRICT
                        """
                    ])
            ])
    }

    private static func write(_ number: Int, vendor: String, to database: Database) async throws {
        let body = String(repeating: "x", count: 500)
        try await database.write(vendor: vendor) { transaction in
            let entry = NewEntry(
                vendor: vendor, at: Int64(number), actor: "bench", kind: "note.made", subject: "note_\(number)",
                body: body)
            let written = try transaction.append([entry])
            try transaction.writer(vendor: vendor).put(
                "notes", [("id", .text("note_\(written[0].sequence)")), ("body", .text(body))])
        }
    }
}
