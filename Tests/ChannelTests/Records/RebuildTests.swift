import Record
import Testing

@testable import Channel
@_spi(System) @testable import Store
@testable import Terms

@Suite("Making the tables anew")
struct RebuildTests {
    @Test("Every replayed table is made anew from the journal, and no other is touched", arguments: Backend.both)
    func anew(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            try await world.playEverything()
            let other = try await World(world.database, vendor: "vendor_other", ids: .random)
            let before = try await world.tables()
            try await world.database.write { transaction in
                let writer = try transaction.writer(vendor: world.vendor.text)
                try writer.clear("notices")
                let deals = try writer.query("SELECT id FROM {deals}").map { try $0.text(0) }
                for deal in deals { try writer.update("deals", key: [("id", .text(deal))], [("customer_name", "x")]) }
            }
            #expect(try await world.verify() != [])
            let rebuilt = try await Rebuilder(world.database, .channel).run()
            #expect(rebuilt.vendors == 2)
            #expect(rebuilt.entries == (try await world.length()) + (try await other.length()))
            #expect(try await world.tables() == before)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A damaged journal leaves the tables as they are", arguments: Backend.both)
    func damaged(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await world.approved()
            try await world.database.write { transaction in
                try transaction.writer(vendor: world.vendor.text).update(
                    "journal", key: [("sequence", 5)], [("body", "{}")])
            }
            let before = try await world.tables()
            await #expect(throws: BrokenChain.self) { try await Rebuilder(world.database, .channel).run() }
            #expect(try await world.tables() == before)
        }
    }
}
