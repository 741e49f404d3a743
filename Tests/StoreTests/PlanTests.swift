import StoreTesting
import Testing

@testable import Store

@Suite("Plans of SQLite")
struct PlanTests {
    /// What a vendor with many deals asks: those of a few partners.
    private static func plan(_ database: Database) async throws -> [String] {
        try await database.read { snapshot in
            let text = try snapshot.catalogue.query(
                "SELECT id FROM {deals} WHERE partner IN ($1, $2, $3)", for: Sample.acme.tenant.kind)
            let explained = PreparedText.query("EXPLAIN QUERY PLAN " + text.text, parameters: 4)
            let values: [SQLValue] = ["p-1", "p-2", "p-3"].map(SQLValue.text) + [.text("acme")]
            return try snapshot.session.rows(explained, values, as: nil).map { try $0.text(3) }
        }
    }

    @Test(
        "What is asked for by several values is looked up by its index, not among all rows of a vendor",
        arguments: [Backend.memory, .file])
    func grown(_ backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            let database = try await place.open()
            // Readers have made their plans before there is anything.
            _ = try await Self.plan(database)
            for number in 0..<150 { try await database.write { try $0.putDeal("d-\(number)", partner: "p-\(number)") } }
            let plan = try await Self.plan(database)
            #expect(plan.contains { $0.contains("deals_by_partner (vendor=? AND partner=?)") }, "\(plan)")
            await database.close()
        }
    }

    @Test("A file that was never looked at is when it is opened")
    func opened() async throws {
        try await withPlace(.file) { place async throws in
            let first = try await place.open()
            _ = try await first.write { try $0.append(Sample.entry()) }
            for number in 0..<50 { try await first.write { try $0.putDeal("d-\(number)", partner: "p-\(number)") } }
            await first.close()
            let second = try await place.open()
            let plan = try await Self.plan(second)
            #expect(plan.contains { $0.contains("deals_by_partner (vendor=? AND partner=?)") }, "\(plan)")
            await second.close()
        }
    }
}
