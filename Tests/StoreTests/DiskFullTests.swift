import Foundation
import Testing

@testable import Store

@Suite struct DiskFullTests {
    private static let big = SQLValue.text(String(repeating: "x", count: 50_000))

    @Test("A file at its limit refuses the command, keeps nothing of it, and works again with room")
    func limitedFile() async throws {
        try await withDatabase(.file) { database async throws in
            try await database.write { try $0.putDeal("before") }
            let pages = try await database.write { try $0.pragma("page_count")[0].number }
            _ = try await database.write { try $0.pragma("max_page_count = \(pages + 20)") }
            try await Self.fillUp(database)
            _ = try await database.write { try $0.pragma("max_page_count = 1000000") }
            try await Self.works(database)
        }
    }

    @Test("A full file system refuses the command, keeps nothing of it, and works again with room")
    func fullFileSystem() async throws {
        try await withDirectory { directory async throws in
            guard Command.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", directory) == 0 else {
                print("SKIPPED: the test of a full file system, since this user cannot mount one.")
                return
            }
            defer { _ = Command.run("umount", "-l", directory) }
            let database = try await Place(backend: .file, url: .sqlite(path: directory + "/full.db")).open()
            try await database.write { try $0.putDeal("before") }
            let filler = directory + "/filler"
            let free = try FileManager.default.attributesOfFileSystem(forPath: directory)[.systemFreeSize] as? Int ?? 0
            #expect(FileManager.default.createFile(atPath: filler, contents: Data(count: max(0, free - 200_000))))
            try await Self.fillUp(database)
            try FileManager.default.removeItem(atPath: filler)
            try await Self.works(database)
            await database.close()
        }
    }

    /// Several clients write until nothing fits; each is told, and nothing is there by half.
    private static func fillUp(_ database: Database) async throws {
        let kept = await withTaskGroup(of: [String].self) { group in
            for client in 0..<8 {
                group.addTask {
                    var kept: [String] = []
                    for number in 0..<8 {
                        let id = "d\(client)-\(number)"
                        let error = await storeError {
                            try await database.write { transaction throws in
                                try transaction.append([Sample.entry(subject: id)])
                                try transaction.putDeal(id)
                                try transaction.writer(vendor: "acme").put(
                                    "cells", [("id", .integer(Int64(client * 100 + number))), ("words", big)])
                            }
                        }
                        #expect(error == nil || error == .diskFull)
                        if error == nil { kept.append(id) }
                    }
                    return kept
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(kept.count < 64)
        let (deals, entries, cells) = try await database.read {
            (
                try $0.deals(in: Sample.acme), try $0.journal(in: Sample.acme, limit: 100),
                try $0.query("SELECT count(*) FROM {cells}", in: Sample.acme)[0].int(0)
            )
        }
        #expect(Set(deals) == Set(kept + ["before"]))
        #expect(Set(entries.map(\.subject)) == Set(kept))
        #expect(cells == Int64(kept.count))
        _ = try Journal.checkChain(entries)
    }

    private static func works(_ database: Database) async throws {
        try await database.write { try $0.putDeal("afterwards") }
        #expect(try await database.read { try $0.deals(in: Sample.acme) }.contains("afterwards"))
    }
}

extension SQLValue {
    fileprivate var number: Int64 {
        if case .integer(let number) = self { number } else { 0 }
    }
}

extension Transaction {
    /// Runs a PRAGMA on the writing connection; gives the first column.
    func pragma(_ text: String) throws -> [SQLValue] {
        let prepared = PreparedText("PRAGMA \(text)", isKept: false, isQuery: true)
        return try perform { session throws(StoreError) in try session.rows(prepared, [], as: "") }.map { $0[0] }
    }
}
