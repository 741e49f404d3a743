import Record
import Testing

@testable import Members
@testable import Partnership
@testable import Terms

@Suite("Guessing is slowed down")
struct ThrottleTests {
    private static let mallory = Origin(address: "203.0.113.9", userAgent: "curl")

    /// Guesses until told to wait; gives the number of guesses looked at.
    private func guess(_ world: World, _ email: String, from origin: Origin, most: Int = 100) async throws -> Int {
        for count in 0..<most {
            if try await world.refused(email, from: origin).waits { return count }
        }
        return most
    }

    /// Guesses from another address each time, as soon as the last wait is over; gives the waits, and leaves the last one open.
    private func guessPatiently(_ world: World, _ email: String, _ guesses: Int) async throws -> [Int] {
        var waits: [Int] = []
        for number in 0..<guesses {
            if let wait = waits.last { world.pass(seconds: Int64(wait)) }
            let origin = Origin(address: "203.0.113.\(number)", userAgent: "curl")
            #expect(try await world.refused(email, from: origin) == "wrong_password")
            let next = try await world.database.read { try $0.wait(for: [.account(email)], at: world.clock.now) }
            if next > 0 { waits.append(next) }
        }
        return waits
    }

    @Test("After a few guesses at an account the wait doubles, to fifteen minutes", arguments: Backend.both)
    func doubles(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            for email in ["ada@alpha.example", "nobody@alpha.example"] {
                #expect(try await guess(world, email, from: Self.mallory) == 6, "as many whether it exists or not")
            }
            world.pass(seconds: 86_400)
            let waits = try await guessPatiently(world, "ada@alpha.example", 20)
            #expect(waits.prefix(4) == [2, 4, 8, 16])
            #expect(waits.max() == 900, "\(waits)")
        }
    }

    @Test("An attempt that comes too early is not looked at, and makes the wait no longer", arguments: Backend.both)
    func tooEarly(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            _ = try await guess(world, "ada@alpha.example", from: Self.mallory)
            for _ in 0..<50 { _ = try await world.refused("ada@alpha.example", from: Self.mallory) }
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: Self.mallory) == "wait 2")
            world.pass(seconds: 2)
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: Self.mallory) == nil)
        }
    }

    @Test(
        "Whoever signed in from a place before gets in from there at once, by address or by browser",
        arguments: Backend.both)
    func known(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let device = try await world.signIn("ada@alpha.example", from: .office).device
            _ = try await guessPatiently(world, "ada@alpha.example", 20)
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: .elsewhere).waits)
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: .office) == nil)
            let travelling = Origin(address: "198.51.100.99", userAgent: "Firefox", device: device)
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: travelling) == nil)
            let forged = Origin(
                address: "198.51.100.98", userAgent: "Firefox", device: String(repeating: "0", count: 32))
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: forged).waits)
        }
    }

    @Test("Nobody's mailbox is filled by applications in its name, from however many places", arguments: Backend.both)
    func applications(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            func apply(_ number: Int, _ email: String) async throws -> Bool {
                let written = """
                    {type: invested, company: Newcomer \(number), country: DE, contact_name: Nora, \
                    contact_email: \(email), answers: {employees: 25}}
                    """
                do {
                    _ = try await world.guildhall.apply(
                        try YAML.parse(written).decode(Apply.self), to: world.vendor,
                        from: Origin(address: "203.0.113.\(number)", userAgent: "curl"), .plain)
                    return true
                } catch Problem.tooMany {
                    return false
                }
            }
            var taken = 0
            for number in 0..<20 where try await apply(number, number.isMultiple(of: 2) ? "v@x.example" : "V@X.example")
            {
                taken += 1
            }
            #expect(taken == 6)
            #expect(try await apply(30, "other@x.example"))
            world.pass(seconds: 86_400)
            #expect(try await apply(31, "v@x.example"))
        }
    }

    @Test("From a known place guesses are counted too")
    func knownButGuessing() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            _ = try await world.signIn("ada@alpha.example")
            #expect(try await guess(world, "ada@alpha.example", from: .office) == 11)
        }
    }

    @Test("Whoever stops guessing at an account is forgotten, and an honest mistake costs nothing")
    func decays() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            #expect(try await guess(world, "ada@alpha.example", from: Self.mallory) == 6)
            world.pass(seconds: 3_600)
            #expect(try await guess(world, "ada@alpha.example", from: Self.mallory) == 6, "an hour forgives six")
            world.pass(seconds: 3_600)
            for _ in 0..<4 { _ = try await world.refused("ada@alpha.example") }
            #expect(try await world.refused("ada@alpha.example", Crowd.password) == nil)
        }
    }

    @Test("One address may not try many accounts; one subscriber has many addresses of IPv6")
    func spraying() async throws {
        try await World.on(.memory) { world in
            for number in 10..<31 {
                let origin = Origin(address: "2001:db8:1:2::\(number)", userAgent: "curl")
                let outcome = try await world.refused("user\(number)@alpha.example", from: origin)
                #expect(outcome == "wrong_password")
            }
            let same = Origin(address: "2001:db8:1:2:ffff::1", userAgent: "curl")
            #expect(try await world.refused("another@alpha.example", from: same) == "wait 2")
            let other = Origin(address: "2001:db8:1:3::1", userAgent: "curl")
            #expect(try await world.refused("another@alpha.example", from: other) == "wrong_password")
        }
    }

    @Test("Many guesses at the same moment count as many", arguments: Backend.both)
    func together(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let outcomes = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<40 {
                    group.addTask { try await world.refused("ada@alpha.example", from: Self.mallory) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == "wrong_password" } == 6)
        }
    }

    @Test("The table of attempts does not grow with what is long over")
    func forgotten() async throws {
        try await World.on(.memory) { world in
            for number in 0..<12 {
                _ = try await world.refused("u\(number)@x.example", from: Origin(address: "\(number)", userAgent: ""))
            }
            world.pass(seconds: 2 * 86_400)
            for number in 0..<12 { _ = try await world.refused("v\(number)@x.example", from: Self.mallory) }
            #expect(try await world.tables()["attempts"]?.count == 13)
        }
    }
}
