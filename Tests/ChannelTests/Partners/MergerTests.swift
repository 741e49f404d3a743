import Testing

@testable import Channel
@testable import Members
@testable import Record
@testable import Store
@testable import Terms

@Suite("Two partners become one")
struct MergerTests {
    private func merge(_ one: String, into other: String, _ world: World) async throws {
        try await world.run(
            "merge_partners", "{partner: \(world.id(one)), into: \(world.id(other)), reason: one company}",
            as: "manager")
    }

    @Test("Distributors stay apart, and it is said so in both languages")
    func distributors() async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem(
                "merge_partners", "{partner: \(world.id("omega")), into: \(world.id("delta")), reason: x}",
                as: "manager")
            #expect(problem?.field == "/into" && problem?.message == "distributors cannot become one")
            #expect(
                try await world.run("show_partner", "{partner: \(world.id("omega"))}", as: "manager")["merged"] == nil)
        }
    }

    @Test(
        "A distributor that the one does not permit keeps a registration as it was; one that it permits sees it again",
        arguments: Backend.both)
    func sight(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            // Beta permits nobody; gamma permits delta.
            let seen = try await world.register(
                "{name: Curlew Rail, country: US}", as: "delta", "reseller: \(world.id("gamma"))")
            try await merge("gamma", into: "beta", world)
            let before = try await world.run("view_deal", "{deal: \(seen)}", as: "delta")
            try await world.run("approve_deal", "{deal: \(seen), note: secret terms}", as: "manager")
            #expect(try await world.run("view_deal", "{deal: \(seen)}", as: "delta") == before)
            #expect(before["status"]?.text == "submitted" && !JSON.string(before).contains(world.id("beta")))
            let own = try await world.run("view_deal", "{deal: \(seen)}", as: "beta")
            #expect(own["status"]?.text == "approved")
            // Beta is one with alpha, which permits delta.
            try await merge("beta", into: "alpha", world)
            let again = try await world.run("view_deal", "{deal: \(seen)}", as: "delta")
            #expect(again["status"]?.text == "approved")
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }

    @Test(
        "Who stands on both lists is one employee with the certificates of both, also after an erasure",
        arguments: Backend.both)
    func people(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            func add(_ name: String, _ email: String?, at partner: String) async throws -> String {
                let address = email.map { ", email: \($0)" } ?? ""
                return try #require(
                    try await world.run("add_employee", "{name: \(name)\(address)}", as: partner)["id"]?.text)
            }
            // The same address; the same name, of which one has an address; the same name with two addresses; and a name that two have.
            let ada = (
                try await add("Ada L", "ada@one.example", at: "beta"),
                try await add("Ada", "ada@one.example", at: "alpha")
            )
            let bob = (try await add("Bob", "bob@one.example", at: "beta"), try await add("bob", nil, at: "alpha"))
            let eve = (
                try await add("Eve", "eve@one.example", at: "beta"),
                try await add("Eve", "eve@two.example", at: "alpha")
            )
            let dan = try await add("Dan", nil, at: "beta")
            for _ in 0..<2 { _ = try await add("Dan", nil, at: "alpha") }
            try await world.certify(ada.0, "sales", of: "beta")
            try await world.certify(bob.1, "sales", of: "alpha")
            try world.setClock("2026-03-05T10:00")
            try await merge("beta", into: "alpha", world)
            let working =
                try await world.run("list_employees", "{limit: 200}", as: "alpha")["items"]?.items?
                .filter { $0["left"] == nil }.compactMap { $0["id"]?.text } ?? []
            #expect(working.contains(ada.1) && !working.contains(ada.0))
            #expect(working.contains(bob.0) && !working.contains(bob.1), "the one with an address stays")
            #expect(working.contains(eve.0) && working.contains(eve.1) && working.contains(dan))
            let left = try await world.run("show_employee", "{employee: \(bob.1)}", as: "alpha")
            #expect(left["one_with"]?.text == bob.0)
            #expect(
                try await world.certified("alpha", on: "2026-03-05") == ["\(ada.1) sales", "\(bob.0) sales"].sorted())
            #expect(try await world.kinds().filter { $0 == "employee.merged" }.count == 2)
            let person = try await world.run("show_employee", "{employee: \(bob.0)}", as: "alpha")["person"]?.text
            try await world.run("erase_person", "{person: \(person ?? ""), reason: asked for}", as: "admin")
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }
}
