import CLibPQ
import Foundation
import Store

/// The server that `scripts/postgres.sh run` lends to the tests.
struct PostgresServer: Sendable {
    /// The URI of a superuser.
    let uri: String

    /// From the environment; nil, and said so once, when there is none.
    static let shared: PostgresServer? = {
        guard let uri = ProcessInfo.processInfo.environment["GUILDHALL_TEST_POSTGRES"], !uri.isEmpty else {
            print("SKIPPED: every storage test on PostgreSQL, since GUILDHALL_TEST_POSTGRES is not set.")
            print("         Run them with: scripts/postgres.sh run swift test")
            return nil
        }
        return PostgresServer(uri: uri)
    }()

    /// Makes the role that owns the tests' schemas. It is no superuser, so that row-level security holds.
    static let role = """
        DO $$ BEGIN
            PERFORM pg_advisory_xact_lock(42);
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guildhall_test') THEN
                CREATE ROLE guildhall_test LOGIN;
            END IF;
        END $$
        """

    /// The URI of the tests' role in a schema.
    func url(of schema: String) -> String {
        let plain = uri.replacing("user=postgres", with: "user=guildhall_test")
        return plain + "&options=-csearch_path%3D\(schema)"
    }

    /// Runs statements as the superuser, each in its own transaction; gives the first column of the last result.
    @discardableResult
    func execute(_ statements: String...) throws -> [String] {
        try Self.execute(uri, statements)
    }

    /// Runs statements in one session at `uri`; gives the first column of the last result.
    @discardableResult
    static func execute(_ uri: String, _ statements: [String]) throws -> [String] {
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
