import Record
import Synchronization
import Testing

@testable import Partnership
@testable import Web

@Suite("How much may be asked")
struct QuotaTests {
    private static func limits(_ commands: Int, refusals: Int = 600) -> QuotaLimits {
        QuotaLimits(commands: commands, partnerCommands: commands * 3, refusals: refusals, uploadedBytes: 1 << 20)
    }

    @Test("A key that asks for too much waits, is told how long, and slows nobody else down")
    func commands() async throws {
        var configuration = WebConfiguration()
        configuration.quotas = Self.limits(4)
        try await Site.with(configuration) { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            var refused: Answer?
            for _ in 0..<60 where refused == nil {
                let answer = try await site.send(
                    .post, "/v1/deals", #"{"product_line":"backup","draft":true}"#, as: alpha)
                if answer.status == 429 { refused = answer }
            }
            let told = try #require(refused)
            #expect(told.header("Retry-After").flatMap(Int.init) ?? 0 >= 1 && told["type"] == "/problems/too-many")
            #expect(try await site.send(.get, "/v1/deals", as: alpha).status == 200, "reading goes on")
            let beta = try #require(tenant.secrets["beta"])
            let other = try await site.send(.post, "/v1/deals", #"{"product_line":"backup","draft":true}"#, as: beta)
            #expect(other.status != 429)
        }
    }

    @Test("A vessel runs empty evenly, and a partner's keys have one together")
    func vessels() throws {
        let clock = ManualClock()
        let quotas = Quotas(Self.limits(10), now: { clock.now })
        let vendor = try #require(ID<Vendor>("vendor_a"))
        let partner = PartnerID(unchecked: "partner_a")
        func caller(_ number: Int) -> Caller { Caller(vendor: vendor, id: "key_\(number)", partner: partner) }
        for _ in 0..<20 { try quotas.command(caller(1)) }
        #expect(throws: Problem.self) { try quotas.command(caller(1)) }
        clock.advance(seconds: 6)
        try quotas.command(caller(1))
        #expect(throws: Problem.self) { try quotas.command(caller(1)) }
        for number in 2..<20 { for _ in 0..<5 { try? quotas.command(caller(number)) } }
        #expect(throws: Problem.self) { try quotas.command(caller(11)) }
        #expect(throws: Never.self) { try quotas.command(Caller(vendor: vendor, id: "key_v", partner: nil)) }
    }

    @Test("Refusals are recorded, so that too many of them make a partner wait")
    func refusals() throws {
        let clock = ManualClock()
        let quotas = Quotas(Self.limits(1_000, refusals: 5), now: { clock.now })
        let caller = Caller(
            vendor: try #require(ID("vendor_a")), id: "key_1", partner: PartnerID(unchecked: "partner_a"))
        for _ in 0..<11 { quotas.refused(caller) }
        #expect(throws: Problem.self) { try quotas.command(caller) }
        clock.advance(seconds: 3_600)
        #expect(throws: Never.self) { try quotas.command(caller) }
    }

    @Test("A body of who has no key is not read")
    func unread() async throws {
        try await Site.with { site in
            _ = try await site.found("north")
            let body = String(repeating: "x", count: 2 << 20)
            let answer = try await site.send(.post, "/v1/deals", body, as: "gh_00000000000000000000000000000000")
            #expect(answer.status == 401, "not that it is too large, which would say that it was looked at")
        }
    }
}

/// A count of time that stands still until it is moved.
private final class ManualClock: Sendable {
    private let passed = Mutex<Duration>(.zero)
    private let start = ContinuousClock.now

    var now: ContinuousClock.Instant { start + passed.withLock { $0 } }
    func advance(seconds: Int) { passed.withLock { $0 += .seconds(seconds) } }
}
