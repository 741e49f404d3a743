import Store
import Testing

@Suite struct ValueTests {
    @Test("Every value comes back as it went in", arguments: Backend.all)
    func roundTrip(backend: Backend) async throws {
        let numbers: [SQLValue] = [.null, 0, 1, -1, .integer(.max), .integer(.min)]
        let words: [SQLValue] = [
            .null, "", "a", "NULL", "it's \"quoted\"", "ünïcödé", "日本語", "👩‍👩‍👧‍👦", "\\x00", "line\nline\ttab",
            "$1 {deals} ?1",
            .text(String(repeating: "long ", count: 40_000)),
        ]
        let bytes: [SQLValue] = [.null, .blob([]), .blob([0]), .blob(Array(0...255)), .blob([0x5c, 0x78])]
        let rows = (0..<max(numbers.count, words.count, bytes.count)).map { index in
            [
                .integer(Int64(index)), numbers[index % numbers.count], words[index % words.count],
                bytes[index % bytes.count],
            ]
        }
        try await withDatabase(backend) { database async throws in
            try await database.write { transaction throws in
                for row in rows {
                    try transaction.writer(vendor: "acme").put(
                        "cells", [("id", row[0]), ("number", row[1]), ("words", row[2]), ("bytes", row[3])])
                }
            }
            let read = try await database.read {
                try $0.query("SELECT id, number, words, bytes FROM {cells} ORDER BY id", in: Sample.acme)
            }
            #expect(read.map(\.values) == rows)
            for row in rows where row[1] != .null && row[2] != .null && row[3] != .null {
                let found = try await database.read {
                    try $0.query(
                        "SELECT id FROM {cells} WHERE number = $1 AND words = $2 AND bytes = $3 AND id = $4",
                        [row[1], row[2], row[3], row[0]], in: Sample.acme)
                }
                #expect(found.count == 1)
            }
        }
    }

    @Test("A NUL character in text is a clear error, and the command leaves nothing", arguments: Backend.all)
    func nulInText(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let written = await storeError {
                try await database.write { transaction throws in
                    try transaction.putDeal("first")
                    try transaction.putDeal("nul\0inside")
                }
            }
            let asked = await storeError {
                _ = try await database.read {
                    try $0.query("SELECT id FROM {deals} WHERE id = $1", ["\0"], in: Sample.acme)
                }
            }
            #expect(written?.description.contains("NUL character") == true)
            #expect(asked?.description.contains("NUL character") == true)
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == [])
        }
    }

    @Test("Parameters may be repeated and stand in any order", arguments: Backend.all)
    func parameterNumbers(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await database.write { transaction throws in
                for number in 1...12 { try transaction.putDeal("d\(number)", amount: Int64(number)) }
            }
            let cases: [(String, [SQLValue], [SQLValue])] = [
                ("amount = $2 AND id = $1", ["d3", 3], ["d3"]),
                ("(id = $1 OR id = $1) AND amount = $2 AND $2 = amount", ["d4", 4], ["d4"]),
                (
                    "amount IN ($12,$11,$10,$9,$8,$7,$6,$5,$4,$3,$2,$1)", (1...12).map { .integer($0 * 6) },
                    ["d12", "d6"]
                ),
                ("amount + $1 = $2", [1, 3], ["d2"]),
                ("id LIKE $1", ["D1_"], ["d10", "d11", "d12"]),
                ("(amount > $1 AND distributor IS NOT DISTINCT FROM $2)", [11, .null], ["d12"]),
            ]
            for (condition, values, expected) in cases {
                let rows = try await database.read {
                    try $0.query("SELECT id FROM {deals} WHERE \(condition) ORDER BY id", values, in: Sample.acme)
                }
                #expect(rows.map { $0[0] } == expected, "\(condition)")
            }
        }
    }

    @Test("Too few, too many and skipped parameters are refused", arguments: Backend.all)
    func wrongParameters(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let cases: [(String, [SQLValue])] = [
                ("$1", []), ("$1", ["a", "b"]), ("$2", ["a", "b"]), ("$0", []), ("'$1'", ["a"]),
            ]
            for (parameter, values) in cases {
                let error = await storeError {
                    _ = try await database.read {
                        try $0.query("SELECT id FROM {deals} WHERE id = \(parameter)", values, in: Sample.acme)
                    }
                }
                guard case .invalidQuery = error else {
                    Issue.record("\(parameter) gave \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test("Text sorts by code point, aggregates are integers, comparisons are 1 or 0", arguments: Backend.all)
    func sameMeaning(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let names = ["Z", "a", "B", "ä", "_", "~", "é", "10", "9"]
            try await database.write { transaction throws in
                for name in names { try transaction.putDeal(name, amount: 5_000_000_000_000) }
            }
            try await database.read { snapshot throws in
                let sorted = names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
                #expect(try snapshot.deals(in: Sample.acme) == sorted)
                let row = try snapshot.query(
                    "SELECT count(*), sum(amount), max(id), min(amount) = $1, CAST(sum(amount) / 2 AS INTEGER), "
                        + "coalesce(max(distributor), 'none'), 7 / 2 FROM {deals}", [5_000_000_000_000], in: Sample.acme
                )
                #expect(row[0].values == [9, 45_000_000_000_000, "é", 1, 22_500_000_000_000, "none", 3])
            }
        }
    }

    @Test("A floating-point result is refused", arguments: Backend.all)
    func noFloatingPoint(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await database.write { try $0.putDeal("x", amount: 3) }
            let error = await storeError {
                _ = try await database.read { try $0.query("SELECT avg(amount) / 2 FROM {deals}", in: Sample.acme) }
            }
            #expect(error?.description.contains("is not an integer, text or blob") == true)
        }
    }
}
