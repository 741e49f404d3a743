import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Lists of registrations")
struct DealListTests {
    /// Six registrations of alpha's in different states, and one of beta's; by the first word of their end customers.
    private static func stage(_ world: World) async throws -> [String: String] {
        var ids: [String: String] = [:]
        for (name, domain) in [("Ålesund Ferries AS", nil), ("Tern Air", "tern.example"), ("Curlew 100% Rail", nil)] {
            let written = domain.map { ", domain: \($0)" } ?? ""
            let word = String(name.split(separator: " ")[0])
            ids[word] = try await world.register("{name: \"\(name)\"\(written), country: US}", as: "alpha")
        }
        try await world.run("approve_deal", "{deal: \(ids["Tern"] ?? "")}", as: "manager")
        try world.setClock("2026-03-03T10:00")
        ids["Heron"] = try await world.approved("{name: Heron Bank, country: JP}", line: "migration", as: "alpha")
        ids["Sandpiper"] = try await world.register("{name: Sandpiper, country: US}", as: "alpha", "draft: true")
        ids["Avocet"] = try await world.register("{name: Avocet, country: US}", as: "beta")
        return ids
    }

    private static func listed(_ arguments: String, as actor: String, _ world: World) async throws -> [String] {
        let items = try await world.run("list_deals", arguments, as: actor)["items"]?.items ?? []
        return items.compactMap { $0["customer"]?["name"]?.text?.split(separator: " ").first.map(String.init) }
    }

    @Test(
        "Each filter and order shows what it says",
        arguments: [
            ("{}", ["Sandpiper", "Heron", "Curlew", "Tern", "Ålesund"]),
            ("{sort: oldest}", ["Ålesund", "Tern", "Curlew", "Heron", "Sandpiper"]),
            ("{sort: customer}", ["Ålesund", "Curlew", "Heron", "Sandpiper", "Tern"]),
            ("{status: \"approved\", sort: expiry}", ["Heron", "Tern"]),
            ("{status: \"submitted,draft\"}", ["Sandpiper", "Curlew", "Ålesund"]),
            ("{status: submitted, sort: due}", ["Ålesund", "Curlew"]),
            ("{q: alesund ferries}", ["Ålesund"]), ("{q: ALES}", ["Ålesund"]),
            ("{q: TERN.EXAMPLE}", ["Tern"]), ("{q: andpip}", ["Sandpiper"]),
            ("{sort: \"-customer\"}", ["Tern", "Sandpiper", "Heron", "Curlew", "Ålesund"]),
            ("{q: ern}", ["Tern"]), ("{q: \"100% rail\"}", ["Curlew"]), ("{q: quagga}", []),
            ("{q: \" \"}", ["Sandpiper", "Heron", "Curlew", "Tern", "Ålesund"]),
            ("{product_line: migration}", ["Heron"]), ("{product_line: nothing}", []),
            ("{expiring: 100}", ["Heron"]), ("{expiring: 90}", ["Heron"]), ("{expiring: 89}", []),
            ("{expiring: 200}", ["Heron", "Tern"]), ("{overdue: true}", []),
        ])
    func filters(_ arguments: String, _ expected: [String]) async throws {
        try await World.on(.memory) { world in
            _ = try await Self.stage(world)
            #expect(try await Self.listed(arguments, as: "alpha", world) == expected)
        }
    }

    @Test("Filters and orders are the same on both databases, page by page", arguments: Backend.both)
    func pages(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await Self.stage(world)
            for sort in DealList.orders {
                let whole = try await Self.listed("{sort: \"\(sort)\"}", as: "manager", world)
                #expect(whole.count == 5, "everything but the draft")
                var seen: [String] = []
                var after = ""
                repeat {
                    let page = try await world.run(
                        "list_deals", "{sort: \"\(sort)\", limit: 2\(after)}", as: "manager")
                    seen += (page["items"]?.items ?? []).compactMap {
                        $0["customer"]?["name"]?.text?.split(separator: " ").first.map(String.init)
                    }
                    after = page["next"]?.text.map { ", after: \"\($0)\"" } ?? ""
                } while !after.isEmpty && seen.count < 20
                #expect(seen == whole, "\(sort)")
            }
            #expect(try await Self.listed("{q: curlew}", as: "manager", world) == ["Curlew"])
        }
    }

    @Test("What the vendor has not decided in time is overdue, until it decides", arguments: Backend.both)
    func overdue(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let ids = try await Self.stage(world)
            // Three business days from Monday and from Tuesday.
            try world.setClock("2026-03-05T10:00")
            #expect(try await Self.listed("{overdue: true}", as: "manager", world) == [])
            try world.setClock("2026-03-05T10:01")
            #expect(
                try await Self.listed("{overdue: true, sort: due}", as: "manager", world) == ["Ålesund", "Curlew"])
            #expect(try await Self.listed("{overdue: false}", as: "manager", world) == ["Avocet", "Heron", "Tern"])
            try await world.run("approve_deal", "{deal: \(ids["Curlew"] ?? "")}", as: "manager")
            #expect(try await Self.listed("{overdue: true}", as: "manager", world) == ["Ålesund"])
        }
    }

    @Test("A registration past its last day counts as expired before the clock has come to it", arguments: Backend.both)
    func expired(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await Self.stage(world)
            try world.setClock("2026-06-01T00:30")
            #expect(try await Self.listed("{status: expired}", as: "alpha", world) == ["Heron"])
            #expect(try await Self.listed("{status: approved}", as: "alpha", world) == ["Tern"])
            let counts = try await world.run("count_deals", as: "alpha")
            #expect(
                JSON.string(try #require(counts["by_status"]))
                    == #"[{"status":"draft","count":1,"is_more":false},{"status":"submitted","count":2,"is_more":false},{"status":"approved","count":1,"is_more":false},{"status":"expired","count":1,"is_more":false}]"#
            )
            #expect(counts["overdue"]?.number == "2")
            #expect(counts["expiring"]?.number == "0")
        }
    }

    @Test("Headings count what a filter leaves, and no draft for the vendor")
    func counts() async throws {
        try await World.on(.memory) { world in
            _ = try await Self.stage(world)
            let all = try await world.run("count_deals", "{partner: \(world.id("alpha"))}", as: "manager")
            #expect(
                JSON.string(try #require(all["by_status"]))
                    == #"[{"status":"submitted","count":2,"is_more":false},{"status":"approved","count":2,"is_more":false}]"#
            )
            let expiring = try await world.run("count_deals", "{expiring: 120}", as: "alpha")
            #expect(expiring["expiring"]?.number == "1")
            #expect(try await world.problem("list_deals", "{expiring: 3661}", as: "alpha")?.field == "/expiring")
        }
    }

    @Test("A list tells the vendor's people nothing that only opening a registration tells, and records nothing")
    func listsAreNotLooks() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register("{name: Tern Air, country: US}", as: "alpha")
            try await world.run(
                "add_evidence", "{deal: \(deal), title: Secret minutes, occurred: 2026-03-01T10:00:00Z}", as: "alpha")
            let before = try await world.length()
            for actor in ["admin", "manager", "seller"] {
                let text = JSON.string(try await world.run("list_deals", as: actor))
                #expect(text.contains("Tern Air") && text.contains("Alpha"))
                for told in ["set aside", "the board", "Secret minutes", "bant", "evidence"] {
                    #expect(!text.contains(told))
                }
            }
            #expect(try await world.length() == before)
        }
    }
}
