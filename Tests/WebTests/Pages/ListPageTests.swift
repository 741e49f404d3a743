import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Lists, choosers, search and inbox on the pages")
struct ListPageTests {
    private static func with(
        _ body: @escaping @Sendable (Site, String, Browser) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let admin = try await site.found("north", running: try Site.published("avepoint"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            try await body(site, admin, root)
        }
    }

    /// Partners with these names, and their ids.
    private static func partners(_ names: [String], _ site: Site, _ admin: String) async throws -> [String: String] {
        var ids: [String: String] = [:]
        for name in names {
            let made = try await site.done(
                .post, "/v1/partners",
                #"{"name":"\#(name)","country":"US","type":"invested","paper":\#(try await site.paper(admin))}"#,
                as: admin)
            ids[name] = made["id"]
        }
        return ids
    }

    @Test("A list is sorted by its heads, narrowed by what is shown and can be taken away, and handed out as it is")
    func lists() async throws {
        try await Self.with { site, admin, root in
            _ = try await Self.partners(["Zebra Systems", "Alpha Networks", "Émile Software"], site, admin)
            let sorted = try await root.get("/console/partners?sort=name").text
            let places = ["Alpha Networks", "Émile Software", "Zebra Systems"].compactMap {
                sorted.range(of: ">\($0)<")?.lowerBound
            }
            #expect(places.count == 3 && places == places.sorted())
            #expect(sorted.contains("aria-sort=\"ascending\"") && sorted.contains("/console/partners?sort=-name"))
            let found = try await root.get("/console/partners?q=emile&type=invested").text
            #expect(found.contains("Émile Software") && !found.contains("Zebra Systems"))
            #expect(found.contains("href=\"/console/partners?type=invested\""), "the words can be taken away")
            #expect(found.contains("1 entry"))
            let file = try await root.get("/console/partners?q=systems&as=csv")
            #expect(file.text.hasPrefix("id,name,") && file.text.contains("Zebra Systems"))
            #expect(!file.text.contains("Alpha Networks"))
            #expect(try await root.get("/console/partners?as=excel").text.hasPrefix("\u{FEFF}id,name,"))
        }
    }

    @Test("The partner that is the last of many is found and chosen, with no script")
    func chooser() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners((0..<30).map { "Partner \($0) Trading" } + ["Last Ltd"], site, admin)
            let last = try #require(ids["Last Ltd"])
            let page = try await root.get("/console/deals?do=choose%3Apartner.q.partner&partner.q.partner=last")
            #expect(page.text.contains("Last Ltd") && page.text.contains("partner=\(last)"))
            let options = try await root.get("/console/choose?from=partner&q=last")
            #expect(options.text.contains("data-value=\"\(last)\""))
            let listed = try await root.get("/console/deals?partner=\(last)")
            #expect(listed.text.contains("Last Ltd"), "the filter says the name")
        }
    }

    @Test("A form keeps what was typed while something in it is searched for and chosen")
    func form() async throws {
        try await Site.with { site in
            let admin = try await site.found("north", running: try Site.published("nakivo"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let type = try #require(try Program(Site.published("nakivo")).partnerTypes.first?.id)
            let partner = try await site.done(
                .post, "/v1/partners",
                #"{"name":"Alpha","country":"US","type":"\#(type)","paper":\#(try await site.paper(admin))}"#, as: admin
            )
            let employee = try await site.done(
                .post, "/v1/employees",
                #"{"name":"Ada Lovelace","email":"ada@alpha.example","partner":"\#(try #require(partner["id"]))"}"#,
                as: admin)
            let id = try #require(employee["id"])
            let issue = "/console/learning/issue"
            let typed = try await root.post(
                issue, [("employee.q.employee", "lovelace"), ("employee", ""), ("issued", "2026-01-05")])
            #expect(typed.status == 200 && typed.text.contains("Ada Lovelace") && typed.text.contains("2026-01-05"))
            let taken = try await root.post(
                issue,
                [
                    ("employee.q.employee", "lovelace"), ("issued", "2026-01-05"), ("choosing", "employee.q.employee"),
                    ("take", id),
                ])
            #expect(taken.text.contains("name=\"employee\" value=\"\(id)\""))
            #expect(taken.text.contains("value=\"Ada Lovelace\"") && taken.text.contains("2026-01-05"))
        }
    }

    @Test("The search of every page finds things, clauses, pages and what can be begun")
    func search() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners(["Zebra Systems"], site, admin)
            let found = try await root.get("/console/search?q=zebra").text
            #expect(found.contains("/console/partners/\(try #require(ids["Zebra Systems"]))"))
            #expect(try await root.get("/console/search?q=invoices").text.contains("href=\"/console/invoices\""))
            #expect(
                try await root.get("/console/search?q=add%20partner").text.contains("href=\"/console/partners/new\""))
            #expect(try await root.get("/console/search?q=4.1.1").text.contains("/console/clauses/4.1.1"))
            #expect(try await root.get("/console/search?q=quagga").text.contains("Nothing is found"))
        }
    }

    @Test("Who looks for a partner without a script keeps what the list and the inbox are filtered by besides")
    func kept() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners(["First Ltd", "Last Ltd"], site, admin)
            let last = try #require(ids["Last Ltd"])
            for (page, filter) in [("/console/deals", "status=approved"), ("/console/inbox", "kind=registrations")] {
                let asked = "\(page)?\(filter)&do=choose%3Apartner.q.partner&partner.q.partner="
                let chooser = try await root.get(asked + "last").text
                let parts = filter.split(separator: "=")
                #expect(chooser.contains("type=\"hidden\" name=\"\(parts[0])\" value=\"\(parts[1])\""), "\(page)")
                #expect(chooser.contains("partner=\(last)") && chooser.contains(filter), "\(page)")
                // Looked for again by the form of that page.
                #expect(try await root.get(asked + "first").text.contains("First Ltd"), "\(page)")
            }
        }
    }

    @Test("Two partners are merged by choosing the other one; nobody types a number")
    func merging() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners(["First Ltd", "Last Ltd"], site, admin)
            let page = try await root.get("/console/partners/\(try #require(ids["First Ltd"]))").text
            #expect(page.contains("name=\"into.q.partner\"") && !page.contains("partner_…"))
        }
    }

    @Test("A product is chosen by its very code, though the words of another hold it")
    func product() async throws {
        try await Self.with { site, admin, root in
            for sku in ["BACKUP-1", "BACKUP-10", "BACKUP-11"] {
                try await site.done(
                    .post, "/v1/products",
                    #"{"sku":"\#(sku)","name":"Vault \#(sku)","product_line":"backup","price":{"amount":"10.00","currency":"USD"}}"#,
                    as: admin)
            }
            let found = try await site.done(.get, "/v1/products?sku=backup-1", as: admin)
            #expect(found.text.contains("BACKUP-1\"") && !found.text.contains("BACKUP-10"))
            let page = try await root.get("/console/products?sku=BACKUP-1").text
            #expect(page.contains("Vault BACKUP-1<") && !page.contains("Vault BACKUP-10"))
        }
    }

    @Test("Words that are looked for stand in the quotation marks of the reader's language")
    func quoted() async throws {
        try await Self.with { site, admin, root in
            _ = try await Self.partners(["First Ltd"], site, admin)
            #expect(try await root.get("/console/partners?q=first").text.contains("“first”"))
        }
    }

    @Test("A conversation says on every page who speaks with whom")
    func conversation() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners(["First Ltd"], site, admin)
            let partner = try #require(ids["First Ltd"])
            try await site.done(.post, "/v1/comments", #"{"about":"\#(partner)","text":"Welcome"}"#, as: admin)
            let key = try await site.done(
                .post, "/v1/keys", #"{"name":"first","role":"reseller","partner":"\#(partner)"}"#, as: admin)
            try await site.done(
                .post, "/v1/comments", #"{"about":"\#(partner)","text":"Thanks"}"#, as: try #require(key["secret"]))
            for page in ["/console/partners/\(partner)", "/console/conversations/\(partner)"] {
                let shown = try await root.get(page).text
                #expect(shown.contains("With First Ltd") && shown.contains(">The vendor</small>"), "\(page)")
                #expect(shown.contains(">First Ltd</small>"), "\(page)")
            }
            let seller = try await Browser.signedIn(
                site, "sue", vendor: "north", partner: partner, role: .accountAdmin)
            let shown = try await seller.get("/portal/conversations/\(partner)").text
            #expect(shown.contains("With the vendor") && shown.contains(">The vendor</small>"))
        }
    }

    @Test("The inbox has what waits, says whose it is, and its number stands in the navigation")
    func inbox() async throws {
        try await Self.with { site, admin, root in
            let ids = try await Self.partners(["Alpha"], site, admin)
            try await site.done(
                .post, "/v1/products",
                #"{"sku":"B","name":"B","product_line":"backup","price":{"amount":"10.00","currency":"USD"}}"#,
                as: admin)
            let key = try await site.done(
                .post, "/v1/keys",
                #"{"name":"alpha","role":"reseller","partner":"\#(try #require(ids["Alpha"]))"}"#, as: admin)
            var deals: [String] = []
            for customer in ["Tern Air", "Curlew Rail"] {
                let deal = try await site.done(
                    .post, "/v1/deals",
                    #"""
                    {"customer":{"name":"\#(customer)","country":"US"},"product_line":"backup","units":100,
                    "bant":{"budget":"b","authority":"a","need":"n","timing":"t"}}
                    """#, as: try #require(key["secret"]))
                deals.append(try #require(deal["id"]))
            }
            let inbox = try await root.get("/console/inbox").text
            #expect(inbox.contains("Tern Air") && inbox.contains("Curlew Rail"))
            #expect(try await root.get("/console/partners").text.contains("<b class=\"number\">2</b>"))
            let given = try await root.post("/console/inbox/\(deals[0])/assign", [("mine", "true")])
            #expect(given.status == 303)
            let mine = try await root.get("/console/inbox?kind=registrations&mine=true").text
            #expect(mine.contains("Tern Air") && !mine.contains("Curlew Rail"))
            let whose = try await site.done(.get, "/v1/assignments?subject=\(deals[0])", as: admin)
            #expect(whose.text.contains(deals[0]))
        }
    }
}
