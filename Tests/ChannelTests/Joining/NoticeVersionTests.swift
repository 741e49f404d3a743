import Testing

@testable import Channel
@testable import Partnership
@testable import Record
@testable import Terms

@Suite("Notice of an agreement")
struct NoticeVersionTests {
    @Test("Notice is given of the partner as it was seen", arguments: Backend.both)
    func stale(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let partner = world.id("alpha")
            let shown = try await world.run("show_partner", "{partner: \(partner)}", as: "manager")
            let seen = try #require(shown["version"]?.integer)
            try await world.run(
                "hold_credit", "{partner: \(partner), hold: true, reason: late}", as: "manager")
            let notice = "{partner: \(partner), agreement: partner-agreement, reason: because}"
            let error = await #expect(throws: Problem.self) {
                try await world.perform(GiveNotice.self, notice, as: "manager", RequestTerms(expectedVersion: seen))
            }
            #expect(error?.kind == "stale")
        }
    }
}
