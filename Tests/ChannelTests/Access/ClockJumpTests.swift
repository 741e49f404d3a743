import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("A clock that jumped and came back")
struct ClockJumpTests {
    /// Lets the clock show a year later while something is done, and then again what it showed before.
    private func jumping<T>(_ world: World, _ work: () async throws -> T) async throws -> T {
        let before = world.clock.now
        world.clock.set(before.adding(days: 365))
        let result = try await work()
        world.clock.set(before.adding(seconds: 30))
        return result
    }

    @Test("Nobody is locked out by attempts of next year, and no right code is refused", arguments: Backend.both)
    func signIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            let setup = try await guildhall.beginSecondFactor(token)
            let app = try #require(OneTimePassword(base32: setup.secret))
            func code() -> String { app.code(OneTimePassword.step(at: world.clock.now)) }
            _ = try await guildhall.confirmSecondFactor(token, code: code())
            try await jumping(world) {
                for _ in 0..<12 { _ = try await world.refused("ada@alpha.example", from: .elsewhere) }
                let pending = try await world.signIn("ada@alpha.example")
                _ = try await guildhall.giveCode(pending.token, code: code(), from: .office)
            }
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: .elsewhere) == nil)
            let pending = try await world.signIn("ada@alpha.example")
            _ = try await guildhall.giveCode(pending.token, code: code(), from: .office)
        }
    }

    @Test("What has time left is there afterwards: sessions, links, keys, mails", arguments: Backend.both)
    func timeLeft(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            let token = try await world.admin()
            let link = try await guildhall.invite(email: "new@acme.example", role: .reviewer, at: world.vendor)
            let key = try await guildhall.perform(
                CreateKey(name: "k", role: .reviewer, expires: world.clock.now.adding(days: 30)),
                as: try world.key("admin"), .plain
            ).reply
            let later = try await jumping(world) {
                #expect(try await !world.opens(token))
                await #expect(throws: EndedLink.expired) { try await guildhall.invitation(link, in: .english) }
                return try await world.signIn("admin@alpha.example").token
            }
            #expect(try await world.opens(token))
            _ = try await guildhall.invitation(link, in: .english)
            _ = try await guildhall.answer(ShowProgram(), as: .secret(Secret(try #require(key.secret))))
            // A session of next year is an ordinary one from now on: it ends when any other would.
            #expect(try await guildhall.visitor(later) != nil)
            world.pass(seconds: Session.idle + 60)
            #expect(try await !world.opens(later))
        }
    }

    @Test("A lease of next year keeps nobody from the work, nor does a mail of next year wait for it")
    func leases() async throws {
        try await World.on(.memory) { world in
            try await jumping(world) {
                _ = try await world.database.write { try DueLease.take(world.vendor, at: world.clock.now, $0) }
                try await world.run(
                    "hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: x}", as: "admin")
                let mailroom = Mailroom()
                mailroom.answer(.temporary("450 later"), .temporary("450 later"), .temporary("450 later"))
                try await MailDelivery(world.guildhall, mailroom.carrier).run()
            }
            let lease = try await world.database.write { try DueLease.take(world.vendor, at: world.clock.now, $0) }
            #expect(lease != nil)
        }
    }

    @Test(
        "A keeper of time tells a jump from corrections, and believes a clock again that is back or goes on long enough"
    )
    func keeper() throws {
        let start = try #require(Instant("2026-03-02T10:00:00Z"))
        var keeper = TimeKeeper()
        #expect(keeper.read(start, count: 1_000) == .steady)
        #expect(keeper.read(start.adding(seconds: 61), count: 1_001) == .steady, "a correction by a minute")
        #expect(keeper.read(start.adding(days: 365), count: 1_002) == .jumped(seconds: 365 * 86_400 - 62))
        #expect(!keeper.read(start.adding(days: 365).adding(seconds: 5), count: 1_007).isTrusted)
        #expect(keeper.read(start.adding(seconds: 70), count: 1_010) == .confirmed, "it is back")
        #expect(keeper.read(start.adding(seconds: 71), count: 1_011) == .steady)
        // It jumps back by an hour, and stays there.
        let new = start.adding(seconds: -3_600)
        #expect(keeper.read(new, count: 1_012) == .jumped(seconds: -3_672))
        #expect(keeper.read(new.adding(seconds: 300), count: 1_312) == .waiting)
        #expect(keeper.read(new.adding(seconds: 599), count: 1_611) == .waiting)
        #expect(keeper.read(new.adding(seconds: 600), count: 1_612) == .confirmed)
        #expect(keeper.read(new.adding(seconds: 601), count: 1_613) == .steady)
        // A single reading, however late, confirms nothing.
        #expect(keeper.read(start.adding(days: 30), count: 1_614).isTrusted == false)
        #expect(keeper.read(start.adding(days: 60), count: 9_999).isTrusted == false)
    }

    @Test("Time that passed while nobody read the clock is no jump")
    func pause() throws {
        let start = try #require(Instant("2026-03-02T10:00:00Z"))
        var keeper = TimeKeeper()
        _ = keeper.read(start, count: 0)
        #expect(keeper.read(start.adding(days: 3), count: 3 * 86_400) == .steady)
    }
}
