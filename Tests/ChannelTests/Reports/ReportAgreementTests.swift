import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Finance
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

/// Histories of what reports count, in any order: what they say is what the lists behind them come to, narrowed as they may be.
@Suite("Figures of reports and the lists behind them")
struct ReportAgreementTests {
    @Test("Whatever happens, a figure is what its list comes to", arguments: [1, 2, 3] as [UInt64])
    func inMemory(_ seed: UInt64) async throws {
        try await World.on(.memory) { world in try await ReportPlay(world, seed).run(120) }
    }

    @Test("On a file and on PostgreSQL as well", arguments: Backend.durable)
    func durable(_ backend: Backend) async throws {
        try await World.on(backend) { world in try await ReportPlay(world, 4).run(80) }
    }
}

/// A random run of sales, registrations and earnings, of partners that move, and become one.
private final class ReportPlay {
    private let world: World
    private var random: Seeded
    private var partners = ["alpha", "beta", "gamma"]
    private var orders: [String] = []
    private var deals: [String] = []
    private var invoices: [String] = []
    private var number = 0

    init(_ world: World, _ seed: UInt64) {
        self.world = world
        random = Seeded(seed)
    }

    func run(_ steps: Int) async throws {
        for step in 1...steps {
            if random.chance(25) {
                world.pass(seconds: Int64(1 + random.next() % 60) * 3_600)
                try await world.guildhall.runDue(world.vendor)
            }
            if step == steps * 2 / 3 { try await merge() }
            do {
                try await anything()
            } catch is Problem {
            } catch is WordedRefusal {
            }
        }
        for kind in ["order.reduced", "partner.corrected", "partner.merged", "earning.made", "deal.approved"] {
            #expect(try await world.kinds().contains(kind), "the run never came to \(kind)")
        }
        for region in [nil, "NA", "EMEA"] as [String?] {
            for line in [nil, "backup", "migration"] as [String?] {
                try await checkOrders(region, line, nil)
                try await checkDeals(region, line)
            }
            for line in [nil, "rebated"] as [String?] { try await checkEarnings(region, line) }
            try await checkOrders(region, nil, "BACKUP-1")
            try await checkPartners(region)
        }
        try await checkOrders("NA", "backup", "BACKUP-1", customers: "EMEA")
        #expect(try await world.verify() == [])
    }

    private func merge() async throws {
        partners.removeAll { $0 == "beta" }
        try await world.run(
            "merge_partners", "{partner: \(world.id("beta")), into: \(world.id("gamma")), reason: bought}",
            as: "manager")
    }

    private func anything() async throws {
        switch random.next() % 10 {
        case 0, 1, 2: try await order()
        case 3: try await reduce()
        case 4, 5: try await register()
        case 6: try await decide()
        case 7:
            let country = random.pick(["US", "DE", "FR", "JP"])
            try await world.run(
                "correct_partner", "{partner: \(world.id(random.pick(partners))), country: \(country), reason: moved}",
                as: "manager")
        default: try await invoice()
        }
    }

    private func customer() -> String {
        number += 1
        return
            "{name: \(random.pick(["Tern", "Heron", "Plover"])) \(number), country: \(random.pick(["US", "DE", "AQ"]))}"
    }

    private func order() async throws {
        var lines: [String] = []
        for sku in ["BACKUP-1", "MIGRATE-1", "BACKUP-1"] where random.chance(60) {
            lines.append("{sku: \(sku), units: \(1 + random.next() % 9)}")
        }
        guard !lines.isEmpty else { return }
        let placed = try await world.order(
            "{customer: \(customer()), lines: [\(lines.joined(separator: ", "))]}", as: random.pick(partners))
        if let id = placed["id"]?.text { orders.append(id) }
    }

    private func reduce() async throws {
        guard !orders.isEmpty else { return }
        let lines = random.chance(30) ? "" : ", lines: [{line: 1, units: \(1 + random.next() % 3)}]"
        try await world.run("reduce_order", "{order: \(random.pick(orders))\(lines), reason: because}", as: "manager")
    }

    private func register() async throws {
        let value = random.chance(70) ? "list_value: {amount: \"\(1 + random.next() % 900).50\", currency: USD}" : ""
        deals.append(
            try await world.register(
                customer(), line: random.pick(["backup", "migration"]), as: random.pick(partners), value))
    }

    private func decide() async throws {
        guard let deal = deals.isEmpty ? nil : deals.removeLast() else { return }
        if random.chance(60) {
            try await world.run("approve_deal", "{deal: \(deal)}", as: "manager")
        } else {
            try await world.run("decline_deal", "{deal: \(deal), clause: App.I 5.2.8, note: no}", as: "manager")
        }
    }

    private func invoice() async throws {
        number += 1
        let net = "{amount: \"\(10 + random.next() % 900).00\", currency: USD}"
        let line = random.pick(["rebated", "backup"])
        if random.chance(30), let old = invoices.last {
            let amount = "{amount: \"5.00\", currency: USD}"
            try await world.run(
                "credit_customer_invoice", "{customer_invoice: \(old), amount: \(amount), reason: because}",
                as: "manager")
            return
        }
        let made = try await world.run(
            "record_customer_invoice",
            "{number: N-\(number), customer: \(customer()), partner: \(world.id(random.pick(partners))), "
                + "lines: [{sku: R-1, product_line: \(line), units: 2, net: \(net)}]}", as: "manager")
        if let id = made["id"]?.text { invoices.append(id) }
    }

    // MARK: What is compared

    private func report(_ kind: String, _ narrowed: [(String, String?)], by: String = "month") async throws -> Report {
        let more = narrowed.compactMap { name, value in value.map { ", \(name): \($0)" } }.joined()
        return try await world.run(
            "show_report", "{report: \(kind), period: \"2026\", by: \(by)\(more)}", as: "manager"
        )
        .decode(Report.self)
    }

    /// The records that a list has of a slice.
    private func listed<Value: Entity>(
        _: Value.Type, _ operation: String, _ filter: String, _ slice: ReportSlice
    ) async throws -> [Value] {
        let arguments = "{\(filter): \"\(slice)\", limit: 200}"
        let ids = Set(
            (try await world.run(operation, arguments, as: "manager")["items"]?.items ?? []).compactMap {
                $0["id"]?.text
            })
        let scope = VendorScope(vendor: world.vendor.text)
        return try await world.database.read { snapshot in
            try snapshot.query("SELECT id, body FROM {\(Value.table)} ORDER BY id", in: scope).compactMap { row in
                try ids.contains(row.text(0)) ? JSON.decode(Value.self, from: row.text(1)) : nil
            }
        }
    }

    private func slice(
        _ region: String?, _ line: String?, _ sku: String? = nil, customers: String? = nil
    ) throws -> ReportSlice {
        var parts: [ReportSlice.Part: String] = [:]
        (parts[.partners], parts[.productLine], parts[.sku], parts[.customers]) = (region, line, sku, customers)
        return ReportSlice(try #require(ReportPeriod("2026")), parts)
    }

    private func checkOrders(
        _ region: String?, _ line: String?, _ sku: String?, customers: String? = nil
    ) async throws {
        let said = try await report(
            "revenue", [("region", region), ("product_line", line), ("sku", sku)],
            by: customers == nil ? "month" : "region")
        let row = customers == nil ? said.total : said.rows.first { $0.key == customers }
        let found = try await listed(
            Order.self, "list_orders", "counted", try slice(region, line, sku, customers: customers))
        var (count, minor) = (0, Int64(0))
        for order in found {
            let places = order.lines.indices.filter { place in
                (line == nil || order.lines[place].productLine == line) && (sku == nil || order.lines[place].sku == sku)
            }
            if places.contains(where: { order.lines[$0].units > order.returnedUnits(ofLine: $0 + 1) }) { count += 1 }
            for place in places {
                minor += try order.lines[place].net.minor - order.returnedNet(ofLine: place + 1).minor
            }
        }
        let about: Testing.Comment = "orders \(region ?? "-") \(line ?? "-") \(sku ?? "-") \(customers ?? "-")"
        #expect(row?.count ?? 0 == count, about)
        #expect(row?.values.first?.minor ?? 0 == minor, about)
    }

    private func checkDeals(_ region: String?, _ line: String?) async throws {
        let narrowed = [("region", region), ("product_line", line)]
        let about: Testing.Comment = "deals \(region ?? "-") \(line ?? "-")"
        let pipeline = try await report("pipeline", narrowed)
        let submitted = try await listed(Deal.self, "list_deals", "submitted", try slice(region, line))
        #expect(pipeline.total.count == submitted.count, about)
        #expect(
            pipeline.total.values.first?.minor ?? 0 == submitted.reduce(0) { $0 + ($1.terms.listValue?.minor ?? 0) },
            about)
        let active = submitted.count { $0.status == .approved || $0.status == .suspended }
        #expect(pipeline.total.parts.first { $0.name == "active" }?.count == active, about)
        let decisions = try await report("decisions", narrowed)
        let decided = try await listed(Deal.self, "list_deals", "decided", try slice(region, line))
        #expect(decisions.total.count == decided.count, about)
        #expect(decisions.rows.reduce(0) { $0 + $1.count } == decided.count, about)
    }

    private func checkEarnings(_ region: String?, _ line: String?) async throws {
        let said = try await report("earnings", [("region", region), ("product_line", line)], by: "rule")
        let found = try await listed(Earning.self, "list_earnings", "earned", try slice(region, line))
        let about: Testing.Comment = "earnings \(region ?? "-") \(line ?? "-")"
        #expect(said.total.count == found.count, about)
        let standing = try found.reduce(Int64(0)) { try $0 + $1.standing.minor }
        #expect(said.total.values.first?.minor ?? 0 == standing, about)
        #expect(said.rows.reduce(0) { $0 + $1.count } == said.total.count, about)
    }

    /// The largest partners, with all others, are all there are; and so are the regions.
    private func checkPartners(_ region: String?) async throws {
        for kind in ["revenue", "pipeline", "earnings"] {
            for by in ["partner", "region"] {
                let said = try await report(kind, [("region", region)], by: by)
                #expect(said.rows.reduce(0) { $0 + $1.count } == said.total.count, "\(kind) \(by) \(region ?? "-")")
                let sum = said.rows.reduce(0) { $0 + ($1.values.first?.minor ?? 0) }
                #expect(sum == said.total.values.first?.minor ?? 0, "\(kind) \(by) \(region ?? "-")")
            }
        }
    }
}
