import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("The vendor's look on its pages")
struct BrandingPageTests {
    @Test(
        "Portal and public pages have the vendor's name, colour and words of welcome; the console and other vendors' have not"
    )
    func look() async throws {
        try await Site.on(.memory) { site in
            let admin = try await site.found("north", running: try Site.published("leo-backup"))
            _ = try await site.found("south", running: try Site.published("leo-backup"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let partner = try await site.done(
                .post, "/v1/partners",
                #"{"name":"Alpha IT","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#,
                as: admin)
            let person = try await Browser.signedIn(
                site, "alpha", vendor: "north", partner: partner["id"], role: .accountAdmin)
            let light = try await root.post("/console/branding", [("name", "Acme Partners"), ("color", "#ffcc00")])
            #expect(light.status == 422 && light.text.contains("4.5") && light.text.contains("value=\"#ffcc00\""))
            let set = try await root.post(
                "/console/branding",
                [("name", "Acme Partners"), ("color", "#1d4f91"), ("welcome.en", "Good to have you <here>.")])
            #expect(set.status == 303)
            let portal = try await person.get("/portal").text
            #expect(portal.contains("Acme Partners") && portal.contains("Good to have you &lt;here&gt;."))
            let style = try #require(portal.firstMatch(of: /\/branding\/vendor_north\/[0-9a-f]+\/style\.css/)?.0)
            let stranger = Browser(site: site, token: nil)
            let sheet = try await stranger.get(String(style))
            #expect(sheet.header("Content-Type") == "text/css; charset=utf-8")
            #expect(sheet.header("Cache-Control")?.contains("immutable") == true)
            #expect(sheet.text.contains("--accent: light-dark(#1d4f91"))
            let open = try await stranger.get("/programs/north").text
            #expect(open.contains("Acme Partners") && open.contains("Good to have you"))
            #expect(try await !stranger.get("/programs/south").text.contains("Acme Partners"))
            #expect(try await !root.get("/console").text.contains("Acme Partners"))
            #expect(try await stranger.get("/branding/vendor_north/000000000000/style.css").status == 404)
            #expect(try await stranger.get("/branding/vendor_nobody/000000000000/logo").status == 404)
        }
    }
}
