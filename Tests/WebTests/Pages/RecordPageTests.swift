import Channel
import Foundation
import Record
import Terms
import Testing

@testable import Web

@Suite("Pages of the record")
struct RecordPageTests {
    /// A tenant with a past, and somebody of it signed in.
    private func visit(
        _ role: Role = .vendorAdmin, of partner: String? = nil,
        _ body: @escaping @Sendable (Browser, Tenant, Site) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let company = try partner.map { try #require(tenant.owned[$0]?["partner"]) }
            let person = try await Browser.signedIn(site, "a", vendor: "north", partner: company, role: role)
            try await body(person, tenant, site)
        }
    }

    @Test("The program page shows versions, and every reading with its clause and its line in the file")
    func program() async throws {
        try await visit { admin, _, _ in
            let page = try await admin.get("/console/program").text
            #expect(page.contains("Version 1") && page.contains("in force"))
            #expect(page.contains("href=\"/console/clauses/App.I%203\""))
            let line = try #require(page.firstMatch(of: /versions\/1#(p\d+)"><code>deal_registration\.term</)?.1)
            let file = try await admin.get("/console/program/versions/1").text
            #expect(file.contains("id=\"\(line)\""))
            let there = try #require(file.firstMatch(of: try Regex("id=\"\(line)\">([^\n]*)"))?.output[1].substring)
            #expect(there.contains("term:"))
            #expect(file.contains(">App.I 5.1.4</a>") && file.contains(">6.1.1</a>") && file.contains(">4.2</a>"))
            let clauses = try await admin.get("/console/program/versions/1?file=clauses.yaml").text
            #expect(clauses.contains(">4.2</a>") && clauses.contains(">App.I 5.1.4</a>"))
            #expect(!clauses.contains("quote_valid_days"))
            #expect(try await admin.get("/console/program/versions/1?file=x").status == 404)
            #expect(try await admin.get("/console/program/versions/2").status == 404)
        }
    }

    @Test("The difference page says changes in words; with one version there is nothing to compare")
    func difference() async throws {
        try await visit { admin, tenant, site in
            #expect(try await admin.get("/console/program/difference").status >= 400)
            let source = try Site.program().setting([
                (path: "version", value: 2), (path: "effective", value: "2099-01-01"),
                (path: "pricing.discounts.list-invested.rate", value: "12%"),
            ])
            _ = try await site.guildhall.perform(
                PublishProgram(source), as: .secret(Secret(try #require(tenant.secrets["vendor_admin"]))), .plain)
            let page = try await admin.get("/console/program/difference").text
            #expect(page.contains("Invested partners get 12 % instead of 10 % off list (clause 6.1.1)"))
            #expect(page.contains("From version 1 to 2"))
            #expect(try await admin.get("/console/program").text.contains("difference?from=1&amp;to=2"))
        }
    }

    @Test("Scenarios that were published are listed, and run in the page")
    func scenarios() async throws {
        try await visit(.channelManager) { manager, tenant, site in
            #expect(try await manager.get("/console/program/scenarios").text.contains("No scenarios were published"))
            let text = """
                partners: {alpha: {type: invested}}
                products: {BACKUP-1: {product_line: backup, price: 100.00 USD}}
                scenarios:
                  - name: It costs what it costs
                    steps:
                      - as: alpha
                        make_quote: {customer: Tern Air, lines: [{sku: BACKUP-1, units: 1}]}
                        expect: {quote.rate: 99%}
                """
            let set = try Site.program().setting([
                (path: "version", value: 2), (path: "effective", value: "2026-03-02"),
            ])
            let source = ProgramSource(
                program: set.program, clauses: set.clauses,
                scenarios: [ScenarioText(name: "scenarios/prices.yaml", text: text)])
            _ = try await site.guildhall.perform(
                PublishProgram(source), as: .secret(Secret(try #require(tenant.secrets["vendor_admin"]))), .plain)
            #expect(try await manager.get("/console/program/scenarios").text.contains("It costs what it costs"))
            let run = try await manager.post("/console/program/scenarios", [("file", "scenarios/prices.yaml")])
            #expect(run.status == 200 && run.text.contains("0 passed, 1 failed, 0 not run"))
            #expect(run.text.contains("quote.rate = 99%") && run.text.contains("<dd>10%</dd>"))
            #expect(try await manager.post("/console/program/scenarios", [("file", "x")]).status == 404)
        }
    }

    @Test("A clause's page explains what it did in a case, and says nothing of another's")
    func clause() async throws {
        try await visit(.seller, of: "alpha") { seller, tenant, _ in
            let quote = try #require(tenant.owned["alpha"]?["quote"])
            let own = try await seller.get("/portal/clauses/6.1.1?about=\(quote)").text
            #expect(own.contains("List discount") && own.contains("What it did here"))
            #expect(own.contains("/portal/quotes/\(quote)"))
            let other = try #require(tenant.owned["beta"]?["deal"])
            let foreign = try await seller.get("/portal/clauses/6.1.1?about=\(other)")
            #expect(foreign.status == 200 && !foreign.text.contains(other))
            #expect(try await seller.get("/portal/clauses/99.9").status == 404)
            #expect(try await seller.get("/portal/clauses").text.contains("App.I 2.1.4"))
        }
    }

    @Test("Everybody reads the program, clause by clause; partners in the portal too")
    func overview() async throws {
        try await visit(.learner, of: "alpha") { learner, _, site in
            let stranger = Browser(site: site, token: nil)
            for vendor in ["vendor_north", "north"] {
                let page = try await stranger.get("/programs/\(vendor)").text
                #expect(page.contains("Invested") && page.contains("10 % off list") && page.contains("180 days"))
                #expect(page.contains("/programs/\(vendor)/clauses/App.I%203"))
                #expect(!page.contains("Alpha"))
            }
            let clause = try await stranger.get("/programs/north/clauses/App.I%203")
            #expect(clause.status == 200 && clause.text.contains("180 days"))
            #expect(try await stranger.get("/programs/nobody").status == 404)
            #expect(try await stranger.get("/programs/north/clauses/9.9.9").status == 404)
            let own = try await learner.get("/portal/program").text
            #expect(own.contains("href=\"/portal/clauses/App.I%203\""))
        }
    }

    @Test("The journal is searched, shown entry by entry, and given as CSV")
    func journal() async throws {
        try await visit { admin, tenant, _ in
            let deal = try #require(tenant.owned["alpha"]?["deal"])
            let found = try await admin.get("/console/journal?subject=\(deal)").text
            #expect(found.contains("deal.submitted") && !found.contains("product.added</code>"))
            let number = try #require(found.firstMatch(of: /\/console\/journal\/(\d+)"/)?.1)
            let entry = try await admin.get("/console/journal/\(number)").text
            #expect(entry.contains(deal) && entry.contains("class=\"ln\""))
            #expect(try await admin.get("/console/journal?text=no+such+words").text.contains("No entry fits"))
            #expect(try await admin.get("/console/journal?from=tomorrow").status == 422)
            let csv = try await admin.get("/console/journal.csv?kind=deal.submitted")
            #expect(csv.header("Content-Type")?.hasPrefix("text/csv") == true)
            let lines = csv.text.split(separator: "\r\n")
            #expect(
                lines[0].hasPrefix("sequence,at,kind") && lines.dropFirst().allSatisfy { $0.contains("deal.submitted") }
            )
            #expect(lines.count > 1)
            #expect(try await admin.get("/console/journal/999999").status == 404)
        }
    }

    @Test("Every figure has its chart or says why not, its table and its CSV, in both languages")
    func figures() async throws {
        try await visit(.reviewer) { reviewer, _, _ in
            let page = try await reviewer.get("/console/dashboard").text
            for figure in FigurePages.Figure.allCases {
                #expect(page.contains("id=\"\(figure.rawValue)\""))
                let csv = try await reviewer.get("/console/dashboard/\(figure.rawValue).csv")
                #expect(csv.status == 200 && csv.text.contains("\r\n"))
            }
            #expect(
                page.contains("<svg class=\"chart\" viewBox") && page.contains("<title id=\"statuses-chart-title\">"))
            let english = try Templates().strings(.english)
            #expect(!page.contains("figures."))
            #expect(english.has("figures.waiting.sentence.other"))
        }
    }

    @Test("Pictures of charts have the colours of light pages")
    func colours() throws {
        let style = try String(contentsOfFile: "Sources/Web/Templates/Look/guildhall.css", encoding: .utf8)
        for (series, colour) in Chart.colours {
            #expect(style.contains("--series-\(series.dropFirst()): light-dark(\(colour),"))
        }
        #expect(
            style.contains("--ink-2: light-dark(\(Chart.ink),") && style.contains("--line: light-dark(\(Chart.axis),"))
    }

    @Test("A sandbox's clock is moved by days or to a day, and what fell due is shown")
    func clock() async throws {
        try await visit { admin, _, site in
            let page = try await admin.get("/console/clock").text
            #expect(page.contains("It shows"))
            let moved = try await admin.post("/console/clock", [("days", "400")])
            let place = try #require(moved.header("Location"))
            #expect(moved.status == 303 && place.contains("since="))
            #expect(try await admin.get(place).text.contains("deal.expired"))
            #expect(try await admin.post("/console/clock", [("day", "2001-01-01")]).status == 422)
            #expect(try await admin.post("/console/clock", [("day", "soon")]).status == 422)
        }
    }

    @Test("Columns and bars end within their box, and the scale begins at 0 with round numbers")
    func charts() throws {
        for most in [1, 3, 4, 5, 9, 10, 11, 99, 101, 1_234, 1_000_000] {
            let scale = Chart.Scale(most)
            #expect(scale.end >= most && scale.ticks.first == 0 && scale.ticks.last == scale.end)
            #expect(scale.ticks.count <= 6, "\(most): \(scale.ticks)")
        }
        let chart = try #require(
            Chart.columns(
                "c", title: "t", says: "s", series: ["one", "two"],
                (1...12).map { ("\($0)", [$0, 100 - $0]) }, number: { "\($0)" }))
        for bar in chart.bars {
            #expect(try #require(Int(bar.y)) >= 0 && #require(Int(bar.high)) >= 1)
            #expect(try #require(Int(bar.x)) + #require(Int(bar.across)) <= 440)
        }
        #expect(Chart.columns("c", title: "t", says: "s", series: ["one"], [("a", [0])], number: { "\($0)" }) == nil)
        let rows = try #require(Chart.rows("r", title: "t", says: "s", [("a", .max, "much"), ("b", 1, "little")]))
        #expect(rows.bars.allSatisfy { (Int($0.across) ?? 0) >= 2 })
    }
}
