import Partnership
import Record
import Terms
import Testing

@testable import Web

/// Tiers, duties and benefits of published programs, over HTTP alone.
@Suite("Standing, on the pages and by the API")
struct StandingPageTests {
    /// A partner, with its people's browser and its own key.
    private struct Member: Sendable {
        let id: String
        let key: String
        let person: Browser
    }

    private static func admit(_ name: String, _ site: Site, _ admin: String) async throws -> Member {
        let partner = try await site.done(
            .post, "/v1/partners",
            #"{"name":"\#(name) <b>IT</b>","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#,
            as: admin)
        let id = try #require(partner["id"])
        let key = try await site.done(
            .post, "/v1/keys", #"{"name":"\#(name)","role":"reseller","partner":"\#(id)"}"#, as: admin)
        let person = try await Browser.signedIn(site, name, vendor: "north", partner: id, role: .accountAdmin)
        return Member(id: id, key: try #require(key["secret"]), person: person)
    }

    private static func with(
        _ backend: Backend, _ program: String, price: String,
        _ body: @escaping @Sendable (Site, String, Browser, Member, Member) async throws -> Void
    ) async throws {
        try await Site.on(backend) { site in
            let admin = try await site.found("north", running: try Site.published(program))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            try await site.done(
                .post, "/v1/products",
                #"{"sku":"ONE","name":"One","product_line":"backup","price":{"amount":"\#(price)","currency":"USD"}}"#,
                as: admin)
            let alpha = try await admit("alpha", site, admin)
            try await body(site, admin, root, alpha, try await admit("beta", site, admin))
        }
    }

    /// The partner places an order, and the vendor confirms it.
    private static func order(
        _ units: Int, _ member: Member, _ site: Site, confirmedBy admin: String
    ) async throws -> Answer {
        let lines = #"[{"sku":"ONE","units":\#(units)}]"#
        let placed = try await site.done(
            .post, "/v1/orders", #"{"customer":{"name":"Tern Air","country":"US"},"lines":\#(lines)}"#, as: member.key)
        return try await site.done(.post, "/v1/orders/\(try #require(placed["id"]))/confirm", "{}", as: admin)
    }

    @Test("From Bronze to a proposal and, by the vendor's form, to Silver", arguments: Backend.both)
    func assigned(_ backend: Backend) async throws {
        try await Self.with(backend, "nakivo", price: "7058.82") { site, admin, root, alpha, beta in
            let before = try await alpha.person.get("/portal/standing")
            #expect(before.status == 200 && before.text.contains("Bronze") && before.text.contains("6,000.00"))
            let employee = try await site.done(.post, "/v1/employees", #"{"name":"Ann Lee"}"#, as: alpha.key)
            let id = try #require(employee["id"])
            for certification in ["nsp", "accredited"] {
                try await site.done(
                    .post, "/v1/certificates",
                    #"{"partner":"\#(alpha.id)","employee":"\#(id)","certification":"\#(certification)"}"#, as: admin)
            }
            #expect(try await Self.order(1, alpha, site, confirmedBy: admin)["total.amount"] == "6000.00")
            let path = "/v1/partners/\(alpha.id)/standing"
            #expect(try await site.done(.get, path, as: alpha.key)["proposed"] == "silver")
            #expect(try await site.send(.get, path, as: beta.key).status == 404)
            let list = try await root.get("/console/standing")
            #expect(list.text.contains("alpha &lt;b&gt;IT") && !list.text.contains("<b>IT"))
            let page = "/console/partners/\(alpha.id)/standing"
            let unsaid = try await root.post("\(page)/tier", [("tier", "silver"), ("reason", " ")])
            #expect(unsaid.status == 422 && unsaid.text.contains("f-reason"))
            let unknown = try await root.post("\(page)/tier", [("tier", "platinum"), ("reason", "earned <b>")])
            #expect(unknown.status == 422 && unknown.text.contains("earned &lt;b&gt;"))
            let done = try await root.post("\(page)/tier", [("tier", "silver"), ("reason", "earned <b>")])
            #expect(done.status == 303, "\(done.text.prefix(400))")
            let twice = try await root.post("\(page)/tier", [("tier", "silver"), ("reason", "earned")])
            #expect(twice.status == 409 && twice.text.contains("already"))
            #expect(try await alpha.person.post("\(page)/tier", [("tier", "gold"), ("reason", "r")]).status == 403)
            let after = try await alpha.person.get("/portal/standing")
            #expect(after.text.contains("Silver") && after.text.contains("12,000.00"))
            #expect(try await beta.person.get("/portal/standing").text.contains("Bronze"))
            #expect(try await site.done(.get, "/v1/partners/\(alpha.id)", as: admin)["tier"] == "silver")
            let sold = try await Self.order(1, alpha, site, confirmedBy: admin)
            #expect(sold["total.amount"] == "5647.06", "Silver's base discount from now on")
        }
    }

    @Test("Evidence goes in, back with a reason, in again and counts; nobody else sees it", arguments: Backend.both)
    func evidence(_ backend: Backend) async throws {
        try await Self.with(backend, "nakivo", price: "100.00") { site, admin, root, alpha, beta in
            let page = "/portal/obligations/website"
            #expect(try await alpha.person.get("/portal/obligations").text.contains("Product description"))
            let wrong = try await alpha.person.post(page, [("link", "javascript:alert(1)")])
            #expect(wrong.status == 422 && wrong.text.contains("value=\"javascript:alert(1)\""))
            #expect(!wrong.text.contains("href=\"javascript:"))
            #expect(try await alpha.person.post(page, []).status == 422)
            let typing = try await alpha.person.post(page, [], check: true)
            #expect(
                !typing.text.contains("nothing is handed in"),
                "a file may be chosen, which is not sent while somebody types")
            let link = "https://alpha.example/?a=1&b=2"
            func waiting() async throws -> String {
                #expect(try await alpha.person.post(page, [("link", link)]).status == 303)
                let queue = try await root.get("/console/evidence")
                #expect(queue.text.contains("alpha &lt;b&gt;IT") && !queue.text.contains("<b>IT"))
                return String(try #require(queue.text.firstMatch(of: /action="\/console\/evidence\/([^"]+)"/)?.1))
            }
            let first = try await waiting()
            #expect(try await site.send(.get, "/v1/evidence/\(first)", as: beta.key).status == 404)
            #expect(try await beta.person.post("/console/evidence/\(first)", [("approve", "true")]).status == 403)
            let unsaid = try await root.post("/console/evidence/\(first)", [("approve", "false"), ("reason", "")])
            #expect(unsaid.status == 422)
            let returned = try await root.post(
                "/console/evidence/\(first)", [("approve", "false"), ("reason", "one <i>line</i> is missing")])
            #expect(returned.status == 303)
            let own = try await alpha.person.get("/portal/obligations")
            #expect(own.text.contains("one &lt;i&gt;line") && !own.text.contains("<i>line"))
            let second = try await waiting()
            #expect(second != first)
            #expect(try await root.post("/console/evidence/\(second)", [("approve", "true")]).status == 303)
            #expect(try await root.post("/console/evidence/\(second)", [("approve", "true")]).status == 409)
            let duties = try await site.done(.get, "/v1/obligations", as: alpha.key)
            let website = duties.json["items"]?.items?.first { $0["obligation"]?.text == "website" }
            #expect(website?["state"]?.text == "fulfilled", "\(duties.text.prefix(600))")
        }
    }

    @Test("Gold comes by itself with the order that reaches it, on the page and in the price", arguments: Backend.both)
    func automatic(_ backend: Backend) async throws {
        try await Self.with(backend, "leo-backup", price: "100.00") { site, admin, root, alpha, beta in
            #expect(try await Self.order(29, alpha, site, confirmedBy: admin)["total.amount"] == "2030.00")
            let before = try await alpha.person.get("/portal/standing")
            #expect(before.text.contains("Silver") && before.text.contains("Gold"))
            #expect(try await Self.order(1, alpha, site, confirmedBy: admin)["total.amount"] == "70.00")
            #expect(try await site.done(.get, "/v1/partners/\(alpha.id)", as: alpha.key)["tier"] == "gold")
            #expect(try await Self.order(1, alpha, site, confirmedBy: admin)["total.amount"] == "60.00")
            let benefits = try await site.done(.get, "/v1/partners/\(alpha.id)/benefits", as: alpha.key)
            #expect(benefits.text.contains("40 %"))
            #expect(try await site.send(.get, "/v1/partners/\(alpha.id)/benefits", as: beta.key).status == 404)
            #expect(try await beta.person.get("/portal/standing").text.contains("Silver"))
            let conferred = try await root.post(
                "/console/partners/\(beta.id)/standing/tier", [("tier", "platinum"), ("reason", "a leader")])
            #expect(conferred.status == 303)
            #expect(try await site.done(.get, "/v1/partners/\(beta.id)", as: beta.key)["tier"] == "platinum")
        }
    }
}
