import Synchronization
import Testing

@testable import Channel
@testable import Record
@_spi(System) @testable import Store
@testable import Terms

@Suite("Whose turn timed work is")
struct LeaseTests {
    /// Lends a world and a second server on its database.
    private func twoServers(
        _ backend: Backend, sandbox: Bool = false, _ body: (World, Guildhall) async throws -> Void
    ) async throws {
        try await backend.withPlace { url in
            let one = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let two = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let world = try await World(one, sandbox: sandbox, World.withoutFees, ids: .random)
            try await body(world, Guildhall(database: two, clock: world.clock.clock, logger: quiet))
            await two.close()
            await one.close()
        }
    }

    private func due(_ world: World) async throws -> Int {
        try await world.database.read {
            let now = SQLValue.integer(world.clock.now.milliseconds)
            return try $0.query("SELECT kind FROM {due} WHERE at <= $1", [now], in: SystemScope()).count
        }
    }

    @Test("Servers that look at the same moment do each piece once and in order", arguments: Backend.durable)
    func side(_ backend: Backend) async throws {
        try await twoServers(backend) { world, other in
            let second = try await World(other.database, vendor: "vendor_zeta", World.withoutFees, ids: .random)
            for number in 0..<12 {
                try world.setClock("2026-03-02T10:\(number + 10)")
                try await world.approved("{name: Customer \(number), country: US}")
                try await second.register("{name: Prospect \(number), country: US}")
            }
            let before = try await world.length()
            try world.setClock("2027-03-01T09:00")
            try second.setClock("2027-03-01T09:00")
            let servers = [world.guildhall, other]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    for server in servers { group.addTask { try await server.runAllDue() } }
                }
                try await group.waitForAll()
            }
            #expect(try await due(world) == 0)
            let expired = try await world.conclusions(after: before).filter { $0.kind == "deal.expired" }
            #expect(expired.count == 12)
            #expect(Set(expired.map(\.subject)).count == 12)
            #expect(expired.map(\.at) == expired.map(\.at).sorted())
            #expect(try await second.kinds().filter { $0 == "due.done" }.count == 12)
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A server that dies with the lease is relieved once it has run out, and not before", arguments: Backend.durable)
    func dead(_ backend: Backend) async throws {
        try await twoServers(backend) { world, other in
            let deals = [
                try await world.approved("{name: Tern Air, country: JP}"),
                try await world.approved("{name: Curlew Rail, country: US}"),
            ]
            try world.setClock("2026-09-01T09:00")
            let vendor = world.vendor
            let now = world.clock.now
            let lease = try await world.database.write { try DueLease.take(vendor, at: now, $0) }
            #expect(lease != nil)
            try await other.runAllDue()
            #expect(try await due(world) == 2, "another server has the vendor's work")
            world.pass(seconds: DueLease.length / 1_000 - 1)
            try await other.runAllDue()
            #expect(try await due(world) == 2)
            world.pass(seconds: 1)
            let before = try await world.length()
            try await other.runAllDue()
            #expect(try await due(world) == 0)
            let done = try await world.conclusions(after: before).filter { $0.kind == "deal.expired" }
            #expect(done.map(\.subject) == deals)
        }
    }

    @Test("A server that wakes up after its lease was taken over does nothing", arguments: Backend.durable)
    func late(_ backend: Backend) async throws {
        try await twoServers(backend) { world, other in
            let deal = try await world.approved()
            try world.setClock("2026-09-01T09:00")
            let vendor = world.vendor
            let start = world.clock.now
            let lease = try #require(try await world.database.write { try DueLease.take(vendor, at: start, $0) })
            let at = try #require(
                try await world.database.read {
                    try $0.query("SELECT at FROM {due}", [], in: SystemScope()).first?.int(0)
                })
            world.pass(seconds: 60)
            let later = world.clock.now
            let heir = try await other.database.write { try DueLease.take(vendor, at: later, $0) }
            #expect(heir != nil)
            let piece = DuePiece(
                kind: "deal_expiry", subject: deal, at: Instant(milliseconds: at), attempts: 0)
            let turn = DueTurn(lease: lease, piece: piece, now: start)
            let before = try await world.length()
            await #expect(throws: DueTurn.Lost.self) {
                try await world.guildhall.perform(turn, after: nil)
            }
            try await world.database.write { try lease.release($0) }
            #expect(try await world.length() == before)
            try await world.guildhall.runAllDue()
            #expect(try await world.length() == before, "what it gives back is not the other's lease")
        }
    }

    @Test("A long row of work keeps its lease, piece by piece")
    func lengthened() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let vendor = world.vendor
            let start = world.clock.now
            let lease = try #require(try await world.database.write { try DueLease.take(vendor, at: start, $0) })
            for round in 1...5 {
                let now = start.adding(seconds: Int64(round) * 20)
                let (holds, taken) = try await world.database.write { transaction in
                    (try lease.holds(at: now, transaction), try DueLease.take(vendor, at: now, transaction) != nil)
                }
                #expect(holds)
                #expect(!taken)
            }
        }
    }

    @Test("What cannot be done is set aside and tried again later; what comes after it is done")
    func setAside() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let deal = try await world.approved()
            try await world.database.write { transaction in
                for (kind, subject) in [("deal_expiry", "deal_zzz"), ("unheard_of", "x"), ("deal_expiry", "other_1")] {
                    try transaction.writer(vendor: "vendor_acme").put(
                        "due", [("kind", .text(kind)), ("subject", .text(subject)), ("at", 0)])
                }
            }
            try world.setClock("2026-09-01T09:00")
            await #expect(throws: (any Error).self) { try await world.guildhall.runAllDue() }
            #expect(try await world.status(deal) == "expired")
            #expect(try await world.journal().contains { $0.kind == "deal.expired" && $0.subject == deal })
            #expect(try await world.guildhall.runDue(world.vendor) == 0, "not yet again")
            world.pass(seconds: 60)
            await #expect(throws: (any Error).self) { try await world.guildhall.runAllDue() }
            let faults = try await world.database.read {
                try $0.query("SELECT attempts, reason FROM {due_faults} ORDER BY kind, subject", [], in: SystemScope())
            }
            #expect(try faults.map { try $0.int(0) } == [2, 2, 2])
            #expect(try faults.last?.text(1).contains("does not know the kind") == true)
        }
    }

    @Test("A sandbox's clock that is moved while a server looks runs everything once, in order, before the reply")
    func sandbox() async throws {
        try await twoServers(.file, sandbox: true) { world, other in
            let short = try await world.approved("{name: Curlew Rail, country: JP}")
            let long = try await world.approved("{name: Tern Air, country: US}")
            let before = try await world.length()
            let move = MoveClock(to: "2026-12-01T09:00")
            let admin = try world.credential("admin")
            async let looking: Void = {
                for _ in 0..<40 { try await other.runAllDue() }
            }()
            _ = try await world.guildhall.moveClock(move, as: admin, .plain)
            let done = try await world.conclusions(after: before).filter { $0.kind == "deal.expired" }
            #expect(done.map(\.subject) == [short, long])
            try await looking
            #expect(try await world.verify() == [])
        }
    }
}
