import Dispatch
import Store
import StoreTesting
import Synchronization

/// Keeps a command in the middle of its transaction until it is let go.
final class Held: Sendable {
    private let (stream, continuation) = AsyncStream<Void>.makeStream()
    private let gate = DispatchSemaphore(value: 0)

    /// Called in the command's closure.
    func hold() {
        continuation.finish()
        gate.wait()
        // Whoever comes after it, when the closure is run again, goes through.
        gate.signal()
    }

    /// Returns once the command holds.
    func begun() async { for await _ in stream {} }

    func letGo() { gate.signal() }
}

/// Lends several servers on one fresh schema.
func withServers(
    _ count: Int, lanes: Int = 8, _ body: (Place, [Database]) async throws -> Void
) async throws {
    try await withPlace(.postgres) { place async throws in
        var servers: [Database] = []
        for _ in 0..<count { servers.append(try await place.open(lanes: lanes)) }
        try await body(place, servers)
        for server in servers { await server.close() }
    }
}

extension Place {
    private static let application = 1_198_877_036

    private func ask(_ sql: String) throws -> [String] {
        guard case .postgres(let uri) = url else { return [] }
        return try PostgresServer.execute(uri, [sql])
    }

    private func locks(of vendor: String) -> String {
        """
        FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint << 32) | objid::bigint \
        = hashtextextended(current_schema() || ' \(vendor)', \(Self.application))
        """
    }

    /// How many commands wait for a vendor that another one has.
    func waiting(for vendor: String) throws -> Int {
        try ask("SELECT pid \(locks(of: vendor)) AND NOT granted").count
    }

    /// How many migrations wait for the commands that run.
    func waitingForAll() throws -> Int {
        try ask(
            """
            SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND NOT granted \
            AND classid = \(Self.application) AND objid::bigint = hashtext(current_schema())::bigint & 4294967295
            """
        ).count
    }

    /// Ends the session of the command that has a vendor.
    func endSession(holding vendor: String) throws {
        _ = try ask("SELECT pg_terminate_backend(pid, 5000) \(locks(of: vendor)) AND granted")
    }
}
