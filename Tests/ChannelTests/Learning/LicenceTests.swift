import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Licences that are not for resale")
struct LicenceTests {
    private func request(_ world: World) async throws -> String {
        try #require(try await world.run("request_licence", "{licence: nfr}", as: "alpha")["id"]?.text)
    }

    @Test(
        "A quota is counted with what waits, and a declined or expired licence gives its place back",
        arguments: Backend.both)
    func quota(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (first, second) = (try await request(world), try await request(world))
            let full = try #require(try await world.refusal("request_licence", "{licence: nfr}", as: "alpha"))
            #expect(full.question == .licence && full.missing.map(\.clause.text) == ["4.2"])
            #expect(full.missing.first?.text == "2 of 2 are taken; one must end before another is granted")
            try await world.run("decline_licence", "{request: \(first), reason: too soon}", as: "manager")
            let third = try await request(world)
            let granted = try await world.run("grant_licence", "{request: \(second), key: ABC-1}", as: "manager")
            #expect(granted["expires"] == "2026-03-31" && granted["key"] == "ABC-1")
            #expect(
                try await world.problem("grant_licence", "{request: \(second), key: X}", as: "manager")?.kind
                    == "wrong_state")
            #expect(try await world.refusal("request_licence", "{licence: nfr}", as: "alpha") != nil)
            for (moment, status) in [("2026-03-31T23:59", "granted"), ("2026-04-01T00:00", "expired")] {
                try world.setClock(moment)
                try await world.guildhall.runDue(world.vendor)
                let shown = try await world.run("show_licence", "{licence: \(second)}", as: "alpha")
                #expect(shown["status"]?.text == status, "\(moment)")
            }
            #expect(
                try await world.notices() == [
                    "licence_declined", "licence_granted", "licence_expiring", "licence_expired",
                ])
            _ = try await request(world)
            #expect(third != second)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Conditions stand in the way with their words, and shown beside the quota")
    func conditions() async throws {
        try await World.on(.memory) { world in
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: late}", as: "admin")
            let refused = try #require(try await world.refusal("request_licence", "{licence: nfr}", as: "alpha"))
            #expect(refused.missing.map(\.text) == ["credit in good standing"])
            let quotas = try await world.run("show_licence_quotas", as: "alpha")["items"]?[0]
            #expect(quotas?["quota"]?.integer == 2 && quotas?["taken"]?.integer == 0)
            #expect(quotas?["decision"]?["outcome"]?["verdict"] == "refused")
            #expect(try await world.problem("request_licence", "{licence: gold}", as: "alpha")?.field == "/licence")
        }
    }
}
