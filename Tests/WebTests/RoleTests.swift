import HTTPTypes
import Testing

@testable import Web

@Suite("Who may ask for what")
struct RoleTests {
    /// Requests with a body that fits, one that does not, and none.
    private static func bodies(_ endpoint: Endpoint) -> [String?] {
        endpoint.method == .get ? [nil] : [Samples.bodies[endpoint.name]?.first, #"{"x":1}"#, "{", nil]
    }

    @Test("A role that may not do a thing hears that, whatever it sends, and nothing is changed")
    func forbiddenRoles() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let crowd = try await tenant.crowd(on: site)
            let before = try await site.lastSequence(try #require(tenant.secrets["vendor_admin"]))
            var tried = 0
            for person in crowd {
                for endpoint in WebCapabilities.endpoints {
                    guard let permission = endpoint.permission, !permission.allows(person.role, person.kind) else {
                        continue
                    }
                    for body in Self.bodies(endpoint) {
                        let answer = try await site.send(
                            endpoint.method, endpoint.path.description, body, as: person.secret)
                        #expect(
                            answer.status == 403, "\(endpoint.name) as \(person.role): \(answer.text)")
                        #expect(answer["type"] == "/problems/forbidden")
                        tried += 1
                    }
                }
            }
            #expect(tried > 1_000)
            #expect(try await site.lastSequence(try #require(tenant.secrets["vendor_admin"])) == before)
        }
    }

    @Test("Without a key, with an unknown one, and with a revoked one, nothing but 401 is heard")
    func strangers() async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            let key = try await site.done(.post, "/v1/keys", #"{"name":"k","role":"vendor_admin"}"#, as: admin)
            try await site.done(.post, "/v1/keys/\(try #require(key["id"]))/revoke", as: admin)
            let strangers = [
                nil, "gh_00000000000000000000000000000000", key["secret"], String(repeating: "x", count: 5_000),
            ]
            for endpoint in WebCapabilities.endpoints where endpoint.permission != nil {
                for secret in strangers {
                    for body in Self.bodies(endpoint) {
                        let answer = try await site.send(endpoint.method, endpoint.path.description, body, as: secret)
                        #expect(answer.status == 401, "\(endpoint.method) \(endpoint.path): \(answer.text)")
                        #expect(answer.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
                    }
                }
            }
        }
    }

    @Test(
        "Only the Bearer scheme is taken",
        arguments: ["Basic Z2g6Z2g=", "Bearer", "Bearer ", "", "gh_secret", "Bearer a b"])
    func schemes(value: String) async throws {
        try await Site.with { site in
            let answer = try await site.send(.get, "/v1/program", headers: ["Authorization": value])
            #expect(answer.status == 401)
        }
    }

    @Test("A secret is shown once, when its key is made, and never again")
    func secrets() async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            let key = try await site.done(.post, "/v1/keys", #"{"name":"k","role":"vendor_seller"}"#, as: admin)
            let secret = try #require(key["secret"])
            for path in ["/v1/keys", "/v1/journal"] {
                let shown = try await site.done(.get, path, as: admin).text
                #expect(!shown.contains(secret))
            }
        }
    }
}
