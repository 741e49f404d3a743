import Channel
import Foundation
import Record
import Terms
import Testing

@testable import Web

/// A partner's people at work in the portal, without a script.
@Suite("Working in the portal")
struct PortalFlowTests {
    private static let once = String(repeating: "a1", count: 32)
    private static let whole: [(String, String)] = [
        ("customer.name", "Tern & Sons <b>"), ("customer.country", "US"), ("product_line", "backup"), ("units", "120"),
        ("bant.budget", "b"), ("bant.authority", "a"), ("bant.need", "n"), ("bant.timing", "t"),
        ("list_value.amount", ""), ("list_value.currency", "USD"), ("route", ""), ("enterprise", "false"),
    ]

    private static func entry(_ changes: [String: String] = [:], do what: String) -> [(String, String)] {
        [("once", once)] + whole.map { ($0.0, changes[$0.0] ?? $0.1) } + [("do", what)]
    }

    /// Somebody of alpha's, and what alpha has.
    private func seller(
        _ owner: String = "alpha", role: Role = .seller,
        _ body: @escaping @Sendable (Browser, Tenant, Site) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let partner = try #require(tenant.owned[owner]?["partner"])
            try await body(
                try await Browser.signedIn(site, "s", vendor: "north", partner: partner, role: role), tenant, site)
        }
    }

    @Test("A draft is kept, completed and submitted; a form sent twice is done once")
    func draft() async throws {
        try await seller { seller, _, site in
            let kept = try await seller.post("/portal/deals", Self.entry(["units": ""], do: "draft"))
            #expect(kept.status == 303, "\(kept.text.prefix(300))")
            let place = try #require(kept.header("Location")?.split(separator: "?").first.map(String.init))
            let again = try await seller.post("/portal/deals", Self.entry(["units": ""], do: "draft"))
            #expect(again.header("Location")?.hasPrefix(place) == true)
            let page = try await seller.get(kept.header("Location") ?? "")
            #expect(page.text.contains("Tern &amp; Sons &lt;b&gt;") && !page.text.contains("Sons <b>"))
            #expect(page.text.contains("The draft is kept"))
            let submitted = try await seller.post(place, Self.entry(do: "submit"))
            #expect(submitted.header("Location")?.hasSuffix("said=portal.said.submitted") == true)
            #expect(try await seller.get(place).text.contains(">Submitted</span>"))
            let discarded = try await seller.post("\(place)/discard", [("once", Self.once), ("sure", "true")])
            #expect(discarded.status == 409 && discarded.text.contains("cannot be discarded"))
        }
    }

    @Test("What is wrong stands beside its field and at the top, and nothing typed is lost")
    func mistakes() async throws {
        try await seller { seller, _, _ in
            let answer = try await seller.post(
                "/portal/deals", Self.entry(["customer.country": "USA", "bant.need": "precious words"], do: "submit"))
            #expect(answer.status == 422)
            #expect(answer.text.contains("role=\"alert\"") && answer.text.contains("href=\"#f-customer-country\""))
            #expect(answer.text.contains("aria-invalid=\"true\"") && answer.text.contains("precious words"))
            let refused = try await seller.post("/portal/deals", Self.entry(["bant.budget": " "], do: "submit"))
            #expect(refused.status == 409)
            #expect(refused.text.contains("budget is not described") && refused.text.contains("App.I 1.1.2"))
        }
    }

    @Test("Checking says what a submission would meet with, and registers nothing")
    func check() async throws {
        try await seller("beta") { seller, tenant, site in
            let before = try await site.lastSequence(try #require(tenant.secrets["vendor_admin"]))
            let taken = Self.entry(["customer.name": "north-customer-alpha Inc."], do: "check")
            let answer = try await seller.post("/portal/deals", taken)
            #expect(answer.status == 200)
            #expect(answer.text.contains("App.I 1.1.3") && answer.text.contains("the deal is registered already"))
            #expect(!answer.text.contains("north-alpha"))
            let live = try await seller.post("/portal/deals", taken, check: true)
            #expect(live["top"]?.contains("App.I 1.1.3") == true, "\(live.status) \(live.text.prefix(3000))")
            let free = try await seller.post("/portal/deals", Self.entry(do: "check"))
            #expect(free.text.contains("would be submitted and wait"))
            #expect(try await site.lastSequence(try #require(tenant.secrets["vendor_admin"])) == before)
        }
    }

    @Test("From a registration to a quote with its reasons, to an order, to its invoice")
    func sale() async throws {
        try await seller(role: .accountAdmin) { seller, tenant, site in
            let deal = try #require(tenant.owned["alpha"]?["deal"])
            let page = try await seller.get("/portal/deals/\(deal)").text
            #expect(page.contains("22\u{a0}%") && page.contains("78,000.00 USD"))
            let form = try await seller.get("/portal/quotes/new?deal=\(deal)").text
            #expect(form.contains("name=\"deal\" value=\"\(deal)\"") && form.contains("value=\"100\""))
            let made = try await seller.post(
                "/portal/quotes",
                [
                    ("once", Self.once), ("deal", deal), ("customer.name", ""), ("lines.0.sku", "BACKUP-1"),
                    ("lines.0.units", "5"), ("lines.1.sku", ""), ("lines.1.units", ""), ("role", "resale"),
                ])
            let quote = try #require(made.header("Location"), "\(made.text.prefix(400))")
            let shown = try await seller.get(quote).text
            #expect(shown.contains("3,900.00 USD") && shown.contains(">7.2</a>") && shown.contains("not Authorized"))
            let ordered = try await seller.post("\(quote)/order", [("once", Self.once)])
            let order = try #require(ordered.header("Location"))
            #expect(order.hasPrefix("/portal/orders/"))
            #expect(try await seller.get(order).text.contains("3,900.00 USD"))
            #expect(try await seller.get("/portal/invoices").text.contains("/portal/invoices/invoice_"))
        }
    }

    @Test("A distributor registers for a reseller that permitted it; a reseller's seller sees by whom")
    func distributor() async throws {
        try await seller("omega", role: .accountAdmin) { distributor, tenant, site in
            let beta = try #require(tenant.owned["beta"]?["partner"])
            let form = try await distributor.get("/portal/deals/new").text
            let chooser = try #require(form.firstMatch(of: /data-choose="([^"]*reseller[^"]*)"/)?.1)
            let offered = try await distributor.get(chooser.replacing("&amp;", with: "&") + "&q=north").text
            #expect(offered.contains("north-beta") && !offered.contains("north-alpha"))
            let made = try await distributor.post(
                "/portal/deals", Self.entry(do: "submit") + [("reseller", beta)])
            let deal = try #require(made.header("Location")?.split(separator: "?").first.map(String.init))
            #expect(try await distributor.get(deal).text.contains("north-beta"))
            let own = try await Browser.signedIn(site, "b", vendor: "north", partner: beta, role: .seller)
            #expect(try await own.get(deal).text.contains("north-omega"))
            #expect(try await own.get("/portal/deals").text.contains("north-omega"))
        }
    }

    @Test("What the vendor asks for is answered; a closed registration stays closed")
    func answered() async throws {
        try await seller { seller, tenant, site in
            let made = try await seller.post("/portal/deals", Self.entry(do: "submit"))
            let deal = try #require(made.header("Location")?.split(separator: "?").first.map(String.init))
            let admin = try #require(tenant.secrets["vendor_admin"])
            try await site.done(.post, "/v1/\(deal.dropFirst(8))/request-action", #"{"what":"a letter"}"#, as: admin)
            let page = try await seller.get(deal).text
            #expect(page.contains("a letter") && page.contains("\(deal)/answer"))
            #expect(try await seller.get("/portal").text.contains("Answer for Tern &amp; Sons"))
            let late = try await seller.post(
                "\(deal)/answer", [("once", Self.once), ("version", "1"), ("answer", "here it is")])
            #expect(late.status == 412 && late.text.contains("here it is"))
            let version = try #require(page.firstMatch(of: /name="version" value="(\d+)"/)?.1)
            let sent = try await seller.post(
                "\(deal)/answer",
                [("once", String(Self.once.reversed())), ("version", String(version)), ("answer", "here it is")])
            #expect(sent.status == 303, "\(sent.text.prefix(300))")
            #expect(try await seller.get(deal).text.contains("here it is"))
            let closed = try await seller.post(
                "\(deal)/close", [("once", Self.once), ("outcome", "lost"), ("note", "too dear"), ("sure", "true")])
            #expect(closed.status == 303)
            #expect(try await seller.get(deal).text.contains("too dear"))
            #expect(try await seller.get("/portal/deals?status=lost").text.contains("Tern &amp; Sons"))
            let csv = try await seller.get("/portal/deals?as=csv&status=lost")
            #expect(csv.text.contains("Tern & Sons <b>") && csv.header("Content-Type") == "text/csv; charset=utf-8")
        }
    }
}
