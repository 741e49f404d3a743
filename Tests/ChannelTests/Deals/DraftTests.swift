import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Drafts")
struct DraftTests {
    @Test("A draft is there for its owner and nobody else", arguments: Backend.both)
    func invisible(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let draft = try await world.register("{name: Sandpiper Hotels, country: US}", as: "alpha", "draft: true")
            #expect(try await world.run("view_deal", "{deal: \(draft)}", as: "alpha")["status"]?.text == "draft")
            for actor in ["admin", "manager", "seller", "beta", "delta"] {
                for operation in Samples.naming where operation.hasSuffix("_deal") || operation.contains("deal_views") {
                    let arguments = try #require(Samples.arguments(operation, ["deal": draft]))
                    let problem = try await world.problem(operation, arguments, as: actor)
                    #expect(
                        problem
                            == (try await world.problem(
                                operation, try #require(Samples.arguments(operation)), as: actor)))
                }
                for list in ["list_deals", "list_notices", "list_journal", "list_customers"] {
                    guard let reply = try? await world.run(list, "{limit: 200}", as: actor) else { continue }
                    #expect(!JSON.string(reply).contains("Sandpiper"), "\(list) as \(actor)")
                }
            }
        }
    }

    @Test("A draft that was thrown away is found and counted no longer", arguments: Backend.both)
    func forgotten(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let before = try await world.tables()
            let draft = try await world.register("{name: Whimbrel Wines, country: US}", as: "alpha", "draft: true")
            func found() async throws -> Int {
                try await world.run("search", "{q: whimbrel}", as: "alpha")["items"]?.items?.count ?? -1
            }
            #expect(try await found() == 1)
            try await world.run("discard_deal", "{deal: \(draft)}", as: "alpha")
            #expect(try await found() == 0)
            let after = try await world.tables()
            for table in ["figures", "search_entries", "search_words", "search_grams", "deals"] {
                #expect(after[table] == before[table], "\(table)")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A discarded draft that a distributor keeps as it was is counted for that distributor alone")
    func kept() async throws {
        try await World.on(.memory) { world in
            let draft = try await world.register(as: "delta", "reseller: \(world.id("alpha")), draft: true")
            try await world.run(
                "permit_distributor", "{distributor: \(world.id("delta")), permitted: false}", as: "alpha")
            func counted(_ actor: String) async throws -> [Int64?] {
                try await world.run("count_deals", as: actor)["by_status"]?.items?
                    .filter { $0["status"]?.text == "draft" }.map { $0["count"]?.integer } ?? []
            }
            let kept = try await counted("delta")
            try await world.run("discard_deal", "{deal: \(draft)}", as: "alpha")
            #expect(try await counted("delta") == kept)
            #expect(try await counted("alpha").allSatisfy { $0 == 0 })
            #expect(try await world.verify() == [])
        }
    }

    @Test("A draft stands in nobody's way and is judged when it is submitted")
    func submitted() async throws {
        try await World.on(.memory) { world in
            let draft = try await world.register(as: "alpha", "draft: true")
            let other = try await world.register(as: "beta")
            #expect(try await world.status(other) == "submitted")
            let late = try await world.run("submit_deal", "{deal: \(draft)}", as: "alpha")
            #expect(late["status"]?.text == "declined")
            #expect(late["reason"]?["clause"]?.text == "App.I 1.1.3")
        }
    }

    @Test("An incomplete draft is kept, and refused when it is submitted")
    func incomplete() async throws {
        try await World.on(.memory) { world in
            let entry =
                "{customer: {name: Borealis Foods, country: US}, product_line: backup, units: 5, bant: {need: backup}, draft: true}"
            let draft = try #require(try await world.run("register_deal", entry, as: "alpha")["id"]?.text)
            let refused = try #require(try await world.refusal("submit_deal", "{deal: \(draft)}", as: "alpha"))
            #expect(refused.missing.map(\.clause.text) == ["App.I 1.1.2", "App.I 1.1.2", "App.I 1.1.2"])
            #expect(try await world.status(draft) == "draft")
        }
    }

    @Test("A draft may be as little as a name; it is completed piece by piece, and submitted when it is whole")
    func growing() async throws {
        try await World.on(.memory) { world in
            let made = try await world.run("register_deal", "{customer: {name: Tern Air}, draft: true}", as: "alpha")
            let draft = try #require(made["id"]?.text)
            // What is not entered is left out rather than shown as a country that is none.
            let listed = try await world.run("list_deals", as: "alpha")["items"]?[0]
            for shown in [made, try #require(listed)] {
                #expect(shown["customer"]?["name"]?.text == "Tern Air" && shown["customer"]?["country"] == nil)
            }
            #expect(
                try await world.problem("submit_deal", "{deal: \(draft)}", as: "alpha")?.field == "/customer/country")
            try await world.run(
                "revise_deal", "{deal: \(draft), customer: {name: Tern Air, country: US}, units: 5}", as: "alpha")
            #expect(try await world.problem("submit_deal", "{deal: \(draft)}", as: "alpha")?.field == "/product_line")
            try await world.run(
                "revise_deal",
                "{deal: \(draft), customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}",
                as: "alpha")
            #expect(
                try await world.run("submit_deal", "{deal: \(draft)}", as: "alpha")["status"]?.text == "submitted")
        }
    }

    @Test(
        "What stands in a draft is checked all the same",
        arguments: [
            ("{customer: {country: US}, draft: true}", "/customer/name"),
            ("{customer: {name: Tern Air, country: usa}, draft: true}", "/customer/country"),
            ("{customer: {name: Tern Air}, units: 0, draft: true}", "/units"),
            ("{customer: {name: Tern Air}, product_line: bakup, draft: true}", "/product_line"),
        ])
    func checked(_ entry: String, _ field: String) async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem("register_deal", entry, as: "alpha")
            #expect(problem?.field == field)
        }
    }

    @Test("A discarded draft is gone, and the vendor never learns what it said", arguments: Backend.both)
    func discarded(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let draft = try await world.register("{name: Sandpiper Hotels, country: US}", as: "alpha", "draft: true")
            #expect(try await world.problem("discard_deal", "{deal: \(draft)}", as: "beta") == .notFound("deal"))
            let reply = try await world.run("discard_deal", "{deal: \(draft)}", as: "alpha")
            #expect(reply["deal"]?.text == draft)
            #expect(try await world.problem("view_deal", "{deal: \(draft)}", as: "alpha") == .notFound("deal"))
            #expect(try await world.problem("discard_deal", "{deal: \(draft)}", as: "alpha") == .notFound("deal"))
            let journal = try await world.run("list_journal", "{limit: 200}", as: "admin")
            #expect(!JSON.string(journal).contains("Sandpiper"))
            let entries = try #require(journal["items"]?.items).filter { $0["subject"]?.text == draft }
            #expect(
                entries.compactMap { $0["kind"]?.text } == [
                    "register_deal", "deal.drafted", "discard_deal", "deal.discarded",
                ])
            #expect(try await world.verify() == [])
        }
    }

    @Test("What was refused without a draft stays readable for the vendor")
    func refusalsStayReadable() async throws {
        try await World.on(.memory) { world in
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: late}", as: "admin")
            let written = try #require(Samples.arguments("register_deal"))
            #expect(try await world.refusal("register_deal", written, as: "alpha") != nil)
            let journal = try await world.run("list_journal", "{limit: 200, kind: command.refused}", as: "admin")
            let sequence = try #require(journal["items"]?[0]?["sequence"]?.integer)
            let entry = try await world.run("show_entry", "{sequence: \(sequence)}", as: "admin")
            #expect(entry["body"]?["command"]?.text == "register_deal")
        }
    }

    @Test("What was submitted is not discarded")
    func submittedStays() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            #expect(try await world.problem("discard_deal", "{deal: \(deal)}", as: "alpha")?.kind == "wrong_state")
        }
    }
}
