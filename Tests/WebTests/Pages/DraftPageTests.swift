import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Writing a version in the browser")
struct DraftPageTests {
    private func manager(_ body: @escaping @Sendable (Browser, ProgramSource) async throws -> Void) async throws {
        try await Site.with { site in
            _ = try await Tenant.found("north", on: site)
            let browser = try await Browser.signedIn(site, "m", vendor: "north", role: .channelManager)
            try await body(browser, try Site.program())
        }
    }

    private func form(_ source: ProgramSource, _ more: [(String, String)]) -> [(String, String)] {
        [("program", source.program), ("clauses", source.clauses)] + more
    }

    @Test("Settings are called as the program calls them, in the reader's language")
    func settings() async throws {
        try await manager { manager, _ in
            let page = try await manager.get("/console/program/new").text
            #expect(page.contains("name=\"set:pricing.discounts.list-invested.rate\""))
            #expect(page.contains("name=\"set:calendar.public_holidays\""))
            #expect(page.contains("Name of the program (de)") && page.contains("Add a promotion …"))
            #expect(!page.contains("terms.draft."))
        }
    }

    @Test("A discount is changed, a text is changed, a promotion is added, and comments stay; then it is published")
    func publishes() async throws {
        try await manager { manager, source in
            let answer = try await manager.post(
                "/console/program/new",
                form(
                    source,
                    [
                        ("set:version", "2"), ("set:effective", "2099-01-01"),
                        ("set:pricing.discounts.list-invested.rate", "9%"), ("set:title.en", "AvePoint: partners"),
                        ("promotion.label", "Spring offer"), ("promotion.rate", "5%"),
                        ("promotion.from", "2099-03-01"), ("promotion.through", "2099-05-31"),
                        ("promotion.type", "invested"), ("promotion.clause", "6.1.1"),
                    ]))
            #expect(answer.status == 200, "\(answer.text.prefix(500))")
            #expect(answer.text.contains("Invested partners get 9 % instead of 10 % off list (clause 6.1.1)"))
            #expect(answer.text.contains("Spring offer") && answer.text.contains("value=\"publish\""))
            #expect(answer.text.contains("AvePoint: partners"))
            // The text as it stands on the page now, with its comments.
            #expect(answer.text.contains("# every &quot;day&quot;") || answer.text.contains("# every \"day\""))
        }
    }

    @Test("A promotion that cannot be is told with what to do about it, and nothing is published")
    func mistakes() async throws {
        try await manager { manager, source in
            let answer = try await manager.post(
                "/console/program/new",
                form(
                    source,
                    [
                        ("promotion.label", "Spring offer"), ("promotion.rate", "0.05"),
                        ("promotion.clause", "6.1.1"), ("act", "publish"),
                    ]))
            #expect(answer.status == 200 && !answer.text.contains("value=\"publish\""))
            #expect(answer.text.contains("write 5%"))
        }
    }
}
