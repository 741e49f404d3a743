import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("What is due, and how it comes")
struct CalendarTests {
    @Test("What is due for somebody is the partner's own, the first day first", arguments: Backend.both)
    func due(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved("{name: Tern Air, country: US}", as: "alpha")
            try await world.approved("{name: Heron Bank, country: JP}", line: "migration", as: "beta")
            try await world.run(
                "make_quote", "{customer: {name: Curlew Rail, country: US}, lines: [{sku: BACKUP-1, units: 1}]}",
                as: "alpha")
            let items = try await world.run("list_due", "{}", as: "alpha")["items"]?.items ?? []
            #expect(items.contains { $0["about"]?.text == deal && $0["title"] == "Protection of Tern Air ends" })
            #expect(items.contains { $0["title"] == "The quote for Curlew Rail ends" })
            #expect(!items.contains { $0["title"]?.text?.contains("Heron") ?? false })
            let days = items.compactMap { $0["day"]?.text }
            #expect(days == days.sorted())
            let undecided = try await world.register("{name: Avocet, country: US}", as: "beta")
            let vendors = try await world.run("list_due", "{}", as: "manager")["items"]?.items ?? []
            #expect(vendors.contains { $0["about"]?.text == undecided && $0["kind"] == "decision" })
            #expect(!vendors.contains { $0["kind"] == "protection" })
        }
    }

    @Test("Where more of a kind is due than is listed, an entry says so")
    func more() async throws {
        try await World.on(.memory) { world in
            for number in 0..<201 { try await world.register("{name: Customer \(number), country: US}", as: "beta") }
            let items = try await world.run("list_due", "{}", as: "manager")["items"]?.items ?? []
            #expect(items.count { $0["kind"] == "decision" } == 200)
            let more = try #require(items.last)
            #expect(more["kind"] == "more" && more["about"] == "decision")
            #expect(more["title"]?.text?.hasPrefix("More than 200 entries") == true)
        }
    }

    @Test("An address opens what is due for its person, until it is renewed, ended, or the membership is over")
    func address() async throws {
        try await World.on(.memory) { world in
            let member = try await world.admit("ada@people.example", .accountAdmin, "alpha")
            try await world.approved("{name: Tern Air, country: US}", as: "alpha")
            let ada = Credential.session(try await world.signIn("ada@people.example").token)
            #expect(try await world.guildhall.calendarAddress(as: ada) == nil)
            _ = try await world.guildhall.perform(OpenCalendar(), as: ada)
            let first = try #require(try await world.guildhall.calendarAddress(as: ada))
            let content = try await world.guildhall.calendar(first)
            #expect(content.isPartners && content.items.map(\.title) == ["Protection of Tern Air ends"])
            _ = try await world.guildhall.perform(OpenCalendar(), as: ada)
            let second = try #require(try await world.guildhall.calendarAddress(as: ada))
            await #expect(throws: EndedLink.withdrawn) { try await world.guildhall.calendar(first) }
            #expect(try await world.guildhall.calendar(second).items.count == 1)
            let changed = CalendarAddress(second.text.replacing(world.vendor.text, with: "vendor_other"))
            await #expect(throws: EndedLink.unknown) { try await world.guildhall.calendar(changed) }
            _ = try await world.guildhall.perform(CloseCalendar(), as: ada)
            await #expect(throws: EndedLink.withdrawn) { try await world.guildhall.calendar(second) }
            _ = try await world.guildhall.perform(OpenCalendar(), as: ada)
            let third = try #require(try await world.guildhall.calendarAddress(as: ada))
            try await world.admit("ida@people.example", .accountAdmin, "alpha")
            let ida = Credential.session(try await world.signIn("ida@people.example").token)
            _ = try await world.guildhall.perform(DeactivateMember(member: member), as: ida)
            await #expect(throws: EndedLink.withdrawn) { try await world.guildhall.calendar(third) }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A key has neither calendar nor digest")
    func keys() async throws {
        try await World.on(.memory) { world in
            for (operation, arguments) in [("open_calendar", "{}"), ("choose_digest", "{every: daily}")] {
                let problem = try await world.problem(operation, arguments, as: "alpha")
                #expect(problem != nil)
            }
        }
    }

    @Test("A digest comes to who asked for it, on its morning, and only where there is something to tell")
    func digest() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@people.example", .accountAdmin, "alpha")
            try await world.admit("bruno@people.example", .seller, "alpha")
            let ada = Credential.session(try await world.signIn("ada@people.example").token)
            _ = try await world.guildhall.perform(ChooseDigest(every: .daily), as: ada)
            // Monday, 2 March, ten in the morning: nothing lies ahead on the next one.
            try world.setClock("2026-03-03T08:00")
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.mails("ada@people.example").filter { $0.kind == "digest" }.isEmpty)
            try await world.run(
                "make_quote", "{customer: {name: Curlew Rail, country: US}, lines: [{sku: BACKUP-1, units: 1}]}",
                as: "alpha")
            try world.setClock("2026-04-25T08:00")
            try await world.guildhall.runDue(world.vendor)
            let digests = try await world.mails("ada@people.example").filter { $0.kind == "digest" }
            #expect(!digests.isEmpty)
            #expect(try await world.mails("bruno@people.example").filter { $0.kind == "digest" }.isEmpty)
            _ = try await world.guildhall.perform(
                ChooseDigest(every: nil), as: .session(try await world.signIn("ada@people.example").token))
            try world.setClock("2026-04-29T08:00")
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.mails("ada@people.example").filter { $0.kind == "digest" }.count == digests.count)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Weekly digests come on Mondays at seven, in the program's zone")
    func mondays() throws {
        let zone = try #require(Zone("Europe/Berlin"))
        let sunday = try #require(Instant("2026-03-29T12:00:00Z"))
        #expect(DigestInterval.weekly.next(after: sunday, in: zone).description.hasPrefix("2026-03-30T05:00"))
        let monday = try #require(Instant("2026-03-30T04:00:00Z"))
        #expect(DigestInterval.weekly.next(after: monday, in: zone).description.hasPrefix("2026-04-06T05:00"))
        #expect(DigestInterval.daily.next(after: monday, in: zone).description.hasPrefix("2026-03-31T05:00"))
    }
}
