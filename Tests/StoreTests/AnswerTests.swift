import Store
import Testing

/// What a transaction remembers of its answers, and what it asks ahead, is what it would be told by asking now.
@Suite struct AnswerTests {
    private struct Refused: Error {}

    @Test("Commands that ask the same again see what was written since", arguments: Backend.all)
    func rememberedAnswers(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await withThrowingTaskGroup { group in
                for client in 0..<16 {
                    group.addTask {
                        for round in 0..<6 {
                            do {
                                try await database.write(vendor: "acme", kind: "walk") { transaction throws in
                                    try Walk(seed: UInt64(client * 100 + round)).run(in: transaction)
                                    // Undone together with what was remembered of it.
                                    if round % 3 == 2 { throw Refused() }
                                }
                            } catch is Refused {}
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("An answer may be taken more than once, behind other questions too", arguments: Backend.all)
    func takenTwice(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let amounts = try await database.write(vendor: "acme") { transaction throws in
                try transaction.putDeal("d", amount: 7)
                let asked = try transaction.ask("SELECT amount FROM {deals} WHERE id = 'd'", [], in: Sample.acme)
                let twice = asked.map { try $0[0].int(0) * 2 }
                let first = try asked.get()[0].int(0)
                _ = try transaction.query("SELECT id FROM {deals}", [], in: Sample.acme)
                return try [first, asked.get()[0].int(0), twice.get()]
            }
            #expect(amounts == [7, 7, 14])
        }
    }

    @Test("What commands of a kind always ask is answered as it stands when each of them runs", arguments: Backend.all)
    func askedAhead(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let amount = "SELECT amount FROM {deals} WHERE id = 'd'"
            for round in 0..<6 {
                try await database.write(vendor: "acme") { try $0.putDeal("d", amount: Int64(round)) }
                let seen = try await database.write(vendor: "acme", kind: "raise") { transaction throws in
                    let first = try transaction.query(amount, in: Sample.acme)[0].int(0)
                    let others = try transaction.query(amount, in: VendorScope(vendor: "bolt")).count
                    try transaction.putDeal("d", amount: first + 10)
                    return try [first, Int64(others), transaction.query(amount, in: Sample.acme)[0].int(0)]
                }
                #expect(seen == [Int64(round), 0, Int64(round) + 10])
            }
        }
    }

    @Test("What is asked ahead and refused by the database fails nobody who does not ask it", arguments: Backend.all)
    func refusedAhead(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let ratio = "SELECT CAST(substr(status, 1, 1) AS INTEGER) FROM {deals} WHERE id = 'd'"
            func ask(status: String, asking: Bool) async throws -> [Row] {
                try await database.write(vendor: "acme") { transaction throws in
                    try transaction.putDeal("d")
                    try transaction.writer(vendor: "acme").update(
                        "deals", key: [("id", "d")], [("status", .text(status))])
                }
                return try await database.write(vendor: "acme", kind: "cast") { transaction throws in
                    try transaction.writer(vendor: "acme").put("terms", [("id", "t")])
                    return asking ? try transaction.query(ratio, in: Sample.acme) : []
                }
            }
            for _ in 0..<3 { #expect(try await ask(status: "7", asking: true).map(\.values) == [[7]]) }
            // PostgreSQL takes no letter for a number.
            #expect(try await ask(status: "won", asking: false) == [])
            if backend == .postgres {
                let error = await storeError { _ = try await ask(status: "won", asking: true) }
                #expect(error?.description.contains("invalid input syntax") == true)
            }
        }
    }

    @Test("Questions asked together are answered as if each were asked alone", arguments: Backend.all)
    func askedTogether(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await database.write { transaction throws in
                for number in 0..<60 {
                    let vendor = number % 3 == 0 ? "bolt" : "acme"
                    try transaction.putDeal("d\(number)", vendor: vendor, amount: Int64(number))
                }
            }
            let questions = (0..<300).map { (vendor: $0 % 5 == 0 ? "bolt" : "acme", least: Int64($0 % 60)) }
            let sql = "SELECT id, amount FROM {deals} WHERE amount >= $1 ORDER BY id"
            let alone = try await database.read { snapshot throws in
                try questions.map { try snapshot.query(sql, [.integer($0.least)], in: VendorScope(vendor: $0.vendor)) }
            }
            let ahead: @Sendable (Snapshot) throws -> [[Row]] = { snapshot throws in
                let asked = try questions.map {
                    try snapshot.ask(sql, [.integer($0.least)], in: VendorScope(vendor: $0.vendor))
                }
                // Taken in another order than asked.
                return try Array(asked.reversed().map { try $0.get() }.reversed())
            }
            #expect(try await database.read(ahead) == alone)
            #expect(try await database.write { try ahead($0) } == alone)
        }
    }

    @Test("An answer is of the moment of asking", arguments: Backend.all)
    func momentOfAsking(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            let counts = try await database.write { transaction throws in
                let sql = "SELECT count(*) FROM {deals}"
                let before = try transaction.ask(sql, in: Sample.acme)
                try transaction.putDeal("d")
                let after = try transaction.ask(sql, in: Sample.acme)
                let taken = try [after.get(), before.get()].map { try $0[0].int(0) }
                return try taken + [transaction.query(sql, in: Sample.acme)[0].int(0)]
            }
            #expect(counts == [1, 0, 1])
        }
    }

    @Test("A question that the database refuses fails its command alone, taken or not", arguments: Backend.all)
    func refusedQuestion(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            await withTaskGroup { group in
                for number in 0..<30 {
                    group.addTask {
                        let error = await storeError {
                            try await database.write { transaction throws in
                                try transaction.putDeal("d\(number)")
                                let good = try transaction.ask("SELECT id FROM {deals}", in: Sample.acme)
                                if number % 3 == 1 {
                                    let bad = try transaction.ask("SELECT nothing FROM {deals}", in: Sample.acme)
                                    _ = try? bad.get()
                                } else if number % 3 == 2 {
                                    _ = try? transaction.ask("SELECT nothing FROM {deals}", in: Sample.acme)
                                }
                                _ = try good.get()
                            }
                        }
                        #expect((error == nil) == (number % 3 == 0))
                    }
                }
            }
            #expect(try await database.read { try $0.deals(in: Sample.acme) }.count == 10)
        }
    }
}

/// A few steps on some rows of three tables, with every answer compared with what must come out.
private struct Walk {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    func run(in transaction: Transaction) throws {
        var walk = self
        var deals = try Set(transaction.deals(in: Sample.acme))
        var amounts: [String: Int64] = [:]
        for _ in 0..<20 {
            let id = "d\(walk.number(below: 4))"
            switch walk.number(below: 5) {
            case 0:
                amounts[id] = Int64(walk.number(below: 100))
                try transaction.putDeal(id, amount: amounts[id] ?? 0)
                deals.insert(id)
            case 1:
                try transaction.writer(vendor: "acme").delete("deals", key: [("id", .text(id))])
                amounts[id] = nil
                deals.remove(id)
            case 2:
                // Another table, and another vendor's rows: nothing about the first vendor's deals changes.
                try transaction.writer(vendor: "acme").put("terms", [("id", .text(id))])
                try transaction.putDeal(id, vendor: "bolt", amount: 7)
            case 3:
                #expect(try Set(transaction.deals(in: Sample.acme)) == deals)
            default:
                let rows = try transaction.query(
                    "SELECT amount FROM {deals} WHERE id = $1", [.text(id)], in: Sample.acme)
                #expect(rows.isEmpty == !deals.contains(id))
                if let amount = amounts[id] { #expect(rows.map(\.values) == [[.integer(amount)]]) }
            }
        }
    }

    private mutating func number(below limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % limit
    }
}
