import Store
import Testing

@Suite struct CommandTests {
    private struct Refused: Error {}

    @Test("A command that throws is undone alone; its neighbours are kept", arguments: Backend.all)
    func undoneAlone(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let results = await withTaskGroup(of: (Int, Bool).self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await database.write(vendor: "acme") { transaction throws in
                                try transaction.append([Sample.entry(subject: "d\(number)")])
                                try transaction.putDeal("d\(number)")
                                if number % 3 == 1 { throw Refused() }
                                if number % 3 == 2 { try transaction.putDeal("bad", amount: -1) }
                            }
                            return (number, true)
                        } catch {
                            #expect(number % 3 == 1 ? error is Refused : error is StoreError)
                            return (number, false)
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for number in 0..<60 { #expect(results[number] == (number % 3 == 0)) }
            try await database.read { snapshot throws in
                let expected = (0..<60).filter { $0 % 3 == 0 }.map { "d\($0)" }
                #expect(Set(try snapshot.deals(in: Sample.acme)) == Set(expected))
                let entries = try snapshot.journal(in: Sample.acme, limit: 100)
                #expect(Set(entries.map(\.subject)) == Set(expected))
                #expect(try Journal.checkChain(entries).sequence == 20)
            }
        }
    }

    @Test("Thirty-two writers at once get one journal without gaps", arguments: Backend.all)
    func gaplessSequences(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let written = try await withThrowingTaskGroup(of: [JournalEntry].self) { group in
                for writer in 0..<32 {
                    group.addTask {
                        var written: [JournalEntry] = []
                        for round in 0..<10 {
                            let vendor = (writer + round) % 3 == 0 ? "bolt" : "acme"
                            let pair = try await database.write(vendor: vendor) { transaction throws in
                                try transaction.putDeal("d\(writer)-\(round)", vendor: vendor)
                                return try transaction.append([
                                    Sample.entry("first", vendor: vendor), Sample.entry("second", vendor: vendor),
                                ])
                            }
                            #expect(pair[1].sequence == pair[0].sequence + 1)
                            written += pair
                        }
                        return written
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            for (vendor, given) in Dictionary(grouping: written, by: \.vendor) {
                #expect(given.map(\.sequence).sorted() == (1...Int64(given.count)).map { $0 })
                let entries = try await database.read {
                    try $0.journal(in: VendorScope(vendor: vendor), limit: 1000)
                }
                #expect(entries.map(\.sequence) == (1...Int64(given.count)).map { $0 })
                _ = try Journal.checkChain(entries)
            }
        }
    }

    @Test("A command sees what the commands before it wrote", arguments: Backend.all)
    func commandsSeeEachOther(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let counts = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await database.write(vendor: "acme") { transaction throws in
                            let rows = try transaction.query("SELECT count(*) FROM {deals}", in: Sample.acme)
                            try transaction.putDeal("d\(number)")
                            return try rows[0].int(0)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts.sorted() == (0..<40).map { $0 })
        }
    }

    @Test("An error that the closure swallows still dooms the command", arguments: Backend.all)
    func swallowedError(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let error = await storeError {
                try await database.write { transaction throws in
                    try transaction.putDeal("good")
                    try? transaction.putDeal("bad", amount: -1)
                    try? transaction.putDeal("after")
                }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == [])
        }
    }

    @Test("A query that the database refuses fails its command alone", arguments: Backend.all)
    func refusedQuery(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            await withTaskGroup { group in
                for number in 0..<20 {
                    group.addTask {
                        let error = await storeError {
                            try await database.write { transaction throws in
                                try transaction.putDeal("d\(number)")
                                if number % 4 == 0 {
                                    _ = try transaction.query("SELECT nothing FROM {deals}", in: Sample.acme)
                                }
                            }
                        }
                        #expect((error == nil) == (number % 4 != 0))
                    }
                }
            }
            #expect(try await database.read { try $0.deals(in: Sample.acme) }.count == 15)
        }
    }

    @Test("A write changes, adds and removes exactly the rows of its key", arguments: Backend.all)
    func writes(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await database.write { transaction throws in
                try transaction.putDeal("a", amount: 1)
                try transaction.putDeal("b", amount: 2)
                try transaction.putDeal("a", partner: "south", amount: 3)
                let writer = try transaction.writer(vendor: "acme")
                try writer.update("deals", key: [("id", "b")], [("status", "won"), ("amount", 9)])
                try writer.update("deals", key: [("id", "missing")], [("status", "won")])
                try writer.put("terms", [("id", "t")])
                try writer.put("terms", [("id", "t")])
                try writer.delete("deals", key: [("id", "missing")])
            }
            let rows = try await database.read {
                try $0.query("SELECT id, partner, status, amount FROM {deals} ORDER BY id", in: Sample.acme)
            }
            #expect(rows.map(\.values) == [["a", "south", "submitted", 3], ["b", "north", "won", 9]])
        }
    }

    @Test("A write that names the wrong columns is refused before it reaches the database")
    func wrongColumns() async throws {
        try await withDatabase(.memory) { database async throws in
            let attempts: [@Sendable (TableWriter) throws -> Void] = [
                { try $0.put("nothing", [("id", "x")]) },
                { try $0.put("deals", [("status", "x")]) },
                { try $0.put("deals", [("vendor", "bolt"), ("id", "x")]) },
                { try $0.put("deals", [("id", "x"), ("id", "y")]) },
                { try $0.put("deals", [("id", "x"), ("status = 'won' --", "y")]) },
                { try $0.update("deals", key: [("status", "x")], [("amount", 1)]) },
                { try $0.update("deals", key: [("id", "x")], [("id", "y")]) },
                { try $0.update("deals", key: [("id", "x")], []) },
                { try $0.delete("deals", key: []) },
                { try $0.delete("deals", key: [("partner", "north")]) },
            ]
            for attempt in attempts {
                let error = await storeError {
                    try await database.write { try attempt($0.writer(vendor: "acme")) }
                }
                guard case .invalidQuery = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test("A transaction that escapes its closure is useless", arguments: Backend.all)
    func escapedTransaction(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let escaped = try await database.read { UncheckedBox($0) }
            let error = await storeError { _ = try escaped.value.deals(in: Sample.acme) }
            #expect(error?.description.contains("after its closure had ended") == true)
        }
    }

    /// Smuggles a snapshot out of its closure, which the compiler otherwise prevents.
    private struct UncheckedBox: @unchecked Sendable {  // proof: made in one task, read after it, never by two at once
        let value: Snapshot
        init(_ value: Snapshot) { self.value = value }
    }

    @Test("After closing, calls say that the database is closed", arguments: Backend.all)
    func closed(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            let database = try await place.open()
            try await database.ping()
            await database.close()
            let error = await storeError { try await database.write { try $0.putDeal("late") } }
            #expect(error?.description.contains("it is closed") == true)
            let ping = await storeError { try await database.ping() }
            #expect(ping?.description.contains("it is closed") == true)
        }
    }
}
