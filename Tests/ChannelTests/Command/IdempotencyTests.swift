import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("Repeating a request")
struct IdempotencyTests {
    private let entry =
        "{customer: {name: Borealis Foods, country: US}, product_line: backup, units: 5, bant: \(World.bant)}"

    @Test("The same key with the same body gives the first answer again and writes nothing", arguments: Backend.both)
    func sameRequest(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let terms = RequestTerms(idempotencyKey: "k-1")
            let first = try await world.perform(RegisterDeal.self, entry, as: "alpha", terms)
            let before = (try await world.journal(), try await world.tables())
            try world.setClock("2026-05-01T10:00")
            let second = try await world.perform(RegisterDeal.self, entry, as: "alpha", terms)
            #expect(try JSON.encode(second.reply) == JSON.encode(first.reply))
            #expect(second.repeated && !first.repeated)
            #expect(try await world.journal() == before.0)
            #expect(try await world.tables() == before.1)
        }
    }

    @Test("The same key with another body, or for another command, is refused and writes nothing")
    func otherRequest() async throws {
        try await World.on(.memory) { world in
            let terms = RequestTerms(idempotencyKey: "k-1")
            let deal = try await world.perform(RegisterDeal.self, entry, as: "alpha", terms).reply.id
            let before = try await world.length()
            let other = entry.replacing("units: 5", with: "units: 6")
            await #expect(throws: Problem.keyReused) {
                try await world.perform(RegisterDeal.self, other, as: "alpha", terms)
            }
            await #expect(throws: Problem.keyReused) {
                try await world.perform(SubmitDeal.self, "{deal: \(deal)}", as: "alpha", terms)
            }
            #expect(try await world.length() == before)
        }
    }

    @Test("A key is its holder's own: another's request with the same key is its own request")
    func ownKeys() async throws {
        try await World.on(.memory) { world in
            let terms = RequestTerms(idempotencyKey: "k-1")
            let product =
                "{customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}"
            let first = try await world.perform(RegisterDeal.self, entry, as: "alpha", terms)
            let second = try await world.perform(RegisterDeal.self, product, as: "beta", terms)
            #expect(first.reply.id != second.reply.id)
            #expect(!second.repeated)
        }
    }

    @Test("Many copies of a request at once have one effect", arguments: Backend.all)
    func atOnce(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let before = try await world.length()
            let ids = try await withThrowingTaskGroup(of: ID<Deal>.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try await world.perform(
                            RegisterDeal.self, entry, as: "alpha", RequestTerms(idempotencyKey: "same")
                        ).reply.id
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
            #expect(try await world.kinds(after: before) == ["deal.submitted"])
        }
    }

    @Test("A refusal is an answer: the same request again is refused by the same decision and writes nothing")
    func refusedAgain() async throws {
        try await World.on(.memory) { world in
            let terms = RequestTerms(idempotencyKey: "k-1")
            let incomplete = entry.replacing("need: backup", with: "need: \"\"")
            func attempt() async -> WordedDecision? {
                do {
                    _ = try await world.perform(RegisterDeal.self, incomplete, as: "alpha", terms)
                    return nil
                } catch { return (error as? WordedRefusal)?.decision }
            }
            let first = try #require(await attempt())
            let before = try await world.length()
            try world.setClock("2026-05-01T10:00")
            #expect(await attempt() == first)
            #expect(try await world.length() == before)
        }
    }

    @Test("A mistake is no answer: corrected circumstances let the same request through")
    func mistakenAgain() async throws {
        try await World.on(.memory) { world in
            let terms = RequestTerms(idempotencyKey: "k-1")
            let new = entry.replacing("backup, units", with: "archive, units")
            await #expect(throws: Problem.self) { try await world.perform(RegisterDeal.self, new, as: "alpha", terms) }
            try await world.run(
                "add_product",
                "{sku: A-1, name: Archive, product_line: archive, price: {amount: \"1\", currency: USD}}", as: "admin")
            let later = try await world.perform(RegisterDeal.self, new, as: "alpha", terms)
            #expect(!later.repeated)
        }
    }

    @Test("A key that is made is shown once: its secret is nowhere in the database", arguments: Backend.both)
    func secretsAreNotKept(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let command = "{name: integration, role: channel_manager}"
            let terms = RequestTerms(idempotencyKey: "k-1")
            let made = try await world.perform(CreateKey.self, command, as: "admin", terms).reply
            let secret = try #require(made.secret)
            let cells = try await world.tables().values.joined().joined()
            let texts = cells.compactMap { if case .text(let text) = $0 { text } else { nil } }
            #expect(!texts.contains { $0.contains(secret) })
            #expect(try await !world.journal().contains { $0.body.contains(secret) })
            let again = try await world.perform(CreateKey.self, command, as: "admin", terms)
            #expect(again.reply.id == made.id)
            #expect(again.repeated && again.reply.secret == nil)
        }
    }

    @Test(
        "Only visible ASCII of at most 200 characters is a key",
        arguments: ["", " ", "a b", "ü", "a\n", String(repeating: "k", count: 201)])
    func badKeys(_ key: String) async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let error = await #expect(throws: Problem.self) {
                try await world.perform(RegisterDeal.self, entry, as: "alpha", RequestTerms(idempotencyKey: key))
            }
            #expect(error?.field == "Idempotency-Key")
            #expect(try await world.length() == before)
        }
    }
}
