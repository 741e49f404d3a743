import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("What is another's is not there")
struct TenancyTests {
    /// Who asks for what: a partner for another partner's things, and all of another vendor's people.
    private static func attempts(_ north: Tenant, _ south: Tenant) -> [Attempt] {
        let south = south.secrets.keys.sorted().map { actor in
            Attempt(actor: actor, tenant: south, owner: "alpha", of: north)
        }
        return south + [
            Attempt(actor: "alpha", tenant: north, owner: "beta", of: north),
            Attempt(actor: "alpha", tenant: north, owner: "omega", of: north),
            Attempt(actor: "omega", tenant: north, owner: "alpha", of: north),
        ]
    }

    @Test("Every endpoint answers the same for another's id as for one that nothing has, and changes nothing")
    func foreignIDs() async throws {
        try await Site.with { site in
            let north = try await Tenant.found("north", on: site)
            let south = try await Tenant.found("south", on: site)
            let before = try await site.lastSequence(try #require(north.secrets["vendor_admin"]))
            var tried = 0
            for attempt in Self.attempts(north, south) {
                for endpoint in WebCapabilities.endpoints where endpoint.permission != nil {
                    for request in attempt.requests(endpoint) {
                        tried += try await attempt.compare(request, endpoint, site)
                    }
                }
            }
            #expect(tried > 250, "\(tried)")
            let admin = try #require(north.secrets["vendor_admin"])
            let written = try await site.done(.get, "/v1/journal?limit=200&after=\(before)", as: admin).json["items"]?
                .items
            let concluded = written?.filter { $0["sort"] == "conclusion" }
            #expect(concluded?.allSatisfy { $0["kind"] == "command.refused" } == true, "only refusals are recorded")
        }
    }

    @Test("No list and no reply shows a word of another tenant")
    func lists() async throws {
        try await Site.with { site in
            let north = try await Tenant.found("north", on: site)
            let south = try await Tenant.found("south", on: site)
            for attempt in Self.attempts(north, south) {
                for endpoint in WebCapabilities.endpoints
                where endpoint.method == .get && endpoint.path.parameters.isEmpty {
                    // The vendor's distributors are known to all its resellers, who choose among them.
                    if endpoint.name == "list_distributors", attempt.isFellowDistributor { continue }
                    let answer = try await site.send(.get, endpoint.path.description, as: attempt.secret)
                    for word in attempt.foreignWords {
                        #expect(!answer.text.contains(word), "\(endpoint.path) shows \(word) to \(attempt.actor)")
                    }
                }
            }
        }
    }
}

/// Somebody asks for what somebody else owns.
struct Attempt: Sendable {
    let actor: String
    let secret: String
    private let ids: [String: String]
    private let ownReseller: String
    let isFellowDistributor: Bool
    let foreignWords: [String]

    init(actor: String, tenant: Tenant, owner: String, of other: Tenant) {
        self.actor = actor
        secret = tenant.secrets[actor] ?? ""
        // Products are the vendor's, for all its partners to see.
        ids = (other.owned[owner] ?? [:]).filter { $0.key != "product" || tenant.name != other.name }
        ownReseller = tenant.owned[actor == "omega" ? "beta" : "alpha"]?["partner"] ?? ""
        isFellowDistributor = tenant.name == other.name && owner == "omega"
        foreignWords = other.words(of: owner) + ids.filter { $0.key != "product" }.map(\.value)
    }

    struct Request {
        let path: String
        let body: String?
    }

    /// The requests of an endpoint in which an id can be another's. A reseller may name any distributor of its vendor,
    /// to permit it something.
    func requests(_ endpoint: Endpoint) -> [Request] {
        if endpoint.name == "permit_distributor", isFellowDistributor { return [] }
        let path = endpoint.path.parameters.reduce(endpoint.path.description) {
            $0.replacingOccurrences(of: "{\($1)}", with: "<\($1)>")
        }
        let bodies: [String?] = endpoint.method == .get ? [nil] : (Samples.bodies[endpoint.name] ?? []).map(\.self)
        let queries = [""] + (Samples.queries[endpoint.name] ?? [])
        return queries.flatMap { query in bodies.map { Request(path: path + query, body: $0) } }
            .filter { ($0.path + ($0.body ?? "")).contains("<") }
    }

    /// Sends the request with another's ids and with ids of nothing; returns 1 when there was something to compare.
    func compare(_ request: Request, _ endpoint: Endpoint, _ site: Site) async throws -> Int {
        let kinds = ids.keys.filter { (request.path + (request.body ?? "")).contains("<\($0)>") }
        guard !kinds.isEmpty else { return 0 }
        let nothing = ids.mapValues { String($0.prefix { $0 != "_" }) + "_00000000000000000000000000" }
        let theirs = try await send(request, endpoint, ids, site)
        let absent = try await send(request, endpoint, nothing, site)
        let label = "\(endpoint.method) \(request.path) \(request.body ?? "") as \(actor)"
        #expect(theirs.status == absent.status, "\(label): \(theirs.text)")
        #expect(plain(theirs, ids) == plain(absent, nothing), "\(label)")
        #expect(
            [403, 404, 409, 422].contains(theirs.status) || (theirs.status == 200 && theirs["items"] == "[]")
                // What a submission would be refused for is an answer.
                || theirs["requirements.outcome.verdict"] == "refused", "\(label)")
        return 1
    }

    private func send(
        _ request: Request, _ endpoint: Endpoint, _ ids: [String: String], _ site: Site
    ) async throws -> Answer {
        func filled(_ text: String) -> String {
            ids.merging(["own-reseller": ownReseller]) { one, _ in one }.reduce(text) {
                $0.replacingOccurrences(of: "<\($1.key)>", with: $1.value)
            }
        }
        return try await site.send(endpoint.method, filled(request.path), request.body.map(filled), as: secret)
    }

    private func plain(_ answer: Answer, _ ids: [String: String]) -> String {
        ids.values.reduce(answer.text) { $0.replacingOccurrences(of: $1, with: "ID") }
    }
}
