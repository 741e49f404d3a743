import Store
import StoreTesting
import Testing

@Suite(.serialized, OwnCluster(), .timeLimit(.minutes(15))) struct PostgresRestartTests {
    @Test("A server that restarted between two commands is not noticed by the callers")
    func restarted() async throws {
        try await withOwnCluster { cluster, database async throws in
            try await database.write { try $0.putDeal("before") }
            _ = try await database.read { try $0.deals(in: Sample.acme) }
            try cluster.perform(.restart)
            try await database.write { try $0.putDeal("after") }
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == ["after", "before"])
        }
    }

    @Test("While the server is down commands fail at once as unavailable; afterwards all works by itself")
    func stopped() async throws {
        try await withOwnCluster { cluster, database async throws in
            try await database.write { try $0.putDeal("before") }
            try cluster.perform(.stop)
            // They end while it is still down: nothing waits for it to come back. Only a hang meets the suite's limit.
            for _ in 0..<10 {
                for error in [
                    await storeError { try await database.write { try $0.putDeal("lost") } },
                    await storeError { _ = try await database.read { try $0.deals(in: Sample.acme) } },
                    await storeError { try await database.ping() },
                ] {
                    guard case .unavailable = error else {
                        Issue.record("\(String(describing: error))")
                        continue
                    }
                }
            }
            try cluster.perform(.start)
            try await eventually { try await database.write { try $0.putDeal("after") } }
            try await eventually { try await database.ping() }
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == ["after", "before"])
        }
    }

    @Test("A connection lost at the commit is reported as unknown, and the store goes on afterwards")
    func lostAtCommit() async throws {
        try await withOwnCluster { cluster, database async throws in
            let error = await storeError {
                try await database.write(vendor: "acme") { transaction throws in
                    try transaction.putDeal("unknown")
                    _ = try transaction.deals(in: Sample.acme)
                    try cluster.perform(.kill)
                }
            }
            #expect(error?.description.contains("unknown: send it again") == true)
            try cluster.perform(.start)
            try await eventually { try await database.write { try $0.putDeal("after") } }
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == ["after"])
        }
    }

    @Test("A connection lost between asking and taking is not noticed by the callers")
    func lostBetweenAskingAndTaking() async throws {
        try await withOwnCluster { cluster, database async throws in
            try await database.write { try $0.putDeal("before") }
            let runs = Counter()
            let counts = try await database.write(vendor: "acme") { transaction throws in
                let asked = try (0..<3).map { _ in try transaction.ask("SELECT id FROM {deals}", in: Sample.acme) }
                if runs.next() == 1 { try cluster.perform(.restart) }
                try transaction.putDeal("after")
                return try asked.map { try $0.get().count }
            }
            #expect(counts == [1, 1, 1])
            #expect(runs.count == 2)
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == ["after", "before"])
        }
    }

    @Test("A lane that cannot connect leaves its work to those that are connected, and goes on once it can")
    func noConnectionLeft() async throws {
        try await withOwnCluster { cluster, database async throws in
            let server = PostgresServer(uri: cluster.uri)
            try await database.write(vendor: "acme") { try $0.putDeal("before") }
            try server.execute("ALTER ROLE guildhall_test CONNECTION LIMIT 1")
            let held = Held()
            async let slow: Void = database.write(vendor: "acme") { transaction throws in
                try transaction.putDeal("slow")
                held.hold()
            }
            await held.begun()
            async let waiting: Void = database.write(vendor: "bolt") { try $0.putDeal("d", vendor: "bolt") }
            try await Task.sleep(for: .milliseconds(200))
            held.letGo()
            try await slow
            try await waiting
            for number in 0..<5 {
                try await database.write(vendor: "bolt") { try $0.putDeal("d\(number)", vendor: "bolt") }
            }
            try server.execute("ALTER ROLE guildhall_test CONNECTION LIMIT -1")
            try await eventually { try await database.ping() }
            #expect(try await database.read { try $0.deals(in: Sample.acme) } == ["before", "slow"])
        }
    }

    @Test("A server killed under load keeps every acknowledged command and each vendor's whole journal")
    func killedUnderLoad() async throws {
        try await withOwnCluster { cluster, database async throws in
            let counter = Counter()
            let acknowledged = try await withThrowingTaskGroup(of: [String].self) { group in
                for client in 0..<16 {
                    group.addTask {
                        let vendor = "vendor\(client % 4)"
                        var kept: [String] = []
                        for number in 0..<100 {
                            let id = "\(vendor)-d\(client)-\(number)"
                            let error = await storeError {
                                try await database.write(vendor: vendor) { transaction throws in
                                    try transaction.append([Sample.entry(vendor: vendor, subject: id)])
                                    try transaction.putDeal(id, vendor: vendor)
                                }
                            }
                            if error == nil {
                                kept.append(id)
                                _ = counter.next()
                            } else {
                                try await Task.sleep(for: .milliseconds(5))
                            }
                        }
                        return kept
                    }
                }
                // In the middle of work, however slow the machine.
                try await eventually { if counter.count <= 50 { throw CancellationError() } }
                for _ in 0..<2 {
                    try cluster.perform(.kill)
                    try cluster.perform(.start)
                    try await Task.sleep(for: .milliseconds(200))
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try await eventually { try await database.ping() }
            #expect(acknowledged.count > 50)
            for vendor in (0..<4).map({ "vendor\($0)" }) {
                let scope = VendorScope(vendor: vendor)
                let (deals, entries) = try await database.read {
                    (try $0.deals(in: scope), try $0.journal(in: scope, limit: 100_000))
                }
                #expect(Set(deals).isSuperset(of: acknowledged.filter { $0.hasPrefix(vendor) }))
                #expect(Set(entries.map(\.subject)) == Set(deals))
                _ = try Journal.checkChain(entries)
            }
        }
    }
}
