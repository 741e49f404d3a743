import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What stands on documents")
struct DocumentTests {
    private let lines = "lines: [{sku: BACKUP-1, units: 100}]"
    private let customer = "customer: {name: Borealis Foods, country: US}"

    @Test("The end customer's form of a quote holds nothing of what the partner pays", arguments: Backend.both)
    func customerForm(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let quote = try await world.run("make_quote", "{\(customer), \(lines)}", as: "alpha")["id"]?.text ?? ""
            let own = try await world.run("print_quote", "{quote: \(quote)}", as: "alpha")
            #expect(own["priced"]?["total"]?["amount"]?.text == "90000.00")
            let theirs = try await world.run("print_quote", "{quote: \(quote), form: customer}", as: "alpha")
            #expect(theirs["list"]?["amount"]?.text == "100000.00")
            let text = JSON.string(theirs)
            for word in ["90000.00", "10000.00", "10%", "rate", "net", "discount", "decision", "6.1.1"] {
                #expect(!text.contains(word), "\(word) stands on the end customer's form")
            }
        }
    }

    @Test("Only what an actor may see has a document for it")
    func others() async throws {
        try await World.on(.memory) { world in
            let quote = try await world.run("make_quote", "{\(customer), \(lines)}", as: "alpha")["id"]?.text ?? ""
            #expect(
                try await world.problem("print_quote", "{quote: \(quote), form: customer}", as: "beta")
                    == .notFound("quote"))
            let invoice =
                try await world.run(
                    "issue_invoice",
                    "{partner: \(world.id("alpha")), amount: {amount: \"10\", currency: USD}}", as: "admin")["id"]?.text
                ?? ""
            #expect(
                try await world.problem("print_invoice", "{invoice: \(invoice)}", as: "beta") == .notFound("invoice"))
        }
    }

    @Test("There is a confirmation of what is confirmed, and a purchase order of all")
    func confirmation() async throws {
        try await World.on(.memory) { world in
            let order = try await world.run("place_order", "{\(customer), \(lines)}", as: "alpha")["id"]?.text ?? ""
            guard case .wrongState = try await world.problem("print_order", "{order: \(order)}", as: "alpha") else {
                Issue.record("a confirmation of what waits")
                return
            }
            let bought = try await world.run("print_order", "{order: \(order), form: purchase_order}", as: "alpha")
            #expect(bought["parties"]?["partner"]?["name"]?.text == "Alpha Systems")
            try await world.run("confirm_order", "{order: \(order)}", as: "admin")
            let confirmed = try await world.run("print_order", "{order: \(order)}", as: "alpha")
            #expect(confirmed["form"]?.text == "confirmation" && confirmed["confirmed"] != nil)
        }
    }

    @Test("Documents name the vendor by its letterhead, which replay keeps", arguments: Backend.both)
    func letterhead(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let invoice =
                try await world.run(
                    "issue_invoice",
                    "{partner: \(world.id("alpha")), amount: {amount: \"10\", currency: USD}}", as: "admin")["id"]?.text
                ?? ""
            func vendor() async throws -> Node? {
                try await world.run("print_invoice", "{invoice: \(invoice)}", as: "alpha")["parties"]?["vendor"]
            }
            #expect(try await vendor()?["name"]?.text?.isEmpty == false)
            try await world.run("set_letterhead", "{name: Acme GmbH, address: [Main Street 1, Berlin]}", as: "admin")
            #expect(try await vendor()?["name"]?.text == "Acme GmbH")
            #expect(try await vendor()?["address"]?.items?.count == 2)
            let unchanged = try await world.journal().count
            try await world.run("set_letterhead", "{name: Acme GmbH, address: [Main Street 1, Berlin]}", as: "admin")
            #expect(try await world.journal().filter { $0.kind == "letterhead.set" }.count == 1)
            #expect(try await world.journal().count >= unchanged)
            guard
                case .invalid("/contact", _) = try await world.problem(
                    "set_letterhead", "{contact: [a, b, c, d, e]}", as: "admin")
            else {
                Issue.record("five lines of contact")
                return
            }
            #expect(try await world.verify() == [])
        }
    }
}
