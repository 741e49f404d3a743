import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What is another's is not there")
struct TenancyTests {
    @Test(
        "A partner that names another's deal, quote, order, invoice or itself is answered as for an id that nothing has",
        arguments: Backend.both)
    func partners(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let ids = try await world.earned(try await History(in: world).bringing(world))
            let before = try await world.tables().filter { $0.key != "attempts" }
            for actor in ["beta", "gamma", "omega"] {
                for operation in Samples.naming where operation != "permit_distributor" && operation != "show_product" {
                    try await same(operation, ids, as: actor, world)
                }
            }
            #expect(try await world.tables().filter { $0.key != "attempts" } == before)
        }
    }

    @Test("Another vendor on the same database is answered as for ids that nothing has", arguments: Backend.both)
    func vendors(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let ids = try await world.earned(try await History(in: world).bringing(world))
            let other = try await World(world.database, vendor: "vendor_other", ids: .random)
            for actor in ["admin", "manager", "seller", "alpha", "delta"] {
                for operation in Samples.naming { try await same(operation, ids, as: actor, other) }
            }
        }
    }

    @Test("A distributor knows of a reseller's deals only those it registered itself", arguments: Backend.both)
    func distributor(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let history = try await History(in: world)
            #expect(
                try await world.problem("view_deal", "{deal: \(history["deal"])}", as: "delta") == .notFound("deal"))
            let own = try await world.run("view_deal", "{deal: \(history["through"])}", as: "delta")
            #expect(own["partner"]?.text == world.id("alpha"))
            let list = try await world.run("list_deals", as: "delta")
            #expect(try #require(list["items"]?.items).compactMap { $0["id"]?.text } == [history["through"]])
            for operation in ["list_quotes", "list_orders", "list_invoices", "list_partners"] {
                let text = JSON.string(try await world.run(operation, as: "delta"))
                for kind in ["quote", "order", "invoice"] { #expect(!text.contains(history[kind]), "\(operation)") }
                #expect(!text.contains("Alpha"), "\(operation)")
            }
        }
    }

    @Test("No list shows a partner or another vendor what is not theirs", arguments: Backend.both)
    func lists(_ backend: Backend) async throws {
        try await World.on(backend, World.tiers) { world in
            let history = try await History(in: world)
            let other = try await World(world.database, vendor: "vendor_other", ids: .random)
            let ids = try await world.earned(history)
            let kinds = [
                "deal", "quote", "order", "invoice", "terms", "through", "notice", "key", "partner", "referral",
                "engagement", "earning", "gathering", "statement", "payout",
            ]
            let hidden = try kinds.map { try #require(ids[$0]) }
            let lists = Capabilities.channel.queries.map(\.name).filter {
                $0.hasPrefix("list_") && $0 != "list_deal_views"
            }
            for (place, actor) in [
                (world, "beta"), (world, "omega"), (other, "alpha"), (other, "admin"), (other, "seller"),
            ] {
                for list in lists {
                    guard let reply = try? await place.run(list, "{limit: 200}", as: actor) else { continue }
                    let text = JSON.string(reply)
                    for id in hidden { #expect(!text.contains("\"\(id)\""), "\(list) as \(actor) shows \(id)") }
                    if place.vendor == world.vendor { #expect(!text.contains("Alpha"), "\(list) as \(actor)") }
                }
            }
        }
    }

    @Test("Permission that is taken back ends what a distributor may do for a reseller", arguments: Backend.both)
    func takenBack(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let alpha = world.id("alpha")
            let quote =
                "{partner: \(alpha), customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}"
            try await world.run("make_quote", quote, as: "delta")
            try await world.run(
                "permit_distributor", "{distributor: \(world.id("delta")), permitted: false}", as: "alpha")
            #expect(try await world.problem("make_quote", quote, as: "delta") == .notFound("partner"))
            let terms = "{reseller: \(alpha), discount: 9%}"
            #expect(try await world.problem("set_distribution_terms", terms, as: "delta") == .notFound("partner"))
            let entry = try #require(Samples.arguments("register_deal")).replacing(
                "{customer", with: "{reseller: \(alpha), customer")
            let refused = try #require(try await world.refusal("register_deal", entry, as: "delta"))
            #expect(refused.clauses.map(\.text) == ["App.I 2.1.4"])
            #expect(try await world.run("list_permissions", as: "delta")["items"]?.items?.count == 1)
        }
    }

    @Test(
        "A distributor without permission learns nothing of a reseller from its refusal, not even whether there is one")
    func refusedWithoutKnowing() async throws {
        try await World.on(.memory) { world in
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: late}", as: "admin")
            let entry = try #require(Samples.arguments("register_deal"))
            func refused(_ reseller: String, draft: Bool) async throws -> [WordedRule]? {
                let own = entry.replacing("{customer", with: "{reseller: \(reseller), draft: \(draft), customer")
                return try await world.refusal("register_deal", own, as: "omega")?.rules
            }
            for draft in [true, false] {
                let there = try #require(try await refused(world.id("alpha"), draft: draft))
                #expect(there == (try await refused("partner_zzz", draft: draft)))
                #expect(there == (try await refused(world.id("delta"), draft: draft)))
                #expect(!there.contains { $0.facts.contains { $0.name.hasPrefix("partner.") } })
            }
        }
    }

    /// Both answers must be the same: to an id of another's, and to one that nothing has.
    private func same(_ operation: String, _ ids: [String: String], as actor: String, _ world: World) async throws {
        let theirs = try #require(Samples.arguments(operation, ids))
        let nobodys = try #require(Samples.arguments(operation))
        #expect(!(theirs + nobodys).contains("$"), "\(operation) names something the history does not have")
        let problem = try await world.problem(operation, theirs, as: actor)
        let expected = try await world.problem(operation, nobodys, as: actor)
        #expect(problem == expected, "\(operation) as \(actor)")
        switch problem {
        case .notFound, .forbidden: break
        default: Issue.record("\(operation) as \(actor) was answered by \(String(describing: problem))")
        }
    }
}
