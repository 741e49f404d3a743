@_spi(System) import Store
import Testing

@Suite struct DumpTests {
    private func dump(_ database: Database, _ table: String, pages limit: Int) async throws -> [Row] {
        try await database.read { snapshot throws in
            var all: [Row] = []
            while true {
                let page = try snapshot.page(of: table, after: all.last, limit: limit, in: SystemScope())
                all += page
                if page.count < limit { return all }
            }
        }
    }

    @Test("A table comes in pages in the order of its key, the same on every database", arguments: Backend.all)
    func pages(backend: Backend) async throws {
        let fill: @Sendable (Transaction) throws -> Void = { transaction in
            for number in 0..<25 {
                try transaction.putDeal("d\(number)", vendor: number % 2 == 0 ? "acme" : "Bolt", amount: Int64(number))
            }
            for number in stride(from: Int64(90), to: -90, by: -7) {
                try transaction.writer(vendor: "acme").put("cells", [("id", .integer(number)), ("bytes", .blob([1]))])
            }
        }
        try await withDatabase(backend) { database async throws in
            try await database.write(fill)
            try await withDatabase(.memory) { other async throws in
                try await other.write(fill)
                for table in ["deals", "cells", "companies"] {
                    let rows = try await dump(database, table, pages: 4)
                    #expect(rows == (try await dump(other, table, pages: 100)))
                    #expect(rows.count == ["deals": 25, "cells": 26, "companies": 0][table])
                }
                let columns = try await dump(database, "deals", pages: 5)[0].columns
                #expect(columns == columns.sorted())
            }
        }
    }
}
