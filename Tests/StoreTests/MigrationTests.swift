import Foundation
import Store
import StoreTesting
import Testing

@Suite struct MigrationTests {
    private static let later = Migration(
        id: "deals-2", sql: ["ALTER TABLE deals ADD COLUMN note TEXT NOT NULL DEFAULT ''"])

    private static func layout(_ migrations: [Migration]) throws -> DatabaseLayout {
        try DatabaseLayout(tables: Sample.tables, migrations: migrations)
    }

    @Test("Opening again applies only what is new, and keeps the rows", arguments: Backend.durable)
    func forward(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            let first = try await place.open()
            try await first.write { try $0.putDeal("old") }
            await first.close()
            for _ in 0..<2 {
                let second = try await place.open(Self.layout(Sample.migrations + [Self.later]))
                let notes = try await second.read { try $0.query("SELECT id, note FROM {deals}", in: Sample.acme) }
                #expect(notes.map(\.values) == [["old", ""]])
                await second.close()
            }
        }
    }

    @Test("A database of a newer program is refused and left alone", arguments: Backend.durable)
    func newer(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            let newer = try await place.open(Self.layout(Sample.migrations + [Self.later]))
            try await newer.write { try $0.putDeal("kept") }
            await newer.close()
            let error = await storeError { _ = try await place.open() }
            #expect(error == .newerSchema(unknown: ["deals-2"]))
            let again = try await place.open(Self.layout(Sample.migrations + [Self.later]))
            #expect(try await again.read { try $0.deals(in: Sample.acme) } == ["kept"])
            await again.close()
        }
    }

    @Test("A migration that fails leaves nothing of itself", arguments: Backend.durable)
    func failing(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            let broken = Migration(id: "more-1", sql: ["CREATE TABLE more (id TEXT) STRICT", "CREATE NONSENSE"])
            let error = await storeError { _ = try await place.open(Self.layout(Sample.migrations + [broken])) }
            guard case .invalidQuery = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let mended = Migration(id: "more-1", sql: ["CREATE TABLE more (id TEXT) STRICT"])
            let database = try await place.open(Self.layout(Sample.migrations + [mended]))
            try await database.write { try $0.putDeal("works") }
            await database.close()
        }
    }

    @Test("Two programs may start at the same moment", arguments: Backend.durable)
    func together(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            try await withThrowingTaskGroup { group in
                for number in 0..<3 {
                    group.addTask {
                        let database = try await place.open()
                        try await database.write { try $0.putDeal("d\(number)") }
                        await database.close()
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("Declarations that contradict themselves are refused")
    func contradictions() {
        let deals = Sample.tables[0]
        let keyless = TableDeclaration(name: "x", key: ["id"], tenancy: .vendor(partnerColumns: []), replayed: false)
        let shared = TableDeclaration(name: "x", key: ["vendor", "id"], tenancy: .shared, replayed: false)
        let empty = TableDeclaration(name: "x", key: [], tenancy: .shared, replayed: false)
        for tables in [[deals, deals], [keyless], [shared], [empty], [Journal.table]] {
            #expect(throws: StoreError.self) { try DatabaseLayout(tables: tables, migrations: []) }
        }
        #expect(throws: StoreError.self) { try DatabaseLayout(tables: [], migrations: [Self.later, Self.later]) }
    }

    @Test("A file that is no SQLite database is refused and not touched")
    func notSQLite() async throws {
        try await withDirectory { directory async throws in
            let path = directory + "/letter.txt"
            let content = Data(String(repeating: "Dear partner, ", count: 1000).utf8)
            try content.write(to: URL(fileURLWithPath: path))
            let error = await storeError { _ = try await Place(backend: .file, url: .sqlite(path: path)).open() }
            guard case .notADatabase(path, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["letter.txt"])
        }
    }

    @Test("A database of another application is refused and not touched", arguments: Backend.durable)
    func foreign(backend: Backend) async throws {
        try await withPlace(backend) { place async throws in
            switch place.url {
            case .memory: return
            case .sqlite(let path): try RawSQLite.execute(path, "CREATE TABLE photos (id INTEGER)")
            case .postgres(let uri):
                try PostgresServer.execute(uri, ["CREATE TABLE photos (id INTEGER)"])
            }
            let error = await storeError { _ = try await place.open() }
            guard case .notADatabase = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            switch place.url {
            case .memory: return
            case .sqlite(let path):
                #expect(try RawSQLite.execute(path, "SELECT name FROM sqlite_master") == ["photos"])
                #expect(try RawSQLite.execute(path, "PRAGMA journal_mode") == ["delete"])
            case .postgres(let uri):
                let tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                #expect(try PostgresServer.execute(uri, [tables]) == ["photos"])
            }
        }
    }

    @Test("A directory that does not exist is a sentence, not a crash")
    func noDirectory() async {
        let error = await storeError {
            _ = try await Place(backend: .file, url: .sqlite(path: "/nowhere/at/all.db")).open()
        }
        guard case .unavailable(let text) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(text.contains("cannot be opened"))
    }
}
