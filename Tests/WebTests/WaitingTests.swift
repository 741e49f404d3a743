import Testing

@testable import Web

/// Whoever asks too often is told how long to wait.
@Suite("Too many attempts")
struct WaitingTests {
    @Test("A page says so with 429 and the seconds: signing in, checking certificates")
    func pages() async throws {
        try await Site.with { site in
            _ = try await site.found("north", running: try Site.published("nakivo"))
            let stranger = Browser(site: site, token: nil)
            func slowed(_ ask: (Int) async throws -> Answer) async throws -> Answer? {
                for turn in 0..<60 {
                    let answer = try await ask(turn)
                    if answer.status == 429 { return answer }
                }
                return nil
            }
            let signIn = try await slowed { _ in
                try await stranger.post("/signin", [("email", "a@north.example"), ("password", "wrong words here")])
            }
            let checked = try await slowed { turn in
                try await stranger.get("/programs/north/certificates?code=\(10_000_000 + turn)")
            }
            for (name, answer) in [("signing in", signIn), ("a code", checked)] {
                let seconds = answer?.header("Retry-After").flatMap(Int.init) ?? 0
                #expect(seconds > 0, "\(name): \(answer?.status ?? 0) \(answer?.text.prefix(300) ?? "")")
            }
        }
    }
}
