import Foundation
import Logging
import Store
import StoreTesting

/// Where the same tests run.
enum Backend: String, CaseIterable, CustomStringConvertible, Sendable {
    case memory, file, postgres

    var description: String { rawValue }

    /// Every backend there is on this machine.
    static let all: [Backend] = PostgresServer.shared == nil ? [.memory, .file] : allCases
    /// Those that can be closed and opened again.
    static let durable: [Backend] = all.filter { $0 != .memory }
}

/// A place for one test's database, removed afterwards.
struct Place: Sendable {
    let backend: Backend
    let url: DatabaseURL

    func open(_ layout: DatabaseLayout? = nil, lanes: Int = 8) async throws -> Database {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try await Database.open(url, layout: layout ?? Sample.layout(), lanes: lanes, logger: logger)
    }
}

/// Lends a fresh place.
func withPlace<T>(_ backend: Backend, _ body: (Place) async throws -> T) async throws -> T {
    switch backend {
    case .memory:
        return try await body(Place(backend: .memory, url: .memory))
    case .file:
        return try await withDirectory { directory async throws in
            try await body(Place(backend: .file, url: .sqlite(path: directory + "/test.db")))
        }
    case .postgres:
        guard let server = PostgresServer.shared else { throw StoreError.unavailable("no PostgreSQL for tests") }
        return try await withPlace(server, body)
    }
}

/// Lends a fresh schema of a server.
func withPlace<T>(_ server: PostgresServer, _ body: (Place) async throws -> T) async throws -> T {
    try await server.withSchema { try await body(Place(backend: .postgres, url: .postgres($0))) }
}

/// Lends an open database with the sample's tables.
func withDatabase<T>(
    _ backend: Backend, _ layout: DatabaseLayout? = nil, _ body: (Database) async throws -> T
) async throws -> T {
    try await withPlace(backend) { place async throws in
        let database = try await place.open(layout)
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}

/// Lends an empty directory.
func withDirectory<T>(_ body: (String) async throws -> T) async throws -> T {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("guildhall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try await body(directory.path)
}

/// The error that `body` throws, if it is storage's.
func storeError(_ body: () async throws -> Void) async -> StoreError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? StoreError
    }
}
