import Record
import Testing

@testable import Channel
@_spi(System) @testable import Store
@testable import Terms

@Suite("Figures of the channel")
struct DashboardTests {
    private let value = "list_value: {amount: \"1000.00\", currency: USD}"

    private func dashboard(_ world: World) async throws -> Dashboard {
        try await world.run("show_dashboard", as: "manager").decode(Dashboard.self)
    }

    @Test("Registrations are counted by status, age, month, partner and region", arguments: Backend.both)
    func figures(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            // Monday 2 March 10:00: two submitted, one approved a day and two hours later, one declined four days later.
            let first = try await world.register("{name: Tern Air, country: US}", as: "alpha", value)
            try await world.register(
                "{name: Curlew Rail, country: DE}", as: "beta", "list_value: {amount: \"5.00\", currency: EUR}")
            let declined = try await world.register("{name: Plover Ports, country: US}", as: "beta")
            try await world.register("{name: Draft, country: US}", as: "beta", "draft: true")
            try world.setClock("2026-03-03T12:00")
            try await world.run("approve_deal", "{deal: \(first)}", as: "manager")
            try world.setClock("2026-03-06T10:00")
            try await world.run("decline_deal", "{deal: \(declined), clause: App.I 5.2.8, note: no}", as: "manager")
            let shown = try await dashboard(world)
            #expect(
                shown.statuses == [
                    .init(status: .submitted, count: 1), .init(status: .approved, count: 1),
                    .init(status: .declined, count: 1),
                ])
            #expect(shown.waiting.map(\.count) == [0, 0, 1, 0, 0] && shown.waiting[2].overdue == 1)
            let march = try #require(shown.decisions.last)
            #expect(march.month.description == "2026-03-01")
            #expect((march.decided, march.approved, march.withinTarget) == (2, 1, 1))
            #expect((march.medianHours, march.nineOfTenHours) == (26, 96))
            #expect(shown.decisions.count == 12 && shown.decisions.dropLast().allSatisfy { $0.decided == 0 })
            #expect(shown.protectedByPartner.map(\.name) == ["Alpha Systems"])
            #expect(shown.protectedByPartner[0].values.map(\.description) == ["1,000.00 USD"])
            #expect(shown.protectedByRegion.map(\.id) == ["NA"])
            let pipeline = try #require(shown.pipeline.last)
            #expect((pipeline.registrations, pipeline.undecided, pipeline.active, pipeline.ended) == (3, 1, 1, 1))
            #expect(pipeline.values.map(\.description) == ["1,000.00 USD", "5.00 EUR"])
            // Past the term nothing is protected, also before the clock has come to it.
            try world.setClock("2026-12-01T10:00")
            let later = try await dashboard(world)
            #expect(later.protectedByPartner.isEmpty && later.protectedByRegion.isEmpty)
            #expect(later.statuses.contains(.init(status: .expired, count: 1)))
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "What the engine declines at once is no decision that took time, and no sum is too large",
        arguments: Backend.both)
    func extremes(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let most = "list_value: {amount: \"1000000000000.00\", currency: USD}"
            for customer in ["Tern Air", "Curlew Rail", "Plover Ports"] {
                try await world.approved("{name: \(customer), country: AQ}", as: "alpha", most)
            }
            try await world.register("{name: Tern Air, country: US}", as: "beta")
            let shown = try await dashboard(world)
            #expect(shown.decisions.last?.decided == 0)
            #expect(shown.statuses.contains(.init(status: .declined, count: 1)))
            #expect(shown.protectedByRegion.map(\.id) == [nil])
            #expect(shown.protectedByPartner[0].values.map(\.minor) == [300_000_000_000_000])
        }
    }

    @Test("A percentile is the least value that so many do not exceed")
    func percentiles() {
        func percentiles(_ hours: [Int]) -> (Int?, Int?) {
            var tally = ReportTally()
            for taken in hours { tally.add(decisions: 1, hours: taken, isApproved: true, isInTime: true) }
            let row = tally.row(nil, "", parts: [])
            return (row.medianHours, row.nineOfTenHours)
        }
        #expect(percentiles([]) == (nil, nil))
        #expect(percentiles([7]) == (7, 7))
        #expect(percentiles(Array(1...10)) == (5, 9))
    }

    @Test("What waits is listed by its target, with the business time that is left", arguments: Backend.both)
    func reviews(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let slow = try await world.register("{name: Tern Air, country: US}", as: "alpha", "enterprise: true")
            let asked = try await world.register("{name: Plover Ports, country: US}", as: "beta")
            try await world.run("request_action", "{deal: \(asked), what: a letter}", as: "manager")
            try world.setClock("2026-03-06T10:00")
            let quick = try await world.register("{name: Curlew Rail, country: US}", as: "beta")
            try world.setClock("2026-03-09T10:00")
            let queue = try await world.run("list_reviews", as: "manager").decode(ReviewQueue.self)
            #expect(queue.items.map(\.deal.id.text) == [quick, slow, asked])
            // The one that waits for its partner is past its target too, and not late: nobody here can act on it.
            #expect((queue.waiting, queue.waitingForPartners, queue.overdue) == (3, 1, 0))
            // Friday 10:00 and three business days: Wednesday 10:00, two days from Monday 10:00.
            #expect(queue.items.map(\.minutesLeft) == [2 * 1_440, 5 * 1_440, -2 * 1_440])
            #expect(queue.items[0].deal.partnerName == "Beta Systems" && queue.clause.text == "App.I 2.1.3")
            #expect(try await world.run("list_reviews", "{limit: 1}", as: "manager")["items"]?.items?.count == 1)
            try world.setClock("2026-03-20T10:00")
            let late = try await world.run("list_reviews", as: "manager").decode(ReviewQueue.self)
            #expect((late.waiting, late.waitingForPartners, late.overdue) == (3, 1, 2))
        }
    }
}
