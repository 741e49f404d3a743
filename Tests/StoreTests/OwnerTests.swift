import Store
import Testing

/// Whose rows a command writes is found out when it was not said.
@Suite struct OwnerTests {
    private static let vendors = ["acme", "bolt", "core", "dyne", "echo", "flux"]

    @Test("A command that writes for another vendor than it said is done once, and right", arguments: Backend.all)
    func anotherVendor(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            for said in [nil, "bolt", "acme"] {
                let entries = try await database.write(vendor: said) { transaction throws in
                    try transaction.putDeal("d\(said ?? "")")
                    return try transaction.append([Sample.entry()])
                }
                #expect(entries.map(\.vendor) == ["acme"])
            }
            let (deals, entries) = try await database.read {
                (try $0.deals(in: Sample.acme), try $0.journal(in: Sample.acme, limit: 10))
            }
            #expect(deals == ["d", "dacme", "dbolt"])
            #expect(try Journal.checkChain(entries).sequence == 3)
        }
    }

    @Test("A command may write for however many vendors, and for none", arguments: Backend.all, [1, 2, 4, 6])
    func severalVendors(backend: Backend, count: Int) async throws {
        try await withDatabase(backend) { database async throws in
            try await withThrowingTaskGroup { group in
                for number in 0..<12 {
                    let vendors = Self.vendors.prefix(count)
                    group.addTask {
                        try await database.write(vendor: number % 2 == 0 ? vendors.first : nil) { transaction throws in
                            try transaction.writer().put("companies", [("id", .text("c\(number)"))])
                            for vendor in number % 3 == 0 ? vendors.reversed() : Array(vendors) {
                                try transaction.append([Sample.entry(vendor: vendor)])
                                try transaction.putDeal("d\(number)", vendor: vendor)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            for vendor in Self.vendors.prefix(count) {
                let scope = VendorScope(vendor: vendor)
                let (deals, entries) = try await database.read {
                    (try $0.deals(in: scope), try $0.journal(in: scope, limit: 100))
                }
                #expect(deals.count == 12)
                #expect(try Journal.checkChain(entries).sequence == 12)
            }
            let companies = try await database.read { try $0.query("SELECT id FROM {companies}", in: PublicScope()) }
            #expect(companies.count == 12)
        }
    }

    @Test("What is found out late undoes nothing of the command's neighbours", arguments: Backend.all)
    func neighbours(backend: Backend) async throws {
        try await withDatabase(backend) { database async throws in
            try await withThrowingTaskGroup { group in
                for number in 0..<40 {
                    group.addTask {
                        try await database.write(vendor: "acme") { transaction throws in
                            try transaction.append([Sample.entry(subject: "d\(number)")])
                            try transaction.putDeal("d\(number)")
                            if number % 4 == 0 { try transaction.append([Sample.entry(vendor: "bolt")]) }
                            if number % 4 == 1 {
                                // An error that is swallowed changes nothing about it.
                                try? transaction.writer().put("companies", [("id", .text("c\(number)"))])
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await database.read { snapshot throws in
                #expect(try snapshot.deals(in: Sample.acme).count == 40)
                let mine = try snapshot.journal(in: Sample.acme, limit: 100)
                #expect(try Journal.checkChain(mine).sequence == 40)
                let theirs = try snapshot.journal(in: VendorScope(vendor: "bolt"), limit: 100)
                #expect(try Journal.checkChain(theirs).sequence == 10)
                #expect(try snapshot.query("SELECT id FROM {companies}", in: PublicScope()).count == 10)
            }
        }
    }

    @Test("An id that is no vendor's is refused", arguments: ["", "*"])
    func noVendor(id: String) async throws {
        try await withDatabase(.memory) { database async throws in
            let error = await storeError { try await database.write(vendor: id) { _ in } }
            #expect(error == .invalidQuery("\"\(id)\" is not the id of a vendor"))
        }
    }
}
