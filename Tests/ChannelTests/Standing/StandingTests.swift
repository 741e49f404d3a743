import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms
@testable import Tiers

@Suite("Where partners stand")
struct StandingTests {
    private static let order = "customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: "

    @Test("An order proposes a tier once, is kept out of nobody's sight, and lists have it", arguments: Backend.both)
    func proposed(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            try await world.order("{\(Self.order)1}]}", as: "alpha")
            let near = try await world.run("list_near_tier", "{}", as: "manager")
            #expect(near["items"]?.items?.count == 1)
            for _ in 0..<2 { try await world.order("{\(Self.order)1}]}", as: "alpha") }
            let proposed = try await world.run("list_standing", "{proposed: true}", as: "manager")
            #expect(proposed["items"]?.items?.count == 1)
            #expect(proposed["items"]?[0]?["proposed"]?.text == "silver")
            let entries = try await world.journal().map(\.kind)
            #expect(entries.count { $0 == "tier.proposed" } == 1)
            let own = try await world.run("show_standing", as: "alpha")
            #expect(own["tier"]?.text == "bronze")
            #expect(own["next"]?["requirements"]?[0]?["met"]?.bool == true)
            try await world.run("decline_proposal", "{partner: \(world.id("alpha")), reason: wait}", as: "manager")
            try await world.order("{\(Self.order)1}]}", as: "alpha")
            #expect(try await world.run("show_standing", as: "alpha")["proposed"]?.text == nil)
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A tier that comes by itself comes with the order that reaches it, and prices do not look back",
        arguments: Backend.both)
    func byItself(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let first = try await world.order("{\(Self.order)60}]}", as: "alpha")
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

    @Test(
        "A partner sees its own standing alone, and hands in for nobody else",
        arguments: Backend.both)
    func ownAlone(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
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

    @Test(
        "New terms without a tier give those who held it another, and what is reached stays proposed",
        arguments: Backend.both)
    func droppedTier(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let (alpha, beta) = (world.id("alpha"), world.id("beta"))
            for partner in [alpha, beta] {
                try await world.run("assign_tier", "{partner: \(partner), tier: gold, reason: asked}", as: "manager")
            }
            try await world.order("{\(Self.order)2}]}", as: "alpha")
            let program = try World.source().setting(World.tiers).setting([
                ("version", 2), ("effective", "2026-03-10"), ("benefits", []),
                ("tiers.requirements.revenue.at_least", ["silver": "1000.00 USD"]),
                (
                    "tiers.list",
                    [
                        ["id": "bronze", "label": "Bronze", "clause": "4.1.2"],
                        ["id": "silver", "label": "Silver", "clause": "4.1.2", "rises": "assigned"],
                    ]
                ),
            ])
            _ = try await world.guildhall.perform(PublishProgram(program), as: try world.credential("admin"))
            try world.setClock("2026-03-10T00:00")
            try await world.guildhall.runAllDue()
            // One has bought what silver takes, the other has not.
            for (partner, tier) in [(alpha, "silver"), (beta, "bronze")] {
                let standing = try await world.run("show_standing", "{partner: \(partner)}", as: "manager")
                #expect(standing["tier"]?.text == tier)
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "Nothing stays proposed for whom has left, and nothing can be assigned",
        arguments: Backend.both)
    func left(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let alpha = world.id("alpha")
            try await world.order("{\(Self.order)3}]}", as: "alpha")
            let proposed = { try await world.run("list_standing", "{proposed: true}", as: "manager")["items"]?.items }
            #expect(try await proposed()?.count == 1)
            try await world.run(
                "terminate_partner", "{partner: \(alpha), clause: \"5.1\", reason: sold on}", as: "admin")
            #expect(try await proposed()?.isEmpty == true)
            await #expect(throws: Problem.self) {
                try await world.run("assign_tier", "{partner: \(alpha), tier: gold, reason: asked}", as: "manager")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A partner whose type has no tiers loses its own, and has the first one again when it comes back",
        arguments: Backend.both)
    func otherType(_ backend: Backend) async throws {
        let some = World.tiers.map { path, value in
            path == "tiers"
                ? (
                    path,
                    {
                        var tiers = value
                        tiers["types"] = ["invested"]
                        return tiers
                    }()
                ) : (path, value)
        }
        try await World.on(backend, some) { world in
            let alpha = world.id("alpha")
            try await world.run("assign_tier", "{partner: \(alpha), tier: silver, reason: asked}", as: "manager")
            for (type, tier) in [("authorized", nil), ("invested", "bronze")] {
                try await world.run(
                    "change_partner_type", "{partner: \(alpha), type: \(type), reason: it asked}", as: "admin")
                let partner = try await world.run("show_partner", "{partner: \(alpha)}", as: "manager")
                #expect(partner["tier"]?.text == tier)
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A rate that comes late for many partners takes back, by timed work, the falls that it shows to be none")
    func lateForMany() async throws {
        try await World.on(.memory, World.tiers) { world in
            let count = StandingFollow.most + 1
            let partners = (0..<count).map {
                "{external_id: P-\($0), name: Partner \($0), country: US, type: invested, tier: silver}"
            }
            try await world.run("import_partners", "{rows: [\(partners.joined(separator: ", "))]}", as: "manager")
            let all = try await world.run("list_partners", "{limit: 200}", as: "manager")["items"]?.items ?? []
            let ids = all.filter { $0["name"]?.text?.hasPrefix("Partner ") == true }.compactMap { $0["id"]?.text }
            try #require(ids.count == count)
            let orders = ids.enumerated().map { number, id in
                """
                {external_id: O-\(number), partner: \(id), placed: 2026-03-10T10:00:00Z, customer: {name: Tern Air, \
                country: US}, lines: [{sku: BACKUP-1, units: 1, net: {amount: "1000.00", currency: EUR}}]}
                """
            }
            try world.setClock("2026-03-20T10:00")
            try await world.run("import_orders", "{rows: [\(orders.joined(separator: ", "))]}", as: "manager")
            func silver() async throws -> Int {
                let page = try await world.run("list_partners", "{limit: 200}", as: "manager")
                return page["items"]?.items?.count { $0["tier"]?.text == "silver" } ?? 0
            }
            #expect(try await silver() == count)
            try world.setClock("2026-04-01T00:00")
            try await world.guildhall.runAllDue()
            #expect(try await silver() == 0, "nothing says what a euro was")
            try world.setClock("2026-04-02T10:00")
            try await world.run("set_rates", "{days: [{day: 2026-03-09, rates: {USD: \"1.1000\"}}]}", as: "manager")
            #expect(try await silver() == 0, "they are too many to be looked at at once")
            try await world.guildhall.runAllDue()
            let back = try await silver()
            #expect(back == count)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Another version is tried on the record before it is in force", arguments: Backend.both)
    func compared(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            try await world.order("{\(Self.order)2}]}", as: "alpha")
            try await world.order("{\(Self.order)1}]}", as: "beta")
            let program = try World.source().setting(World.tiers).setting([
                ("version", 2), ("effective", "2027-01-01"),
                ("tiers.requirements.revenue.at_least", ["silver": "500.00 USD", "gold": "1500.00 USD"]),
            ])
            _ = try await world.guildhall.perform(PublishProgram(program), as: try world.credential("admin"))
            let found = try await world.run("compare_tiers", "{}", as: "manager")
            let moved = (found["moved"]?.items ?? []).map { move in
                [move["partner"]?.text, move["from"]?["id"]?.text, move["to"]?["id"]?.text]
            }
            #expect(moved == [[world.id("alpha"), "silver", "gold"], [world.id("beta"), "bronze", "silver"]])
            #expect(found["rising"]?.number == "2" && found["falling"]?.number == "0")
            let back = try await world.run("compare_tiers", "{from: 2, to: 1}", as: "manager")
            #expect(back["falling"]?.number == "2")
        }
    }

    @Test(
        "A company that held a tier before is taken in with it; a tier that is none is named",
        arguments: Backend.both)
    func takenIn(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let made = try await world.run(
                "admit_partner", "{name: Old Friend, country: US, type: invested, tier: silver}", as: "admin")
            #expect(made["tier"]?.text == "silver")
            let problem = try await world.problem(
                "admit_partner", "{name: New Friend, country: US, type: invested, tier: silber}", as: "admin")
            #expect(problem?.field == "/tier")
            #expect(problem?.message == "\"silber\" is not a tier of the program")
            #expect(problem?.hint == "did you mean `silver`?")
            #expect(try await world.verify() == [])
        }
    }
}
