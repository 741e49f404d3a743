import Store
import Testing

@Suite struct ScopeSearchTests {
    @Test("No query out of thousands, most of them unsafe, shows a row of another tenant")
    func randomQueries() async throws {
        try await withDatabase(.memory) { database async throws in
            try await database.write { transaction throws in
                try transaction.putDeal("own", partner: "north")
                try transaction.putDeal("SECRET-1", partner: "south")
                try transaction.putDeal("SECRET-2", vendor: "bolt", partner: "north")
                try transaction.writer().put("companies", [("id", "own"), ("name", "North GmbH")])
            }
            let (answered, refused) = try await database.read { snapshot throws in
                var queries = RandomQueries(seed: 20_260_302)
                let scope = PartnerScope(vendor: "acme", partner: "north")
                var answered = 0
                var refused = 0
                for _ in 0..<2500 {
                    let sql = queries.next()
                    do {
                        for row in try snapshot.query(sql, in: scope) {
                            #expect(!"\(row.values)".contains("SECRET"), "\(sql)")
                        }
                        answered += 1
                    } catch let error as StoreError {
                        guard case .invalidQuery = error else { throw error }
                        refused += 1
                        // A refusal by SQLite itself would end the snapshot's use.
                        #expect(!error.description.contains("syntax"), "\(sql) \(error)")
                    }
                }
                return (answered, refused)
            }
            #expect(answered > 500)
            #expect(refused > 500)
        }
    }
}

/// Queries that SQLite understands, with safe and unsafe tables in every place where a table may stand.
private struct RandomQueries {
    private var state: UInt64
    private var aliases = 0

    init(seed: UInt64) { state = seed }

    mutating func next() -> String {
        aliases = 0
        guard number(below: 4) == 0 else { return select(depth: 0, names: []) }
        return "WITH one AS (\(select(depth: 1, names: []))) \(select(depth: 0, names: ["one"]))"
    }

    private mutating func select(depth: Int, names: [String]) -> String {
        let (tables, alias) = sources(depth: depth, names: names)
        let column = pick(["\(alias).id", "max(\(alias).id)", "coalesce(\(alias).id, 'x')", "DISTINCT \(alias).id"])
        var sql = "SELECT \(column) AS id FROM \(tables)"
        switch number(below: 6) {
        case 0 where depth < 3: sql += " WHERE EXISTS (\(select(depth: depth + 1, names: names)))"
        case 1 where depth < 3: sql += " WHERE \(alias).id NOT IN (\(select(depth: depth + 1, names: names)))"
        case 2: sql += " WHERE \(alias).id IS NOT DISTINCT FROM \(alias).id"
        case 3 where depth < 3: sql += " UNION \(select(depth: depth + 1, names: names))"
        default: break
        }
        return sql
    }

    private mutating func sources(depth: Int, names: [String]) -> (String, alias: String) {
        let (first, alias) = source(depth: depth, names: names)
        var text = first
        for _ in 0..<number(below: 3) {
            let (other, _) = source(depth: depth + 1, names: names)
            text += pick([", ", " JOIN ", " LEFT JOIN ", " CROSS JOIN "]) + other
        }
        return (text, alias)
    }

    private mutating func source(depth: Int, names: [String]) -> (String, alias: String) {
        aliases += 1
        let alias = "s\(aliases)"
        let word = pick([" ", " AS ", "/* x */ "])
        switch number(below: 12) {
        case 0: return (pick(["deals", "\"deals\"", "main.deals", "[deals]", "`deals`"]) + word + alias, alias)
        case 1 where depth < 3: return ("(\(select(depth: depth + 1, names: names)))\(word)\(alias)", alias)
        case 2 where depth < 3:
            let (inner, inside) = sources(depth: depth + 1, names: names)
            return ("(\(inner))", inside)
        case 3 where !names.isEmpty: return (pick(names) + word + alias, alias)
        case 4: return ("{companies}\(word)\(alias)", alias)
        default: return ("{deals}\(word)\(alias)", alias)
        }
    }

    private mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    /// A step of a linear congruential generator, whose high bits are good enough here.
    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
