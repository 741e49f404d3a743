import CLibPQ
import Foundation
import Store

/// The server that `scripts/postgres.sh run` lends to the tests of every target.
public struct PostgresServer: Sendable {
    /// The URI of a superuser.
    public let uri: String

    /// - Parameter uri: of a superuser.
    public init(uri: String) { self.uri = uri }

    /// From the environment; nil, and said so once, when there is none.
    public static let shared: PostgresServer? = {
        guard let uri = ProcessInfo.processInfo.environment["GUILDHALL_TEST_POSTGRES"], !uri.isEmpty else {
            print("SKIPPED: every test on PostgreSQL, since GUILDHALL_TEST_POSTGRES is not set.")
            print("         Run them with: scripts/postgres.sh run swift test")
            return nil
        }
        return PostgresServer(uri: uri)
    }()

    /// Makes the role that owns the tests' schemas. It is no superuser, so that row-level security holds.
    private static let role = """
        DO $$ BEGIN
            PERFORM pg_advisory_xact_lock(42);
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guildhall_test') THEN
                CREATE ROLE guildhall_test LOGIN;
            END IF;
        END $$
        """

    /// Lends the URI of the tests' role in a fresh schema, dropped afterwards.
    public func withSchema<T>(_ body: (String) async throws -> T) async throws -> T {
        let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try execute(Self.role, "CREATE SCHEMA \(schema) AUTHORIZATION guildhall_test")
        defer { _ = try? execute("DROP SCHEMA IF EXISTS \(schema) CASCADE") }
        let plain = uri.replacing("user=postgres", with: "user=guildhall_test")
        return try await body(plain + "&options=-csearch_path%3D\(schema)")
    }

    /// Runs statements as the superuser, each in its own transaction; gives the first column of the last result.
    @discardableResult
    public func execute(_ statements: String...) throws -> [String] {
        try Self.execute(uri, statements)
    }

    /// Runs statements in one session at `uri`; gives the first column of the last result.
    @discardableResult
    public static func execute(_ uri: String, _ statements: [String]) throws -> [String] {
        let connection = PQconnectdb(uri)
        defer { PQfinish(connection) }
        _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
        var column: [String] = []
        for statement in statements {
            let result = PQexec(connection, statement)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
                throw StoreError.other(String(cString: PQerrorMessage(connection)))
            }
            column = (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
        }
        return column
    }
}
