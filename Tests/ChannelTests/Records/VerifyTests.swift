import Testing

@testable import Channel
@testable import Record
@_spi(System) @testable import Store
@testable import Terms

@Suite("Checking the record")
struct VerifyTests {
    @Test("A record that nobody touched has no differences, on whichever database", arguments: Backend.all)
    func untouched(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await History(in: world)
            let other = try await World(world.database, vendor: "vendor_other", ids: .random)
            _ = try await History(in: other)
            let verification = try await Verifier(world.database, logger: quiet).run()
            #expect(verification.differences == [])
            #expect(verification.entries == (try await world.length()) + (try await other.length()))
            #expect(verification.tables == world.database.layout.tables.filter(\.replayed).count)
            #expect(verification.summary.hasSuffix("0 differences"))
        }
    }

    @Test(
        "When everything has happened that can, every kind is in the journal and the record has no differences",
        arguments: Backend.both)
    func everything(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            try await world.playEverything()
            let missing = Set(Capabilities.channel.eventKinds).subtracting(try await world.kinds())
            #expect(missing == Self.unspoken, "never: \(missing.subtracting(Self.unspoken).sorted())")
            #expect(try await world.verify() == [])
        }
    }

    /// Puts a row at least into every table.
    private func fill(_ world: World) async throws {
        let history = try await History(in: world)
        try await world.learnEverything(history)
        let alike = try await world.register("{name: Tern Air, country: DE}", as: "beta")
        try await world.run(
            "grant_exception", "{deal: \(alike), ground: another_customer, note: because}", as: "manager")
        try await world.tellCustomersApart(history["record"])
        try await world.run("set_letterhead", "{address: [Main Street 1]}", as: "admin")
        try await world.run("set_branding", "{name: Example}", as: "admin")
        let ada = try await world.signedIn("Ada")
        _ = try await world.guildhall.perform(OpenCalendar(), as: ada)
        _ = try await world.guildhall.perform(ChooseDigest(every: .weekly), as: ada)
        try await world.run("set_rates", "{days: [{day: 2026-03-02, rates: {USD: \"1.1800\"}}]}", as: "admin")
        try await world.joinEverything()
        try await world.fundEverything()
        try await world.subprogramEverything()
        try await world.eraseEverything()
        _ = try await world.earned(history)
        try await world.run("assign_task", "{subject: \(history["deal"])}", as: "manager")
        try await world.run("begin_campaign", "{name: Spring, code: spring}", as: "manager")
        try await world.run("set_lead_profile", "{countries: [US, DE]}", as: "alpha")
        _ = try await world.recordLead()
        try await world.nameEverybody()
        try await world.run("open_case", "{kind: dispute, title: Late, description: It came late}", as: "alpha")
        try await world.run("add_comment", "{about: \(history["deal"]), text: Is the budget granted?}", as: "manager")
    }

    /// What takes terms that the sample program does not have: an agreement's term and cure, rates that people decide, a queue. The
    /// scenarios of Odoo's and GitLab's programs play them; what moves with a partner that
    /// is merged has tests of its own.
    private static let unspoken: Set<String> = [
        "agreement.breach_cured", "agreement.breach_recorded", "agreement.notice_given", "deal.rate_confirmed",
        "deal.rate_granted", "deal.requeued", "subscription.moved", "employee.merged",
    ]

    @Test("A changed cell of any column of any table is found", arguments: Backend.both)
    func changedCells(_ backend: Backend) async throws {
        try await World.on(backend, World.measured) { world in
            try await fill(world)
            let replayed = try await replayed(world)
            for table in world.database.layout.tables where table.replayed {
                let row = try #require(try await first(of: table, world), "\(table.name) has no row to try")
                for column in row.columns where !table.key.contains(column) {
                    try await tamper(world, in: (table, replayed), "\(table.name).\(column)") { writer in
                        try writer.update(
                            table.name, key: key(of: row, table), [(column, changed(row[column], in: column))])
                    } undo: { writer in
                        try writer.update(table.name, key: key(of: row, table), [(column, row[column] ?? .null)])
                    }
                }
            }
        }
    }

    /// Columns besides keys that no two rows have alike.
    private static let unique: Set<String> = ["hash", "sku", "number", "number_key", "first", "code"]

    @Test("A row that is gone, and one that was added, is found in any table", arguments: Backend.both)
    func rows(_ backend: Backend) async throws {
        try await World.on(backend, World.measured) { world in
            try await fill(world)
            let replayed = try await replayed(world)
            for table in world.database.layout.tables where table.replayed {
                let row = try #require(try await first(of: table, world), "\(table.name) has no row to try")
                let cells = zip(row.columns, row.values).map { ($0, $1) }.filter { $0.0 != "vendor" }
                try await tamper(world, in: (table, replayed), "\(table.name): a row less") { writer in
                    try writer.delete(table.name, key: key(of: row, table))
                } undo: { writer in
                    try writer.put(table.name, cells)
                }
                let last = table.key[table.key.count - 1]
                let more = cells.map { column, value in
                    // A copy under another key; what else is there once must differ too.
                    (column, column == last || Self.unique.contains(column) ? changed(value) : value)
                }
                try await tamper(world, in: (table, replayed), "\(table.name): a row more") { writer in
                    try writer.put(table.name, more)
                } undo: { writer in
                    let added = table.key.filter { $0 != "vendor" }.map { name in
                        (name, more.first { $0.0 == name }?.1 ?? .null)
                    }
                    try writer.delete(table.name, key: added)
                }
            }
        }
    }

    @Test(
        "A changed cell of the journal is found, whichever it is, and so is an entry that is gone",
        arguments: Backend.both)
    func journal(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await History(in: world)
            let entries = try await world.journal()
            for index in [0, entries.count / 2, entries.count - 1] {
                let entry = entries[index]
                let key: [(String, SQLValue)] = [("sequence", .integer(entry.sequence))]
                let changes: [(String, SQLValue, SQLValue)] = [
                    ("at", .integer(entry.at + 1), .integer(entry.at)), ("actor", "key_zzz", .text(entry.actor)),
                    ("kind", "deal.lost", .text(entry.kind)), ("subject", "deal_zzz", .text(entry.subject)),
                    ("partner", "partner_zzz", SQLValue(entry.partner)),
                    ("body", .text(entry.body.replacing("\"", with: "\" ", maxReplacements: 1)), .text(entry.body)),
                    ("program", "other", SQLValue(entry.program)),
                    ("program_version", "9", SQLValue(entry.programVersion)),
                    ("hash", .blob([UInt8](repeating: 7, count: 32)), .blob(entry.hash)),
                ]
                for (column, value, original) in changes {
                    try await tamper(world, "entry \(entry.sequence), \(column)") { writer in
                        try writer.update("journal", key: key, [(column, value)])
                    } undo: { writer in
                        try writer.update("journal", key: key, [(column, original)])
                    }
                }
            }
            try await world.database.write { transaction in
                try transaction.writer(vendor: world.vendor.text).delete(
                    "journal", key: [("sequence", .integer(Int64(entries.count / 2)))])
            }
            #expect(try await !world.verify().isEmpty, "an entry that is gone")
        }
    }

    @Test(
        "An entry that this version cannot read, or that speaks of a thing that is not there, is a difference and not a crash"
    )
    func unreadable() async throws {
        for (kind, body) in [
            ("deal.unheard_of", "{}"), ("deal.approved", "{}"), ("partner.type_changed", "[]"),
            (
                "deal.review_started", #"{"deal":"deal_zzz","owner":"partner_zzz"}"#
            ),
        ] {
            try await World.on(.memory) { world in
                let entry = NewEntry(
                    vendor: world.vendor.text, at: 0, actor: "system", kind: kind, subject: "deal_zzz", body: body,
                    because: 1)
                try await world.database.write { transaction in _ = try transaction.append([entry]) }
                let differences = try await world.verify()
                #expect(differences.contains { $0.hasPrefix("journal of vendor_acme:") }, "\(kind)")
            }
        }
    }

    // MARK: Tampering

    /// The tables as the journal makes them.
    private func replayed(_ world: World) async throws -> Database {
        #expect(try await world.verify() == [])
        let replayed = try await Database.open(.memory, layout: world.database.layout, logger: quiet)
        let heads = try await world.database.read { snapshot in
            try snapshot.journalVendors(in: SystemScope()).map { vendor in
                (vendor, try snapshot.journalHead(in: VendorScope(vendor: vendor)).sequence)
            }
        }
        for (vendor, last) in heads {
            _ = try await Replay(vendor, through: last, .channel).run(from: world.database, into: replayed) { _ in }
        }
        return replayed
    }

    /// Changes something behind the journal's back, expects it to be found, and changes it back.
    ///
    /// - Parameter compared: the table in which it is looked for, and what it is compared with; the whole record where left out.
    private func tamper(
        _ world: World, in compared: (table: TableDeclaration, replayed: Database)? = nil, _ what: String,
        _ change: @escaping @Sendable (TableWriter) throws -> Void,
        undo: @escaping @Sendable (TableWriter) throws -> Void
    ) async throws {
        let vendor = world.vendor.text
        try await world.database.write { try change(try $0.writer(vendor: vendor)) }
        let found =
            if let (table, replayed) = compared {
                try await TableComparison(table, world.database, replayed).differences(1)
            } else {
                try await world.verify()
            }
        #expect(!found.isEmpty, "\(what) was not found")
        try await world.database.write { try undo(try $0.writer(vendor: vendor)) }
    }

    private func first(of table: TableDeclaration, _ world: World) async throws -> Row? {
        try await world.database.read { try $0.page(of: table.name, limit: 1, in: SystemScope()).first }
    }

    private func key(of row: Row, _ table: TableDeclaration) -> [(String, SQLValue)] {
        table.key.filter { $0 != "vendor" }.map { ($0, row[$0] ?? .null) }
    }

    /// Columns of numbers in which there may be nothing.
    private static let numbers: Set<String> = ["next", "payable"]

    private func changed(_ value: SQLValue?, in column: String = "") -> SQLValue {
        switch value {
        case .null where Self.numbers.contains(column): .integer(1)
        case .integer(let number): .integer(number + 1)
        case .text(let text): .text(text + "x")
        case .blob(let bytes): .blob(bytes + [1])
        case .null, nil: "x"
        }
    }
}
