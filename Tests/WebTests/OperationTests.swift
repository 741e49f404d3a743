import Channel
import HTTPTypes
import Record
import Store
import Testing

@testable import Web

@Suite("The server itself")
struct OperationTests {
    @Test(
        "It is alive, ready, described and explained without a key",
        arguments: ["/healthz", "/readyz", "/openapi.json"])
    func open(path: String) async throws {
        try await Site.with { site in
            let answer = try await site.send(.get, path)
            #expect(answer.status == 200)
            #expect(answer.header("Content-Type") == "application/json")
            #expect(try await site.send(.head, path).status == 200)
        }
    }

    @Test("Every kind of problem has its page", arguments: ProblemType.allCases)
    func problems(type: ProblemType) async throws {
        try await Site.with { site in
            let page = try await site.send(.get, type.reference)
            #expect(page.status == 200)
            #expect(page["type"] == type.reference)
            #expect(page["status"] == String(type.status.code))
        }
    }

    @Test("Metrics are in Prometheus' text format: each sample's family has a type, each name is well formed")
    func metrics() async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            try await site.done(.get, "/v1/program", as: admin)
            _ = try await site.send(.get, "/v1/program")
            #expect(try await site.send(.get, "/metrics").status == 404, "not where everybody is")
            let answer = try await site.metrics()
            #expect(answer.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
            #expect(answer.text.contains(#"guildhall_http_responses_total{status="401"} 1"#))
            #expect(answer.text.contains("process_resident_memory_bytes "))
            let lines = answer.text.split(separator: "\n")
            let families = Set(lines.filter { $0.hasPrefix("# TYPE ") }.map { String($0.split(separator: " ")[2]) })
            for line in lines where !line.hasPrefix("#") {
                let parts = try #require(line.wholeMatch(of: /([a-z_]+)(\{[^}]*\})? ([0-9.e+-]+|\+Inf)/), "\(line)")
                let family = String(parts.1).replacing(/_(bucket|sum|count)$/, with: "")
                #expect(families.contains(family) || families.contains(String(parts.1)), "\(line)")
            }
        }
    }

    @Test("Every response names its request")
    func requestID() async throws {
        try await Site.with { site in
            let one = try await site.send(.get, "/healthz").header("X-Request-Id")
            let other = try await site.send(.get, "/nowhere").header("X-Request-Id")
            #expect(one != nil)
            #expect(one != other)
        }
    }

    @Test(
        "An address that nothing has is a problem document too",
        arguments: ["/v1", "/v1/nothing", "/v2/deals", "/problems/x"])
    func nowhere(path: String) async throws {
        try await Site.with { site in
            let answer = try await site.send(.get, path)
            #expect(answer.status == 404)
            #expect(answer["type"] == "/problems/not-found")
            #expect(answer["instance"] == path)
        }
    }

    @Test("The yardstick is there only when asked for")
    func benchmark() async throws {
        let body = #"{"customer":{"name":"B","country":"US"},"lines":[{"sku":"S","units":1}]}"#
        try await Site.with { site in
            let answer = try await site.send(.post, "/bench/echo", body)
            #expect(answer.status == 404)
        }
        try await Site.with(WebConfiguration(benchmark: true)) { site in
            let answer = try await site.send(.post, "/bench/echo", body)
            #expect(answer.status == 200)
            #expect(answer["customer.name"] == "B")
        }
    }

    @Test("Over a real connection: a reply, a body that is too large, and the connection goes on")
    func connection() async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let admin = try await site.found("north")
            let made = try await site.send(
                .post, "/v1/keys", #"{"name":"k","role":"vendor_seller"}"#, as: admin, headers: ["Idempotency-Key": "k"]
            )
            #expect(made.status == 201)
            let large = try await site.send(.post, "/v1/keys", String(repeating: " ", count: 3_000_000), as: admin)
            #expect(large.status == 413)
            #expect(large["type"] == "/problems/too-large")
            let program = try await site.send(.get, "/v1/program", as: admin)
            #expect(program["name"] == "avepoint")
            #expect(program.header("Content-Length") == String(program.text.utf8.count))
            let head = try await site.send(.head, "/v1/program", as: admin)
            #expect(head.status == 200)
            #expect(head.text.isEmpty)
        }
    }

    @Test("A fault of the server shows no particulars")
    func faults() {
        struct Odd: Error { let secret = "gh_secret" }
        let document = ProblemDocument(Odd(), at: "/v1/deals", request: "42", OpenAPI.wording)
        #expect(document.status == 500)
        #expect(document.detail.contains("42"))
        #expect(!document.detail.contains("secret"))
        let store = ProblemDocument(
            StoreError.other("SELECT body FROM keys"), at: "/v1/deals", request: "42", OpenAPI.wording)
        #expect(store.status == 500)
        #expect(!store.detail.contains("SELECT"))
        #expect(ProblemDocument(StoreError.diskFull, at: "/", request: "42", OpenAPI.wording).status == 507)
    }
}
