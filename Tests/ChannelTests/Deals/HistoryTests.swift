import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("What happened to a registration")
struct HistoryTests {
    private static func history(_ deal: String, as actor: String, _ world: World) async throws -> [DealHappening] {
        try #require(try await world.run("deal_history", "{deal: \(deal)}", as: actor)["items"]?.items).map {
            try $0.decode(DealHappening.self)
        }
    }

    @Test(
        "Each side reads who did what, why and by which clause; the vendor from the submission on",
        arguments: Backend.both)
    func bothSides(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register("{name: Tern Air, country: US}", as: "alpha", "draft: true")
            try await world.run("submit_deal", "{deal: \(deal)}", as: "alpha")
            try await world.run("view_deal", "{deal: \(deal)}", as: "seller")
            try await world.run("request_action", "{deal: \(deal), what: the date}", as: "manager")
            try await world.run("answer_action", "{deal: \(deal), answer: 3 May}", as: "alpha")
            try await world.run("approve_deal", "{deal: \(deal), note: fine}", as: "manager")
            try await world.run("suspend_deal", "{deal: \(deal), clause: App.I 5.2.1, note: silence}", as: "manager")
            #expect(
                try await world.refusal(
                    "pursue_directly", try #require(Samples.arguments("pursue_directly")), as: "seller") == nil)
            let own = try await Self.history(deal, as: "alpha", world)
            #expect(
                own.map(\.kind) == [
                    "deal.drafted", "deal.submitted", "deal.viewed", "deal.action_requested", "deal.action_answered",
                    "deal.approved", "deal.suspended",
                ])
            #expect(own.map(\.actor.name) == ["alpha", "alpha", "seller", "manager", "alpha", "manager", "manager"])
            #expect(own[3].text == "the date" && own[3].actor.role == .channelManager)
            #expect(own[4].text == "3 May")
            #expect(own[5].text == "fine" && own[5].day == Day("2026-08-28") && own[5].clause?.text == "App.I 2.1.3")
            #expect(own[6].text == "silence" && own[6].clause?.text == "App.I 5.2.1")
            let vendors = try await Self.history(deal, as: "manager", world)
            #expect(vendors.map(\.sequence) == own.dropFirst().map(\.sequence))
            #expect(try await world.problem("deal_history", "{deal: \(deal)}", as: "beta") == .notFound("deal"))
        }
    }

    @Test("Who was refused reads it; what the vendor's own people were refused stays theirs")
    func refusals() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved("{name: Tern Air, country: US}", as: "alpha")
            #expect(
                try await world.refusal(
                    "pursue_directly", try #require(Samples.arguments("pursue_directly")), as: "seller") != nil)
            let seen = try await Self.history(deal, as: "manager", world).last
            #expect(seen?.kind == "command.refused" && seen?.command == "pursue_directly")
            #expect(seen?.clause?.text == "App.I 4.1.1" && seen?.missing.count == 1)
            #expect(try await Self.history(deal, as: "alpha", world).last?.kind == "deal.approved")
            try world.setClock("2026-08-29T09:00")
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.refusal("request_extension", "{deal: \(deal), note: more}", as: "alpha") != nil)
            let own = try await Self.history(deal, as: "alpha", world).suffix(2)
            #expect(own.map(\.kind) == ["deal.expired", "command.refused"])
            #expect(own.map(\.actor.name) == ["Guildhall", "alpha"])
        }
    }

    @Test("What the engine declined says what was missing, and a closed one how it ended")
    func endings() async throws {
        try await World.on(.memory) { world in
            try await world.register("{name: Tern Air, country: US}", as: "alpha")
            let declined = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let last = try #require(try await Self.history(declined, as: "beta", world).last)
            #expect(last.kind == "deal.declined" && last.missing.map(\.clause.text) == ["App.I 1.1.3"])
            #expect(last.text == nil && last.clause?.text == "App.I 1.1.3")
            let lost = try await world.register("{name: Dunlin Dairy, country: US}", as: "beta")
            try await world.run("close_deal", "{deal: \(lost), outcome: lost, note: too dear}", as: "beta")
            let end = try #require(try await Self.history(lost, as: "manager", world).last)
            #expect(end.outcome == .lost && end.text == "too dear")
        }
    }
}
