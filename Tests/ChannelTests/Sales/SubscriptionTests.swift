import Record
import Testing

@testable import Channel
@testable import Terms

@Suite("Subscriptions and their partner of record")
struct SubscriptionTests {
    private static let customer = "customer: {name: Tern Air, country: US}"

    private func begin(_ world: World, units: Int = 10) async throws -> String {
        try await world.order(
            "{\(Self.customer), lines: [{sku: BACKUP-1, units: \(units), change: begin}]}", as: "alpha")
        let all = try await world.run("list_subscriptions", as: "alpha")
        return try #require(all["items"]?[0]?["id"]?.text)
    }

    @Test("What is given up without an order is taken off; with the last unit it ends", arguments: Backend.both)
    func churn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let id = try await begin(world)
            try await world.run("record_churn", "{subscription: \(id), units: 4, reason: fewer people}", as: "manager")
            let left = try await world.run("show_subscription", "{subscription: \(id)}", as: "alpha")
            #expect(left["units"]?.integer == 6 && left["status"]?.text == "active")
            #expect(
                try await world.problem(
                    "record_churn", "{subscription: \(id), units: 7, reason: more}", as: "manager")?.field == "/units")
            try await world.run("record_churn", "{subscription: \(id), reason: they left}", as: "manager")
            let over = try await world.run("show_subscription", "{subscription: \(id)}", as: "alpha")
            #expect(over["status"]?.text == "ended" && over["end_reason"]?.text == "they left")
            #expect(
                try await world.problem("record_churn", "{subscription: \(id), reason: again}", as: "manager")?.kind
                    == "wrong_state")
            #expect(try await world.verify() == [])
        }
    }

    @Test("Another partner of record sees it, the one before no longer does")
    func record() async throws {
        try await World.on(.memory) { world in
            let id = try await begin(world)
            try await world.run(
                "set_partner_of_record",
                "{subscription: \(id), partner: \(world.id("beta")), reason: the customer's word}",
                as: "manager")
            let seen = try await world.run("show_subscription", "{subscription: \(id)}", as: "beta")
            #expect(seen["record_reason"]?.text == "the customer's word")
            #expect(
                try await world.problem("show_subscription", "{subscription: \(id)}", as: "alpha")?.kind == "not_found")
        }
    }

    @Test("A renewal of more than there is is two lines, and what is not there cannot be changed")
    func lines() async throws {
        try await World.on(.memory) { world in
            _ = try await begin(world)
            let quote = try await world.run(
                "make_quote", "{\(Self.customer), lines: [{sku: BACKUP-1, units: 15, change: renew}]}", as: "alpha")
            #expect(quote["lines"]?.items?.map { $0["units"]?.integer } == [10, 5])
            #expect(quote["lines"]?.items?.map { $0["term"]?["change"]?.text } == ["renew", "add"])
            #expect(
                try await world.problem(
                    "make_quote",
                    "{customer: {name: Nobody, country: US}, lines: [{sku: BACKUP-1, units: 1, change: add}]}",
                    as: "alpha")?.field == "/lines/0/change")
        }
    }
}
