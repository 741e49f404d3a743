import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What a distributor sees of a reseller's registration")
struct SightTests {
    /// What delta sees of everything: as text, so that nothing is missed.
    private func seen(_ world: World, _ deal: String) async throws -> [String] {
        var all: [String] = []
        for (operation, arguments) in [
            ("view_deal", "{deal: \(deal)}"), ("list_deals", "{}"), ("count_deals", "{}"),
            ("deal_history", "{deal: \(deal)}"), ("list_deal_views", "{deal: \(deal)}"),
            ("list_notices", "{about: \(deal)}"), ("list_deals", "{status: approved}"),
            ("list_deals", "{status: submitted}"), ("list_activity", "{}"),
        ] {
            all.append(JSON.string(try await world.run(operation, arguments, as: "delta")))
        }
        return all
    }

    @Test(
        "A permission taken back ends seeing: it keeps what it saw that day, and nothing after", arguments: Backend.both
    )
    func hidden(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register(as: "delta", "reseller: \(world.id("alpha"))")
            let other = try await world.register(
                "{name: Curlew Rail, country: US}", as: "delta", "reseller: \(world.id("gamma"))")
            try await world.run(
                "permit_distributor", "{distributor: \(world.id("delta")), permitted: false}", as: "alpha")
            let before = try await seen(world, deal)
            #expect(before[0].contains("Borealis Foods") && before[1].contains(other))
            world.pass(seconds: 60)
            try await world.run("view_deal", "{deal: \(deal)}", as: "manager")
            try await world.run("approve_deal", "{deal: \(deal), note: secret terms}", as: "manager")
            try await world.run(
                "add_evidence", "{deal: \(deal), title: Secret meeting, occurred: 2026-03-01T10:00:00Z}", as: "alpha")
            #expect(try await seen(world, deal) == before)
            #expect(try await world.status(deal) == "approved", "the vendor sees it as it is, once")
            let all = try await world.run("list_deals", "{}", as: "manager")["items"]?.items?.count
            #expect(all == 2)
            let own = try await world.run("view_deal", "{deal: \(deal)}", as: "alpha")
            #expect(own["status"]?.text == "approved")
            // What it registered for others goes on.
            try await world.run("approve_deal", "{deal: \(other)}", as: "manager")
            let theirs = try await world.run("view_deal", "{deal: \(other)}", as: "delta")
            #expect(theirs["status"]?.text == "approved")
            let refused = try await world.refusal("submit_deal", "{deal: \(deal)}", as: "delta")
            let problem = refused == nil ? try await world.problem("submit_deal", "{deal: \(deal)}", as: "delta") : nil
            #expect(refused != nil || problem != nil)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Permitted again, it sees the registration as it is", arguments: Backend.both)
    func again(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register(as: "delta", "reseller: \(world.id("alpha"))")
            func permit(_ permitted: Bool) async throws {
                try await world.run(
                    "permit_distributor", "{distributor: \(world.id("delta")), permitted: \(permitted)}", as: "alpha")
            }
            try await permit(false)
            try await world.run("approve_deal", "{deal: \(deal)}", as: "manager")
            try await permit(true)
            let seen = try await world.run("view_deal", "{deal: \(deal)}", as: "delta")
            #expect(seen["status"]?.text == "approved")
            try await permit(false)
            #expect(try await world.run("view_deal", "{deal: \(deal)}", as: "delta")["status"]?.text == "approved")
            #expect(try await world.verify() == [])
        }
    }
}
