import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Quotes")
struct QuoteTests {
    private let oneLine = "lines: [{sku: BACKUP-1, units: 100}]"

    /// The rate and the total of a quote by alpha for its deal now.
    private func quoted(_ deal: String, _ world: World, as actor: String = "alpha") async throws -> [String?] {
        let quote = try await world.run("make_quote", "{deal: \(deal), \(oneLine)}", as: actor)
        return [quote["rate"]?.text, quote["total"]?["amount"]?.text]
    }

    @Test("The bonus of a registration comes and goes with what it depends on", arguments: Backend.both)
    func comesAndGoes(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            let full = ["22%", "78000.00"]
            let base = ["10%", "90000.00"]
            #expect(try await quoted(deal, world) == base, "submitted is not approved")
            try await world.run("approve_deal", "{deal: \(deal)}", as: "manager")
            #expect(try await quoted(deal, world) == full)
            try await world.run("suspend_deal", "{deal: \(deal), clause: App.I 5.2.8, note: x}", as: "manager")
            #expect(try await quoted(deal, world) == base)
            try await world.run("resume_deal", "{deal: \(deal), note: x}", as: "manager")
            #expect(try await quoted(deal, world) == full)
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: x}", as: "admin")
            #expect(try await quoted(deal, world) == base)
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: false, reason: x}", as: "admin")
            let invoice = try await world.run(
                "issue_invoice",
                "{partner: \(world.id("alpha")), amount: {amount: \"10\", currency: USD}, due: 2026-03-10}",
                as: "admin")
            try world.setClock("2026-03-10T23:59")
            #expect(try await quoted(deal, world) == full, "the due day is in time")
            try world.setClock("2026-03-11T00:00")
            #expect(try await quoted(deal, world) == base)
            try await world.run("record_payment", "{invoice: \(invoice["id"]?.text ?? "")}", as: "admin")
            #expect(try await quoted(deal, world) == full)
            try world.setClock("2026-08-28T23:59")
            #expect(try await quoted(deal, world) == full, "the last day is in time")
            try world.setClock("2026-08-29T00:00")
            #expect(try await quoted(deal, world) == base)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Another partner that quotes the same end customer has no bonus")
    func othersBonus() async throws {
        try await World.on(.memory) { world in
            try await world.approved()
            let quote = try await world.run(
                "make_quote", "{customer: {name: Borealis Foods, country: US}, \(oneLine)}", as: "beta")
            #expect(quote["rate"]?.text == "10%")
            let own = try await world.run(
                "make_quote", "{customer: {name: BOREALIS FOODS Inc, country: US}, \(oneLine)}", as: "alpha")
            #expect(own["rate"]?.text == "22%", "its own registration is found without being named")
        }
    }

    @Test("Each line has its own registration, and the lines add up to the quote")
    func lines() async throws {
        try await World.on(.memory) { world in
            try await world.approved()
            let quote = try await world.run(
                "make_quote",
                "{customer: {name: Borealis Foods, country: US}, lines: [{sku: BACKUP-1, units: 3}, {sku: MIGRATE-1, units: 7}]}",
                as: "alpha")
            #expect(quote["lines"]?.items?.map { $0["rate"]?.text } == ["22%", "10%"])
            #expect(quote["rate"]?.text == nil, "lines of different rates have no rate in common")
            #expect(quote["list"]?["amount"]?.text == "6500.00")
            #expect(quote["total"]?["amount"]?.text == "5490.00")
            #expect(quote["discount"]?["amount"]?.text == "1010.00")
            #expect(quote["clauses"]?.items?.compactMap(\.text) == ["6.1.1", "7.2"])
        }
    }

    @Test("A quote stands thirty days, the day it is made being the first")
    func validity() async throws {
        try await World.on(.memory) { world in
            let quote = try await world.run(
                "make_quote", "{customer: {name: Tern Air, country: US}, \(oneLine)}", as: "alpha")
            #expect(quote["valid_through"]?.text == "2026-03-31")
            let id = try #require(quote["id"]?.text)
            try world.setClock("2026-03-31T23:59")
            let order = try await world.run("place_order", "{quote: \(id)}", as: "alpha")
            #expect(try await world.problem("place_order", "{quote: \(id)}", as: "alpha")?.kind == "wrong_state")
            try await world.run("cancel_order", "{order: \(order["id"]?.text ?? "")}", as: "alpha")
            try world.setClock("2026-04-01T00:00")
            #expect(try await world.problem("place_order", "{quote: \(id)}", as: "alpha")?.kind == "wrong_state")
        }
    }

    @Test("The list price is the one set last of those that have begun, in the currency asked for")
    func listPrices() async throws {
        try await World.on(.memory) { world in
            let products = try await world.run("list_products", as: "alpha")
            let id = try #require(products["items"]?.items?.first { $0["sku"]?.text == "BACKUP-1" }?["id"]?.text)
            for (amount, currency, from) in [
                ("1200.00", "USD", "2026-04-01"), ("900.00", "EUR", "2025-01-01"), ("1100.00", "USD", "2026-03-01"),
                ("1150.00", "USD", "2026-03-01"), ("1300", "JPY", "2026-06-01"),
            ] {
                try await world.run(
                    "set_price",
                    "{product: \(id), price: {amount: \"\(amount)\", currency: \(currency)}, from: \(from), reason: x}",
                    as: "admin")
            }
            func unitPrice(_ currency: String) async throws -> String? {
                let quote = try await world.run(
                    "make_quote",
                    "{customer: {name: Tern Air, country: US}, currency: \(currency), lines: [{sku: BACKUP-1, units: 1}]}",
                    as: "alpha")
                return quote["lines"]?[0]?["unit_price"]?["amount"]?.text
            }
            #expect(try await unitPrice("USD") == "1150.00")
            #expect(try await unitPrice("EUR") == "900.00")
            await #expect(throws: Problem.self) { try await unitPrice("JPY") }
            try world.setClock("2026-04-01T00:00")
            #expect(try await unitPrice("USD") == "1200.00")
        }
    }

    @Test("Amounts that do not fit are a mistake with its line, not a crash", arguments: [1, 100])
    func tooLarge(_ count: Int) async throws {
        try await World.on(.memory) { world in
            let price = count == 1 ? "1000000000000.00" : "9223372036.85"
            try await world.run(
                "add_product",
                "{sku: GOLD-1, name: Gold, product_line: gold, price: {amount: \"\(price)\", currency: USD}}",
                as: "admin")
            let line = "{sku: GOLD-1, units: 1000000}"
            let lines = Array(repeating: line, count: count).joined(separator: ", ")
            let problem = try await world.problem(
                "make_quote", "{customer: {name: Tern Air, country: US}, lines: [\(lines)]}", as: "alpha")
            #expect(problem?.field?.hasPrefix("/lines") == true)
            #expect(problem?.message.contains("more than can be reckoned") == true)
        }
    }

    @Test("What a distributor gives away can make a price nothing, but never less", arguments: Backend.both)
    func nothingAtLeast(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            try await world.run(
                "set_distribution_terms", "{reseller: \(world.id("alpha")), discount: 100%, bonus_share: 100%}",
                as: "delta")
            let quote = try await world.run(
                "make_quote", "{deal: \(deal), distributor: \(world.id("delta")), \(oneLine)}", as: "alpha")
            #expect(quote["total"]?["amount"]?.text == "0.00")
            #expect(quote["rate"]?.text == "100%")
        }
    }

    @Test("What was agreed for a deal goes before what was agreed for all")
    func specialTerms() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved("{name: Tern Air, country: US}", as: "gamma")
            let gamma = world.id("gamma")
            try await world.run(
                "set_distribution_terms", "{reseller: \(gamma), discount: 9%, bonus_share: 50%}", as: "delta")
            func rate(_ arguments: String) async throws -> String? {
                try await world.run(
                    "make_quote", "{\(arguments), distributor: \(world.id("delta")), \(oneLine)}", as: "gamma")["rate"]?
                    .text
            }
            #expect(try await rate("deal: \(deal)") == "15%")
            try await world.run(
                "set_distribution_terms", "{reseller: \(gamma), deal: \(deal), discount: 11%}", as: "delta")
            #expect(try await rate("deal: \(deal)") == "17%", "the share agreed for all still holds")
            #expect(try await rate("customer: {name: Curlew Rail, country: US}") == "9%")
        }
    }
}
