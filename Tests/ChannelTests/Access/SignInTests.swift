import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("Signing in")
struct SignInTests {
    @Test("Somebody signs in, acts as their membership, and signs out", arguments: Backend.both)
    func inAndOut(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let member = try await world.admit("ada@alpha.example", .accountAdmin, "alpha")
            let token = try await world.signIn("  Ada@Alpha.Example ").token
            let visitor = try #require(try await world.guildhall.visitor(token))
            #expect(visitor.account.email == "ada@alpha.example")
            #expect(visitor.membership?.id == member && visitor.membership?.partnerName == "Alpha Systems")
            #expect(visitor.membership?.kind == .reseller && visitor.membership?.vendorName == "Acme")
            let registered = try await Capabilities.channel.operations["register_deal"]?.run(
                world.guildhall, try YAML.parse(try #require(Samples.arguments("register_deal"))), .session(token),
                .english)
            #expect(registered?["partner"]?.text == world.id("alpha"))
            #expect(try await world.journal().last?.actor == member.text, "the journal names who did it")
            try await world.guildhall.signOut(token)
            #expect(try await world.guildhall.visitor(token) == nil)
            #expect(try await !world.opens(token))
            try await world.guildhall.signOut(token)
        }
    }

    @Test("A wrong password and an unknown address are answered alike, and leave alike traces", arguments: Backend.both)
    func alike(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let guesses = [
                "ada@alpha.example", "bob@alpha.example", "nonsense", "", "a\u{0}b", "'; DROP TABLE accounts",
            ]
            for email in guesses {
                #expect(try await world.refused(email) == "wrong_password", "\(email)")
            }
            let attempts = try #require(try await world.tables()["attempts"])
            #expect(attempts.count == guesses.count + 1, "one for each, and one for the address they came from")
            #expect(!"\(attempts)".contains("ada"), "who was guessed at is not readable")
            #expect(
                try await world.refused("ada@alpha.example", String(repeating: "x", count: 5_000)) == "wrong_password")
        }
    }

    @Test("Only hashes of tokens are stored, and each sign-in has another; the one before ends")
    func rotated() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let first = try await world.signIn("ada@alpha.example")
            let second = try await world.guildhall.signIn(
                email: "ada@alpha.example", password: Crowd.password, from: .office, replacing: first.token)
            #expect(first.token != second.token && first.token.text.count == 64)
            #expect(try await !world.opens(first.token))
            #expect(try await world.opens(second.token))
            let rows = "\(try await world.tables())"
            for secret in [second.token.text, second.device, Crowd.password] { #expect(!rows.contains(secret)) }
        }
    }

    @Test("An invented token opens nothing", arguments: ["", "x", String(repeating: "0", count: 64), "' OR 1=1 --"])
    func invented(_ text: String) async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            _ = try await world.signIn("ada@alpha.example")
            #expect(try await !world.opens(SessionToken(text)))
            #expect(try await world.guildhall.visitor(SessionToken(text)) == nil)
        }
    }

    @Test("A password changed while a sign-in looks at the old one lets nobody in with it")
    func raced() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            try await world.guildhall.changePassword(token, from: Crowd.password, to: "another horse battery")
            #expect(try await world.refused("ada@alpha.example", Crowd.password) == "wrong_password")
            #expect(try await world.refused("ada@alpha.example", "another horse battery") == nil)
        }
    }
}
