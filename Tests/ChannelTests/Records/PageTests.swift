import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Pages of a list")
struct PageTests {
    @Test("Pages of any size show everything once, newest first", arguments: Backend.both)
    func everythingOnce(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for number in 0..<7 { try await world.register("{name: Customer \(number), country: US}") }
            let whole = try await ids(world, "{}")
            #expect(whole == whole.sorted(by: >) && whole.count == 7)
            for size in [1, 2, 3, 6, 7, 8, 200] {
                var seen: [String] = []
                var after: String?
                repeat {
                    let more = after.map { ", after: \($0)" } ?? ""
                    let page = try await world.run("list_deals", "{limit: \(size)\(more)}", as: "alpha")
                    let items = try #require(page["items"]?.items).compactMap { $0["id"]?.text }
                    #expect(items.count <= size)
                    seen += items
                    after = page["next"]?.text
                } while after != nil && seen.count < 20
                #expect(seen == whole, "pages of \(size)")
            }
        }
    }

    @Test(
        "A size that makes no sense is brought into bounds, and a place that is none shows what lies behind it",
        arguments: [
            "limit: 0", "limit: -5", "limit: 9223372036854775807", "limit: -9223372036854775808", "after: deal_zzz",
            "status: won",
        ])
    func oddities(_ arguments: String) async throws {
        try await World.on(.memory) { world in
            for number in 0..<3 { try await world.register("{name: Customer \(number), country: US}") }
            let count = try await ids(world, "{\(arguments)}").count
            let expected = [
                "limit: 0": 1, "limit: -5": 1, "limit: -9223372036854775808": 1, "status: won": 0,
            ]
            #expect(count == expected[arguments] ?? 3)
            for nonsense in ["", "'; --"] {
                #expect(
                    try await world.problem("list_deals", "{after: \"\(nonsense)\"}", as: "alpha")?.field == "/after")
            }
        }
    }

    @Test("The journal is read in pages, from any place, by kind and by subject", arguments: Backend.both)
    func journal(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            var sequences: [Int64] = []
            var after = 0
            while true {
                let page = try await world.run("list_journal", "{limit: 7, after: \(after)}", as: "admin")
                sequences += try #require(page["items"]?.items).compactMap { $0["sequence"]?.integer }
                guard let next = page["next"]?.text.flatMap({ Int($0) }) else { break }
                after = next
            }
            let length = Int64(try await world.length())
            #expect(sequences == Array(1...length))
            let own = try await world.run("list_journal", "{subject: \(deal)}", as: "admin")["items"]?.items ?? []
            #expect(
                own.compactMap { $0["kind"]?.text }
                    == ["register_deal", "deal.submitted", "approve_deal", "deal.approved", "notice.sent"])
            #expect(own.map { $0["sort"]?.text == "request" } == [true, false, true, false, false])
            #expect(own.map { $0["because"] == nil } == [true, false, true, false, false])
            let none = try await world.run("list_journal", "{kind: deal.unheard_of}", as: "admin")["items"]?.items
            #expect(none?.count == 0)
        }
    }

    private func ids(_ world: World, _ arguments: String) async throws -> [String] {
        let page = try await world.run("list_deals", arguments, as: "alpha")
        return try #require(page["items"]?.items).compactMap { $0["id"]?.text }
    }
}
