import Record
import Synchronization
import Testing

@testable import Channel
@testable import Commerce
@_spi(System) @testable import Store
@testable import Terms

@Suite("Files of other systems")
struct ImportTests {
    private func orders(_ world: World) async throws -> [Order] {
        try await world.database.read { snapshot in
            try snapshot.query("SELECT body FROM {orders} ORDER BY id", [], in: SystemScope())
                .map { try JSON.decode(Order.self, from: try $0.text(0)) }
        }
    }

    @Test("Partners and orders come in with their own dates, and once", arguments: Backend.both)
    func comesIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.bring(.partners, Self.partners)
            #expect((first.added, first.known, first.isWritten) == (2, 0, true))
            let listed = try await world.run("list_partners", "{limit: 200}", as: "admin")
            let heron = try #require(listed["items"]?.items?.first { $0["name"]?.text == "Heron; Hawk & Co" })
            #expect(heron["joined"]?.text == "2024-05-06T16:00:00Z")
            #expect(heron["deal_registration"]?.bool == false)
            #expect(heron["country"]?.text == "US")

            let report = try await world.bring(.orders, Self.orders)
            #expect((report.rows, report.added, report.faults.count) == (2, 2, 0))
            let made = try await orders(world)
            #expect(made.map(\.external) == ["O-1", "O-2"])
            #expect(made[0].lines.map(\.net.decimalText) == ["1800.00", "450.00"])
            #expect(made[0].list.decimalText == "2500.00")
            #expect(made[0].lines.map { $0.rate?.description } == ["10%", "10%"])
            #expect(made[0].customer.name == "Borealis \"Foods\" Ltd")
            #expect(made[1].placed.description == "2026-02-01T14:30:00Z")
            #expect(made[1].origin?.renewal == true)
            #expect(made[1].customer.country == "US")

            let length = try await world.conclusions().count
            #expect(try await world.bring(.orders, Self.orders).isWritten == false, "the same file is done")
            let more = try await world.bring(
                .orders, Self.orders + "O-3,alpha systems,2026-02-02,BACKUP-1,1,1,USD,,X,US,\n")
            #expect((more.added, more.known) == (1, 2))
            // The file, its one new order, and that an older system knows what was earned on it, by invoice and by payment.
            #expect(try await world.conclusions().count == length + 4)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A row that comes again is told by what it is known by, and today's morning is no future")
    func told() async throws {
        try await World.on(.memory) { world in
            let twice =
                "external_id,name,country,type\nP-7,Heron,US,invested\nP-7,Tern,US,invested\n"
                + ",Owl,US,invested\n,Owl,US,invested\n"
            let report = try await world.bring(.partners, twice)
            #expect(report.faults.map(\.column) == ["external_id", "name"])
            #expect(report.faults.first.map { Wording.plain.text($0.phrase) } == "P-7 stands on line 2 already")
            let today =
                "external_id,partner,placed,sku,units,net,currency,customer_name\n"
                + "O-1,Alpha Systems,2026-03-02,BACKUP-1,1,1.00,USD,X\n"
            #expect(try await world.bring(.orders, today).faults == [])
        }
    }

    @Test("People and their certificates", arguments: Backend.both)
    func people(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let people =
                "partner,name,email\nAlpha Systems,Ada Lovelace,ada@alpha.example\nAlpha Systems,Grace Hopper,\n"
            #expect(try await world.bring(.people, people).added == 2)
            let certificates = """
                partner,person,certification,issued,expires
                Alpha Systems,ADA@alpha.example,sales,2026-01-05,
                Alpha Systems,Grace Hopper,sales,2023-01-05,2025-01-04

                """
            let report = try await world.bring(.certificates, certificates)
            #expect((report.added, report.faults) == (2, []))
            #expect(try await world.bring(.certificates, certificates + "\n").known == 2)
            let wrong = try await world.bring(
                .certificates,
                "partner,person,certification,issued\nBeta Systems,Ada Lovelace,sales,2026-01-05\n")
            #expect(wrong.faults.map(\.column) == ["person"])
            let found = try await world.run("list_certificates", as: "alpha")
            #expect(Set(found["items"]?.items?.compactMap { $0["standing"]?.text } ?? []) == ["valid", "expired"])
            #expect(try await world.verify() == [])
        }
    }

    @Test("Every mistake is told with its line and column, the other lines are looked at, and nothing is written")
    func mistakes() async throws {
        try await World.on(.memory) { world in
            let file = """
                external_id,partner,placed,sku,units,net,currency,customer_name
                O-1,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                O-2,Alpa Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                O-3,Alpha Systems,05.01.2026,BACKUP-1,2,1800.00,USD,Tern Air
                O-4,Alpha Systems,2026-01-05,BACKUP-9,2,1800.00,USD,Tern Air
                O-5,Alpha Systems,2026-01-05,BACKUP-1,two,1800.00,USD,Tern Air
                O-6,Alpha Systems,2026-01-05,BACKUP-1,2,1800.001,USD,Tern Air
                O-7,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,QQQ,Tern Air
                O-8,Alpha Systems,2027-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                O-9,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,
                O-1,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                O-A,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern "Air
                O-B,Delta Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                ,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,Tern Air
                O-C,Alpha Systems,2026-01-05,BACKUP-1,1,900.00,USD,Tern Air
                O-C,Alpha Systems,2026-01-05,BACKUP-7,1,900.00,USD,Tern Air
                O-D,Alpha Systems,2026-01-05,BACKUP-1,0,1800.00,USD,Tern Air,,,

                """
            let length = try await world.length()
            let report = try await world.bring(.orders, file)
            #expect(report.isWritten == false)
            #expect(report.rows == 1)
            #expect(
                report.faults.map { "\($0.line) \($0.column ?? "-")" } == [
                    "3 partner", "4 placed", "5 sku", "6 units", "7 net", "8 currency", "9 placed", "10 customer_name",
                    "11 external_id", "12 customer_name", "13 partner", "14 external_id", "16 sku", "17 units",
                ])
            #expect(Wording.plain.hint(for: report.faults[0].phrase) == "did you mean `Alpha Systems`?")
            #expect(try await world.length() == length)
            let partial = try await world.bring(.orders, file, ImportOptions(isPartial: true))
            #expect((partial.added, partial.faults.count) == (1, 14))
            #expect(try await orders(world).count == 1)
        }
    }

    @Test(
        "A heading that is none",
        arguments: [
            ("", nil as String?), ("external_id,partner\n", "placed"), ("external_id,partner,placd\n", "placd"),
            ("external_id,external_id\n", "external_id"),
        ])
    func heading(_ text: String, _ column: String?) async throws {
        try await World.on(.memory) { world in
            let report = try await world.bring(.orders, text)
            #expect(report.faults.map(\.line) == [1])
            #expect(report.faults.first?.column == column)
            #expect(!report.isWritten)
        }
    }

    @Test("A file that broke off goes on where it was, and nothing comes in twice", arguments: Backend.both)
    func brokenOff(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            var file = "external_id,partner,placed,sku,units,net,currency,customer_name\n"
            for number in 0..<1_200 {
                file += "O-\(number),Alpha Systems,2026-01-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1),"
                file += "BACKUP-1,1,900.00,USD,Customer \(number)\n"
            }
            // Killed after the first batch: only what that transaction wrote is there.
            let started = Started()
            let text = file
            let work = Task {
                try await world.guildhall.importFile(
                    .orders, name: "o.csv", bytes: Array(text.utf8), ImportOptions(), as: .system(world.vendor),
                    progress: { _, _ in started.note() })
            }
            while !started.isNoted { try await Task.sleep(for: .milliseconds(1)) }
            work.cancel()
            _ = await work.result
            let before = try await orders(world).count
            try #require(before == 500 || before == 1_000)
            do {
                _ = try await world.bring(.orders, file)
                Issue.record("it went on without being told to")
            } catch let problem as Problem {
                #expect(problem.message.contains("broke off after line \(before + 1)"))
            }
            let report = try await world.bring(.orders, file, ImportOptions(resumes: true))
            #expect((report.added, report.known, report.resumedAfter) == (1_200 - before, 0, before + 1))
            #expect(try await orders(world).count == 1_200)
            #expect(try await world.bring(.orders, file).isWritten == false)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A dry run says what would come in, and writes nothing")
    func dry() async throws {
        try await World.on(.memory) { world in
            let length = try await world.length()
            let report = try await world.bring(.orders, Self.orders, ImportOptions(isDry: true))
            #expect((report.rows, report.added, report.isWritten) == (2, 2, false))
            #expect(try await world.length() == length)
        }
    }

    @Test("What is taken out is brought into another vendor's record as it was", arguments: Backend.both)
    func outAndIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await world.bring(.partners, Self.partners + "P-3;=Formula & Söhne;AT;invested;;2025-01-01;\n")
            _ = try await world.bring(.people, "partner,name,email\nAlpha Systems,\"-Ada, L.\",ada@alpha.example\n")
            _ = try await world.bring(
                .certificates,
                "partner,person,certification,issued\nAlpha Systems,ada@alpha.example,sales,2026-01-05\n")
            _ = try await world.bring(.orders, Self.orders)
            _ = try await world.recordLead()
            #expect(try await world.bring(.deals, DealImportTests.file).added == 9)
            for (kind, text) in Self.books { _ = try await world.bring(kind, text) }
            for (kind, text) in FundImportTests.files {
                let named = text.replacing(",Beta Systems,", with: ",Alpha Systems,")
                #expect(try await world.bring(kind, named).faults == [])
            }
            let other = try await World(world.database, vendor: "vendor_zeta", ids: .random)
            for kind in ImportKind.allCases {
                let text = try await world.taken(kind)
                let report = try await other.bring(kind, text)
                #expect(report.faults == [])
                #expect(report.added > 0)
                let again = try await other.taken(kind)
                for line in text.split(separator: "\r\n") { #expect(again.contains(line), "\(kind): \(line)") }
            }
            #expect(try await world.taken(.partners).contains(",'=Formula & Söhne,"))
            #expect(try await world.verify() == [])
        }
    }

    private static let tiers = """
        label: Level
        clause: "6.1.1"
        assignment: {clause: "6.1.1", reading: as the vendor assigns}
        list: [{id: silver, label: Silver, clause: "6.1.1", rises: assigned}]
        requirements:
          - id: revenue
            label: Revenue
            clause: "6.1.1"
            measure: {of: net_revenue, window: {trailing_months: 6}}
            at_least: {silver: 6000.00 USD}
        """

    @Test("Orders of the past count in the windows of their days, at their days' rates", arguments: Backend.both)
    func standing(_ backend: Backend) async throws {
        try await World.on(backend, [(path: "tiers", value: try YAML.parse(Self.tiers))]) { world in
            try await world.run(
                "set_rates",
                "{days: [{day: 2026-01-05, rates: {USD: \"1.20\"}}, {day: 2026-02-02, rates: {USD: \"2\"}}]}",
                as: "admin")
            let heading = "external_id,partner,placed,sku,units,net,currency,customer_name\n"
            let close = """
                O-1,Alpha Systems,2026-01-06,BACKUP-1,5,4999.99,EUR,Tern Air
                O-2,Alpha Systems,2025-08-01,BACKUP-1,9,9000.00,USD,Tern Air

                """
            #expect(try await world.bring(.orders, heading + close).faults == [])
            let show = "{partner: \(world.id("alpha"))}"
            let short = try await world.run("show_standing", show, as: "manager")
            #expect(short["proposed"] == nil)
            #expect(JSON.string(short).contains("5,999.99") || JSON.string(short).contains("5999.99"))
            #expect(
                try await world.bring(.orders, heading + "O-3,Alpha Systems,2026-02-03,BACKUP-1,1,0.01,USD,X\n").added
                    == 1)
            let reached = try await world.run("show_standing", show, as: "manager")
            #expect(reached["proposed"]?.text == "silver")
            #expect(try await world.verify() == [])
        }
    }

    @Test("Rows may come as JSON; one that is wrong keeps the others out")
    func json() async throws {
        try await World.on(.memory) { world in
            let row =
                """
                {external_id: O-1, partner: \(world.id("alpha")), placed: 2026-01-05T10:00:00Z, \
                customer: {name: Tern Air, country: US}, \
                lines: [{sku: BACKUP-1, units: 1, net: {amount: "900.00", currency: USD}}]}
                """
            let bad = row.replacing("O-1", with: "O-2").replacing("units: 1", with: "units: 0")
            let problem = try await world.problem("import_orders", "{rows: [\(row), \(bad)]}", as: "manager")
            guard case .invalid(let field, _) = problem else { throw CancellationError() }
            #expect(field == "/rows/1/lines/0/units")
            #expect(try await orders(world).isEmpty)
            try await world.run("import_orders", "{rows: [\(row)]}", as: "manager")
            let reply = try await world.run("import_orders", "{rows: [\(row)]}", as: "manager")
            #expect(reply["known"]?.integer == 1)
            #expect(try await world.problem("import_orders", "{rows: [\(row), \(row)]}", as: "manager") != nil)
        }
    }
}

/// Noted once the first batch is in.
private final class Started: Sendable {
    private let value = Mutex(false)

    var isNoted: Bool { value.withLock { $0 } }
    func note() { value.withLock { $0 = true } }
}
