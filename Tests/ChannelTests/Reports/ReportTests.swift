import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Terms

@Suite("Reports")
struct ReportTests {
    private static func report(_ arguments: String, _ world: World) async throws -> Node {
        try await world.run("show_report", arguments, as: "manager")
    }

    /// The count of each line that has one, by its key.
    private static func counts(_ report: Node) -> [String: String] {
        var counts: [String: String] = [:]
        for row in report["rows"]?.items ?? [] where row["count"]?.number != "0" {
            counts[row["key"]?.text ?? "-"] = row["count"]?.number
        }
        return counts
    }

    /// The first amount of each line that has one.
    private static func amounts(_ report: Node) -> [String: String] {
        var amounts: [String: String] = [:]
        for row in report["rows"]?.items ?? [] {
            if let amount = row["values"]?[0]?["amount"]?.text { amounts[row["key"]?.text ?? "-"] = amount }
        }
        return amounts
    }

    @Test(
        "Revenue is counted on the day on which an order counts, by month, partner and product line, less what went back",
        arguments: Backend.both)
    func revenue(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let line = "lines: [{sku: BACKUP-1, units: 10}]"
            let first = try await world.order("{customer: {name: Tern Air, country: US}, \(line)}", as: "alpha")
            try world.setClock("2026-04-02T10:00")
            try await world.order("{customer: {name: Heron Bank, country: JP}, \(line)}", as: "beta")
            let total = try #require(first["total"]?["amount"]?.text)
            let byMonth = try await Self.report("{report: revenue, period: \"2026\"}", world)
            #expect(Self.counts(byMonth) == ["2026-03": "1", "2026-04": "1"])
            #expect(Self.amounts(byMonth)["2026-03"] == total)
            #expect(byMonth["total"]?["count"]?.number == "2" && byMonth["rows"]?.items?.count == 12)
            let byPartner = try await Self.report("{report: revenue, period: 2026-Q1, by: partner}", world)
            #expect(Self.amounts(byPartner) == [world.id("alpha"): total])
            #expect(byPartner["rows"]?[0]?["name"] == "Alpha Systems")
            let byLine = try await Self.report("{report: revenue, period: \"2026\", by: product}", world)
            #expect(Self.counts(byLine) == ["backup": "2"])
            let own = try await Self.report(
                "{report: revenue, period: 2026-04, partner: \(world.id("beta")), by: region}", world)
            #expect(own["total"]?["count"]?.number == "1")
            let listed = try await world.run("list_orders", "{counted: 2026-03}", as: "manager")
            let id = try #require(first["id"]?.text)
            #expect(listed["items"]?.items?.compactMap { $0["id"]?.text } == [id])
            let sliced = try await world.run("list_orders", "{counted: \"2026 product:backup\"}", as: "manager")
            #expect(sliced["items"]?.items?.count == 2)
            let others = try await world.run("list_orders", "{counted: \"2026 product:migration\"}", as: "manager")
            #expect(others["items"]?.items?.isEmpty == true)
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "The pipeline tells what became of registrations, and what is decided how long it took", arguments: Backend.both
    )
    func pipeline(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register("{name: Tern Air, country: US}")
            try await world.register("{name: Heron Bank, country: JP}", line: "migration", as: "beta")
            world.pass(seconds: 6 * 3_600)
            try await world.run("approve_deal", "{deal: \(deal)}", as: "manager")
            let pipeline = try await Self.report("{report: pipeline, period: 2026-03}", world)
            let parts = pipeline["rows"]?[0]?["parts"]?.items ?? []
            #expect(
                parts.map { "\($0["name"]?.text ?? "") \($0["count"]?.number ?? "")" } == [
                    "undecided 1", "active 1", "won 0", "ended 0",
                ])
            let byPartner = try await Self.report("{report: pipeline, period: \"2026\", by: partner}", world)
            #expect(Self.counts(byPartner) == [world.id("alpha"): "1", world.id("beta"): "1"])
            let byLine = try await Self.report("{report: pipeline, period: \"2026\", by: product}", world)
            #expect(Self.counts(byLine) == ["backup": "1", "migration": "1"])
            let decisions = try await Self.report("{report: decisions, period: 2026-03}", world)
            #expect(decisions["total"]?["count"]?.number == "1")
            #expect(decisions["total"]?["median_hours"]?.number == "6")
            let submitted = try await world.run("list_deals", "{submitted: 2026-03, sort: customer}", as: "manager")
            #expect(submitted["items"]?.items?.count == 2)
            let decided = try await world.run("list_deals", "{decided: \"2026\"}", as: "manager")
            #expect(decided["items"]?.items?.count == 1)
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A report of the partners of a region, of a product line and of a product counts these alone, and follows a partner",
        arguments: Backend.both)
    func narrowed(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let lines = "lines: [{sku: BACKUP-1, units: 2}, {sku: MIGRATE-1, units: 4}]"
            let first = try await world.order("{customer: {name: Tern Air, country: US}, \(lines)}", as: "alpha")
            try await world.order("{customer: {name: Heron Bank, country: DE}, \(lines)}", as: "beta")
            let (revenue, narrowed) = ("report: revenue, period: \"2026\"", "product_line: backup, sku: BACKUP-1")
            let moved = "{partner: \(world.id("beta")), country: DE, reason: moved}"
            #expect(try await Self.report("{\(revenue), region: EMEA}", world)["total"]?["count"]?.number == "0")
            try await world.run("correct_partner", moved, as: "manager")
            let there = try await Self.report("{\(revenue), region: EMEA, by: partner}", world)
            #expect(Self.counts(there) == [world.id("beta"): "1"])
            #expect(
                Self.counts(try await Self.report("{\(revenue), region: NA, by: partner}", world)) == [
                    world.id("alpha"): "1"
                ])
            let bySKU = try await Self.report("{\(revenue), by: sku}", world)
            #expect(Self.counts(bySKU) == ["BACKUP-1": "2", "MIGRATE-1": "2"])
            let one = try await Self.report("{\(revenue), region: NA, \(narrowed), by: region}", world)
            #expect(Self.counts(one) == ["NA": "1"])
            #expect(
                try await world.problem("show_report", "{\(revenue), \(narrowed), by: partner}", as: "manager")?.field
                    == "/by")
            #expect(
                try await world.problem("show_report", "{\(revenue), region: XX}", as: "manager")?.field == "/region")
            #expect(
                try await world.problem("show_report", "{report: tiers, sku: BACKUP-1}", as: "manager")?.field == "/sku"
            )
            // A line that is gone counts no more, though the order stands.
            let id = try #require(first["id"]?.text)
            try await world.run(
                "reduce_order", "{order: \(id), lines: [{line: 1, units: 2}], reason: x}", as: "manager")
            #expect(
                Self.counts(try await Self.report("{\(revenue), by: product}", world)) == [
                    "backup": "1", "migration": "2",
                ])
            try await world.run("reduce_order", "{order: \(id), reason: x}", as: "manager")
            #expect(
                Self.counts(try await Self.report("{\(revenue), by: product}", world)) == [
                    "backup": "1", "migration": "1",
                ])
            let listed = try await world.run(
                "list_orders", "{counted: \"2026 partners:EMEA sku:BACKUP-1\"}", as: "manager")
            #expect(listed["items"]?.items?.count == 1)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A report is asked only for what it is broken down by, and says what that is")
    func breakdown() async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem("show_report", "{report: decisions, by: partner}", as: "manager")
            #expect(problem != nil)
            let own = try await world.problem(
                "show_report", "{report: revenue, partner: \(world.id("alpha")), by: partner}", as: "manager")
            #expect(own != nil)
            #expect(try await world.problem("show_report", "{report: revenue, period: 2026-13}", as: "manager") != nil)
        }
    }
}

@Suite("Periods of reports")
struct ReportPeriodTests {
    @Test(
        "A month, a quarter and a year have their days",
        arguments: [
            ("2026-02", "2026-02-01", "2026-03-01", 1), ("2026-Q4", "2026-10-01", "2027-01-01", 3),
            ("2026", "2026-01-01", "2027-01-01", 12),
        ])
    func days(_ text: String, _ first: String, _ end: String, _ months: Int) throws {
        let period = try #require(ReportPeriod(text))
        #expect(period.first == Day(first) && period.end == Day(end) && period.months.count == months)
        #expect(period.description == text)
        #expect(ReportPeriod.all(of: period.first).contains(period))
    }

    @Test(
        "What is none is none", arguments: ["", "26", "2026-0", "2026-13", "2026-Q5", "2026-q1", "2026-03-01", "1969"])
    func none(_ text: String) { #expect(ReportPeriod(text) == nil) }

    @Test(
        "A slice names a region or a product line",
        arguments: [
            "2026-03", "2026 region:emea", "2026 region:", "2026-Q1 product:Backup: all", "2026 partners:emea sku:B 1",
            "2026 region:a partners: product:x sku:y",
        ])
    func slices(_ text: String) { #expect(ReportSlice(text)?.description == text) }

    @Test(
        "What a slice names is read as it was written, also where it looks like another part",
        arguments: ["a sku:b", " product:x", "100%", "%20sku:1", "sku:"])
    func named(_ text: String) throws {
        let slice = ReportSlice(try #require(ReportPeriod("2026")), [.productLine: text, .partners: text])
        #expect(ReportSlice(slice.description) == slice)
    }

    @Test(
        "What fits the form of a slice is one",
        arguments: ["2026 region: product:", "2026-Q1 product: sku:", "2026 region:a sku:"])
    func lenient(_ text: String) { #expect(ReportSlice(text) != nil) }
}
