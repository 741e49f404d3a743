import Record
import Testing

@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Possible conflicts side by side")
struct ConflictsTests {
    private static func conflicts(_ deal: String, _ world: World) async throws -> DealConflicts {
        try await world.run("deal_conflicts", "{deal: \(deal)}", as: "manager").decode(DealConflicts.self)
    }

    @Test(
        "Other registrations are shown with what they have in common, those in the way first", arguments: Backend.both)
    func registrations(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.approved("{name: Tern Air, domain: tern.example, country: US}", as: "alpha")
            let line = try await world.register(
                "{name: Tern, domain: www.tern.example, country: US}", line: "migration", as: "gamma")
            let lost = try await world.register("{name: TERN AIR Ltd, country: GB}", as: "alpha")
            try await world.run("close_deal", "{deal: \(lost), outcome: lost, note: x}", as: "alpha")
            try await world.register("{name: Tern Air, country: US}", as: "alpha", "draft: true")
            try await world.register("{name: Curlew Rail, country: US}", as: "alpha")
            try world.setClock("2026-03-02T12:00")
            let late = try await world.register("{name: Tern Air, domain: tern.example, country: US}", as: "beta")
            let found = try await Self.conflicts(late, world)
            #expect(found.registrations.map(\.deal.id.text) == [first, lost, line])
            #expect(found.registrations.map(\.standsInTheWay) == [true, false, false])
            #expect(
                found.registrations.map(\.matches) == [
                    [.name, .domain, .productLine], [.name, .productLine], [.domain],
                ])
            #expect(found.registrations.map(\.deal.partnerName) == ["Alpha Systems", "Alpha Systems", "Gamma Systems"])
            #expect(found.registrations.allSatisfy { $0.earlier && !$0.samePartner })
            #expect(found.account == nil)
            let own = try await Self.conflicts(first, world)
            #expect(own.registrations.map(\.standsInTheWay) == [false, false, false])
            #expect(own.registrations.first { $0.deal.id.text == late }?.earlier == false)
            #expect(own.registrations.first { $0.deal.id.text == lost }?.samePartner == true)
        }
    }

    @Test("The vendor's own pursuit and purchases are shown with whether they count")
    func account() async throws {
        try await World.on(.memory) { world in
            let customer = "customer: {name: Tern Air, country: US}, product_line: backup"
            try await world.run("record_direct_purchase", "{\(customer), on: 2025-03-03}", as: "seller")
            try await world.run("pursue_directly", "{\(customer), activity: sales, note: tender}", as: "seller")
            let deal = try await world.register("{name: Tern Air, country: US}", as: "alpha")
            let backup = try #require(try await Self.conflicts(deal, world).account)
            #expect(backup.pursued && backup.active && backup.matches == [.name])
            #expect(backup.customer.pursuits.map(\.note) == ["tender"])
            let other = try await world.register("{name: Tern Air, country: US}", line: "migration", as: "alpha")
            let migration = try #require(try await Self.conflicts(other, world).account)
            #expect(!migration.pursued && !migration.active)
            try world.setClock("2026-03-04T10:00")
            #expect(try await Self.conflicts(deal, world).account?.active == false)
        }
    }
}
