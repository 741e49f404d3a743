import Channel
import HTTPTypes
import Record
import Testing

@testable import Web

/// What replies tell browsers, whatever was asked.
@Suite("Headers of every reply")
struct HeaderTests {
    @Test(
        "No reply is guessed at, runs what stands in it, or is framed: pages, the API, problems and addresses that nothing has",
        arguments: [
            ("GET", "/"), ("GET", "/signin"), ("GET", "/console"), ("POST", "/console"), ("PUT", "/console"),
            ("OPTIONS", "/portal"), ("GET", "/nothing"), ("GET", "/v1/nothing"), ("GET", "/v1/deals"),
            ("POST", "/v1/deals"), ("DELETE", "/v1/deals"), ("GET", "/openapi.json"), ("GET", "/metrics"),
            ("GET", "/healthz"), ("GET", "/problems/fault"), ("GET", "/%ff"), ("HEAD", "/"),
        ])
    func guarded(method: String, path: String) async throws {
        var configuration = WebConfiguration()
        configuration.publicAddress = "https://partners.example.com"
        try await Site.with(configuration) { site in
            for accept in ["text/html", "application/json"] {
                let method = try #require(HTTPRequest.Method(method))
                let answer = try await site.send(method, path, headers: ["Accept": accept])
                let policy = answer.header("Content-Security-Policy") ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(accept)")
                #expect(policy.contains("object-src 'none'") && policy.contains("base-uri 'none'"), "\(policy)")
                #expect(["no-referrer", "same-origin"].contains(answer.header("Referrer-Policy")), "\(accept)")
                #expect(!policy.contains("unsafe"))
                #expect(answer.header("X-Content-Type-Options") == "nosniff", "\(accept)")
                #expect(answer.header("Strict-Transport-Security")?.contains("max-age") == true, "\(accept)")
            }
        }
    }

    @Test("Who signs out leaves nothing in the browser")
    func signedOut() async throws {
        try await Site.with { site in
            _ = try await site.found("north")
            let ada = try await Browser.signedIn(site, "ada", vendor: "north", role: .reviewer)
            #expect(try await ada.get("/account").header("Clear-Site-Data") == nil)
            let out = try await ada.post("/account/signout")
            #expect(out.status == 303 && out.header("Clear-Site-Data") == "\"cache\", \"storage\"")
        }
    }

    @Test("A page says which methods it takes", arguments: ["PUT", "PATCH", "DELETE", "OPTIONS"])
    func methods(method: String) async throws {
        try await Site.with { site in
            let method = try #require(HTTPRequest.Method(method))
            let answer = try await site.send(method, "/signin", headers: ["Accept": "text/html"])
            #expect(answer.status == 405 && answer.header("Allow") == "GET, HEAD, POST")
            #expect(try await site.send(method, "/console").header("Allow") == "GET, HEAD")
            #expect(try await site.send(.get, "/account/signout", headers: ["Accept": "text/html"]).status == 404)
        }
    }
}
