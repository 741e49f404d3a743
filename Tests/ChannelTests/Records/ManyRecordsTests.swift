import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Enablement
@testable import Members
@testable import Store
@testable import Terms
@testable import Tiers

/// What is looked up is looked up whole, or says that there is more.
@Suite("More than one answer of the database holds")
struct ManyRecordsTests {
    private static let customer = EndCustomer(name: "Tern Air", domain: nil, country: "US")

    private static func reading<T: Sendable>(
        _ world: World, _ body: @Sendable @escaping (Reader) throws -> T
    ) async throws -> T {
        let credential = try world.key("manager")
        return try await world.database.read { snapshot in
            let actor = try world.guildhall.actor(credential, snapshot)
            return try body(try world.guildhall.reader(actor, snapshot, .plain, nil))
        }
    }

    private static func orders(_ rows: some Sequence<String>, more: String = "") -> String {
        "external_id,partner,placed,sku,units,net,currency,customer_name\(more)\n" + rows.map { $0 + "\n" }.joined()
    }

    @Test("An end customer may have more subscriptions that run than are read at a time", arguments: Backend.both)
    func subscriptions(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let rows = (0..<501).map {
                "O-\($0 / 167),Alpha Systems,2026-02-02,BACKUP-1,1,100.00,USD,Tern Air,begin"
            }
            #expect(try await world.bring(.orders, Self.orders(rows, more: ",change")).faults == [])
            let running = try await Self.reading(world) { try $0.running(Self.customer) }
            #expect(running.count == 501)
            #expect(Set(running.map(\.id)).count == 501)
        }
    }

    @Test("What a partner sold first is found behind five hundred orders for other product lines")
    func firstOrder() async throws {
        try await World.on(.memory) { world in
            let others = (0..<500).map { "O-\($0),Alpha Systems,2026-01-05,MIGRATE-1,1,10.00,USD,Tern Air" }
            let rows = others + ["O-500,Alpha Systems,2026-01-06,BACKUP-1,1,10.00,USD,Tern Air"]
            #expect(try await world.bring(.orders, Self.orders(rows)).added == 501)
            let alpha = try #require(PartnerID(world.id("alpha")))
            let origin = try PurchaseOrigin(renewal: true, renews: nil, internalUse: nil, vendorDeveloped: nil)
            let found = try await Self.reading(world) { reader in
                try reader.renewal(
                    origin, of: alpha, Self.customer, knownAs: try reader.same(CompanyKey(Self.customer)),
                    ["backup", "migration"])
            }
            #expect(found.firstTransacted == ["backup", "migration"])
        }
    }

    @Test(
        "The registration in force is found behind many that were lost, and a list of others says that there are more")
    func registrations() async throws {
        try await World.on(.memory) { world in
            func row(_ number: Int, _ partner: String, _ rest: String) -> String {
                "D-\(number),\(partner) Systems,Tern Air,US,backup,50,\(rest)\n"
            }
            let lost = (1...120).map { row($0, "Alpha", "lost,2026-02-03,,") }.joined()
            let file =
                "external_id,partner,customer_name,customer_country,product_line,units,status,registered,decided,"
                + "protected_until\n" + row(0, "Alpha", "approved,2026-01-12,2026-01-13,2026-06-30") + lost
            #expect(try await world.bring(.deals, file).added == 121)
            let alpha = try #require(PartnerID(world.id("alpha")))
            let found = try await Self.reading(world) { reader in
                try reader.registration(
                    of: alpha, knownAs: try reader.same(CompanyKey(Self.customer)), "backup")
            }
            #expect(found?.external == "D-0")
            let second = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let conflicts = try await world.run("deal_conflicts", "{deal: \(second)}", as: "manager").decode(
                DealConflicts.self)
            #expect(conflicts.isMore)
            #expect(conflicts.registrations.count == 101)
            #expect(conflicts.registrations.map(\.standsInTheWay) == [true] + Array(repeating: false, count: 100))
        }
    }

    @Test("Who is near the next tier is found behind more than five hundred who sold as much and have it")
    func nearTier() async throws {
        try await World.on(.memory, World.tiers) { world in
            let partners = (0..<501).map { "P-\($0),Partner \($0),US,invested,gold\n" }.joined()
            #expect(
                try await world.bring(.partners, "external_id,name,country,type,tier\n" + partners).added == 501)
            let rows = (0..<501).map { "O-\($0),P-\($0),2026-03-01,BACKUP-1,1,990.00,USD,Tern Air" }
            let all = rows + ["O-A,Alpha Systems,2026-03-01,BACKUP-1,1,850.00,USD,Tern Air"]
            #expect(try await world.bring(.orders, Self.orders(all)).added == 502)
            let near = try await world.run("list_near_tier", "{}", as: "manager")["items"]?.items ?? []
            #expect(near.map { $0["partner"]?.text } == [world.id("alpha")])
        }
    }

    @Test("The library shows every file")
    func library() async throws {
        try await World.on(.memory) { world in
            let file = try await world.guildhall.keepFile(
                name: "note.pdf", bytes: Array("%PDF-1.7 note".utf8), as: try world.credential("manager"), .plain)
            for number in 0..<1_001 {
                try await world.run(
                    "add_library_file", "{title: Note \(number), file: \(file.reply.id)}", as: "manager")
            }
            let shown = try await world.run("list_library", as: "alpha")["items"]?.items ?? []
            #expect(shown.count == 1_001)
            #expect(shown.first?["title"]?.text == "Note 1000")
        }
    }
}
