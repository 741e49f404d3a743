import Record
import Testing

@testable import Members
@testable import Terms

@Suite("The second factor")
struct SecondFactorTests {
    /// What the app shows now.
    private func code(_ setup: FactorSetup, _ world: World) throws -> String {
        let password = try #require(OneTimePassword(base32: setup.secret))
        return password.code(OneTimePassword.step(at: world.clock.now))
    }

    /// Somebody with a second factor: its set-up and recovery codes.
    private func guarded(_ world: World, _ email: String) async throws -> (setup: FactorSetup, codes: [String]) {
        try await world.admit(email, .seller, "alpha")
        let token = try await world.signIn(email).token
        let setup = try await world.guildhall.beginSecondFactor(token)
        let codes = try await world.guildhall.confirmSecondFactor(token, code: try code(setup, world))
        world.pass(seconds: 60)
        return (setup, codes)
    }

    @Test("It holds only when a code of it was seen", arguments: Backend.both)
    func twoSteps(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            #expect(try await guildhall.secondFactorSetup(token) == nil)
            let setup = try await guildhall.beginSecondFactor(token)
            #expect(setup.secret.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
            #expect(try await guildhall.secondFactorSetup(token)?.uri == setup.uri, "the page can be shown again")
            #expect(try await !world.signIn("ada@alpha.example").needsCode)
            await #expect(throws: AccountProblem.wrongCode) {
                try await guildhall.confirmSecondFactor(token, code: "000000")
            }
            #expect(try await !world.signIn("ada@alpha.example").needsCode)
            let codes = try await guildhall.confirmSecondFactor(token, code: try code(setup, world))
            #expect(Set(codes).count == 10 && codes.allSatisfy { $0.count == 29 })
            #expect(try await world.signIn("ada@alpha.example").needsCode)
            await #expect(throws: AccountProblem(.hasSecondFactor)) { try await guildhall.beginSecondFactor(token) }
            let rows = "\(try await world.tables())"
            for code in codes { #expect(!rows.contains(code) && !rows.contains(code.replacing("-", with: ""))) }
            #expect(try await world.mails("ada@alpha.example").map(\.kind) == ["second_factor_changed"])
        }
    }

    @Test("With the password alone nothing opens; the code opens a new session", arguments: Backend.both)
    func pending(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (setup, _) = try await guarded(world, "ada@alpha.example")
            let first = try await world.signIn("ada@alpha.example")
            #expect(first.needsCode)
            #expect(try await !world.opens(first.token))
            #expect(try await world.guildhall.visitor(first.token) == nil)
            await #expect(throws: Problem.unauthenticated) { try await world.guildhall.sessions(first.token) }
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.removeSecondFactor(first.token)
            }
            #expect(try await world.guildhall.awaitingCode(first.token)?.email == "ada@alpha.example")
            let second = try await world.guildhall.giveCode(
                first.token, code: try code(setup, world), from: .office)
            #expect(second.token != first.token)
            #expect(try await world.opens(second.token))
            #expect(try await world.guildhall.awaitingCode(first.token) == nil)
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.giveCode(first.token, code: try code(setup, world), from: .office)
            }
        }
    }

    @Test("A code works once, also for a second sign-in, and a recovery code too", arguments: Backend.both)
    func once(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (setup, codes) = try await guarded(world, "ada@alpha.example")
            let shown = try code(setup, world)
            for (code, works) in [
                (shown, true), (shown, false), (codes[3], true), (codes[3], false),
                (codes[4].uppercased().replacing("-", with: " "), true), ("", false),
                (String(codes[5].dropLast()), false),
            ] {
                let token = try await world.signIn("ada@alpha.example").token
                let outcome = try? await world.guildhall.giveCode(token, code: code, from: .office)
                #expect((outcome != nil) == works, "\(code)")
            }
            #expect(try await world.mails("ada@alpha.example").count == 3, "each recovery code used is told of")
        }
    }

    @Test("Guesses at the code are slowed down whatever session they come from")
    func guesses() async throws {
        try await World.on(.memory) { world in
            let (setup, _) = try await guarded(world, "ada@alpha.example")
            var refusals: [String] = []
            for number in 0..<8 {
                let token = try await world.signIn("ada@alpha.example").token
                do {
                    _ = try await world.guildhall.giveCode(token, code: "00000\(number)", from: .office)
                } catch Problem.tooMany {
                    refusals.append("wait")
                } catch is AccountProblem {
                    refusals.append("wrong")
                }
            }
            #expect(refusals == Array(repeating: "wrong", count: 6) + ["wait", "wait"])
            world.pass(seconds: 4)
            let token = try await world.signIn("ada@alpha.example").token
            _ = try await world.guildhall.giveCode(token, code: try code(setup, world), from: .office)
        }
    }

    @Test("A sign-in waits ten minutes for its code")
    func patience() async throws {
        try await World.on(.memory) { world in
            let (setup, _) = try await guarded(world, "ada@alpha.example")
            let token = try await world.signIn("ada@alpha.example").token
            world.pass(seconds: 601)
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.giveCode(token, code: try code(setup, world), from: .office)
            }
        }
    }

    @Test(
        "It is removed by whoever shows password and code again, and new recovery codes end the old ones",
        arguments: Backend.both)
    func removed(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            let (setup, codes) = try await guarded(world, "ada@alpha.example")
            let token = try await guildhall.giveCode(
                try await world.signIn("ada@alpha.example").token, code: try code(setup, world), from: .office
            ).token
            world.pass(seconds: 600)
            await #expect(throws: Problem.unconfirmed) { try await guildhall.removeSecondFactor(token) }
            await #expect(throws: Problem.unconfirmed) { try await guildhall.renewRecoveryCodes(token) }
            let wrong = AccountProblem(.notYourPassword, field: "password")
            await #expect(throws: wrong) { try await guildhall.confirm(token, password: "a wrong one", code: nil) }
            for missing in [nil, "000000"] {
                await #expect(throws: AccountProblem.wrongCode) {
                    try await guildhall.confirm(token, password: Crowd.password, code: missing)
                }
            }
            let known = try await guildhall.confirm(token, password: Crowd.password, code: try code(setup, world))
            #expect(try await guildhall.visitor(token) == nil, "the session has another token from then on")
            let fresh = try await guildhall.renewRecoveryCodes(known)
            // So much chance in each that a plain hash of it cannot be undone.
            #expect(fresh.allSatisfy { $0.count { $0 != "-" } * 5 >= 112 })
            let waiting = try await world.signIn("ada@alpha.example").token
            await #expect(throws: AccountProblem.wrongCode) {
                try await guildhall.giveCode(waiting, code: codes[0], from: .office)
            }
            _ = try await guildhall.giveCode(waiting, code: fresh[0], from: .office)
            try await guildhall.removeSecondFactor(known)
            #expect(try await !world.signIn("ada@alpha.example").needsCode)
        }
    }
}
