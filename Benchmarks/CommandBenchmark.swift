import Channel
import Foundation
import Logging
import Record
import Store
import Synchronization
import Terms

/// Durable commands through the one command path, from 32 clients at once.
struct CommandBenchmark {
    let program: String
    let database: String
    private static let clients = 32

    func run() async throws {
        let stage = try await Stage(program, database)
        let registered = try await measure(seconds: 5) { try await stage.register($0) }
        report("registrations", registered, "1/s")
        let quoted = try await measure(seconds: 5) { _ in try await stage.quote() }
        report("quotes", quoted, "1/s")
        await stage.close()
    }

    /// Makes so many registrations, for measuring what a server with a long record takes.
    func register(_ count: Int) async throws {
        let stage = try await Stage(program, database)
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<Self.clients {
                group.addTask {
                    for number in stride(from: client, to: count, by: Self.clients) { try await stage.register(number) }
                }
            }
            try await group.waitForAll()
        }
        report("registrations made", Double(count) / start.duration(to: clock.now).seconds, "1/s")
        print("{\"name\": \"admin secret\", \"text\": \"\(stage.adminSecret)\"}")
        await stage.close()
    }

    private func measure(seconds: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(seconds))
        let done = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.clients {
                group.addTask { while clock.now < end { try await body(done.next()) } }
            }
            try await group.waitForAll()
        }
        return Double(done.count) / start.duration(to: clock.now).seconds
    }
}

/// Counts up, from whichever thread.
final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func next() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}

/// A vendor with one partner and one product on a database of its own.
private struct Stage: Sendable {
    let guildhall: Guildhall
    let reseller: Credential
    let adminSecret: String
    /// Tells one run's end customers from another's.
    private let run = UInt32.random(in: 0...UInt32.max)

    init(_ program: String, _ url: String) async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let opened = try await Database.open(try DatabaseURL(url), layout: try Capabilities.channel.layout(), logger: logger)
        guildhall = Guildhall(database: opened, logger: logger)
        let admin = Secret.random()
        adminSecret = admin.text
        guard let vendor = ID<Vendor>("vendor_bench\(UInt32.random(in: 0...UInt32.max))") else {
            throw CancellationError()
        }
        _ = try await guildhall.found(
            Founding(id: vendor, name: "Bench", sandbox: true, source: try programSource(program), admin: admin))
        let partner = try await Self.perform(
            guildhall, "admit_partner", ["name": "Alpha", "country": "US", "type": "invested"], .secret(admin))
        guard let id = partner["id"]?.text.flatMap(PartnerID.init) else { throw CancellationError() }
        let secret = Secret.random()
        reseller = .secret(secret)
        _ = try await guildhall.perform(
            CreateKey(name: "bench", role: .reseller, partner: id, hash: secret.hash), as: .secret(admin))
        _ = try await Self.perform(
            guildhall, "add_product",
            [
                "sku": "B-1", "name": "Backup", "product_line": "backup",
                "price": ["amount": "1000.00", "currency": "USD"],
            ],
            .secret(admin))
    }

    func register(_ number: Int) async throws {
        let command = try JSON.decode(
            RegisterDeal.self,
            from: """
                {"customer": {"name": "Customer \(run) number \(number)", "country": "US"}, "product_line": "backup", \
                "units": 100, "bant": {"budget": "approved", "authority": "head of IT", "need": "retention", \
                "timing": "this quarter"}}
                """)
        _ = try await guildhall.perform(command, as: reseller)
    }

    func quote() async throws {
        let command = try JSON.decode(
            MakeQuote.self,
            from: """
                {"customer": {"name": "Borealis Foods", "country": "US"}, "lines": [{"sku": "B-1", "units": 100}]}
                """)
        _ = try await guildhall.perform(command, as: reseller)
    }

    func close() async { await guildhall.database.close() }

    @discardableResult
    private static func perform(
        _ guildhall: Guildhall, _ name: String, _ arguments: Node, _ credential: Credential
    ) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw CancellationError() }
        return try await operation.run(guildhall, arguments, credential)
    }
}
