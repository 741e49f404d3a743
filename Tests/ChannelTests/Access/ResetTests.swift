import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

@Suite("A new password by mail")
struct ResetTests {
    @Test("A link sets a new password once, ends every session, and opens nothing by itself", arguments: Backend.both)
    func reset(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let before = try await world.signIn("ada@alpha.example").token
            try await guildhall.sendPasswordReset(email: " ADA@alpha.example", from: .elsewhere)
            let link = try #require(try await world.mailedTokens("ada@alpha.example").last)
            #expect(try await guildhall.passwordReset(link) == "ada@alpha.example")
            await #expect(throws: AccountProblem(.commonPassword, field: "password")) {
                try await guildhall.resetPassword(link, to: "password1234")
            }
            #expect(
                try await guildhall.resetPassword(link, to: "three unrelated words") == "ada@alpha.example")
            #expect(try await !world.opens(before))
            #expect(try await world.opens(try await world.signIn("ada@alpha.example", "three unrelated words").token))
            #expect(try await world.refused("ada@alpha.example", Crowd.password) == "wrong_password")
            await #expect(throws: EndedLink.used) {
                try await guildhall.resetPassword(link, to: "four unrelated words")
            }
            let mails = try await world.mails("ada@alpha.example").map(\.kind)
            #expect(mails.sorted() == ["password_changed", "password_reset"])
        }
    }

    @Test("It works for an hour; a later link ends the earlier, and so does a new password", arguments: Backend.both)
    func ends(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            for _ in 0..<2 {
                try await guildhall.sendPasswordReset(email: "ada@alpha.example", from: .office)
                world.pass(seconds: 1)
            }
            let links = try await world.mailedTokens("ada@alpha.example")
            try #require(links.count == 2)
            await #expect(throws: EndedLink.replaced) { try await guildhall.passwordReset(links[0]) }
            world.pass(seconds: 3_598)
            _ = try await guildhall.passwordReset(links[1])
            world.pass(seconds: 1)
            await #expect(throws: EndedLink.expired) { try await guildhall.passwordReset(links[1]) }
            try await guildhall.sendPasswordReset(email: "ada@alpha.example", from: .office)
            try await guildhall.changePassword(token, from: Crowd.password, to: "three unrelated words")
            let last = try #require(try await world.mailedTokens("ada@alpha.example").last)
            await #expect(throws: EndedLink.withdrawn) { try await guildhall.passwordReset(last) }
        }
    }

    @Test("A month after its end a link is forgotten; one that still says why is kept", arguments: Backend.both)
    func forgotten(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            _ = try await guildhall.forgetOld()
            try await guildhall.sendPasswordReset(email: "ada@alpha.example", from: .office)
            let link = try #require(try await world.mailedTokens("ada@alpha.example").last)
            world.pass(seconds: 3_600 + 30 * 86_400)
            #expect(try await guildhall.forgetOld() == 0)
            await #expect(throws: EndedLink.expired) { try await guildhall.passwordReset(link) }
            world.pass(seconds: 1)
            #expect(try await guildhall.forgetOld() == 1)
            await #expect(throws: EndedLink.unknown) { try await guildhall.passwordReset(link) }
        }
    }

    @Test("Who asks hears the same whether there is an account, and no mailbox is filled", arguments: Backend.both)
    func silent(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            for number in 0..<10 {
                let origin = Origin(address: "198.51.100.\(number)", userAgent: "curl")
                for email in ["ada@alpha.example", "nobody@alpha.example"] {
                    try await world.guildhall.sendPasswordReset(email: email, from: origin)
                }
            }
            #expect(try await world.mails("ada@alpha.example").count == 4)
            #expect(try await world.mails("nobody@alpha.example").isEmpty)
            await #expect(throws: AccountProblem(.noAddress, field: "email")) {
                try await world.guildhall.sendPasswordReset(email: "nonsense", from: .office)
            }
        }
    }

    @Test("One place may not ask for many")
    func flood() async throws {
        try await World.on(.memory) { world in
            let problem = await #expect(throws: Problem.self) {
                for number in 0..<30 {
                    try await world.guildhall.sendPasswordReset(email: "user\(number)@alpha.example", from: .office)
                }
            }
            #expect(problem?.kind == "too_many")
        }
    }

    @Test("A second factor is still asked for")
    func secondFactor() async throws {
        try await World.on(.memory) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            let setup = try await guildhall.beginSecondFactor(token)
            let app = try #require(OneTimePassword(base32: setup.secret))
            _ = try await guildhall.confirmSecondFactor(
                token, code: app.code(OneTimePassword.step(at: world.clock.now)))
            try await guildhall.sendPasswordReset(email: "ada@alpha.example", from: .office)
            let link = try #require(try await world.mailedTokens("ada@alpha.example").last)
            try await guildhall.resetPassword(link, to: "three unrelated words")
            let signedIn = try await world.signIn("ada@alpha.example", "three unrelated words")
            #expect(signedIn.needsCode)
            #expect(try await !world.opens(signedIn.token))
        }
    }

    @Test("Whoever was slowed down by guesses of others gets in by it")
    func wayOut() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            for number in 0..<6 {
                let origin = Origin(address: "203.0.113.\(number)", userAgent: "curl")
                _ = try await world.refused("ada@alpha.example", from: origin)
            }
            #expect(try await world.refused("ada@alpha.example", Crowd.password, from: .elsewhere).waits)
            try await world.guildhall.sendPasswordReset(email: "ada@alpha.example", from: .elsewhere)
            let link = try #require(try await world.mailedTokens("ada@alpha.example").last)
            try await world.guildhall.resetPassword(link, to: "three unrelated words")
            #expect(try await world.refused("ada@alpha.example", "three unrelated words", from: .elsewhere) == nil)
        }
    }

    @Test(
        "Whoever runs the server lets somebody in who lost phone and codes; the owner is told", arguments: Backend.both)
    func recovered(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            let setup = try await guildhall.beginSecondFactor(token)
            let app = try #require(OneTimePassword(base32: setup.secret))
            _ = try await guildhall.confirmSecondFactor(
                token, code: app.code(OneTimePassword.step(at: world.clock.now)))
            let kept = try await guildhall.recover(email: "ada@alpha.example", removingSecondFactor: false)
            try await guildhall.resetPassword(kept, to: "three unrelated words")
            #expect(try await world.signIn("ada@alpha.example", "three unrelated words").needsCode)
            let removed = try await guildhall.recover(email: "ada@alpha.example", removingSecondFactor: true)
            try await guildhall.resetPassword(removed, to: "four unrelated words")
            let signedIn = try await world.signIn("ada@alpha.example", "four unrelated words")
            #expect(try await world.opens(signedIn.token))
            let mails = try await world.mails("ada@alpha.example").map(\.kind)
            #expect(mails.count { $0 == "second_factor_changed" } == 2)
            await #expect(throws: Problem.notFound("account")) {
                try await guildhall.recover(email: "nobody@alpha.example", removingSecondFactor: true)
            }
        }
    }
}
