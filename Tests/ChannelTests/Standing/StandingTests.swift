import Testing

@testable import Channel
@testable import Terms

@Suite("Where partners stand")
struct StandingTests {
    private static let order = "customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: "

    @Test("An order proposes a tier once, is kept out of nobody's sight, and lists have it", arguments: Backend.both)
    func proposed(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            try await world.run("place_order", "{\(Self.order)1}]}", as: "alpha")
            let near = try await world.run("list_standing", "{near: true}", as: "manager")
            #expect(near["items"]?.items?.count == 1)
            for _ in 0..<2 { try await world.run("place_order", "{\(Self.order)1}]}", as: "alpha") }
            let proposed = try await world.run("list_standing", "{proposed: true}", as: "manager")
            #expect(proposed["items"]?.items?.count == 1)
            #expect(proposed["items"]?[0]?["proposed"]?.text == "silver")
            let entries = try await world.journal().map(\.kind)
            #expect(entries.count { $0 == "tier.proposed" } == 1)
            let own = try await world.run("show_standing", as: "alpha")
            #expect(own["tier"]?.text == "bronze")
            #expect(own["next"]?["requirements"]?[0]?["met"]?.bool == true)
            try await world.run("decline_proposal", "{partner: \(world.id("alpha")), reason: wait}", as: "manager")
            try await world.run("place_order", "{\(Self.order)1}]}", as: "alpha")
            #expect(try await world.run("show_standing", as: "alpha")["proposed"]?.text == nil)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A tier that comes by itself comes with the order that reaches it, and prices do not look back")
    func byItself() async throws {
        try await World.on(.memory, World.tiers) { world in
            let first = try await world.run("place_order", "{\(Self.order)60}]}", as: "alpha")
            let partner = try await world.run("show_partner", "{partner: \(world.id("alpha"))}", as: "alpha")
            #expect(partner["tier"]?.text == "gold")
            let again = try await world.run("show_order", "{order: \(first["id"]?.text ?? "")}", as: "alpha")
            #expect(again["total"] == first["total"])
            let benefits = try await world.run("show_benefits", as: "alpha")
            #expect(benefits["items"]?[0]?["has"]?.bool == true)
            let others = try await world.run("show_benefits", as: "beta")
            #expect(others["items"]?[0]?["has"]?.bool == false)
            #expect(others["items"]?[0]?["missing"]?.items?.count == 2)
        }
    }

    @Test("A partner sees its own standing alone, and hands in for nobody else")
    func ownAlone() async throws {
        try await World.on(.memory, World.tiers) { world in
            let alpha = world.id("alpha")
            await #expect(throws: Problem.notFound("partner")) {
                try await world.run("show_standing", "{partner: \(alpha)}", as: "beta")
            }
            let made = try await world.run("hand_in_obligation", "{obligation: strategy, text: ours}", as: "alpha")
            let evidence = made["id"]?.text ?? ""
            await #expect(throws: Problem.notFound("evidence")) {
                try await world.run("show_evidence", "{evidence: \(evidence)}", as: "beta")
            }
            await #expect(throws: Problem.self) {
                try await world.run(
                    "hand_in_obligation", "{obligation: strategy, link: \"javascript:alert(1)\"}", as: "alpha")
            }
            await #expect(throws: Problem.self) {
                try await world.run("hand_in_obligation", "{obligation: strategy}", as: "alpha")
            }
            // The authorized are not obliged to it.
            await #expect(throws: Problem.self) {
                try await world.run("hand_in_obligation", "{obligation: strategy, text: ours}", as: "gamma")
            }
        }
    }
}
