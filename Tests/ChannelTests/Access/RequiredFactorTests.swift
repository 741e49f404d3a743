import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("A vendor asks its people for a second factor")
struct RequiredFactorTests {
    @Test(
        "After the grace a session without one leads nowhere until it is set up; partners' people are not asked",
        arguments: Backend.both)
    func required(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            let ada = try await world.signedIn("ada@acme.example", .reviewer)
            let partner = try await world.admin()
            try await world.run("require_second_factor", "{required: true, grace_days: 10}", as: "admin")
            #expect(try await world.opens(ada))
            world.pass(seconds: 10 * 86_400)
            let token = try await world.signIn("ada@acme.example").token
            await #expect(throws: Problem.factorNeeded) { try await world.opens(token) }
            let back = try await world.signIn("admin@alpha.example").token
            #expect(try await world.opens(back), "\(partner.text.count)")
            let setup = try await guildhall.beginSecondFactor(token)
            let app = try #require(OneTimePassword(base32: setup.secret))
            _ = try await guildhall.confirmSecondFactor(
                token, code: app.code(OneTimePassword.step(at: world.clock.now)))
            #expect(try await world.opens(token))
            #expect(try await world.verify() == [])
        }
    }

    @Test("It can be asked for no longer, and a grace has bounds")
    func released() async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem(
                "require_second_factor", "{required: true, grace_days: 91}", as: "admin")
            #expect(problem?.field == "/grace_days")
            try await world.run("require_second_factor", "{required: true, grace_days: 0}", as: "admin")
            let ada = try await world.signedIn("ada@acme.example", .reviewer)
            await #expect(throws: Problem.factorNeeded) { try await world.opens(ada) }
            try await world.run("require_second_factor", "{required: false}", as: "admin")
            #expect(try await world.opens(ada))
        }
    }
}
