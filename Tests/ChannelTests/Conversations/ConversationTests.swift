import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Enablement
@testable import Members
@testable import Partnership
@testable import Store
@testable import Terms
@testable import Tiers

@Suite("Conversations")
struct ConversationTests {
    private func texts(_ about: String, as person: String, in world: World) async throws -> [String] {
        try await world.run("list_comments", "{about: \(about)}", as: person)["items"]?.items?
            .compactMap { $0["text"]?.text } ?? []
    }

    private func told(_ person: String, in world: World) async throws -> [String] {
        try await world.run("list_notices", "{}", as: person)["items"]?.items?
            .filter { $0["kind"]?.text == "comment_added" }.compactMap { $0["text"]?.text } ?? []
    }

    @Test("Both sides talk about a registration; what is internal stays with the vendor", arguments: Backend.both)
    func sides(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            try await world.run("add_comment", "{about: \(deal), text: Is the budget granted?}", as: "manager")
            try await world.run("add_comment", "{about: \(deal), text: I doubt it., inside: true}", as: "manager")
            try await world.run("add_comment", "{about: \(deal), text: It is.}", as: "alpha")
            #expect(try await texts(deal, as: "alpha", in: world) == ["It is.", "Is the budget granted?"])
            #expect(try await texts(deal, as: "manager", in: world).count == 3)
            #expect(try await told("alpha", in: world) == ["Acme about Borealis Foods: Is the budget granted?"])
            #expect(
                try await told("manager", in: world).contains("Alpha Systems about Borealis Foods: It is."))
            let seen = JSON.string(try await world.run("list_activity", "{}", as: "alpha"))
            #expect(!seen.contains("doubt"))
            let entries = try await world.journal().filter { $0.kind == "comment.added" }
            #expect(entries.map(\.partner).filter { $0 == nil }.count == 1)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A comment is as long as any text, and no longer")
    func length() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let most = try #require(Text.limits["text"])
            let text = String(repeating: "a", count: most)
            try await world.run("add_comment", "{about: \(deal), text: \(text)}", as: "alpha")
            let longer = try await world.problem("add_comment", "{about: \(deal), text: \(text)a}", as: "alpha")
            #expect(longer?.field == "/text")
        }
    }

    @Test("Nobody talks about what they do not see", arguments: ["beta", "delta", "seller"])
    func strangers(_ person: String) async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            for call in ["{about: \(deal), text: Hello}", "{about: deal_0, text: Hello}", "{about: x, text: Hello}"] {
                await #expect(throws: Problem.self) { try await world.run("add_comment", call, as: person) }
            }
            #expect(try await !world.kinds().contains("comment.added"))
        }
    }

    @Test("A draft is its owner's alone, and a distributor's conversation is its own")
    func drafts() async throws {
        try await World.on(.memory) { world in
            let draft = try await world.run(
                "register_deal", "{customer: {name: Tern Air, country: US}, draft: true}", as: "alpha")
            let id = try #require(draft["id"]?.text)
            for person in ["alpha", "manager"] {
                await #expect(throws: Problem.self) {
                    try await world.run("add_comment", "{about: \(id), text: Hello}", as: person)
                }
            }
            let deal = try await world.register(as: "delta", "reseller: \(world.id("alpha"))")
            try await world.run(
                "add_comment", "{about: \(deal), text: To you, with: \(world.id("delta"))}", as: "manager")
            #expect(try await texts(deal, as: "delta", in: world) == ["To you"])
            #expect(try await texts(deal, as: "alpha", in: world).isEmpty)
            await #expect(throws: Problem.invalid(field: "/with", "comment.with_other")) {
                try await world.run(
                    "add_comment", "{about: \(deal), text: To you, with: \(world.id("beta"))}", as: "manager")
            }
            await #expect(throws: Problem.invalid(field: "/inside", "comment.inside")) {
                try await world.run("add_comment", "{about: \(deal), text: Hm, inside: true}", as: "alpha")
            }
            await #expect(throws: Problem.invalid(field: "/text", "text.empty")) {
                try await world.run("add_comment", "{about: \(deal), text: \"  \"}", as: "alpha")
            }
        }
    }
}
