import Foundation
import Store
import Testing

@Suite struct DurabilityTests {
    @Test("Everything acknowledged survives closing and opening again", arguments: Backend.durable)
    func reopened(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            for round in 0..<3 {
                let database = try await place.open()
                try await database.write { transaction throws in
                    try transaction.putDeal("d\(round)")
                    try transaction.append([Sample.entry()])
                }
                #expect(try await database.read { try $0.deals(in: Sample.acme) }.count == round + 1)
                await database.close()
            }
        }
    }

    @Test("A closed SQLite file stands alone, without a log beside it")
    func oneFile() async throws {
        try await withDirectory { directory async throws in
            let database = try await Place(backend: .file, url: .sqlite(path: directory + "/a.db")).open()
            try await database.write { try $0.putDeal("d") }
            _ = try await database.read { try $0.deals(in: Sample.acme) }
            await database.close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["a.db"])
        }
    }

    @Test(
        "Only its owner reads and writes a new database file, and the files beside it; an old one's mode is left alone")
    func fileMode() async throws {
        func modes(_ directory: String) throws -> [String: Int] {
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            return try names.reduce(into: [:]) { modes, name in
                let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory)/\(name)")
                modes[name] = (attributes[.posixPermissions] as? NSNumber)?.intValue
            }
        }
        try await withDirectory { directory async throws in
            let place = Place(backend: .file, url: .sqlite(path: directory + "/a.db"))
            let database = try await place.open()
            try await database.write { try $0.putDeal("d") }
            #expect(try modes(directory) == ["a.db": 0o600, "a.db-wal": 0o600, "a.db-shm": 0o600])
            await database.close()
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: directory + "/a.db")
            let again = try await place.open()
            try await again.write { try $0.putDeal("e") }
            #expect(try modes(directory) == ["a.db": 0o640, "a.db-wal": 0o640, "a.db-shm": 0o640])
            await again.close()
        }
    }

    @Test("SQLite commits are forced to the disk")
    func synchronous() async throws {
        try await withDatabase(.file) { database async throws in
            let level = try await database.write { try $0.pragma("synchronous") }
            #expect(level == [2])
            #expect(try await database.write { try $0.pragma("journal_mode") } == ["wal"])
        }
    }

    @Test(
        "A process killed in the middle keeps every acknowledged command and a whole journal",
        arguments: Backend.durable)
    func killed(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            try await withDirectory { directory async throws in
                let list = directory + "/acknowledged"
                try Data().write(to: URL(fileURLWithPath: list))
                let url = place.url.text
                await #expect(processExitsWith: .signal(SIGKILL)) {
                    [url = url as String, list = list as String] in
                    try await Victim.run(url, acknowledging: list)
                }
                let acknowledged = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(
                    String.init)
                #expect(acknowledged.count >= 300)
                let database = try await place.open()
                let (deals, entries) = try await database.read {
                    (try $0.deals(in: Sample.acme), try $0.journal(in: Sample.acme, limit: 100_000))
                }
                await database.close()
                #expect(Set(deals).isSuperset(of: acknowledged))
                #expect(Set(entries.map(\.subject)) == Set(deals))
                _ = try Journal.checkChain(entries)
            }
        }
    }
}

/// The process that is killed.
private enum Victim {
    /// Lets 16 clients write without pause, notes each acknowledged command, and dies at the 300th.
    static func run(_ url: String, acknowledging list: String) async throws {
        let url = try DatabaseURL(url)
        let database = try await Place(backend: .file, url: url).open()
        let file = open(list, O_WRONLY | O_APPEND)
        await withTaskGroup { group in
            for client in 0..<16 {
                group.addTask {
                    for number in 0... {
                        let id = "d\(client)-\(number)"
                        try? await database.write(vendor: "acme") { transaction throws in
                            try transaction.append([Sample.entry(subject: id)])
                            try transaction.putDeal(id)
                        }
                        _ = "\(id)\n".withCString { write(file, $0, strlen($0)) }
                        if client == 0, lseek(file, 0, SEEK_END) > 2700 { kill(getpid(), SIGKILL) }
                    }
                }
            }
        }
    }
}

extension DatabaseURL {
    /// The text that reads as this URL.
    var text: String {
        switch self {
        case .memory: "sqlite::memory:"
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let uri): uri
        }
    }
}
