import Store
import StoreTesting
import Synchronization
import Testing

@Suite(.enabled(if: PostgresServer.shared != nil)) struct PostgresSharingTests {
    @Test("Several servers on one database keep each journal without gaps")
    func severalServers() async throws {
        try await withPlace(.postgres) { place async throws in
            var servers: [Database] = []
            for _ in 0..<3 { servers.append(try await place.open()) }
            try await withThrowingTaskGroup { group in
                for (number, server) in servers.enumerated() {
                    for client in 0..<8 {
                        group.addTask {
                            for round in 0..<8 {
                                try await server.write(vendor: "acme") { transaction throws in
                                    let count = try transaction.deals(in: Sample.acme).count
                                    try transaction.putDeal("d\(number)-\(client)-\(round)", amount: Int64(count))
                                    try transaction.append([Sample.entry()])
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await servers[0].read { snapshot throws in
                let entries = try snapshot.journal(in: Sample.acme, limit: 1000)
                #expect(try Journal.checkChain(entries).sequence == 192)
                let amounts = try snapshot.query("SELECT amount FROM {deals} ORDER BY amount", in: Sample.acme)
                #expect(amounts.map { $0[0] } == (0..<192).map { .integer($0) })
            }
            for server in servers { await server.close() }
        }
    }

    @Test("A batch that meets another transaction is run again and succeeds")
    func conflict() async throws {
        try await withPlace(.postgres) { place async throws in
            guard case .postgres(let uri) = place.url else { return }
            let database = try await place.open()
            try await database.write { try $0.putDeal("d", amount: 1) }
            let runs = Counter()
            try await database.write(vendor: "acme") { transaction throws in
                let before = try transaction.query("SELECT amount FROM {deals}", in: Sample.acme)[0].int(0)
                if runs.next() == 1 {
                    // Somebody who takes no lock changes the row that was just read.
                    try PostgresServer.execute(
                        uri, ["SET guildhall.vendor = 'acme'", "UPDATE deals SET amount = amount + 10"])
                }
                try transaction.putDeal("d", amount: before * 2)
            }
            #expect(runs.count == 2)
            let rows = try await database.read { try $0.query("SELECT amount FROM {deals}", in: Sample.acme) }
            #expect(rows[0][0] == 22)
            await database.close()
        }
    }

    @Test("A session without the vendor's setting sees nothing and can write nothing")
    func rowSecurity() async throws {
        try await withPlace(.postgres) { place async throws in
            guard case .postgres(let uri) = place.url else { return }
            let database = try await place.open()
            try await database.write { transaction throws in
                try transaction.putDeal("a")
                try transaction.putDeal("b", vendor: "bolt")
                try transaction.append([Sample.entry()])
            }
            func ids(_ statements: String...) throws -> [String] { try PostgresServer.execute(uri, statements) }
            #expect(try ids("SELECT id FROM deals") == [])
            #expect(try ids("SELECT subject FROM journal") == [])
            #expect(try ids("SET guildhall.vendor = ''", "SELECT id FROM deals") == [])
            #expect(try ids("SET guildhall.vendor = 'acme'", "SELECT id FROM deals") == ["a"])
            #expect(try ids("SET guildhall.vendor = 'bolt'", "SELECT id FROM deals") == ["b"])
            #expect(try ids("UPDATE deals SET amount = 9 RETURNING id") == [])
            #expect(try ids("DELETE FROM deals RETURNING id") == [])
            let insert = "INSERT INTO deals (vendor, id, partner, status) VALUES ('acme', 'x', 'p', 's')"
            #expect(throws: StoreError.self) { try ids(insert) }
            #expect(throws: StoreError.self) { try ids("SET guildhall.vendor = 'bolt'", insert) }
            let unprotected = """
                SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname
                """
            #expect(try ids(unprotected) == ["companies", "schema_migrations"])
            await database.close()
        }
    }

    @Test("One closure may look through several scopes, each with its own setting")
    func severalScopes() async throws {
        try await withDatabase(.postgres) { database async throws in
            try await database.write { transaction throws in
                for vendor in ["acme", "bolt", "acme", "core"] {
                    try transaction.append([Sample.entry(vendor: vendor)])
                    try transaction.putDeal("d-\(vendor)", vendor: vendor)
                }
                for vendor in ["core", "acme", "bolt"] {
                    #expect(try transaction.deals(in: VendorScope(vendor: vendor)) == ["d-\(vendor)"])
                    _ = try transaction.query("SELECT id FROM {companies}", in: PublicScope())
                }
            }
        }
    }

    @Test("The server looks at a table as it grows, so that a row is found by its key from the start")
    func grownTables() async throws {
        try await withPlace(.postgres) { place async throws in
            guard case .postgres(let uri) = place.url else { return }
            let database = try await place.open()
            func known() throws -> [String] {
                try PostgresServer.execute(
                    uri, ["SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'deals'::regclass"])
            }
            // Its own look, every minute or so, would come first where this takes longer.
            _ = try PostgresServer.execute(uri, ["ALTER TABLE deals SET (autovacuum_enabled = false)"])
            for number in 0..<99 { try await database.write(vendor: "acme") { try $0.putDeal("d\(number)") } }
            #expect(try known() == ["0"])
            try await database.write(vendor: "acme") { try $0.putDeal("d99") }
            // The look follows the answer to its command.
            try await eventually(try known() == ["100"])
            await database.close()
        }
    }

    @Test("More statements than the server keeps prepared do no harm")
    func manyStatements() async throws {
        try await withDatabase(.postgres) { database async throws in
            try await database.write { transaction throws in
                try transaction.putDeal("d")
                for number in 0..<2500 {
                    let rows = try transaction.query("SELECT id, \(number) FROM {deals}", in: Sample.acme)
                    #expect(rows[0][1] == .integer(Int64(number)))
                }
            }
        }
    }
}

/// Counts the runs of a closure.
final class Counter: Sendable {
    private let runs = Mutex(0)

    var count: Int { runs.withLock { $0 } }

    func next() -> Int {
        runs.withLock {
            $0 += 1
            return $0
        }
    }
}
