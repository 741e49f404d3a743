import HTTPTypes
import Testing

@Suite("Repeating and meeting others")
struct RepetitionTests {
    @Test("The same key and body are performed once and get the same reply")
    func repetition() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            let headers = ["Idempotency-Key": "one"]
            let first = try await site.send(.post, "/v1/deals", Samples.deal(), as: alpha, headers: headers)
            let again = try await site.send(.post, "/v1/deals", Samples.deal(), as: alpha, headers: headers)
            #expect(first.status == 201)
            #expect(again.status == 201)
            #expect(again.text == first.text)
            #expect(again.header("Location") == first.header("Location"))
            #expect(again.header("ETag") == first.header("ETag"))
            #expect(first.header("Idempotent-Replayed") == nil)
            #expect(again.header("Idempotent-Replayed") == "true")
            #expect(try await site.done(.get, "/v1/deals", as: alpha).json["items"]?.items?.count == 2)
        }
    }

    @Test("The same key with another body is refused, another's same key is not")
    func otherBody() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            let headers = ["Idempotency-Key": "one"]
            _ = try await site.send(.post, "/v1/deals", Samples.deal(), as: alpha, headers: headers)
            let other = try await site.send(.post, "/v1/deals", Samples.deal(units: 7), as: alpha, headers: headers)
            #expect(other.status == 409)
            #expect(other["type"] == "/problems/key-reused")
            let customer = #"{"name":"Cedar Clinics","country":"US"}"#
            let beta = try await site.send(
                .post, "/v1/deals", Samples.deal(customer: customer), as: tenant.secrets["beta"], headers: headers)
            #expect(beta.status == 201)
        }
    }

    @Test("A stale If-Match is refused with the current version, a fresh one is taken")
    func versions() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let admin = try #require(tenant.secrets["vendor_admin"])
            let partner = "/v1/partners/" + (try #require(tenant.owned["alpha"]?["partner"]))
            let read = try #require(try await site.done(.get, partner, as: admin).header("ETag"))
            let hold = #"{"hold":true,"reason":"r"}"#
            let held = try await site.send(
                .post, partner + "/credit-hold", hold, as: admin, headers: ["If-Match": read])
            #expect(held.status == 200)
            let now = try #require(held.header("ETag"))
            #expect(try await site.done(.get, partner, as: admin).header("ETag") == now)

            let lift = #"{"hold":false,"reason":"r"}"#
            let stale = try await site.send(
                .post, partner + "/credit-hold", lift, as: admin, headers: ["If-Match": read])
            #expect(stale.status == 412)
            #expect(stale["type"] == "/problems/stale")
            #expect(stale["current_version"].map { "\"\($0)\"" } == now)
            let fresh = try await site.send(
                .post, partner + "/credit-hold", lift, as: admin, headers: ["If-Match": now])
            #expect(fresh.status == 200)
            let any = try await site.send(.post, partner + "/credit-hold", hold, as: admin, headers: ["If-Match": "*"])
            #expect(any.status == 200)
        }
    }

    @Test("A clause that stands in the way is named, with what it would take and the whole decision")
    func refusal() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            let body = Samples.deal().replacing(#""timing":"t""#, with: #""timing":"""#)
            let answer = try await site.send(.post, "/v1/deals", body, as: alpha)
            #expect(answer.status == 409)
            #expect(answer["type"] == "/problems/refused")
            #expect(answer["clause"] == "App.I 1.1.2")
            #expect(answer["missing.0.clause"] == "App.I 1.1.2")
            #expect(answer["missing.0.text"]?.contains("timing") == true)
            #expect(answer["decision.question"] == "registration_requirements")
        }
    }

    @Test("What cannot be done to a thing as it stands says what it would take")
    func wrongState() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let path = "/v1/deals/\(try #require(tenant.owned["alpha"]?["deal"]))/approve"
            let answer = try await site.send(.post, path, "{}", as: tenant.secrets["vendor_admin"])
            #expect(answer.status == 409)
            #expect(answer["type"] == "/problems/wrong-state")
            #expect(answer["hint"]?.contains("submitted") == true)
        }
    }
}
