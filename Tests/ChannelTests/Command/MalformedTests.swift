import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Malformed commands")
struct MalformedTests {
    /// Values that hardly any member should have.
    static let oddities: [Node] = [
        nil, true, [], [:], "", " ", "\u{0}", "a\u{1}b", "'; DROP TABLE deals; --", "\u{1F600}", "deal_zzz", "-1",
        Node(.number("-1")), Node(.number("0")), Node(.number("1.5")), Node(.number("9223372036854775807")),
        Node(.number("9223372036854775808")), Node(.number("-9223372036854775808")), Node(.number("1e400")),
        Node(.string(String(repeating: "x", count: 5_000))), "9999-12-31", "0001-01-01", "2026-02-30",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "100%", "922337203685477.5807%",
        ["amount": "92233720368547758.07", "currency": "USD"], ["amount": "-1", "currency": "JPY"],
        ["name": "\u{0}", "country": "US"], ["name": ".", "domain": "..", "country": "ZZ"],
        [["sku": "\u{0}", "units": 1]], [["sku": "BACKUP-1", "units": Node(.number("9223372036854775807"))]],
        [["sku": "BACKUP-1", "units": Node(.number("10000000"))], ["sku": "MIGRATE-1", "units": 0]],
    ]

    @Test(
        "Whatever stands in any member, a command is done, refused or called a mistake; a mistake leaves no trace",
        arguments: Capabilities.channel.operations.keys.sorted())
    func anyValue(_ operation: String) async throws {
        try await World.on(.memory) { world in
            try await tryEverything(operation, try await History(in: world), world, Self.oddities)
            #expect(try await world.verify() == [], "\(operation)")
        }
    }

    @Test("The same on PostgreSQL, which takes less", arguments: Backend.durable.filter { $0 == .postgres })
    func anyValueOnPostgres(_ backend: Backend) async throws {
        let some = Self.oddities.filter {
            $0.text?.unicodeScalars.contains { $0.value < 32 }
                ?? ($0.number != nil || $0.items != nil || $0.members != nil)
        }
        try await World.on(backend, sandbox: true) { world in
            var history = try await History(in: world)
            for (number, operation) in Capabilities.channel.operations.keys.sorted().enumerated()
            where operation != "revoke_key" {
                // What is done may end what others are about.
                if number % 10 == 9 { history = try await History(in: world) }
                try await tryEverything(operation, history, world, some, checkTables: false)
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("An unknown member is named with the nearest known one, and nothing is done")
    func unknownMember() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let error = await #expect(throws: DocumentError.self) {
                try await world.run("approve_deal", "{deal: deal_zzz, nota: x}", as: "manager")
            }
            #expect(error?.path == "/nota" && error?.hint?.contains("note") == true)
            #expect(try await world.length() == before)
        }
    }

    private func tryEverything(
        _ operation: String, _ history: History, _ world: World, _ oddities: [Node], checkTables: Bool = true
    ) async throws {
        let sample = try YAML.parse(try #require(Samples.arguments(operation, history.ids)))
        let roles = try #require(Capabilities.channel.operations[operation]).permission.roles
        // Timed work has no key; anybody is turned away.
        let actor = RoleTests.actors.first { roles.contains($0.role) }?.name ?? "admin"
        var variants: [Node] = [[:], [:], nil, [], "text"]
        for member in (sample.members ?? []) {
            var without = sample
            without[member.key] = nil
            variants.append(without)
            for oddity in oddities {
                var odd = sample
                odd[member.key] = oddity
                variants.append(odd)
            }
        }
        var tables = checkTables ? try await world.traces() : [:]
        for variant in variants {
            let before = try await world.length()
            do {
                _ = try await Capabilities.channel.operations[operation]?.run(
                    world.guildhall, variant, try world.credential(actor), .english)
                if checkTables { tables = try await world.traces() }
                continue
            } catch is WordedRefusal {
                #expect(try await world.kinds(after: before) == ["command.refused"])
            } catch  where error is Problem || error is DocumentError {
                #expect(try await world.length() == before, "\(operation) \(variant)")
            } catch {
                Issue.record("\(operation) \(JSON.string(variant).prefix(300)) ended in \(error)")
            }
            if checkTables { #expect(try await world.traces() == tables, "\(operation) \(variant)") }
        }
        for list in ["list_deals", "list_orders", "list_quotes", "list_invoices", "list_customers", "list_products"] {
            try await world.run(list, as: "manager")
        }
    }
}
