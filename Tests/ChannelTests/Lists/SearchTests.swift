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

@Suite("Looking for things")
struct SearchTests {
    private static func found(_ words: String, as actor: String, _ world: World) async throws -> [String] {
        let items = try await world.run("search", "{q: \"\(words)\"}", as: actor)["items"]?.items ?? []
        return items.compactMap { one in
            one["kind"]?.text.flatMap { kind in one["title"]?.text.map { "\(kind): \($0)" } }
        }
    }

    private static func stage(_ world: World) async throws {
        for (name, domain, actor) in [
            ("Müller Maschinenbau GmbH", "mueller.example", "alpha"), ("Ångström AB", "angstrom.example", "beta"),
            ("Газпром нефть", "neft.example", "beta"),
        ] {
            try await world.register("{name: \"\(name)\", domain: \(domain), country: DE}", as: actor)
        }
        try await world.register("{name: Secret Draft, country: DE}", as: "alpha", "draft: true")
    }

    @Test(
        "Things are found by whole words, parts of them, other spellings and slips of the hand",
        arguments: Backend.both)
    func words(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await Self.stage(world)
            let muller = "deal: Müller Maschinenbau GmbH"
            for words in [
                "Müller", "muller", "MULLER gmbh", "maschinen", "bau", "gmbh", "mulller", "maschinenbua",
                "mueller.example", "m gmbh",
            ] {
                #expect(try await Self.found(words, as: "manager", world).contains(muller), "\(words)")
            }
            #expect(
                try await Set(Self.found("angstrom", as: "manager", world)) == [
                    "deal: Ångström AB", "end_customer: Ångström AB",
                ])
            #expect(
                try await Set(Self.found("gazprom", as: "manager", world)) == [
                    "deal: Газпром нефть", "end_customer: Газпром нефть",
                ])
            #expect(try await Self.found("alpha", as: "manager", world).first == "partner: Alpha Systems")
            #expect(try await Self.found("BACKUP-1", as: "alpha", world) == ["product: BACKUP-1"])
            #expect(try await Self.found("nothing at all", as: "manager", world) == [])
            #expect(try await world.problem("search", "{q: \" - \"}", as: "manager")?.field == "/q")
        }
    }

    @Test("Nobody finds what is another's, nor the vendor a draft", arguments: Backend.both)
    func tenants(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await Self.stage(world)
            #expect(try await Self.found("angstrom", as: "alpha", world) == [])
            #expect(try await Self.found("angstrom", as: "beta", world) == ["deal: Ångström AB"])
            #expect(try await Self.found("secret", as: "manager", world) == [])
            #expect(try await Self.found("secret", as: "alpha", world) == ["deal: Secret Draft"])
            #expect(try await Self.found("beta", as: "alpha", world) == [])
            let deals = try await world.run("list_deals", as: "beta")["items"]?.items ?? []
            let id = try #require(deals.first?["id"]?.text)
            #expect(try await Self.found(id, as: "beta", world).count == 1)
            #expect(try await Self.found(id, as: "alpha", world) == [])
        }
    }

    @Test("A list is searched by words, whatever its order", arguments: Backend.both)
    func lists(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await Self.stage(world)
            for order in DealList.orders {
                let items = try await world.run("list_deals", "{q: masch, sort: \"\(order)\"}", as: "manager")["items"]
                #expect(items?.items?.count == 1, "\(order)")
            }
            #expect(try await world.run("list_deals", "{q: draft}", as: "alpha")["items"]?.items?.count == 1)
            #expect(try await world.run("list_deals", "{q: draft}", as: "manager")["items"]?.items?.count == 0)
            #expect(try await world.run("list_products", "{q: migr}", as: "alpha")["items"]?.items?.count == 1)
        }
    }

    @Test("Words that nothing is called any more are not kept")
    func forgotten() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register("{name: Quagga Zoo, country: DE}", as: "alpha", "draft: true")
            #expect(try await Self.found("quagga", as: "alpha", world).count == 1)
            try await world.run("revise_deal", "{deal: \(deal), customer: {name: Okapi Zoo, country: DE}}", as: "alpha")
            #expect(try await Self.found("quagga", as: "alpha", world) == [])
            #expect(try await Self.found("okapi", as: "alpha", world).count == 1)
            let left = try await world.database.read { snapshot in
                try snapshot.query(
                    "SELECT count(*) FROM {search_grams} WHERE word = $1", [.text("quagga")],
                    in: VendorScope(vendor: world.vendor.text)
                ).first?.int(0)
            }
            #expect(left == 0)
        }
    }
}
