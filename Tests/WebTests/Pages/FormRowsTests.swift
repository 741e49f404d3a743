import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Rows of forms")
struct FormRowsTests {
    @Test(
        "A quote takes more lines than its form has at first: asked for, they come with what was typed, and nothing is made yet"
    )
    func quote() async throws {
        try await Site.on(.memory) { site in
            let admin = try await site.found("north", running: try Site.published("leo-backup"))
            for number in 1...7 {
                try await site.done(
                    .post, "/v1/products",
                    #"{"sku":"P-\#(number)","name":"P \#(number)","product_line":"backup","price":{"amount":"1.00","currency":"USD"}}"#,
                    as: admin)
            }
            let partner = try await site.done(
                .post, "/v1/partners",
                #"{"name":"Alpha IT","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#,
                as: admin)
            let id = try #require(partner["id"])
            let person = try await Browser.signedIn(site, "alpha", vendor: "north", partner: id, role: .seller)
            let first = try await person.get("/portal/quotes/new").text
            #expect(first.contains(#"name="lines.4.sku""#) && !first.contains(#"name="lines.5.sku""#))
            var sent: [(String, String)] = [
                ("customer.name", "Tern Air"), ("customer.country", "US"), ("role", "resale"),
            ]
            for place in 0..<5 { sent += [("lines.\(place).sku", "P-\(place + 1)"), ("lines.\(place).units", "1")] }
            let more = try await person.post("/portal/quotes", sent + [("do", "more:lines")])
            #expect(more.status == 200)
            #expect(more.text.contains(#"name="lines.9.sku""#) && !more.text.contains(#"name="lines.10.sku""#))
            #expect(more.text.contains(#"value="P-5""#) && more.text.contains(#"value="Tern Air""#))
            #expect(try await site.done(.get, "/v1/quotes", as: admin).json["items"]?.items?.isEmpty == true)
            sent += [("lines.5.sku", "P-6"), ("lines.5.units", "2"), ("lines.6.sku", "P-7"), ("lines.6.units", "3")]
            #expect(try await person.post("/portal/quotes", sent).status == 303)
            let quotes = try await site.done(.get, "/v1/quotes", as: admin).json["items"]?.items
            #expect(quotes?.first?["lines"]?.items?.count == 7)
        }
    }
}
