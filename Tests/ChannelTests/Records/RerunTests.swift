import Testing

@testable import Channel
@testable import Record
@testable import Store
@testable import Terms

@Suite("Performing a record again")
struct RerunTests {
    @Test("Whatever a channel did is concluded again to the byte", arguments: Backend.both)
    func everything(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            try await world.playEverything()
            let outcome = try await Rerun(world.database, logger: quiet).run()
            #expect(outcome.differences.map(\.description) == [])
            let journal = try await world.journal()
            #expect(outcome.requests == journal.count { $0.sort == .request })
            #expect(outcome.conclusions == journal.count { $0.sort == .conclusion })
        }
    }

    @Test("A conclusion that was tampered with is told by its request, its kind and the member that differs")
    func tampered() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            let approved = try #require(try await world.journal().first { $0.kind == "deal.approved" })
            let other = approved.body.replacing("\"by\":\"", with: "\"by\":\"somebody else than ")
            try await world.database.write(vendor: world.vendor.text) { transaction in
                try transaction.run(
                    PreparedText(
                        "UPDATE journal SET body = $1 WHERE sequence = $2", parameters: 2, tables: ["journal"]),
                    [.text(other), .integer(approved.sequence)], of: .vendor(world.vendor.text))
            }
            let outcome = try await Rerun(world.database, logger: quiet).run()
            let difference = try #require(outcome.differences.first)
            #expect(difference.command == "approve_deal")
            #expect(difference.words.hasPrefix("conclusion 1, deal.approved: /approval/by was"), "\(difference.words)")
            #expect(outcome.differences.count == 1, "what follows is concluded from the true record: \(deal)")
        }
    }
}
