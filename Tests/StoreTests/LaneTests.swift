import Store
import StoreTesting
import Testing

/// Vendors side by side, on one server and on several.
@Suite(.enabled(if: PostgresServer.shared != nil), .timeLimit(.minutes(15))) struct LaneTests {
    @Test("While one vendor's command runs, another's is done, on the same server and on others", arguments: [1, 2])
    func overlapping(servers: Int) async throws {
        try await withServers(servers) { _, servers in
            let held = Held()
            async let slow: Void = servers[0].write(vendor: "acme") { transaction throws in
                try transaction.append([Sample.entry()])
                held.hold()
            }
            await held.begun()
            let server = servers[servers.count - 1]
            for number in 0..<3 {
                _ = try await server.write(vendor: "bolt") { transaction throws in
                    try transaction.append([Sample.entry(vendor: "bolt", body: "{\"number\":\(number)}")])
                }
            }
            let lengths = { @Sendable (snapshot: Snapshot) throws in
                try ["acme", "bolt"].map { try snapshot.journalHead(in: VendorScope(vendor: $0)).sequence }
            }
            #expect(try await server.read(lengths) == [0, 3])
            held.letGo()
            try await slow
            #expect(try await server.read(lengths) == [1, 3])
        }
    }

    @Test("A vendor's command waits for the one that another server is at, and then sees what that wrote")
    func waiting() async throws {
        try await withServers(2) { place, servers in
            let held = Held()
            async let first: Void = servers[0].write(vendor: "acme") { transaction throws in
                try transaction.putDeal("first")
                held.hold()
            }
            await held.begun()
            async let second = servers[1].write(vendor: "acme") { transaction throws in
                let before = try transaction.deals(in: Sample.acme)
                try transaction.putDeal("second")
                return before
            }
            try await eventually(try place.waiting(for: "acme") == 1)
            held.letGo()
            try await first
            #expect(try await second == ["first"])
        }
    }

    @Test("A slow command of one vendor keeps no lane from the others, however many wait behind it")
    func slowVendor() async throws {
        try await withServers(1, lanes: 2) { _, servers in
            let server = servers[0]
            let held = Held()
            try await withThrowingTaskGroup { group in
                group.addTask { try await server.write(vendor: "acme") { _ in held.hold() } }
                await held.begun()
                for number in 0..<20 {
                    group.addTask { try await server.write(vendor: "acme") { try $0.putDeal("d\(number)") } }
                }
                for vendor in ["bolt", "core", "dyne"] {
                    try await server.write(vendor: vendor) { try $0.putDeal("d", vendor: vendor) }
                }
                #expect(try await server.read { try $0.deals(in: Sample.acme) } == [])
                held.letGo()
                try await group.waitForAll()
            }
            #expect(try await server.read { try $0.deals(in: Sample.acme) }.count == 20)
        }
    }

    @Test("Many vendors on few lanes of two servers keep each journal in order and without gaps")
    func manyVendors() async throws {
        try await withServers(2, lanes: 3) { _, servers in
            let vendors = (0..<24).map { "vendor\($0)" }
            try await withThrowingTaskGroup { group in
                for (number, vendor) in vendors.enumerated() {
                    for client in 0..<3 {
                        group.addTask {
                            for _ in 0..<6 {
                                try await servers[(number + client) % 2].write(vendor: vendor) { transaction throws in
                                    let scope = VendorScope(vendor: vendor)
                                    let count = try transaction.deals(in: scope).count
                                    try transaction.putDeal("d\(count)", vendor: vendor)
                                    try transaction.append([Sample.entry(vendor: vendor, subject: "d\(count)")])
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            for vendor in vendors {
                let entries = try await servers[0].read {
                    try $0.journal(in: VendorScope(vendor: vendor), limit: 100)
                }
                #expect(entries.map(\.subject) == (0..<18).map { "d\($0)" })
                #expect(try Journal.checkChain(entries).sequence == 18)
            }
        }
    }

    @Test("Commands for several vendors, named in whichever order, wait for one another and never for ever")
    func oppositeOrders() async throws {
        try await withServers(2) { _, servers in
            let vendors = ["acme", "bolt", "core"]
            try await withThrowingTaskGroup { group in
                for (number, server) in servers.enumerated() {
                    for client in 0..<6 {
                        group.addTask {
                            for round in 0..<8 {
                                let all = (client + number) % 2 == 0 ? vendors : vendors.reversed()
                                try await server.write(vendor: all[round % 3]) { transaction throws in
                                    for vendor in all.prefix(1 + client % 3) {
                                        try transaction.append([Sample.entry(vendor: vendor)])
                                    }
                                    try transaction.writer().put("companies", [("id", "c"), ("name", "n")])
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            var count: Int64 = 0
            for vendor in vendors {
                let entries = try await servers[0].read {
                    try $0.journal(in: VendorScope(vendor: vendor), limit: 1000)
                }
                count += try Journal.checkChain(entries).sequence
            }
            #expect(count == 2 * 2 * 8 * (1 + 2 + 3))
        }
    }

    @Test("A command for two vendors is not overtaken for ever by those for one of them")
    func notOvertaken() async throws {
        try await withServers(1) { _, servers in
            let server = servers[0]
            try await withThrowingTaskGroup { group in
                for vendor in ["acme", "bolt"] {
                    for client in 0..<4 {
                        group.addTask {
                            while !Task.isCancelled {
                                try await server.write(vendor: vendor) { transaction throws in
                                    try transaction.putDeal("d\(client)", vendor: vendor)
                                }
                            }
                        }
                    }
                }
                for number in 0..<10 {
                    try await server.write(vendor: "acme") { transaction throws in
                        try transaction.putDeal("both\(number)", vendor: "acme")
                        try transaction.putDeal("both\(number)", vendor: "bolt")
                    }
                }
                group.cancelAll()
                try await group.waitForAll()
            }
        }
    }

    @Test("A connection that is lost in one lane is noticed by no other lane, and by no caller")
    func lostConnection() async throws {
        try await withServers(1) { place, servers in
            let server = servers[0]
            let (mine, others) = (Counter(), Counter())
            let held = Held()
            async let undisturbed: Void = server.write(vendor: "bolt") { transaction throws in
                _ = others.next()
                try transaction.putDeal("d", vendor: "bolt")
                _ = try transaction.deals(in: VendorScope(vendor: "bolt"))
                held.hold()
            }
            await held.begun()
            try await server.write(vendor: "acme") { transaction throws in
                _ = try transaction.deals(in: Sample.acme)
                try transaction.putDeal("d")
                if mine.next() == 1 { try place.endSession(holding: "acme") }
                _ = try transaction.query("SELECT status FROM {deals}", in: Sample.acme)
            }
            held.letGo()
            try await undisturbed
            #expect((mine.count, others.count) == (2, 1))
            for vendor in ["acme", "bolt"] {
                #expect(try await server.read { try $0.deals(in: VendorScope(vendor: vendor)) } == ["d"])
            }
        }
    }

    @Test("A server starts while another's command runs, unless it has something to migrate")
    func starting() async throws {
        try await withServers(1) { place, servers in
            let held = Held()
            async let slow: Void = servers[0].write(vendor: "acme") { transaction throws in
                try transaction.putDeal("old")
                held.hold()
            }
            await held.begun()
            let same = try await place.open()
            try await same.write(vendor: "bolt") { try $0.putDeal("d", vendor: "bolt") }
            await same.close()
            let step = Migration(id: "deals-2", sql: ["UPDATE deals SET status = 'moved'"])
            let layout = try DatabaseLayout(tables: Sample.tables, migrations: Sample.migrations + [step])
            async let newer = place.open(layout)
            try await eventually(try place.waitingForAll() == 1)
            held.letGo()
            try await slow
            let opened = try await newer
            let rows = try await opened.read {
                try $0.query("SELECT status FROM {deals}", in: Sample.acme)
            }
            #expect(rows.map(\.values) == [["moved"]])
            await opened.close()
        }
    }
}
