import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Searching the journal")
struct JournalSearchTests {
    private func sequences(_ world: World, _ arguments: String) async throws -> [Int64] {
        let page = try await world.run("list_journal", "{limit: 200, \(arguments)}", as: "admin")
        return try #require(page["items"]?.items).compactMap { $0["sequence"]?.integer }
    }

    @Test("Each filter finds exactly the entries it speaks of, in either order", arguments: Backend.both)
    func filters(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await History(in: world)
            try world.setClock("2026-03-04T10:00")
            let late = try await world.approved("{name: Müller 100% & Söhne_x, country: DE}", as: "beta")
            let all = try await world.journal()
            func expected(_ holds: (JournalEntry) -> Bool) -> [Int64] { all.filter(holds).map(\.sequence) }
            let manager = try #require(all.first { $0.kind == "deal.approved" }).actor
            #expect(try await sequences(world, "kind: deal.approved") == expected { $0.kind == "deal.approved" })
            #expect(
                try await sequences(world, "sort: conclusion")
                    == expected { $0.sort == .conclusion })
            #expect(
                try await sequences(world, "partner: \(world.id("beta"))")
                    == expected { $0.partner == world.id("beta") })
            #expect(try await sequences(world, "actor: \(manager)") == expected { $0.actor == manager })
            #expect(try await sequences(world, "subject: \(late)") == expected { $0.subject == late })
            // What registrations say is found by opening them, not by searching the journal.
            func says(_ text: String) -> [Int64] {
                expected {
                    $0.body.contains(text) && !Capabilities.channel.kindsOfRegistrations.contains($0.kind)
                        && $0.kind != "command.refused"
                }
            }
            #expect(try await sequences(world, "text: \"100% & s\"") == says("100% & S"))
            #expect(try await sequences(world, "text: Söhne_x") == says("Söhne_x"))
            #expect(try await sequences(world, "text: Sohne_x") == [])
            let day = try world.moment("2026-03-04T00:00").milliseconds
            #expect(try await sequences(world, "from: 2026-03-04") == expected { $0.at >= day })
            #expect(try await sequences(world, "through: 2026-03-03") == expected { $0.at < day })
            #expect(try await sequences(world, "from: 2026-03-03, through: 2026-03-03") == [])
            let newest = try await sequences(world, "order: newest, sort: request")
            #expect(newest == expected { $0.sort == .request }.reversed())
            let problem = try await world.problem(
                "list_journal", "{from: 2026-03-05, through: 2026-03-04}", as: "admin")
            #expect(problem?.field == "/through")
        }
    }

    @Test("Pages of any size and order show every entry once", arguments: Backend.both)
    func pages(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let length = Int64(try await world.length())
            for (order, whole) in [("oldest", Array(1...length)), ("newest", (1...length).reversed())] {
                var seen: [Int64] = []
                var after: String?
                repeat {
                    let more = after.map { ", after: \($0)" } ?? ""
                    let page = try await world.run("list_journal", "{order: \(order), limit: 7\(more)}", as: "admin")
                    seen += try #require(page["items"]?.items).compactMap { $0["sequence"]?.integer }
                    after = page["next"]?.text
                } while after != nil && seen.count < 1_000
                #expect(seen == whole)
            }
        }
    }

    @Test("Entries say who did it; one entry is shown by its number")
    func entry() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            let found = try await world.run("list_journal", "{subject: \(deal), kind: deal.approved}", as: "admin")
            let sequence = try #require(found["items"]?[0]?["sequence"]?.integer)
            let entry = try await world.run("show_entry", "{sequence: \(sequence)}", as: "admin")
            #expect(entry["by"]?["name"]?.text == "manager" && entry["by"]?["role"]?.text == "channel_manager")
            #expect(entry["body"]?["deal"]?.text == deal)
            for number in [0, -1, 99_999, Int.max] {
                #expect(
                    try await world.problem("show_entry", "{sequence: \(number)}", as: "admin") == .notFound("entry"))
            }
        }
    }

    @Test("No search finds out what a draft says")
    func drafts() async throws {
        try await World.on(.memory) { world in
            let draft = try await world.register("{name: Curlew Rail, country: US}", as: "alpha", "draft: true")
            #expect(try await sequences(world, "text: Curlew") == [])
            try await world.run("discard_deal", "{deal: \(draft)}", as: "alpha")
            #expect(try await sequences(world, "text: Curlew") == [])
        }
    }
}
