import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("The sandbox's clock")
struct SandboxTests {
    private func move(_ to: String, _ world: World) async throws -> MoveClock.Moved {
        try await world.guildhall.moveClock(MoveClock(to: to), as: try world.credential("admin"), .plain).reply
    }

    @Test(
        "It is moved to a local time, and all that falls due on the way is done in order before the reply",
        arguments: Backend.both)
    func moves(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true, World.withoutFees) { world in
            let deal = try await world.approved()
            let waiting = try await world.register("{name: Tern Air, country: US}")
            let before = try await world.length()
            let moved = try await move("2026-08-29T09:00", world)
            #expect(moved.local == "2026-08-29T09:00:00")
            #expect(moved.now == Instant("2026-08-29T13:00:00Z"))
            let entries = try await world.conclusions(after: before)
            #expect(entries.map(\.kind) == ["clock.moved", "due.done", "notice.sent", "deal.expired", "notice.sent"])
            #expect(entries.map(\.subject) == [world.vendor.text, waiting, waiting, deal, deal])
            #expect(try await world.status(deal) == "expired")
            #expect(try await world.verify() == [])
        }
    }

    @Test("By its name it does the same, so that scenarios and the API agree")
    func byName() async throws {
        try await World.on(.memory, sandbox: true) { world in
            let deal = try await world.approved()
            try await world.run("move_clock", "{to: 2026-08-29T09:00}", as: "admin")
            #expect(try await world.kinds().contains("deal.expired"))
            #expect(try await world.status(deal) == "expired")
        }
    }

    @Test("It goes on with the real clock from where it was moved to")
    func goesOn() async throws {
        try await World.on(.memory, sandbox: true) { world in
            _ = try await move("2026-08-29T09:00", world)
            world.clock.set(World.start.adding(seconds: 3_600))
            let deal = try await world.register()
            #expect(try await world.dealState(deal)["submitted"]?.text == "2026-08-29T14:00:00Z")
        }
    }

    @Test("It moves forward only", arguments: ["2026-03-02T09:59", "2020-01-01", "0001-01-01T00:00:00Z"])
    func backward(_ to: String) async throws {
        try await World.on(.memory, sandbox: true) { world in
            let problem = await #expect(throws: Problem.self) { try await move(to, world) }
            #expect(problem?.field == "/to")
            let kinds = try await world.kinds()
            #expect(!kinds.contains("clock.moved"))
        }
    }

    @Test(
        "It cannot be moved to where days can no longer be written",
        arguments: ["9999-12-31T23:59", "9999-12-31T23:59:59Z", "2150-01-01"])
    func tooFar(_ to: String) async throws {
        try await World.on(.memory, sandbox: true) { world in
            let problem = await #expect(throws: Problem.self) { try await move(to, world) }
            #expect(problem?.field == "/to")
            #expect(problem?.hint != nil)
        }
    }

    @Test("What is no moment is refused", arguments: ["", "tomorrow", "2026-02-30", "2026-08-29T25:00", "10:00"])
    func malformed(_ to: String) async throws {
        try await World.on(.memory, sandbox: true) { world in
            let problem = await #expect(throws: Problem.self) { try await move(to, world) }
            #expect(problem?.field == "/to")
        }
    }

    @Test("A vendor in service has no clock to move")
    func inService() async throws {
        try await World.on(.memory) { world in
            let problem = await #expect(throws: Problem.self) { try await move("2026-08-29T09:00", world) }
            #expect(problem?.kind == "wrong_state")
        }
    }

    @Test("Two sandboxes have a clock each")
    func apart() async throws {
        try await World.on(.memory, sandbox: true) { world in
            let other = try await World(world.database, vendor: "vendor_other", sandbox: true, ids: .random)
            _ = try await move("2026-08-29T09:00", world)
            let deal = try await other.register()
            #expect(try await other.dealState(deal)["submitted"]?.text == "2026-03-02T15:00:00Z")
        }
    }
}
