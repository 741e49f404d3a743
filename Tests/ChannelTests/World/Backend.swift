import CLibPQ
import Foundation
import Logging
import Store
import Testing

/// Where the same tests run.
enum Backend: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case memory, file, postgres

    var testDescription: String { rawValue }

    /// Every backend there is on this machine.
    static let all: [Backend] = server == nil ? [.memory, .file] : allCases
    /// One in memory, and PostgreSQL where there is one: for tests of what the SQL of either makes of it.
    static let both: [Backend] = all.filter { $0 != .file }
    /// Those that can be opened a second time.
    static let durable: [Backend] = all.filter { $0 != .memory }

    /// The URI of a superuser of the server that `scripts/postgres.sh run` lends; nil, and said so once, when there is none.
    private static let server: String? = {
        guard let uri = ProcessInfo.processInfo.environment["GUILDHALL_TEST_POSTGRES"], !uri.isEmpty else {
            print("SKIPPED: every test of the channel on PostgreSQL, since GUILDHALL_TEST_POSTGRES is not set.")
            print("         Run them with: scripts/postgres.sh run swift test")
            return nil
        }
        return uri
    }()

    /// Lends the place of an empty database, removed afterwards.
    func withPlace<T>(_ body: (DatabaseURL) async throws -> T) async throws -> T {
        switch self {
        case .memory: return try await body(.memory)
        case .file:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guildhall-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await body(.sqlite(path: folder.appendingPathComponent("channel.db").path))
        case .postgres:
            guard let uri = Self.server else { throw StoreError.unavailable("no PostgreSQL for tests") }
            let schema = "channel_" + UUID().uuidString.lowercased().replacing("-", with: "")
            try Self.execute(uri, Self.role, "CREATE SCHEMA \(schema) AUTHORIZATION guildhall_test")
            defer { try? Self.execute(uri, "DROP SCHEMA IF EXISTS \(schema) CASCADE") }
            let plain = uri.replacing("user=postgres", with: "user=guildhall_test")
            return try await body(.postgres(plain + "&options=-csearch_path%3D\(schema)"))
        }
    }

    /// Makes the role that owns the tests' schemas. It is no superuser, so that row-level security holds.
    private static let role = """
        DO $$ BEGIN
            PERFORM pg_advisory_xact_lock(42);
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guildhall_test') THEN
                CREATE ROLE guildhall_test LOGIN;
            END IF;
        END $$
        """

    private static func execute(_ uri: String, _ statements: String...) throws {
        let connection = PQconnectdb(uri)
        defer { PQfinish(connection) }
        _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
        for statement in statements {
            let result = PQexec(connection, statement)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
                throw StoreError.other(String(cString: PQerrorMessage(connection)))
            }
        }
    }
}

/// A logger for what a test does not care about.
let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
