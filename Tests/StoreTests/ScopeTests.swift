@_spi(System) import Store
import Testing

@Suite struct ScopeTests {
    private func withDeals(_ backend: Backend, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(backend) { database async throws in
            try await database.write { transaction throws in
                try transaction.putDeal("a1", partner: "north")
                try transaction.putDeal("a2", partner: "south", distributor: "north")
                try transaction.putDeal("a3", partner: "south")
                try transaction.putDeal("b1", vendor: "bolt", partner: "north")
                try transaction.writer(vendor: "acme").put("terms", [("id", "t1")])
                try transaction.writer().put("companies", [("id", "north"), ("name", "North GmbH")])
            }
            try await body(database)
        }
    }

    @Test("Each scope sees its own rows and no others", arguments: Backend.all)
    func eachScopeSeesItsOwn(backend: Backend) async throws {
        try await withDeals(backend) { database async throws in
            try await database.read { snapshot throws in
                #expect(try snapshot.deals(in: VendorScope(vendor: "acme")) == ["a1", "a2", "a3"])
                #expect(try snapshot.deals(in: VendorScope(vendor: "bolt")) == ["b1"])
                #expect(try snapshot.deals(in: VendorScope(vendor: "acm")) == [])
                #expect(try snapshot.deals(in: PartnerScope(vendor: "acme", partner: "north")) == ["a1", "a2"])
                #expect(try snapshot.deals(in: PartnerScope(vendor: "acme", partner: "south")) == ["a2", "a3"])
                #expect(try snapshot.deals(in: PartnerScope(vendor: "bolt", partner: "south")) == [])
                #expect(try snapshot.deals(in: SystemScope()) == ["a1", "a2", "a3", "b1"])
            }
        }
    }

    @Test("Joins, subqueries, common tables and comma lists stay inside the scope", arguments: Backend.all)
    func everyShapeStaysInside(backend: Backend) async throws {
        let shapes = [
            "SELECT d.id FROM {deals} AS d JOIN {deals} e ON e.id = d.id ORDER BY d.id",
            "SELECT deals.id FROM {deals} LEFT JOIN {companies} ON companies.id = deals.partner ORDER BY 1",
            "SELECT d.id FROM {companies} c, {deals} d WHERE c.id = $1 ORDER BY 1",
            "WITH mine AS (SELECT id FROM {deals}) SELECT id FROM mine ORDER BY id",
            "WITH own (id) AS (SELECT id FROM {deals}), more AS (SELECT id FROM own) SELECT id FROM more ORDER BY 1",
            "SELECT id FROM (SELECT id FROM {deals}) AS inner_deals ORDER BY id",
            "SELECT id FROM {companies} WHERE EXISTS (SELECT 1 FROM {deals} d WHERE d.partner = companies.id)",
            "SELECT id FROM {deals} WHERE id IN (SELECT id FROM {deals} UNION SELECT id FROM {deals}) ORDER BY id",
            "SELECT id FROM {deals} WHERE partner IS NOT DISTINCT FROM $1 OR distributor = $1 ORDER BY id",
            "SELECT id, '{bolt}' -- {deals} of bolt\n FROM {deals} /* not {these} */ ORDER BY id",
        ]
        try await withDeals(backend) { database async throws in
            for shape in shapes {
                try await database.read { snapshot throws in
                    let values: [SQLValue] = shape.contains("$1") ? ["north"] : []
                    let rows = try snapshot.query(shape, values, in: PartnerScope(vendor: "acme", partner: "north"))
                    let ids = try rows.map { try $0.text(0) }
                    #expect(ids == ["a1", "a2"] || ids == ["north"], "\(shape)")
                }
            }
        }
    }

    @Test(
        "A query that could look past its scope is refused",
        arguments: [
            "SELECT 1", "SELECT id FROM deals", "SELECT id FROM {deals}, deals d", "SELECT id FROM {nothing}",
            "SELECT id FROM \"deals\"", "SELECT id FROM {deals} JOIN deals b ON true", "DELETE FROM {deals}",
            "SELECT id FROM {deals}; SELECT id FROM {deals}", "UPDATE {deals} SET status = 'won'",
            "INSERT INTO {deals} VALUES ('x')", "SELECT id INTO copy FROM {deals}", "PRAGMA table_info({deals})",
            "SELECT (SELECT count(*) FROM deals) FROM {deals}", "SELECT {deals} FROM {deals}",
            "SELECT id FROM {deals} UNION SELECT id FROM deals", "SELECT id FROM main.deals, {deals}",
            "SELECT id FROM ({deals} JOIN deals ON true)", "SELECT id FROM {deals} WHERE 'open",
            "WITH gone AS (DELETE FROM {deals} RETURNING id) SELECT id FROM gone", "SELECT id FROM {deals",
            "SELECT set_config('guildhall.vendor', 'bolt', true) FROM {deals}", "", "VALUES (1)",
            "SELECT id FROM {deals} EXCEPT SELECT id FROM journal",
            "WITH x AS (SELECT id FROM deals) SELECT * FROM {deals}",
            "WITH deals AS (SELECT 'x' AS id) SELECT id FROM {deals}",
        ])
    func unsafeQueriesAreRefused(sql: String) async throws {
        try await withDatabase(.memory) { database async throws in
            let error = await storeError {
                _ = try await database.read { try $0.query(sql, in: Sample.acme) }
            }
            guard case .invalidQuery = error else {
                Issue.record("\(sql) gave \(String(describing: error))")
                return
            }
        }
    }

    @Test("Partners and the public cannot read tables that are not theirs", arguments: Backend.all)
    func tablesOfVendorsAreClosed(backend: Backend) async throws {
        try await withDeals(backend) { database async throws in
            let partner = await storeError {
                _ = try await database.read {
                    try $0.query("SELECT id FROM {terms}", in: PartnerScope(vendor: "acme", partner: "north"))
                }
            }
            let stranger = await storeError {
                _ = try await database.read { try $0.query("SELECT id FROM {deals}", in: PublicScope()) }
            }
            #expect(partner?.description.contains("no partner can read it") == true)
            #expect(stranger?.description.contains("the public cannot read it") == true)
            let scopes: [any Scope] = [PublicScope(), Sample.acme, PartnerScope(vendor: "acme", partner: "south")]
            for scope in scopes {
                let companies = try await database.read {
                    try $0.query("SELECT name FROM {companies} WHERE id = $1", ["north"], in: scope)
                }
                #expect(companies.map { $0[0] } == ["North GmbH"])
            }
        }
    }

    @Test("Empty ids and the sign for everyone are no tenants", arguments: ["", "*"])
    func noTenants(id: String) async throws {
        try await withDatabase(.memory) { database async throws in
            for scope in [VendorScope(vendor: id).tenant, PartnerScope(vendor: "acme", partner: id).tenant] {
                struct Given: Scope { let tenant: Tenant }
                let error = await storeError {
                    _ = try await database.read { try $0.deals(in: Given(tenant: scope)) }
                }
                #expect(error?.description.contains("is not the id of a") == true)
            }
            let error = await storeError { try await database.write { try $0.putDeal("x", vendor: id) } }
            #expect(error?.description.contains("is not the id of a vendor") == true)
        }
    }

    @Test("A writer reads and writes only its vendor's rows", arguments: Backend.all)
    func writerStaysInside(backend: Backend) async throws {
        try await withDeals(backend) { database async throws in
            try await database.write { transaction throws in
                let writer = try transaction.writer(vendor: "bolt")
                try writer.update("deals", key: [("id", "a1")], [("status", "won")])
                try writer.delete("deals", key: [("id", "a3")])
                #expect(try writer.query("SELECT id FROM {deals}").count == 1)
            }
            try await database.read { snapshot throws in
                let rows = try snapshot.query("SELECT status FROM {deals} ORDER BY id", in: Sample.acme)
                #expect(rows.map { $0[0] } == ["submitted", "submitted", "submitted"])
            }
            let error = await storeError { try await database.write { try $0.writer().put("terms", [("id", "t2")]) } }
            #expect(error?.description.contains("its writer must name one") == true)
        }
    }
}
