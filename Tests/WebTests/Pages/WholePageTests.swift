import Channel
import Foundation
import Record
import Terms
import Testing

@testable import Web

@Suite("Pages that know all of a partner or an end customer")
struct WholePageTests {
    private struct Stage {
        let admin: String
        let partners: [String: String]
        let secrets: [String: String]
        let root: Browser

        init(_ site: Site) async throws {
            admin = try await site.found("north", running: try Site.published("leo-backup"))
            root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            try await site.done(
                .post, "/v1/products",
                #"{"sku":"ONE","name":"One","product_line":"backup","price":{"amount":"100.00","currency":"USD"}}"#,
                as: admin)
            var partners: [String: String] = [:]
            var secrets: [String: String] = [:]
            for name in ["Alpha IT", "Beta IT"] {
                let partner = try await site.done(
                    .post, "/v1/partners",
                    #"{"name":"\#(name)","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#,
                    as: admin)
                let id = try #require(partner["id"])
                let key = try await site.done(
                    .post, "/v1/keys", #"{"name":"\#(name)","role":"reseller","partner":"\#(id)"}"#, as: admin)
                (partners[name], secrets[name]) = (id, key["secret"])
            }
            (self.partners, self.secrets) = (partners, secrets)
        }

        func partner(_ name: String) throws -> String { try #require(partners[name]) }
        func secret(_ name: String) throws -> String { try #require(secrets[name]) }
    }

    @Test("A partner's page shows what each capability has of it, and of no other, with the way to all of it")
    func partner() async throws {
        try await Site.on(.memory) { site in
            let stage = try await Stage(site)
            for (name, customer) in [("Alpha IT", "Tern Air"), ("Beta IT", "Heron Bank")] {
                let lines = #""lines":[{"sku":"ONE","units":3}]"#
                let order = try await site.done(
                    .post, "/v1/orders", #"{"customer":{"name":"\#(customer)","country":"US"},\#(lines)}"#,
                    as: try stage.secret(name))
                try await site.done(
                    .post, "/v1/quotes", #"{"customer":{"name":"\#(customer) Cargo","country":"US"},\#(lines)}"#,
                    as: try stage.secret(name))
                try await site.done(.post, "/v1/orders/\(try #require(order["id"]))/confirm", "{}", as: stage.admin)
            }
            let alpha = try stage.partner("Alpha IT")
            let page = try await stage.root.get("/console/partners/\(alpha)").text
            #expect(page.contains("Tern Air") && page.contains("Tern Air Cargo"))
            #expect(!page.contains("Heron Bank"))
            #expect(page.contains("/console/quotes?partner=\(alpha)"))
            #expect(page.contains("/console/orders?partner=\(alpha)"))
            #expect(page.contains("id=\"invoices-title\"") && page.contains("id=\"users-title\""))
            let quotes = try await stage.root.get("/console/quotes?partner=\(alpha)").text
            #expect(quotes.contains("Tern Air Cargo") && !quotes.contains("Heron Bank"))
            let quote = try #require(quotes.firstMatch(of: /\/console\/quotes\/(quote_[0-9a-z]+)/)?.1)
            let detail = try await stage.root.get("/console/quotes/\(quote)").text
            #expect(detail.contains("/console/partners/\(alpha)") && !detail.contains("Place the order"))
            let finance = try await Browser.signedIn(site, "fin", vendor: "north", role: .vendorFinance)
            let theirs = try await finance.get("/console/partners/\(alpha)").text
            #expect(!theirs.contains("id=\"users-title\"") && theirs.contains("id=\"orders-title\""))
        }
    }

    @Test("Whoever is chosen as account manager stands on the partner's page")
    func accountManager() async throws {
        try await Site.on(.memory) { site in
            let stage = try await Stage(site)
            let alpha = try stage.partner("Alpha IT")
            #expect(try await stage.root.get("/console/partners/\(alpha)").text.contains("nobody yet"))
            let people = try await site.done(.get, "/v1/members", as: stage.admin)
            let member = try #require(people.json["items"]?[0]?["id"]?.text)
            let chosen = try await stage.root.post(
                "/console/partners/\(alpha)/account-manager", [("member", member)])
            #expect(chosen.status == 303)
            #expect(try await !stage.root.get("/console/partners/\(alpha)").text.contains("nobody yet"))
        }
    }

    @Test("An end customer's page is found by an order of it, and partners have none")
    func customer() async throws {
        try await Site.on(.memory) { site in
            let stage = try await Stage(site)
            let order = try await site.done(
                .post, "/v1/orders",
                #"{"customer":{"name":"Tern Air GmbH","country":"US"},"lines":[{"sku":"ONE","units":3}]}"#,
                as: try stage.secret("Alpha IT"))
            let id = try #require(order["id"])
            let page = try await stage.root.get("/console/customers/of/\(id)")
            #expect(page.status == 200 && page.text.contains("Tern Air GmbH"))
            #expect(page.text.contains("/console/orders/\(id)"))
            #expect(try await stage.root.get("/console/orders/\(id)").text.contains("/console/customers/of/\(id)"))
            #expect(try await stage.root.get("/console/customers/of/order_zzz").status == 404)
            let orders = try await stage.root.get("/console/orders?customer=\(id)")
            #expect(orders.status == 200 && orders.text.contains("Tern Air GmbH"))
        }
    }

    @Test("A report leads to the list behind it, and is handed out as a file")
    func report() async throws {
        try await Site.on(.memory) { site in
            let stage = try await Stage(site)
            let order = try await site.done(
                .post, "/v1/orders",
                #"{"customer":{"name":"Tern Air","country":"US"},"lines":[{"sku":"ONE","units":3}]}"#,
                as: try stage.secret("Alpha IT"))
            try await site.done(.post, "/v1/orders/\(try #require(order["id"]))/confirm", "{}", as: stage.admin)
            let page = try await stage.root.get("/console/reports?report=revenue&by=product").text
            let list = try #require(page.firstMatch(of: /\/console\/orders\?counted=[^"]+product[^"]+/)?.0)
            let path = String(list).replacing("&amp;", with: "&")
            #expect(try await stage.root.get(path).text.contains("Tern Air"))
            let file = try await stage.root.get("/console/reports?report=revenue&by=product&as=csv")
            #expect(file.header("Content-Type")?.hasPrefix("text/csv") == true)
            #expect(file.text.hasPrefix("product,name,count,amount_") && file.text.contains("\nbackup,backup,1,"))
            // The chart is offered as a picture where one can be made.
            let isMade = FileManager.default.fileExists(atPath: ".tools/typst/bin/python")
            #expect(page.contains("as=png") == isMade)
            let picture = try await stage.root.get("/console/reports?report=revenue&by=product&as=png")
            #expect(picture.status == (isMade ? 200 : 503))
            if isMade { #expect(picture.header("Content-Type") == "image/png") }
            let narrowed = try await stage.root.get("/console/reports?report=revenue&product_line=backup&by=partner")
                .text
            #expect(narrowed.contains("it is not broken down by partner") && !narrowed.contains("value=\"partner\""))
        }
    }

    @Test("Every kind of event that the feed of activity shows has its words, in every language")
    func activity() throws {
        let templates = try Templates()
        let silent: Set<String> = [
            "notice.sent", "deal.viewed", "due.done", "command.refused", "deal.drafted", "deal.discarded",
            "deal.revised", "standing.opened", "standing.rescheduled", "import.advanced", "notice.mail_chosen",
            "mail.retried", "calendar.changed", "digest.chosen", "digest.due",
        ]
        for kind in Capabilities.channel.eventKinds where !silent.contains(kind) {
            let key = "activity.kind.\(kind.replacing(".", with: "_"))"
            for language in Language.allCases {
                #expect(templates.strings(language).has(key), "\(kind) has no words in \(language)")
            }
        }
    }
}
