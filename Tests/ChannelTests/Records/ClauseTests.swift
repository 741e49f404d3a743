import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Clauses and what they did")
struct ClauseTests {
    @Test("Every clause is listed in the order in which people count, with where the program acts by it")
    func list() async throws {
        try await World.on(.memory) { world in
            let items = try #require(try await world.run("list_clauses", as: "alpha")["items"]?.items)
            let ids = items.compactMap { $0["id"]?.text }
            #expect(ids == ids.map { ClauseID($0) }.sorted { $0.place < $1.place }.map(\.text))
            #expect(ids.firstIndex(of: "App.I 2.1.4") == ids.firstIndex(of: "App.I 2.1.3").map { $0 + 1 })
            let list = try #require(items.first { $0["id"]?.text == "6.1.1" })
            let places = try #require(list["uses"]?.items).compactMap { $0["place"]?.text }
            let prices = ["pricing.discounts.list-invested", "pricing.discounts.list-authorized"]
            #expect(places == prices + ["benefits.list-discount"])
        }
    }

    @Test("A clause shows its readings to the vendor's people, and to partners only where the program says so")
    func readings() async throws {
        func count(_ world: World, _ operation: String, as actor: String) async throws -> Int {
            let arguments = operation == "show_clause" ? "{clause: App.I 3}" : "{}"
            return try await world.run(operation, arguments, as: actor)["readings"]?.items?.count ?? -1
        }
        try await World.on(.memory) { world in
            let unknown = try await world.problem("show_clause", "{clause: \"99.9\"}", as: "alpha")
            #expect(unknown == .notFound("clause"))
            #expect(try await count(world, "show_clause", as: "seller") > 0)
            #expect(try await count(world, "show_clause", as: "alpha") == 0)
        }
        try await World.on(.memory, [(path: "public_readings", value: true)]) { world in
            let shown = try await count(world, "show_clause", as: "alpha")
            #expect(shown > 0)
            #expect(try await count(world, "show_program", as: "alpha") > shown)
        }
    }

    @Test(
        "A clause is explained by the latest decision about a thing that cites it, applied or not",
        arguments: Backend.both)
    func explained(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let history = try await History(in: world)
            func explain(_ clause: String, _ id: String, as actor: String = "alpha") async throws -> ClauseExplanation {
                try await world.run("explain_clause", "{clause: \(clause), about: \(id)}", as: actor)
                    .decode(ClauseExplanation.self)
            }
            let applied = try await explain("\"7.2\"", history["quote"])
            #expect(applied.rules.map(\.applied) == [true])
            #expect(applied.rules[0].facts.contains { $0.name == "order.route" && $0.value == "direct" })
            let priced = try await explain("\"7.2\"", history["deal"], as: "manager")
            #expect(priced.decision?.question == .price && priced.about == history["deal"])
            let registered = try await explain("App.I 1.1.3", history["deal"])
            #expect(registered.decision?.question == .registrationCriteria)
            let elsewhere = try await explain("6.1.2", history["order"])
            #expect(elsewhere.rules.map(\.applied) == [false])
            #expect(elsewhere.rules[0].missing.first?.text.contains("takes part in the sale") == true)
            let silent = try await explain("App.I 5.3", history["deal"])
            #expect(silent.decision == nil && silent.rules.isEmpty && !silent.clause.summary.isEmpty)
            // Time passes: the latest decision is the one that counts.
            try world.setClock("2027-03-02T10:00")
            try await world.guildhall.runDue(world.vendor)
            try await world.run(
                "make_quote", "{deal: \(history["deal"]), lines: [{sku: BACKUP-1, units: 1}]}", as: "alpha")
            let expired = try await explain("App.I 3", history["deal"])
            #expect(expired.rules.contains { !$0.applied && $0.missing.contains { $0.clause.text == "App.I 3" } })
        }
    }

    @Test("What is another's is not explained", arguments: Backend.both)
    func another(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let history = try await History(in: world)
            for kind in ["deal", "quote", "order", "invoice", "partner"] {
                let theirs = try await world.problem(
                    "explain_clause", "{clause: \"7.2\", about: \(history[kind])}", as: "beta")
                let nobodys = try await world.problem(
                    "explain_clause", "{clause: \"7.2\", about: \(kind)_zzz}", as: "beta")
                #expect(theirs == nobodys && theirs != nil, "\(kind)")
            }
            let draft = try await world.register("{name: Curlew Rail, country: US}", as: "alpha", "draft: true")
            let problem = try await world.problem("explain_clause", "{clause: \"7.2\", about: \(draft)}", as: "manager")
            #expect(problem == .notFound("deal"))
        }
    }

    @Test("Strangers read what the program says of itself, and nothing of who is in it", arguments: Backend.both)
    func strangers(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await History(in: world)
            let shown = try await world.guildhall.publicProgram(
                of: world.vendor, in: PublicScope(), for: .english)
            #expect(shown.name == "Acme" && shown.overview.types.count == 3)
            #expect(shown.overview.readings.isEmpty && shown.versions.map(\.standing) == [.inForce])
            let text = JSON.string(try Node(encoding: shown))
            for name in World.cast.map(\.name) { #expect(!text.contains(name.capitalized)) }
            await #expect(throws: Problem.notFound("vendor")) {
                try await world.guildhall.publicProgram(
                    of: ID(unchecked: "vendor_zzz"), in: PublicScope(), for: .english)
            }
        }
    }
}
