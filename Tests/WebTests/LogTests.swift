import Channel
import HTTPTypes
import Logging
import Record
import Synchronization
import Testing

@testable import Web

/// What the server writes down of requests.
@Suite("The log")
struct LogTests {
    /// All that was logged.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private struct Kept: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let metadata = metadata.merging(event.metadata ?? [:]) { $1 }
            lines.add("\(event.level) \(event.message) \(metadata)")
        }
    }

    @Test("No line has a one-time token, at any level, whatever is done with its link")
    func tokens() async throws {
        let lines = Lines()
        let logger = Logger(label: "test") { _ in Kept(lines: lines) }
        let token = "0123456789abcdefghjkmnpqrstvwxyz"
        try await Site.with(logger: logger) { site in
            let stranger = Browser(site: site, token: nil)
            let links = ["/reset/\(token)", "/invitations/\(token)", "/welcome/\(token)"]
            func all() async throws {
                for link in links {
                    for path in [link, link + "/", link + "/x", "/x" + link, "/" + link, link + "?a=\(token)"] {
                        _ = try await stranger.get(path)
                        _ = try await site.send(.get, path)
                        _ = try await site.send(.put, path)
                        _ = try await site.send(.trace, path)
                    }
                    _ = try await stranger.post(link, [("password", "three unrelated words")])
                    _ = try await stranger.post(link, csrf: "x")
                }
                _ = try await stranger.get("/signin/code?next=/invitations/\(token)")
                _ = try await stranger.get("/\(token)")
            }
            try await all()
            await site.guildhall.database.close()
            try await all()
        }
        #expect(lines.all.contains { $0.contains("GET /reset/{token} 404") })
        #expect(lines.all.contains { $0.hasPrefix("error ") })
        for line in lines.all { #expect(!line.contains(token), "\(line)") }
    }

    @Test("Other addresses are logged as they were asked for, without what was asked of them")
    func paths() {
        let table = AddressTable([("/console/deals/{deal}", .get), ("/reset/{token}", .post), ("/", .get)])
        #expect(table.loggable("/console/deals/deal_1") == "/console/deals/deal_1")
        #expect(table.loggable("/reset/abc") == "/reset/{token}")
        #expect(table.loggable("/reset/abc/d") == "/reset/…" && table.loggable("/nothing") == "/…")
        #expect(table.loggable("/") == "/")
    }
}
