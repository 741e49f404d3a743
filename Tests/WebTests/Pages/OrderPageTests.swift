import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Orders on the pages of both sides")
struct OrderPageTests {
    @Test(
        "An order waits in the console, is decided on there, and its partner sees how it stands",
        arguments: Backend.both)
    func decided(_ backend: Backend) async throws {
        try await Site.on(backend) { site in
            let admin = try await site.found("north", running: try Site.published("leo-backup"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            try await site.done(
                .post, "/v1/products",
                #"{"sku":"ONE","name":"One","product_line":"backup","price":{"amount":"100.00","currency":"USD"}}"#,
                as: admin)
            let partner = try await site.done(
                .post, "/v1/partners",
                #"{"name":"Alpha IT","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#,
                as: admin)
            let id = try #require(partner["id"])
            let person = try await Browser.signedIn(site, "alpha", vendor: "north", partner: id, role: .accountAdmin)
            let key = try await site.done(
                .post, "/v1/keys", #"{"name":"alpha","role":"reseller","partner":"\#(id)"}"#, as: admin)
            let secret = try #require(key["secret"])
            func placed() async throws -> String {
                let order = try await site.done(
                    .post, "/v1/orders",
                    #"{"customer":{"name":"Tern Air","country":"US"},"lines":[{"sku":"ONE","units":3}]}"#, as: secret)
                #expect(order["status"] == "placed")
                return try #require(order["id"])
            }
            let first = try await placed()
            #expect(try await root.get("/console").text.contains("Confirm the order of Alpha IT"))
            #expect(try await root.get("/console/orders?status=placed").text.contains("Tern Air"))
            #expect(try await person.get("/portal/orders/\(first)").text.contains("Cancel the order"))
            #expect(try await root.post("/console/orders/\(first)/confirm", []).status == 303)
            #expect(try await root.post("/console/orders/\(first)/confirm", []).status == 409)
            let shown = try await person.get("/portal/orders/\(first)")
            #expect(shown.text.contains("Confirmed") && !shown.text.contains("Cancel the order"))
            #expect(shown.text.contains("Counts as a sale"))
            #expect(try await !root.get("/console").text.contains("Confirm the order of"))
            let second = try await placed()
            let unsaid = try await root.post(
                "/console/orders/\(second)/decline", [("clause", "policy"), ("note", " "), ("sure", "true")])
            #expect(unsaid.status == 422)
            let declined = try await root.post(
                "/console/orders/\(second)/decline",
                [("clause", "policy"), ("note", "No such company"), ("sure", "true")])
            #expect(declined.status == 303)
            #expect(try await person.get("/portal/orders/\(second)").text.contains("No such company"))
            let third = try await placed()
            let cancelled = try await person.post("/portal/orders/\(third)/cancel", [("sure", "true")])
            #expect(cancelled.status == 303)
            #expect(try await root.get("/console/orders?status=cancelled").text.contains("Tern Air"))
            let numbers = try await site.done(.get, "/v1/orders?status=confirmed", as: admin)
            #expect(numbers.json["items"]?.items?.count == 1)
        }
    }
}
