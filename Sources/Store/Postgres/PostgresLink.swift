import CLibPQ
import Foundation

/// An open libpq connection in pipeline mode, closed with this object. Used by one thread at a time.
final class PostgresLink {
    let handle: OpaquePointer

    /// Connects and sets the session up.
    ///
    /// - Throws: `unavailable` when the server does not answer within `connect_timeout` (5 s unless the URL says
    ///   otherwise) or refuses the user; `badURL` for a database of another encoding or a server older than 13.
    init(_ url: String) throws(StoreError) {
        // What stands before `dbname` are defaults that the URL may override, what stands after it is final.
        let settings: [(String, String)] = [
            ("connect_timeout", "5"), ("tcp_user_timeout", "15000"), ("keepalives_idle", "10"),
            ("keepalives_interval", "5"), ("keepalives_count", "3"), ("dbname", url),
            ("fallback_application_name", "guildhall"), ("client_encoding", "UTF8"),
        ]
        handle = try Self.connect(settings)
        // Keeps the server's remarks from standard error; errors come with the results.
        _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQserverVersion(handle) >= 130_000 else {
            throw .badURL("the server is older than PostgreSQL 13, which is the oldest that Guildhall supports")
        }
        guard PQparameterStatus(handle, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
            throw .badURL("the database must be made with ENCODING 'UTF8'")
        }
        try execute(Self.session)
        guard PQenterPipelineMode(handle) == 1 else { throw .unavailable(message) }
    }

    deinit { PQfinish(handle) }

    /// False once the server or the network is gone.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// libpq's last error, on one line.
    var message: String { Self.oneLine(String(cString: PQerrorMessage(handle))) }

    /// Never less durable than one machine's disk; no server waits for ever for another, and the locks of one whose machine is gone
    /// last no longer than half a minute; indexes even where the
    /// planner believes that a table is small, as it does of a young one until it is next analysed; and the quicker
    /// compression of long texts where the server has it.
    private static let session = """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
            WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);
        SET lock_timeout = '15s';
        SET tcp_keepalives_idle = 10;
        SET tcp_keepalives_interval = 5;
        SET tcp_keepalives_count = 3;
        SET jit = off;
        SET enable_seqscan = off;
        SET random_page_cost = 1.1
        """

    private static func connect(_ settings: [(String, String)]) throws(StoreError) -> OpaquePointer {
        var keys = settings.map { UnsafePointer<CChar>(strdup($0.0)) }
        var values = settings.map { UnsafePointer<CChar>(strdup($0.1)) }
        defer { for text in keys + values { free(UnsafeMutablePointer(mutating: text)) } }
        keys.append(nil)
        values.append(nil)
        guard let handle = PQconnectdbParams(keys, values, 1) else { throw .unavailable("there is no memory left") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(
                "PostgreSQL does not answer (\(oneLine(String(cString: PQerrorMessage(handle))))). "
                    + "Check that it runs and that the URL is right.")
        }
        return handle
    }

    /// Runs statements outside the pipeline, before it begins.
    private func execute(_ sql: String) throws(StoreError) {
        guard let result = PQexec(handle, sql) else { throw .unavailable(message) }
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
            throw .unavailable(message)
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\t" || $0 == " " } }.joined(separator: " ")
    }
}
