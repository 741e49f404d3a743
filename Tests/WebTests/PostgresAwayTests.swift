import Foundation
import Store
import Testing

@Suite("A PostgreSQL that is away")
struct PostgresAwayTests {
    @Test("Requests hear 503 while it is away, and are answered again by themselves when it is back")
    func away() async throws {
        try await withCluster { cluster in
            try await Site.with(on: .postgres(cluster.uri)) { site in
                let tenant = try await Tenant.found("north", on: site)
                let alpha = try #require(tenant.secrets["alpha"])
                try cluster.control("stop")
                for (path, body) in [
                    ("/v1/deals", Samples.deal()), ("/v1/deals", "{"), ("/v1/deals", nil), ("/readyz", nil),
                ] {
                    let answer = try await site.send(body == nil ? .get : .post, path, body, as: alpha)
                    #expect(answer.status == 503, "\(answer.text)")
                    #expect(answer["type"] == "/problems/unavailable")
                    #expect(answer.header("Retry-After") != nil)
                    #expect(!answer.text.contains("host="), "no particulars of the database")
                }
                #expect(try await site.send(.get, "/healthz").status == 200)
                try cluster.control("start")
                for _ in 0..<2_000 where try await site.send(.get, "/readyz").status != 200 {
                    try await Task.sleep(for: .milliseconds(100))
                }
                #expect(try await site.send(.get, "/readyz").status == 200)
                #expect(try await site.send(.post, "/v1/deals", Samples.deal(), as: alpha).status == 201)
            }
        }
    }

    /// A PostgreSQL of the test's own.
    private struct Cluster: Sendable {
        let uri: String
        let script: String

        /// `start` or `stop`, returning when it has. Not through `Process`, which on Linux takes a program for running as
        /// long as any daemon that it started.
        func control(_ verb: String) throws {
            var words: [UnsafeMutablePointer<CChar>?] = [strdup(script), strdup(verb)]
            defer { for word in words { free(word) } }
            words.append(nil)
            var process = pid_t()
            var status: Int32 = -1
            if posix_spawn(&process, script, nil, nil, words, environ) == 0 { waitpid(process, &status, 0) }
            try #require(status == 0, "PostgreSQL did not \(verb)")
        }
    }

    private func withCluster(_ body: (Cluster) async throws -> Void) async throws {
        let script = URL(filePath: #filePath).appending(path: "../../../scripts/postgres.sh").standardized.path
        guard ProcessInfo.processInfo.environment["GUILDHALL_TEST_POSTGRES"]?.isEmpty == false else {
            print("SKIPPED: the test of a PostgreSQL that is away, since GUILDHALL_TEST_POSTGRES is not set.")
            return
        }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: script)
        process.arguments = [
            "run", "bash", "-c", "echo $GUILDHALL_TEST_POSTGRES; echo $GUILDHALL_TEST_POSTGRES_CONTROL; read -r line",
        ]
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
            try #require(!data.isEmpty, "the test's PostgreSQL did not start")
            text += String(decoding: data, as: UTF8.self)
        }
        let lines = text.split(separator: "\n").map(String.init)
        try await body(Cluster(uri: lines[0], script: lines[1]))
    }
}
