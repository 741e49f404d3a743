import Testing

@testable import Channel
@testable import Record
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

    @Test(
        "A number of units that nobody buys is told, whatever a line does, and is no trap",
        arguments: [Int.min, -1, 0, Int.max], ["begin", "renew", "add", "reduce", "upgrade", "end"])
    func limits(_ units: Int, _ change: String) async throws {
        try await World.on(.memory) { world in
            _ = try await begin(world)
            let lines = "lines: [{sku: BACKUP-1, units: \(units), change: \(change)}]"
            for operation in ["make_quote", "preview_quote", "place_order"] {
                let problem = try await world.problem(operation, "{\(Self.customer), \(lines)}", as: "alpha")
                #expect(problem?.field == "/lines/0/units", "\(operation)")
            }
        }
    }

    @Test("What another partner has is not there to be given up, named or not", arguments: Backend.both)
    func others(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let id = try await begin(world)
            for change in ["reduce", "end"] {
                let line = "sku: BACKUP-1, units: 1, change: \(change)"
                let named = "{\(Self.customer), lines: [{\(line), subscription: \(id)}]}"
                #expect(try await world.problem("make_quote", named, as: "beta")?.kind == "not_found")
                #expect(try await world.problem("place_order", named, as: "beta")?.kind == "not_found")
                let unnamed = "{\(Self.customer), lines: [{\(line)}]}"
                #expect(try await world.problem("make_quote", unnamed, as: "beta")?.field == "/lines/0/change")
                #expect(try await world.problem("make_quote", named, as: "alpha") == nil)
            }
            let churn = "{subscription: \(id), reason: gone}"
            for actor in ["alpha", "beta"] {
                #expect(try await world.problem("record_churn", churn, as: actor)?.kind == "forbidden")
            }
            let stays = try await world.run("show_subscription", "{subscription: \(id)}", as: "alpha")
            #expect(stays["units"]?.integer == 10)
            // What is taken over by a renewal may be given up from then on.
            try await world.order(
                "{\(Self.customer), lines: [{sku: BACKUP-1, units: 10, change: renew}]}", as: "beta")
            try await world.order("{\(Self.customer), lines: [{sku: BACKUP-1, units: 4, change: reduce}]}", as: "beta")
            let left = try await world.run("show_subscription", "{subscription: \(id)}", as: "beta")
            #expect(left["units"]?.integer == 6 && left["partner"]?.text == world.id("beta"))
            #expect(try await world.verify() == [])
        }
    }

    @Test("What has ended is neither revived nor changed; a line finds what those before it have left")
    func ended() async throws {
        try await World.on(.memory) { world in
            let id = try await begin(world)
            let add = "{\(Self.customer), lines: [{sku: BACKUP-1, units: 3, change: add, subscription: \(id)}]}"
            let waiting = try await world.run("place_order", add, as: "alpha")["id"]?.text
            try await world.run("record_churn", "{subscription: \(id), reason: they left}", as: "manager")
            try await world.run("confirm_order", "{order: \(waiting ?? "")}", as: "manager")
            let over = try await world.run("show_subscription", "{subscription: \(id)}", as: "alpha")
            #expect(over["status"]?.text == "ended" && over["units"]?.integer == 0)
            let running = try await world.run("list_subscriptions", "{status: active}", as: "alpha")["items"]?.items
            #expect(running?.count == 1 && running?[0]["units"]?.integer == 3, "it begins anew")
            #expect(try await world.problem("make_quote", add, as: "alpha")?.kind == "not_found")
            let twice = "{sku: BACKUP-1, units: 2, change: reduce}, {sku: BACKUP-1, units: 2, change: reduce}"
            let problem = try await world.problem("make_quote", "{\(Self.customer), lines: [\(twice)]}", as: "alpha")
            #expect(problem?.field == "/lines/1/units")
            #expect(try await world.verify() == [])
        }
    }

    @Test("A later partner of record is shown nothing of what an earlier one ordered and paid", arguments: Backend.both)
    func hidden(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let id = try await begin(world)
            let before = try await world.run("show_subscription", "{subscription: \(id)}", as: "alpha")
            #expect(before["first"]?.text == world.id("alpha") && before["orders"]?.items?.count == 1)
            #expect(before["yearly"] != nil && before["first_year"] != nil)
            try await world.run(
                "set_partner_of_record",
                "{subscription: \(id), partner: \(world.id("beta")), reason: their word}", as: "manager")
            for operation in ["show_subscription", "list_subscriptions"] {
                let reply = try await world.run(
                    operation, operation.hasPrefix("list") ? "{}" : "{subscription: \(id)}", as: "beta")
                let seen = reply["items"]?[0] ?? reply
                #expect(seen["record_reason"]?.text == "their word" && seen["units"]?.integer == 10)
                #expect(seen["first"] == nil && seen["first_year"] == nil && seen["yearly"] == nil)
                #expect(seen["orders"]?.items?.isEmpty == true)
                #expect(!JSON.string(reply).contains(world.id("alpha")))
            }
            try await world.order("{\(Self.customer), lines: [{sku: BACKUP-1, units: 12, change: renew}]}", as: "beta")
            let own = try await world.run("show_subscription", "{subscription: \(id)}", as: "beta")
            #expect(own["yearly"] != nil && own["first_year"] == nil && own["orders"]?.items?.count == 1)
            let whole = try await world.run("show_subscription", "{subscription: \(id)}", as: "manager")
            #expect(whole["first"]?.text == world.id("alpha") && whole["orders"]?.items?.count == 2)
        }
    }

    @Test("Subscriptions are listed by words, product line and state, in any order")
    func listed() async throws {
        try await World.on(.memory) { world in
            for (customer, sku) in [("Tern Air", "BACKUP-1"), ("Curlew Rail", "MIGRATE-1"), ("Heron Bank", "BACKUP-1")]
            {
                try await world.order(
                    "{customer: {name: \(customer), country: US}, lines: [{sku: \(sku), units: 2, change: begin}]}",
                    as: "alpha")
            }
            func customers(_ arguments: String) async throws -> [String] {
                try await world.run("list_subscriptions", arguments, as: "alpha")["items"]?.items?
                    .compactMap { $0["customer"]?["name"]?.text } ?? []
            }
            #expect(try await customers("{sort: customer}") == ["Curlew Rail", "Heron Bank", "Tern Air"])
            #expect(try await customers("{product_line: backup, sort: -customer}") == ["Tern Air", "Heron Bank"])
            #expect(try await customers("{q: heron}") == ["Heron Bank"])
            #expect(try await customers("{status: ended}") == [])
            #expect(try await world.run("list_subscriptions", "{}", as: "beta")["items"]?.items?.isEmpty == true)
        }
    }

    @Test(
        "What runs goes over to the partner that another became one with, which is partner of record from then on",
        arguments: Backend.both)
    func merged(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            let id = try await begin(world)
            try await world.run(
                "merge_partners",
                "{partner: \(world.id("alpha")), into: \(world.id("beta")), reason: one company}", as: "manager")
            let after = try await world.run("show_subscription", "{subscription: \(id)}", as: "beta")
            #expect(after["partner"]?.text == world.id("beta") && after["first_year"] != nil)
            #expect(try await world.kinds().filter { $0 == "subscription.moved" }.count == 1)
            let quote = try await world.run(
                "make_quote", "{\(Self.customer), lines: [{sku: BACKUP-1, units: 4, change: reduce}]}", as: "beta")
            #expect(quote["lines"]?[0]?["term"]?["subscription"]?.text == id, "it is its own to give up")
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }
}
