import Foundation
import HTTPTypes
import Terms
import Testing

@testable import Web

@Suite("Replies are as described")
struct ReplyTests {
    @Test("Every reply, good or bad, has a status that the description has, and fits its schema")
    func replies() async throws {
        let check = SchemaCheck(document: try JSON.parse(OpenAPI.document()))
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            var statuses: [Int: Int] = [:]
            for actor in ["alpha", "beta", "omega", "vendor_seller", "channel_manager", "vendor_admin"] {
                let owner = tenant.owned[actor] == nil ? "alpha" : actor
                for endpoint in WebCapabilities.endpoints {
                    let bodies: [String?] =
                        endpoint.method == .get ? [nil] : (Samples.bodies[endpoint.name] ?? []) + ["{", "[]"]
                    for body in bodies {
                        let path = filled(endpoint.path.description, "{", "}", tenant, owner)
                        let sent = body.map { filled($0, "<", ">", tenant, owner) }
                        let answer = try await site.send(endpoint.method, path, sent, as: tenant.secrets[actor])
                        statuses[answer.status, default: 0] += 1
                        #expect(answer.status < 500, "\(endpoint.method) \(path) as \(actor): \(answer.text)")
                        let label = "\(endpoint.method) \(path) \(sent ?? "") as \(actor): \(answer.text)"
                        let schema = check.schema(endpoint.path.description, endpoint.method.rawValue, answer.status)
                        let described = try #require(schema, "\(label)")
                        #expect(check.differences(answer.json, described) == [], "\(label)")
                        guard answer.status == 422, let sent, let node = try? JSON.parse(sent) else { continue }
                        let fits = node.members != nil && check.fits(node, endpoint.method.rawValue, endpoint.path)
                        #expect(!fits, "as it was described, and called invalid: \(label)")
                    }
                }
            }
            for status in [200, 201, 400, 403, 404, 409, 422] {
                #expect(statuses[status] ?? 0 > 0, "no \(status) among them")
            }
        }
    }

    private func filled(_ text: String, _ open: String, _ close: String, _ tenant: Tenant, _ owner: String) -> String {
        var ids = tenant.owned[owner] ?? [:]
        ids["own-reseller"] = tenant.owned[owner == "omega" ? "beta" : owner]?["partner"]
        ids["problem"] = "refused"
        return ids.reduce(text) { $0.replacingOccurrences(of: open + $1.key + close, with: $1.value) }
    }
}
