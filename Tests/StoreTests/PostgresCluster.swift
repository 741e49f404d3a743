import Foundation
import Store
import StoreTesting
import Testing

/// A PostgreSQL of one test's own, which it may stop, kill and start without disturbing the others.
struct PostgresCluster: Sendable {
    let uri: String
    private let control: String

    /// Why there are none, or nil when there are.
    static var absence: String? {
        if PostgresServer.shared == nil { return "GUILDHALL_TEST_POSTGRES is not set" }
        return FileManager.default.isExecutableFile(atPath: script) ? nil : "\(script) is missing"
    }

    private static let script = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scripts/postgres.sh").path

    /// The cluster of the suite that runs.
    @TaskLocal static var current: PostgresCluster?

    /// Starts a cluster, lends it, and removes it.
    fileprivate static func with(_ body: (PostgresCluster) async throws -> Void) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = [
            "run", "bash", "-c", "echo $GUILDHALL_TEST_POSTGRES; echo $GUILDHALL_TEST_POSTGRES_CONTROL; read -r line",
        ]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            // A line is the end of the command, and so of the cluster.
            try? input.fileHandleForWriting.write(contentsOf: Array("\n".utf8))
            process.waitUntilExit()
        }
        var text = ""
        while text.split(separator: "\n").count < 2 || !text.hasSuffix("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw StoreError.unavailable("the test's PostgreSQL did not start") }
            text += String(decoding: data, as: UTF8.self)
        }
        let lines = text.split(separator: "\n").map(String.init)
        try await body(PostgresCluster(uri: lines[0], control: lines[1]))
    }

    /// A waiting stop, start or restart, or a kill, which ends every process of the server at once.
    func perform(_ verb: Verb) throws {
        guard Command.run(control, verb.rawValue) == 0 else {
            throw StoreError.other("the test's PostgreSQL did not \(verb.rawValue)")
        }
    }

    enum Verb: String { case stop, start, restart, kill }

}

/// Lends one cluster to all tests of a suite, which must be `.serialized`; skips them loudly when there is none.
struct OwnCluster: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        if let absence = PostgresCluster.absence {
            print("SKIPPED: the tests that stop PostgreSQL, since \(absence).")
            return try await function()
        }
        try await PostgresCluster.with { cluster in
            try await PostgresCluster.$current.withValue(cluster) { try await function() }
        }
    }
}

/// Lends a database in a schema of its own of the suite's cluster.
func withOwnCluster(_ body: (PostgresCluster, Database) async throws -> Void) async throws {
    guard let cluster = PostgresCluster.current else { return }
    try await withPlace(PostgresServer(uri: cluster.uri)) { place in
        let database = try await place.open()
        try await body(cluster, database)
        await database.close()
    }
}

/// Tries until `body` succeeds. Gives up after some minutes, which only a hang takes.
func eventually(_ body: () async throws -> Void) async throws {
    for _ in 0..<2_000 {
        if (try? await body()) != nil { return }
        try await Task.sleep(for: .milliseconds(100))
    }
    try await body()
}

/// Waits until `condition` holds. Gives up after some minutes, which only a hang takes.
func eventually(_ condition: @autoclosure () throws -> Bool) async throws {
    try await eventually { if try !condition() { throw NotYet() } }
}

private struct NotYet: Error {}
