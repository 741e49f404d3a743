import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What files call the same")
struct SameTextTests {
    @Test(
        "What is written with other capitals, or accents put together otherwise, is the same", arguments: Backend.both)
    func sameText(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            func partners(_ rows: String) async throws -> String {
                let reply = try await world.run("import_partners", "{rows: [\(rows)]}", as: "manager")
                return "\(reply["added"]?.integer ?? 0) \(reply["known"]?.integer ?? 0)"
            }
            let rows = [
                ("{external_id: P-1, name: One, country: US, type: invested}", "1 0"),
                ("{name: \"Caf\u{E9} GmbH\", country: DE, type: invested}", "1 0"),
                ("{external_id: p-1, name: One, country: US, type: invested}", "0 1"),
                ("{name: \"CAFE\u{301} GmbH\", country: DE, type: invested}", "0 1"),
                // Others: of another legal form, and of another country.
                ("{name: \"Caf\u{E9} AG\", country: DE, type: invested}", "1 0"),
                ("{name: \"Caf\u{E9} GmbH\", country: AT, type: invested}", "1 0"),
            ]
            for (row, expected) in rows {
                let found = try await partners(row)
                #expect(found == expected, "\(row)")
            }
            func orders(_ id: String) async throws -> Int64 {
                let row = """
                    {external_id: \(id), partner: \(world.id("alpha")), placed: 2026-01-05T10:00:00Z, \
                    customer: {name: Tern Air, country: US}, \
                    lines: [{sku: BACKUP-1, units: 1, net: {amount: "9.00", currency: USD}}]}
                    """
                return try await world.run("import_orders", "{rows: [\(row)]}", as: "manager")["added"]?.integer ?? 0
            }
            for (id, added) in [("A-1", 1), ("a-1", 0), ("A-2", 1)] as [(String, Int64)] {
                #expect(try await orders(id) == added)
            }
            #expect(try await world.verify() == [])
        }
    }
}
