import Channel
import Foundation
import Members
import Record
import Terms
import Testing

@testable import Web

@Suite("Calendars")
struct CalendarPageTests {
    @Test("Lines are folded at 75 octets, and no character is cut", arguments: ["a", "é", "漢", "👩‍🚀"])
    func folding(_ letter: String) {
        let line = "SUMMARY:" + String(repeating: letter, count: 200)
        let folded = CalendarText.folded(line)
        #expect(folded.hasSuffix("\r\n"))
        for part in folded.utf8.split(separator: UInt8(ascii: "\n")) { #expect(part.count <= 76) }
        let unfolded = folded.replacingOccurrences(of: "\r\n ", with: "", options: .literal)
        #expect(unfolded == line + "\r\n")
    }

    @Test("What has a meaning in a value is escaped, and nothing ends a line")
    func escaping() {
        #expect(CalendarText.escaped("a\\b;c,d\ne\rf") == #"a\\b\;c\,d\nef"#)
    }

    @Test("A calendar program finds what is due under the address, and nothing once it is ended")
    func feed() async throws {
        try await Site.on(.memory) { site in
            let admin = try await site.found("north", running: try Site.published("leo-backup"))
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
            let quote = try await person.post(
                "/portal/quotes",
                [
                    ("customer.name", "Tern, Air; GmbH"), ("customer.country", "US"), ("lines.0.sku", "ONE"),
                    ("lines.0.units", "3"),
                ])
            #expect(quote.status == 303)
            #expect(try await person.get("/portal/due").text.contains("The quote for Tern, Air; GmbH ends"))
            #expect(try await person.post("/account/calendar/address", []).status == 303)
            let page = try await person.get("/account/calendar").text
            let path = try #require(page.firstMatch(of: /\/calendar\/calendar\.[^<\s]+\.ics/)?.0)
            let stranger = Browser(site: site, token: nil)
            let feed = try await stranger.get(String(path))
            #expect(feed.status == 200 && feed.header("Content-Type") == "text/calendar; charset=utf-8")
            #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.text.hasSuffix("END:VCALENDAR\r\n"))
            #expect(feed.text.contains(#"SUMMARY:The quote for Tern\, Air\; GmbH ends"#))
            #expect(feed.text.contains("/portal/quotes/quote_"))
            let changed = String(path).replacing("vendor_north", with: "vendor_south")
            #expect(try await stranger.get(changed).status == 404)
            #expect(try await person.post("/account/calendar/address/end", [("sure", "true")]).status == 303)
            #expect(try await stranger.get(String(path)).status == 404)
            #expect(try await person.post("/account/calendar/digest", [("every", "weekly")]).status == 303)
            #expect(try await person.get("/account/calendar").text.contains("value=\"weekly\" selected"))
        }
    }
}
