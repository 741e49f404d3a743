import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Registrations of an older system")
struct DealImportTests {
    private static let heading =
        "external_id,partner,customer_name,customer_country,customer_domain,product_line,units,list_value,currency,"
        + "status,registered,decided,ended,protected_until,reason,evidence\n"

    /// What is open there, and what is over, in the world's morning of 2026-03-02.
    static let file =
        heading + """
            D-1,Alpha Systems,Tern Air,US,tern.example,backup,50,50000.00,USD,approved,2026-01-12,2026-01-14,,2026-06-30,,\
            https://crm.example/minutes/1 https://crm.example/minutes/2
            D-2,Beta Systems,Heron Bank,JP,,backup,20,,,approved,2026-01-20,2026-01-22,,,,
            D-3,Beta Systems,Curlew Rail,US,,migration,5,9000.00,USD,submitted,2026-02-27T09:00,,,,,
            CRM-4711,Alpha Systems,Plover Ports,US,,backup,10,10000.00,USD,won,2025-03-03,2025-03-05,2025-08-20,,paid in full,
            D-5,Alpha Systems,Plover Ports,US,,migration,10,,,lost,2025-03-03,,2025-06-01,,,
            D-6,Beta Systems,Knot Knives,GB,,backup,10,,,expired,2025-03-03,2025-03-04,,,,
            D-7,Beta Systems,Knot Knives,GB,,migration,10,,,declined,2025-03-03,2025-03-04,,,nobody answered,
            D-8,Alpha Systems,Ruff Rope,US,,backup,10,,,suspended,2026-02-02,2026-02-03,,2026-05-31,,
            D-9,Alpha Systems,Wigeon Wool,US,,backup,10,,,rescinded,2025-09-02,2025-09-03,2025-10-01,,,

            """

    private static func listed(_ arguments: String, _ world: World, as actor: String = "manager") async throws
        -> [String]
    {
        let items = try await world.run("list_deals", arguments, as: actor)["items"]?.items ?? []
        return items.compactMap { $0["customer"]?["name"]?.text }
    }

    private static func ids(_ world: World) async throws -> [String: String] {
        let rows = try await world.database.read { snapshot in
            try snapshot.query(
                "SELECT external, id FROM {deals} WHERE external IS NOT NULL", [],
                in: VendorScope(vendor: world.vendor.text)
            ).map { (try $0.text(0), try $0.text(1)) }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    @Test("Open and past ones come in once, as they stand there, and are found and counted", arguments: Backend.both)
    func comesIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let before = try await world.kinds().count { $0 == "notice.sent" }
            let look = try await world.bring(.deals, Self.file, ImportOptions(isDry: true))
            #expect((look.rows, look.added, look.faults, look.isWritten) == (9, 9, [], false))
            #expect(try await Self.ids(world).isEmpty)
            #expect(try await world.bring(.deals, Self.file).added == 9)
            let again = try await world.bring(.deals, Self.file + "\n")
            #expect((again.added, again.known, again.alike.count) == (0, 9, 0))
            let ids = try await Self.ids(world)
            for (number, status) in [
                ("d-1", "approved"), ("d-2", "approved"), ("d-3", "submitted"), ("crm-4711", "won"), ("d-5", "lost"),
                ("d-6", "expired"), ("d-7", "declined"), ("d-8", "suspended"), ("d-9", "rescinded"),
            ] {
                #expect(try await world.status(try #require(ids[number])) == status, "\(number)")
            }
            let first = try await world.dealState(try #require(ids["d-1"]))
            #expect(first["valid_through"]?.text == "2026-06-30")
            #expect(first["approved"]?.text == "2026-01-14T17:00:00Z")
            #expect(first["evidence"]?.items?.map { $0["title"]?.text ?? "" }.last == "https://crm.example/minutes/2")
            // By the term of end customers in Japan: ninety days, the day of notice among them.
            let second = try await world.dealState(try #require(ids["d-2"]))
            #expect(second["valid_through"]?.text == "2026-04-21")
            let lost = try await world.dealState(try #require(ids["d-7"]))
            #expect(lost["reason"]?["note"]?.text == "nobody answered")
            #expect(try await Self.listed("{status: approved, sort: customer}", world) == ["Heron Bank", "Tern Air"])
            #expect(try await Self.listed("{q: crm-4711}", world) == ["Plover Ports"])
            #expect(try await Self.listed("{expiring: 60}", world, as: "beta") == ["Heron Bank"])
            let counts = try await world.run("count_deals", as: "manager")["by_status"]?.items ?? []
            #expect(counts.count == 8)
            let history = try await world.run("deal_history", "{deal: \(ids["d-1"] ?? "")}", as: "manager")["items"]
            #expect(history?.items?.map { $0["kind"]?.text ?? "" } == ["deal.imported"])
            #expect(try await world.kinds().count { $0 == "notice.sent" } == before)
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }

    @Test("What is protected keeps others off until its last day, and what is over keeps off nobody")
    func protection() async throws {
        try await World.on(.memory) { world in
            #expect(try await world.bring(.deals, Self.file).added == 9)
            let taken = try await world.register("{name: Tern Air, country: US}", as: "beta")
            #expect(try await world.status(taken) == "declined")
            let free = try await world.register("{name: Plover Ports, country: US}", as: "beta")
            #expect(try await world.status(free) == "submitted")
            let ids = try await Self.ids(world)
            try world.setClock("2026-03-04T12:00")
            try await world.guildhall.runDue(world.vendor)
            let told = try await world.run("list_notices", as: "manager")["items"]?.items ?? []
            #expect(told.contains { $0["kind"]?.text == "decision_overdue" && $0["about"]?.text == ids["d-3"] })
            try world.setClock("2026-07-01T00:00")
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.status(try #require(ids["d-1"])) == "expired")
            #expect(try await world.status(try #require(ids["d-8"])) == "expired")
            let late = try await world.register("{name: Tern Air, country: US}", as: "gamma")
            #expect(try await world.status(late) == "submitted")
            #expect(try await world.verify() == [])
        }
    }

    @Test("What another partner has is told before anything is written, and what is only alike as well")
    func conflicts() async throws {
        try await World.on(.memory) { world in
            try await world.approved("{name: Tern Air, domain: tern.example, country: US}", as: "gamma")
            let rows = """
                D-2,Beta Systems,Knot Knives,GB,,backup,10,,,approved,2026-02-11,2026-02-12,,,,
                D-3,Alpha Systems,KNOT KNIVES Ltd,GB,,backup,10,,,approved,2026-02-09,2026-02-10,,,,
                D-4,Alpha Systems,Boreallis Foods,DE,,backup,10,,,submitted,2026-02-26,,,,,
                D-5,Beta Systems,Borealis Foods GmbH,DE,,backup,10,,,approved,2026-02-11,2026-02-12,,,,
                D-6,Beta Systems,Knot Knives,GB,,migration,10,,,approved,2026-02-11,2026-02-12,,,,
                D-7,Beta Systems,Tern Air,US,,backup,10,,,won,2025-02-11,2025-02-12,2025-03-12,,,
                D-8,Alpha Systems,Tern Air Inc.,US,tern.example,backup,10,,,approved,2026-02-09,2026-02-10,,,,

                """
            let file = Self.heading + rows
            let look = try await world.bring(.deals, file, ImportOptions(isDry: true))
            #expect(look.faults.map { "\($0.line) \($0.column ?? "-")" } == ["2 customer_name", "8 customer_name"])
            let messages = look.faults.map { Wording.plain.text($0.phrase) }
            #expect(messages[0] == "Alpha Systems has the same deal with KNOT KNIVES Ltd already (D-3)")
            #expect(messages[1].hasPrefix("Gamma Systems has the same deal with Tern Air already (deal_"))
            #expect(look.alike.map(\.line) == [4])
            #expect(Wording.plain.text(look.alike[0].phrase).contains("Borealis Foods GmbH (D-5, Beta Systems)"))
            #expect(try await world.bring(.deals, file).isWritten == false)
            let partial = try await world.bring(.deals, file, ImportOptions(isPartial: true, language: .english))
            #expect((partial.added, partial.faults.count) == (5, 2))
            let ids = try await Self.ids(world)
            #expect(try await world.status(try #require(ids["d-4"])) == "in_review")
            #expect(try await world.dealState(try #require(ids["d-4"]))["doubt"]?.text != nil)
            let problem = try await world.problem(
                "import_deals",
                """
                {rows: [{external_id: D-9, partner: \(world.id("beta")), customer: {name: Tern Air, country: US}, \
                product_line: backup, units: 5, status: approved, registered: 2026-02-02T10:00:00Z, \
                decided: 2026-02-03T10:00:00Z}]}
                """, as: "manager")
            guard case .invalid("/rows/0/customer/name", _)? = problem else {
                Issue.record("\(String(describing: problem))")
                return
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("The partner's own registration under another number is told, and left out when asked")
    func own() async throws {
        try await World.on(.memory) { world in
            #expect(try await world.bring(.deals, Self.file).added == 9)
            let file =
                Self.heading + "X-1,Alpha Systems,TERN AIR,US,,backup,50,,,approved,2026-02-12,2026-02-14,,,,\n"
            let look = try await world.bring(.deals, file, ImportOptions(isDry: true))
            #expect(look.alike.map(\.line) == [2])
            let without = try await world.bring(
                .deals, file, ImportOptions(leavesOutAlike: true, language: .english))
            #expect((without.added, without.known) == (0, 1))
        }
    }

    @Test("Every mistake is told with its line and column, and nothing is written")
    func mistakes() async throws {
        try await World.on(.memory) { world in
            let rows = [
                "A,Alpa Systems,Tern,US,,backup,5,,,submitted,2026-02-02,,,,,": "partner",
                "B,Alpha Systems,Tern,US,,backups,5,,,submitted,2026-02-02,,,,,": "product_line",
                "C,Alpha Systems,Tern,US,,backup,0,,,submitted,2026-02-02,,,,,": "units",
                "D,Alpha Systems,Tern,USA,,backup,5,,,submitted,2026-02-02,,,,,": "customer_country",
                "E,Alpha Systems,Tern,US,,backup,5,,,open,2026-02-02,,,,,": "status",
                "F,Alpha Systems,Tern,US,,backup,5,,,submitted,2026-12-02,,,,,": "registered",
                "G,Alpha Systems,Tern,US,,backup,5,,,approved,2026-02-02,2026-02-01,,,,": "decided",
                "H,Alpha Systems,Tern,US,,backup,5,,,approved,2026-02-02,2026-02-03,,2026-02-01,,": "protected_until",
                "I,Alpha Systems,Tern,US,,backup,5,,,approved,2025-02-02,2025-02-03,,,,": "protected_until",
                "J,Alpha Systems,Tern,US,,backup,5,,,approved,2026-02-02,,,,,": "decided",
                "K,Alpha Systems,Tern,US,,backup,5,,,approved,2026-02-02,2026-02-03,2026-02-04,,,": "ended",
                "L,Alpha Systems,Tern,US,,backup,5,,,submitted,2026-02-02,,,2026-12-01,,": "protected_until",
                "M,Alpha Systems,Tern,US,,backup,5,100,,submitted,2026-02-02,,,,,": "currency",
                "N,Alpha Systems,Tern,US,,backup,5,-1,USD,submitted,2026-02-02,,,,,": "list_value",
                "O,Delta Systems,Tern,US,,backup,5,,,submitted,2026-02-02,,,,,": "partner",
                "P,Alpha Systems,Tern,US,,backup,5,,,submitted,2026-02-02,,,,,javascript:alert": "evidence",
                "R,Alpha Systems,Tern,US,,backup,5,,,expired,2026-02-02,2026-02-03,,2026-05-01,,": "protected_until",
                "Q,Alpha Systems,Tern,US,,backup,5,,,lost,2026-02-02,,2026-12-04,,,": "ended",
            ].sorted { $0.key < $1.key }
            let length = try await world.length()
            let report = try await world.bring(.deals, Self.heading + rows.map { $0.key + "\n" }.joined())
            #expect(
                report.faults.map { "\($0.line) \($0.column ?? "-")" }
                    == rows.enumerated().map { "\($0.offset + 2) \($0.element.value)" })
            #expect(try await world.length() == length)
        }
    }

    @Test("What is taken out is read again: nothing of it is wrong or comes in twice")
    func outAndIn() async throws {
        try await World.on(.memory) { world in
            #expect(try await world.bring(.deals, Self.file).added == 9)
            try await world.approved("{name: Godwit Gas, country: US}", as: "alpha")
            try await world.register("{name: Dunlin Dairy, country: US}", as: "alpha", "draft: true")
            let text = try await world.taken(.deals)
            #expect(text.split(separator: "\r\n").count == 11)
            #expect(text.contains("https://crm.example/minutes/1 https://crm.example/minutes/2"))
            let again = try await world.bring(.deals, text)
            #expect((again.faults, again.known, again.added) == ([], 10, 0))
        }
        let text = try await World.on(.memory) { world in
            #expect(try await world.bring(.deals, Self.file).added == 9)
            return try await world.taken(.deals)
        }
        try await World.on(.memory) { world in
            let report = try await world.bring(.deals, text)
            #expect((report.faults, report.added) == ([], 9))
            let lines = try await world.taken(.deals).split(separator: "\r\n").sorted()
            #expect(lines == text.split(separator: "\r\n").sorted())
        }
    }
}
