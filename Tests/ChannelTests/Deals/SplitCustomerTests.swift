import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Terms

@Suite("A record of an end customer that is two companies")
struct SplitCustomerTests {
    @Test(
        "Each registration follows its description to the record that has it, and stays what it was",
        arguments: Backend.both)
    func split(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let pair = try await Pair(in: world)
            let before = [try await world.dealState(pair.one), try await world.dealState(pair.other)]
            #expect(try await world.deals(of: pair.record) == 2)
            let new = try await pair.split()
            #expect(new != pair.record)
            #expect(try await world.deals(of: pair.record) == 1)
            #expect(try await world.deals(of: new) == 1)
            #expect(try await world.names(of: pair.record) == ["Curlew Mills"])
            #expect(try await world.names(of: new) == ["Curlew Milling"])
            #expect([try await world.dealState(pair.one), try await world.dealState(pair.other)] == before)
            let left = try await world.record(pair.record)
            #expect(left["alike"]?.items?.isEmpty == true, "what was told apart is compared no more")
            #expect(left["conflicts"]?.items?.isEmpty == true)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A registration that comes later is of the record that has its description")
    func later() async throws {
        try await World.on(.memory) { world in
            let pair = try await Pair(in: world)
            let new = try await pair.split()
            let third = try await world.register(
                "{name: Curlew Milling, country: US}", line: "backup", as: "gamma")
            #expect(try await world.deals(of: new) == 2)
            #expect(try await world.deals(of: pair.record) == 1)
            #expect(try await world.status(third) == "submitted")
        }
    }

    @Test("To take it back the two are merged: then both are of one record again", arguments: Backend.both)
    func merged(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let pair = try await Pair(in: world)
            let new = try await pair.split()
            try await world.run(
                "merge_customers", "{customer: \(new), into: \(pair.record), reason: because}", as: "manager")
            #expect(try await world.deals(of: pair.record) == 2)
            #expect(try await world.names(of: pair.record) == ["Curlew Milling", "Curlew Mills"])
            #expect(try await world.verify() == [])
        }
    }

    @Test("All descriptions, none, and those of another record are no part of it")
    func parts() async throws {
        try await World.on(.memory) { world in
            let pair = try await Pair(in: world)
            let all = try await world.descriptions(of: pair.record).compactMap { $0["id"]?.text }
            for wrong in [[], all, ["elsewhere"]] {
                await #expect(throws: Problem.invalid(field: "/descriptions", "customer.split_parts")) {
                    try await world.run(
                        "split_customer",
                        "{customer: \(pair.record), descriptions: [\(wrong.joined(separator: ", "))], reason: because}",
                        as: "manager")
                }
            }
            #expect(try await world.deals(of: pair.record) == 2)
        }
    }
}

/// Registrations of two partners with companies of different names, which somebody took for one.
private struct Pair {
    let world: World
    let one: String
    let other: String
    /// The record under which both stand.
    let record: String

    init(in world: World) async throws {
        self.world = world
        one = try await world.register("{name: Curlew Mills, country: US}")
        other = try await world.register("{name: Curlew Milling, country: US}", line: "migration", as: "beta")
        record = try await world.record(ofDeal: one)
        try await world.run(
            "merge_customers", "{customer: \(try await world.record(ofDeal: other)), into: \(record), reason: because}",
            as: "manager")
    }

    /// Says that what the second registration describes is another company; gives the record of that.
    func split() async throws -> String {
        let part = try #require(
            try await world.descriptions(of: record).first { $0["name"]?.text == "Curlew Milling" }?["id"]?.text)
        let reply = try await world.run(
            "split_customer", "{customer: \(record), descriptions: [\(part)], reason: two companies}", as: "manager")
        return try #require(reply["record"]?["id"]?.text)
    }
}

extension World {
    fileprivate func record(_ customer: String) async throws -> Node {
        try #require(try await run("show_customer", "{customer: \(customer)}", as: "manager")["record"])
    }

    /// The record of a registration's end customer.
    fileprivate func record(ofDeal deal: String) async throws -> String {
        try #require(try await record(deal)["id"]?.text)
    }

    fileprivate func descriptions(of customer: String) async throws -> [Node] {
        try await record(customer)["descriptions"]?.items ?? []
    }

    fileprivate func names(of customer: String) async throws -> [String] {
        try await descriptions(of: customer).compactMap { $0["name"]?.text }.sorted()
    }

    /// How many registrations there are of an end customer.
    fileprivate func deals(of customer: String) async throws -> Int? {
        try await run("list_deals", "{customer: \(customer)}", as: "manager")["items"]?.items?.count
    }
}
