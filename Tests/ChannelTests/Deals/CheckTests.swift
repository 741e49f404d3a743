import Record
import Testing

@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Seeing how a registration would fare")
struct CheckTests {
    private static let entry =
        "{customer: {name: TERN AIR Inc., country: US}, product_line: backup, units: 5, bant: \(World.bant)"

    private static func check(
        _ arguments: String, as actor: String = "beta", _ world: World
    ) async throws -> DealCheck {
        try await world.run("check_deal", arguments, as: actor).decode(DealCheck.self)
    }

    @Test("It says what a submission would say, records nothing and shows nobody", arguments: Backend.both)
    func sameAsSubmission(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            #expect(try await Self.check(Self.entry + "}", world).isEligible)
            let first = try await world.approved("{name: Tern Air, domain: tern.example, country: US}", units: 77)
            let before = try await world.length()
            let found = try await Self.check(Self.entry + "}", world)
            #expect(!found.isEligible)
            #expect(found.criteria?.outcome.verdict == .declined)
            #expect(found.criteria?.missing.map(\.clause.text) == ["App.I 1.1.3"])
            #expect(try await world.length() == before)
            let text = JSON.string(try Node(encoding: found))
            for hidden in [first, world.id("alpha"), "Alpha", "tern.example", "77"] {
                #expect(!text.contains(hidden))
            }
            let reply = try await world.run("register_deal", Self.entry + "}", as: "beta")
            #expect(reply["reason"]?["clause"]?.text == "App.I 1.1.3")
        }
    }

    @Test("A deal that is one's own is no conflict, and one's other registrations for the end customer are shown")
    func own() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let draft = try await world.register(
                "{name: Ternary Logic, country: US}", line: "migration", as: "beta", "draft: true")
            try await world.register("{name: Tern Rail, country: US}", as: "alpha")
            let found = try await Self.check(Self.entry + "}", world)
            #expect(found.isEligible)
            #expect(found.own.map(\.id.text) == [draft, deal])
            let again = try await Self.check(Self.entry + ", deal: \(deal)}", world)
            #expect(again.own.map(\.id.text) == [draft])
        }
    }

    @Test("What is not entered yet is named, field by field, and nothing is judged that cannot be")
    func incomplete() async throws {
        try await World.on(.memory) { world in
            let empty = try await Self.check("{}", world)
            #expect(
                empty.mistakes.map(\.field) == ["/customer/name", "/customer/country", "/product_line", "/units"])
            #expect(empty.criteria == nil)
            #expect(empty.requirements.missing.map(\.clause.text) == Array(repeating: "App.I 1.1.2", count: 4))
            #expect(empty.own.isEmpty)
            let some = try await Self.check(
                "{customer: {name: Tern Air, country: xx}, product_line: backup, units: 0}", world)
            #expect(some.mistakes.map(\.field) == ["/customer/country", "/units"])
            #expect(some.criteria?.outcome.verdict == .granted)
        }
    }

    @Test("A distributor checks for a reseller that permitted it, and learns nothing of another")
    func distributor() async throws {
        try await World.on(.memory) { world in
            let allowed = try await Self.check(Self.entry + ", reseller: \(world.id("alpha"))}", as: "delta", world)
            #expect(allowed.isEligible)
            let refused = try await Self.check(Self.entry + ", reseller: \(world.id("beta"))}", as: "delta", world)
            let nobody = try await Self.check(Self.entry + ", reseller: partner_zzz}", as: "delta", world)
            #expect(refused.requirements.missing.map(\.clause.text) == ["App.I 2.1.4"])
            #expect(refused.requirements.rules == nobody.requirements.rules)
            #expect(refused.mistakes.isEmpty && refused.criteria == nil)
        }
    }
}
