import Testing

@testable import Web

/// What the standards say of requests that libraries never send (RFC 9110, RFC 9112).
@Suite("The letter of HTTP")
struct ProtocolTests {
    private typealias Exchange = @Sendable (String) async throws -> RawConnection.Reply

    /// - Parameter body: gets a way to send a request and have all that comes until the server closes.
    private static func with(_ body: @Sendable (Exchange) async throws -> Void) async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let port = try #require(site.client.port)
            try await body { try await RawConnection.exchange([("", $0)], until: nil, port: port) }
        }
    }

    @Test("A request of HTTP/1.1 names its host once, and in a way that can be one")
    func host() async throws {
        try await Self.with { exchange in
            for (header, status) in [
                ("", "400"), ("Host: a\r\nHost: a\r\n", "400"), ("Host: a b\r\n", "400"), ("Host: a/b\r\n", "400"),
                ("Host: a@b\r\n", "400"), ("Host: localhost:8080\r\n", "200"), ("Host: [::1]:80\r\n", "200"),
                ("Host:\r\n", "200"), ("hOST: partners.example\r\n", "200"),
            ] {
                let reply = try await exchange("GET /healthz HTTP/1.1\r\n\(header)Connection: close\r\n\r\n")
                #expect(reply.status.hasPrefix("HTTP/1.1 \(status) "), "\(header): \(reply.text)")
                #expect(reply.header("Connection") == "close")
            }
            let absolute = try await exchange(
                "GET http://a/healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(absolute.status.hasPrefix("HTTP/1.1 200 "), "\(absolute.text)")
        }
    }

    @Test("What is wrong with a request by the letter ends its connection, and nobody outside says that something is")
    func faults() async throws {
        try await Self.with { exchange in
            let wrong = try await exchange("GET /healthz HTTP/1.1\r\n\r\n")
            #expect(wrong.status.hasPrefix("HTTP/1.1 400 ") && wrong.text.contains("/problems/malformed"))
            let forged = try await exchange(
                "GET /healthz HTTP/1.1\r\nHost: a\r\nGuildhall-Fault: version\r\nConnection: close\r\n\r\n")
            #expect(forged.status.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("A request of HTTP/1.0 is answered as such: without a host, never in chunks, and the connection ends")
    func older() async throws {
        try await Self.with { exchange in
            for headers in ["", "Connection: keep-alive\r\n", "Expect: 100-continue\r\n"] {
                let reply = try await exchange("GET /healthz HTTP/1.0\r\n\(headers)\r\n")
                #expect(reply.status.hasPrefix("HTTP/1.0 200 "), "\(reply.text)")
                #expect(reply.header("Transfer-Encoding") == nil && reply.header("Connection") == "close")
            }
            let odd = try await exchange("POST /v1/keys HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            #expect(odd.status.contains(" 501 ") || odd.status.contains(" 400 "), "\(odd.text)")
        }
    }

    @Test("Another version of the protocol is not understood")
    func versions() async throws {
        try await Self.with { exchange in
            for version in ["HTTP/2.0", "HTTP/3.7", "HTTP/11", "HTTP"] {
                let reply = try await exchange("GET /healthz \(version)\r\nHost: a\r\n\r\n")
                #expect(reply.status.contains(" 505 ") || reply.status.contains(" 400 "), "\(reply.text)")
            }
        }
    }

    @Test("A connection that is to be closed is closed, however that is spelt")
    func closing() async throws {
        try await Self.with { exchange in
            for value in ["close", "Close", "CLOSE", "keep-alive, close", "close , TE", "TE\r\nConnection: close"] {
                let reply = try await exchange("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: \(value)\r\n\r\n")
                #expect(reply.status.hasPrefix("HTTP/1.1 200 ") && reply.isClosed, "\(value): \(reply.text)")
                #expect(reply.header("Connection") == "close")
            }
        }
    }

    @Test("A connection goes on as long as nobody wants it closed, and answers in the order of the requests")
    func goingOn() async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let port = try #require(site.client.port)
            func request(_ path: String, _ headers: String = "") -> String {
                "GET \(path) HTTP/1.1\r\nHost: a\r\n\(headers)\r\n"
            }
            let kept = try await RawConnection.exchange(
                [
                    ("", request("/healthz", "Connection: keep-alive\r\n")),
                    ("alive", request("/readyz") + request("/nothing")),
                ], until: "/problems/not-found", port: port)
            #expect(!kept.isClosed && kept.text.components(separatedBy: "HTTP/1.1 200 ").count == 3)
            let ended = try await RawConnection.exchange(
                [("", request("/healthz") + request("/readyz", "Connection: close\r\n") + request("/nothing"))],
                until: nil, port: port)
            #expect(ended.text.components(separatedBy: "HTTP/1.1 ").count == 3, "\(ended.text)")
        }
    }

    @Test("Who expects to be told is told to go on, but only once the body is wanted")
    func expecting() async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let port = try #require(site.client.port)
            let head =
                "POST /v1/programs/vendor_x/applications HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            let wanted = try await RawConnection.exchange(
                [("", "\(head)Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n"), ("100 Continue\r\n\r\n", "{}")],
                until: nil, port: port)
            #expect(wanted.text.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 422 "), "\(wanted.text)")
            let unwanted = try await RawConnection.exchange(
                [("", "POST /v1/keys HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")],
                until: nil, port: port)
            #expect(unwanted.status.hasPrefix("HTTP/1.1 401 "), "\(unwanted.text)")
            #expect(unwanted.header("Connection") == "close")
            let other = try await RawConnection.exchange(
                [("", "GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\n\r\n")], until: nil, port: port)
            #expect(other.status.hasPrefix("HTTP/1.1 417 "), "\(other.text)")
        }
    }

    @Test("How a body is sent is said in one way, and one that is understood")
    func framing() async throws {
        try await Self.with { exchange in
            for headers in [
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip\r\n",
                "Transfer-Encoding: chunked, gzip\r\n", "Transfer-Encoding: gzip, chunked\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n", "Content-Length: -2\r\n", "Content-Length: 2, 2\r\n",
            ] {
                let reply = try await exchange("POST /v1/keys HTTP/1.1\r\nHost: a\r\n\(headers)\r\n0\r\n\r\n")
                let isRefused = reply.status.contains(" 400 ") || reply.status.contains(" 501 ")
                #expect(isRefused, "\(headers): \(reply.text)")
            }
        }
    }

    @Test("A method that an address does not take is 405 with those it takes")
    func methods() async throws {
        try await Self.with { exchange in
            for (method, path, allowed) in [
                ("TRACE", "/v1/deals", "GET, HEAD, POST"), ("TRACE", "/healthz", "GET, HEAD"),
                ("PROPFIND", "/signin", "GET, HEAD, POST"), ("OPTIONS", "/account/signout", "POST"),
                ("FOO", "/v1/deals?x=1", "GET, HEAD, POST"), ("get", "/healthz", "GET, HEAD"),
                ("DELETE", "/v1/deals/deal_1/approve", "POST"), ("TRACE", "/nowhere", nil), ("FOO", "/nowhere", nil),
            ] as [(String, String, String?)] {
                let reply = try await exchange("\(method) \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let isRight = reply.status.hasPrefix(allowed == nil ? "HTTP/1.1 404 " : "HTTP/1.1 405 ")
                #expect(isRight && reply.header("Allow") == allowed, "\(method) \(path): \(reply.text)")
            }
        }
    }

    @Test("A path with a slash more is another one, and nothing stands there")
    func slashes() async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            for path in ["/healthz/", "//healthz", "/v1/program/", "/v1//program", "/v1/deals/?limit=1"] {
                let answer = try await site.send(.get, path, as: admin)
                #expect(answer.status == 404, "\(path): \(answer.status)")
            }
            #expect(try await site.send(.post, "/v1/keys/", "{}", as: admin).status == 404)
            let stranger = Browser(site: site, token: nil)
            for (path, plain) in [("/signin/", "/signin"), ("//programs///north/?a=b", "/programs/north?a=b")] {
                let page = try await stranger.get(path)
                #expect(page.status == 308 && page.header("Location") == plain, "\(path): \(page.status)")
            }
            #expect(try await stranger.get("/nothing/").status == 404)
        }
    }
}
