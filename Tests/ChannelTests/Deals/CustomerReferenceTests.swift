import Record
import Terms
import Testing

@testable import Channel
@testable import Commerce
@testable import Members

@Suite("All about one end customer")
struct CustomerReferenceTests {
    @Test(
        "Lists filtered by an end customer have it under every spelling and domain, and no other, in every order",
        arguments: Backend.both)
    func spellings(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.register("{name: Kestrel Germany GmbH, domain: kestrel.example, country: DE}")
            let second = try await world.register(
                "{name: Kestrel Deutschland, country: DE}", line: "migration", as: "beta")
            let third = try await world.register(
                "{name: KD Holding, domain: kestrel.example, country: DE}", line: "migration", as: "alpha")
            try await world.register("{name: Tern Air, country: US}")
            for sort in DealList.orders {
                let found = try await world.run("list_deals", "{customer: \(first), sort: \"\(sort)\"}", as: "manager")
                #expect(Set(Self.ids(found)) == [first, second, third], "\(sort)")
            }
            var pages: [String] = []
            var after = ""
            repeat {
                let page = try await world.run(
                    "list_deals", "{customer: \(first), sort: customer, limit: 1\(after)}", as: "manager")
                pages += Self.ids(page)
                after = page["next"]?.text.map { ", after: \"\($0)\"" } ?? ""
            } while !after.isEmpty
            #expect(Set(pages) == [first, second, third] && pages.count == 3)
            let shown = try await world.run("show_customer", "{customer: \(first)}", as: "manager")
            #expect(shown["customer"]?["name"] == "Kestrel Germany GmbH")
            #expect(shown["deals"]?["count"]?.number == "3" && shown["orders"]?["count"]?.number == "0")
        }
    }

    @Test("A partner names an end customer by its own registrations alone, and finds its own alone")
    func partners() async throws {
        try await World.on(.memory) { world in
            let own = try await world.register("{name: Tern Air, country: US}", as: "alpha")
            let other = try await world.register("{name: Tern Air Inc, country: US}", line: "migration", as: "beta")
            let found = try await world.run("list_deals", "{customer: \(own)}", as: "alpha")
            #expect(Self.ids(found) == [own])
            #expect(try await world.problem("list_deals", "{customer: \(other)}", as: "alpha") != nil)
            #expect(try await world.problem("show_customer", "{customer: \(own)}", as: "alpha") != nil)
        }
    }

    @Test("What somebody told apart is another end customer")
    func apart() async throws {
        try await World.on(.memory) { world in
            let first = try await world.register("{name: Tern Air, country: US}", as: "alpha")
            let second = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let before = try await world.run("list_deals", "{customer: \(first)}", as: "manager")
            #expect(Set(Self.ids(before)) == [first, second])
            try await world.run(
                "grant_exception", "{deal: \(second), ground: another_customer, note: another company}", as: "manager")
            let after = try await world.run("list_deals", "{customer: \(first)}", as: "manager")
            #expect(Self.ids(after) == [first])
        }
    }

    private static func ids(_ page: Node) -> [String] { (page["items"]?.items ?? []).compactMap { $0["id"]?.text } }
}
