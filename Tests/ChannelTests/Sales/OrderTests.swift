import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Orders, invoices and payments")
struct OrderTests {
    private func amount(_ node: Node?, _ member: String) -> String? { node?[member]?["amount"]?.text }

    @Test("An order from a quote buys under every registration the quote was priced by", arguments: Backend.both)
    func everyRegistration(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let backup = try await world.approved()
            let migration = try await world.approved(line: "migration")
            let quote = try await world.run(
                "make_quote",
                "{customer: {name: Borealis Foods, country: US}, lines: [{sku: BACKUP-1, units: 2}, {sku: MIGRATE-1, units: 2}]}",
                as: "alpha")
            #expect(quote["rate"]?.text == "22%")
            let order = try await world.order("{quote: \(quote["id"]?.text ?? "")}", as: "alpha")
            #expect(amount(order, "total") == amount(quote, "total"))
            #expect(order["lines"]?.items?.map { $0["deal"]?.text } == [backup, migration])
            #expect(try await world.dealState(backup)["ordered_units"]?.integer == 2)
            #expect(try await world.dealState(migration)["ordered_units"]?.integer == 2)
        }
    }

    @Test(
        "A distributor orders from its own quote for a reseller, whose registration it need not see",
        arguments: Backend.both)
    func distributorsOrder(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.approved("{name: Tern Air, country: US}", as: "gamma")
            let quote = try await world.run(
                "make_quote",
                "{partner: \(world.id("gamma")), customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 2}]}",
                as: "delta")
            let order = try await world.run("place_order", "{quote: \(quote["id"]?.text ?? "")}", as: "delta")
            #expect(order["partner"]?.text == world.id("gamma"))
            #expect(amount(order, "total") == amount(quote, "total"))
        }
    }

    @Test("An order is priced by what holds when it is placed, not when it was quoted")
    func pricedNow() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            let quote = try await world.run(
                "make_quote", "{deal: \(deal), lines: [{sku: BACKUP-1, units: 1}]}", as: "alpha")
            try await world.run("suspend_deal", "{deal: \(deal), clause: App.I 5.2.8, note: x}", as: "manager")
            let order = try await world.run("place_order", "{quote: \(quote["id"]?.text ?? "")}", as: "alpha")
            #expect([quote["rate"]?.text, order["rate"]?.text] == ["22%", "10%"])
        }
    }

    @Test(
        "Units beyond the registered ones may be charged up to list price, over all orders, and no more than once",
        arguments: Backend.both)
    func overage(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            func order(_ units: Int) async throws -> Node {
                try await world.order("{deal: \(deal), lines: [{sku: BACKUP-1, units: \(units)}]}", as: "alpha")
            }
            func charge(_ order: Node, _ more: String = "") async throws -> String? {
                let reply = try await world.run(
                    "charge_list_price", "{order: \(order["id"]?.text ?? ""), clause: App.I 5.6.1, note: x\(more)}",
                    as: "manager")
                return amount(reply, "charged")
            }
            let first = try await order(105)
            await #expect(throws: WordedRefusal.self) { try await charge(first) }
            let second = try await order(45)
            #expect(second["overages"]?[0]?["units_beyond"]?.integer == 45)
            #expect(try await charge(second, ", amount: {amount: \"900.00\", currency: USD}") == "900.00")
            #expect(try await charge(second) == "9900.00")
            await #expect(throws: WordedRefusal.self) { try await charge(second) }
            #expect(try await charge(first) == "1100.00", "with the later order the first exceeds, too")
            let notices = try await world.run("list_notices", as: "alpha")["items"]?.items ?? []
            #expect(notices.filter { $0["kind"]?.text == "list_price_charged" }.count == 3)
            #expect(try await world.verify() == [])
        }
    }

    @Test("No more is invoiced than the order comes to, no more is paid than is open")
    func bounds() async throws {
        try await World.on(.memory) { world in
            let order = try await world.run(
                "place_order", "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}",
                as: "alpha")
            let id = try #require(order["id"]?.text)
            func invoice(_ more: String) async throws -> Node {
                try await world.run("issue_invoice", "{order: \(id)\(more)}", as: "manager")
            }
            func usd(_ amount: String) -> String { ", amount: {amount: \"\(amount)\", currency: USD}" }
            for wrong in ["900.01", "0", "-1"] {
                await #expect(throws: Problem.self) { try await invoice(usd(wrong)) }
            }
            await #expect(throws: Problem.self) { try await invoice(", amount: {amount: \"1\", currency: EUR}") }
            let first = try await invoice(usd("400.00"))
            #expect(first["due"]?.text == "2026-04-01", "thirty days by the program")
            await #expect(throws: Problem.self) { try await invoice(usd("500.01")) }
            let rest = try await invoice("")
            #expect(amount(rest, "amount") == "500.00")
            await #expect(throws: Problem.self) { try await invoice("") }
            let firstID = try #require(first["id"]?.text)
            func pay(_ more: String) async throws -> Node {
                try await world.run("record_payment", "{invoice: \(firstID)\(more)}", as: "manager")
            }
            for wrong in ["400.01", "0", "-1"] { await #expect(throws: Problem.self) { try await pay(usd(wrong)) } }
            #expect(amount(try await pay(usd("0.01")), "paid") == "0.01")
            #expect(amount(try await pay(""), "paid") == "400.00")
            await #expect(throws: Problem.self) { try await pay("") }
            let shown = try await world.run("show_order", "{order: \(id)}", as: "alpha")
            #expect(
                [amount(shown, "invoiced"), amount(shown, "paid"), amount(shown, "charged")] == [
                    "900.00", "400.00", "0.00",
                ])
        }
    }

    @Test(
        "A deal is won when all its units are ordered and everything is invoiced and paid, and not before",
        arguments: Backend.both)
    func won(_ backend: Backend) async throws {
        try await World.on(backend, World.withoutFees) { world in
            let deal = try await world.approved(units: 10)
            var invoices: [String] = []
            for units in [4, 6] {
                let order = try await world.run(
                    "place_order", "{deal: \(deal), lines: [{sku: BACKUP-1, units: \(units)}]}", as: "alpha")
                let invoice = try await world.run("issue_invoice", "{order: \(order["id"]?.text ?? "")}", as: "manager")
                invoices.append(try #require(invoice["id"]?.text))
            }
            try await world.run("record_payment", "{invoice: \(invoices[0])}", as: "manager")
            #expect(try await world.status(deal) == "approved")
            try await world.run(
                "record_payment", "{invoice: \(invoices[1]), amount: {amount: \"0.01\", currency: USD}}", as: "manager")
            #expect(try await world.status(deal) == "approved")
            try await world.run("record_payment", "{invoice: \(invoices[1])}", as: "manager")
            #expect(try await world.status(deal) == "won")
            try world.setClock("2027-03-01T09:00")
            #expect(try await world.guildhall.runDue(world.vendor) == 0)
            #expect(try await world.verify() == [])
        }
    }
}
