import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Drafts")
struct DraftTests {
    @Test("A draft is there for its owner and nobody else", arguments: Backend.both)
    func invisible(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let draft = try await world.register("{name: Sandpiper Hotels, country: US}", as: "alpha", "draft: true")
            #expect(try await world.run("view_deal", "{deal: \(draft)}", as: "alpha")["status"]?.text == "draft")
            for actor in ["admin", "manager", "seller", "beta", "delta"] {
                for operation in Samples.naming where operation.hasSuffix("_deal") || operation.contains("deal_views") {
                    let arguments = try #require(Samples.arguments(operation, ["deal": draft]))
                    let problem = try await world.problem(operation, arguments, as: actor)
                    #expect(
                        problem
                            == (try await world.problem(
                                operation, try #require(Samples.arguments(operation)), as: actor)))
                }
                for list in ["list_deals", "list_notices", "list_journal", "list_customers"] {
                    guard let reply = try? await world.run(list, "{limit: 200}", as: actor) else { continue }
                    #expect(!JSON.string(reply).contains("Sandpiper"), "\(list) as \(actor)")
                }
            }
        }
    }

    @Test("A draft stands in nobody's way and is judged when it is submitted")
    func submitted() async throws {
        try await World.on(.memory) { world in
            let draft = try await world.register(as: "alpha", "draft: true")
            let other = try await world.register(as: "beta")
            #expect(try await world.status(other) == "submitted")
            let late = try await world.run("submit_deal", "{deal: \(draft)}", as: "alpha")
            #expect(late["status"]?.text == "declined")
            #expect(late["reason"]?["clause"]?.text == "App.I 1.1.3")
        }
    }

    @Test("An incomplete draft is kept, and refused when it is submitted")
    func incomplete() async throws {
        try await World.on(.memory) { world in
            let entry =
                "{customer: {name: Borealis Foods, country: US}, product_line: backup, units: 5, bant: {need: backup}, draft: true}"
            let draft = try #require(try await world.run("register_deal", entry, as: "alpha")["id"]?.text)
            let refused = try #require(try await world.refusal("submit_deal", "{deal: \(draft)}", as: "alpha"))
            #expect(refused.missing.map(\.clause.text) == ["App.I 1.1.2", "App.I 1.1.2", "App.I 1.1.2"])
            #expect(try await world.status(draft) == "draft")
        }
    }
}
