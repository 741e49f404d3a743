import Foundation
import Logging
import Store
import StoreTesting
import Testing

/// Where the same tests run.
enum Backend: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case memory, file, postgres

    var testDescription: String { rawValue }

    /// Every backend there is on this machine.
    static let all: [Backend] = PostgresServer.shared == nil ? [.memory, .file] : allCases
    /// One in memory, and PostgreSQL where there is one: for tests of what the SQL of either makes of it.
    static let both: [Backend] = all.filter { $0 != .file }
    /// Those that can be opened a second time.
    static let durable: [Backend] = all.filter { $0 != .memory }

    /// Lends the place of an empty database, removed afterwards; waits while there are too many.
    func withPlace<T>(_ body: (DatabaseURL) async throws -> T) async throws -> T {
        try await (self == .postgres ? Turnstile.postgres : .light).pass { try await place(body) }
    }

    private func place<T>(_ body: (DatabaseURL) async throws -> T) async throws -> T {
        switch self {
        case .memory: return try await body(.memory)
        case .file:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guildhall-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await body(.sqlite(path: folder.appendingPathComponent("channel.db").path))
        case .postgres:
            guard let server = PostgresServer.shared else { throw StoreError.unavailable("no PostgreSQL for tests") }
            return try await server.withSchema { try await body(.postgres($0)) }
        }
    }
}

/// A logger for what a test does not care about.
let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
