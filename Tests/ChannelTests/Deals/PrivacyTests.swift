import Dispatch
import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What partners see of the vendor, and of one another")
struct PrivacyTests {
    @Test("A partner opens its registration while a commit is under way", arguments: Backend.durable)
    func readsWithoutWaiting(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved(as: "gamma")
            let (opened, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let busy: Void = world.database.write { _ in
                opened.signal()
                done.wait()
            }
            await Task.detached { opened.wait() }.value
            let seen = try await world.run("view_deal", "{deal: \(deal)}", as: "gamma")
            done.signal()
            try await busy
            #expect(seen["status"]?.text == "approved")
        }
    }

    @Test("Whoever of the vendor opens a registration is recorded and shown to its owner", arguments: Backend.both)
    func views(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved(as: "gamma")
            let before = try await world.length()
            try await world.run("view_deal", "{deal: \(deal)}", as: "seller")
            try world.setClock("2026-03-02T11:00")
            try await world.run("view_deal", "{deal: \(deal)}", as: "manager")
            try await world.run("view_deal", "{deal: \(deal)}", as: "gamma")
            #expect(
                try await world.kinds(after: before) == ["deal.viewed", "deal.viewed"],
                "its owner's look is not recorded")
            for actor in ["gamma", "manager"] {
                let seen = try await world.run("list_deal_views", "{deal: \(deal)}", as: actor)["items"]?.items ?? []
                #expect(seen.compactMap { $0["role"]?.text } == ["channel_manager", "vendor_seller"])
                #expect(seen.compactMap { $0["name"]?.text } == ["manager", "seller"])
                #expect(seen.compactMap { $0["at"]?.text } == ["2026-03-02T16:00:00Z", "2026-03-02T15:00:00Z"])
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A distributor that registered a deal is shown who opened it, too")
    func viewsForDistributor() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register(as: "delta", "reseller: \(world.id("alpha"))")
            try await world.run("view_deal", "{deal: \(deal)}", as: "seller")
            for actor in ["alpha", "delta"] {
                let seen = try await world.run("list_deal_views", "{deal: \(deal)}", as: actor)["items"]?.items
                #expect(seen?.count == 1)
            }
            try await world.run("view_deal", "{deal: \(deal)}", as: "delta")
            #expect(try await world.run("list_deal_views", "{deal: \(deal)}", as: "alpha")["items"]?.items?.count == 1)
        }
    }

    @Test(
        "A conflict is found, and neither the other partner's name or id nor its deal's is in anything the declined one can see",
        arguments: Backend.both)
    func conflictsShowNobody(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.approved("{name: Tern Air, domain: tern.example, country: US}", units: 77)
            let entry =
                "{customer: {name: TERN AIR Inc., country: US}, product_line: backup, units: 5, bant: \(World.bant)}"
            let reply = try await world.run("register_deal", entry, as: "beta")
            #expect(reply["status"]?.text == "declined")
            #expect(reply["reason"]?["clause"]?.text == "App.I 1.1.3")
            let deal = try #require(reply["id"]?.text)
            var seen = [reply]
            for (operation, arguments) in [
                ("view_deal", "{deal: \(deal)}"), ("list_deals", "{}"), ("list_notices", "{}"), ("list_partners", "{}"),
                ("list_deal_views", "{deal: \(deal)}"), ("show_program", "{}"),
                ("make_quote", "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}"),
                ("make_quote", "{deal: \(deal), lines: [{sku: BACKUP-1, units: 1}]}"),
                ("place_order", "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}"),
            ] { seen.append(try await world.run(operation, arguments, as: "beta")) }
            for answer in seen {
                let text = JSON.string(answer)
                for hidden in [first, world.id("alpha"), "Alpha", "tern.example", "\"units\":77"] {
                    #expect(!text.contains(hidden), "\(hidden) is shown in \(text.prefix(200))")
                }
            }
            let entries = try await world.journal().filter { $0.partner == world.id("beta") }
            #expect(!entries.contains { $0.body.contains(first) || $0.body.contains(world.id("alpha")) })
        }
    }

    @Test("A distributor's conflict shows it nobody either")
    func distributorsConflict() async throws {
        try await World.on(.memory) { world in
            let first = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let entry =
                "{reseller: \(world.id("gamma")), customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}"
            let reply = try await world.run("register_deal", entry, as: "delta")
            #expect(reply["status"]?.text == "declined")
            for actor in ["delta", "gamma"] {
                for list in ["list_deals", "list_notices", "list_partners"] {
                    let text = JSON.string(try await world.run(list, as: actor))
                    for hidden in [first, world.id("beta"), "Beta"] { #expect(!text.contains(hidden)) }
                }
            }
        }
    }

    @Test("What the vendor assumes where the document is silent is for its own people")
    func readings() async throws {
        try await World.on(.memory) { world in
            for actor in ["alpha", "delta"] {
                let readings = try await world.run("show_program", as: actor)["readings"]?.items
                #expect(readings?.count == 0)
            }
            let readings = try #require(try await world.run("show_program", as: "seller")["readings"]?.items)
            #expect(!readings.isEmpty)
        }
    }
}
