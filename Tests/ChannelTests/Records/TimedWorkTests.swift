import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("What falls due")
struct TimedWorkTests {
    @Test(
        "A registration expires when its last day is over in the program's zone, once, and both sides can see when",
        arguments: Backend.both)
    func expires(_ backend: Backend) async throws {
        try await World.on(backend, World.withoutFees) { world in
            let deal = try await world.approved()
            #expect(try await world.dealState(deal)["valid_through"]?.text == "2026-08-28")
            try world.setClock("2026-08-28T23:59:59.999")
            #expect(try await world.guildhall.runDue(world.vendor) == 0)
            #expect(try await world.status(deal) == "approved")
            try world.setClock("2026-08-29T00:00")
            let before = try await world.length()
            #expect(try await world.guildhall.runDue(world.vendor) == 1)
            #expect(try await world.guildhall.runDue(world.vendor) == 0)
            let entries = try await world.conclusions(after: before)
            #expect(entries.map(\.kind) == ["deal.expired", "notice.sent"])
            #expect(
                entries.allSatisfy {
                    Instant(milliseconds: $0.at).description == "2026-08-29T04:00:00Z" && $0.actor == "system"
                })
            #expect(try await world.status(deal) == "expired")
        }
    }

    @Test("Before the work is done, an over-long registration is shown as expired and earns nothing all the same")
    func expiredUnprocessed() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let deal = try await world.approved()
            try world.setClock("2026-08-29T00:00")
            #expect(try await world.status(deal) == "expired")
            let quote = try await world.run(
                "make_quote", "{deal: \(deal), lines: [{sku: BACKUP-1, units: 1}]}", as: "alpha")
            #expect(quote["rate"]?.text == "10%")
            let refused = try await world.refusal(
                "extend_deal", "{deal: \(deal), through: 2026-12-31, note: x}", as: "manager")
            #expect(refused?.clauses.map(\.text) == ["App.I 3"])
        }
    }

    @Test("A last day on which the clocks change ends at its local midnight")
    func clockChange() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            try world.setClock("2026-05-06T10:00")
            let deal = try await world.approved()
            #expect(try await world.dealState(deal)["valid_through"]?.text == "2026-11-01")
            world.clock.set(Instant("2026-11-02T04:59:59.999Z")!)
            #expect(try await world.guildhall.runDue(world.vendor) == 0)
            world.clock.set(Instant("2026-11-02T05:00:00Z")!)
            #expect(try await world.guildhall.runDue(world.vendor) == 1)
        }
    }

    @Test("After a downtime all that fell due is done in its order, each at its own moment", arguments: Backend.both)
    func downtime(_ backend: Backend) async throws {
        try await World.on(backend, World.withoutFees) { world in
            let long = try await world.approved("{name: Tern Air, country: US}")
            let short = try await world.approved("{name: Curlew Rail, country: JP}")
            let extended = try await world.approved("{name: Plover Ports, country: JP}")
            try await world.run(
                "extend_deal", "{deal: \(extended), through: 2026-06-15, note: more time}", as: "manager")
            let waiting = try await world.register("{name: Dunlin Dairy, country: US}")
            let before = try await world.length()
            try world.setClock("2027-03-01T09:00")
            try await world.guildhall.runAllDue()
            let done = try await world.conclusions(after: before).filter { $0.kind != "notice.sent" }
            #expect(done.map(\.subject) == [waiting, short, extended, long])
            let zone = Zone("America/New_York")!
            let moments = done.map { zone.local(Instant(milliseconds: $0.at)).description }
            #expect(
                moments == ["2026-03-05T10:00:00", "2026-05-31T00:00:00", "2026-06-16T00:00:00", "2026-08-29T00:00:00"])
            #expect(try await world.status(waiting) == "submitted", "nothing is decided because time has passed")
            #expect(try await world.verify() == [])
        }
    }

    @Test("A suspended registration expires like any other, and one that has ended has nothing due")
    func otherStatuses() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let suspended = try await world.approved("{name: Tern Air, country: US}")
            try await world.run("suspend_deal", "{deal: \(suspended), clause: App.I 5.2.8, note: x}", as: "manager")
            let rescinded = try await world.approved("{name: Curlew Rail, country: US}")
            try await world.run("rescind_deal", "{deal: \(rescinded), clause: App.I 5.2.8, note: x}", as: "manager")
            let lost = try await world.approved("{name: Plover Ports, country: US}")
            try await world.run("close_deal", "{deal: \(lost), outcome: lost, note: x}", as: "alpha")
            let declined = try await world.register("{name: Dunlin Dairy, country: US}")
            try await world.run("decline_deal", "{deal: \(declined), clause: App.I 5.2.8, note: x}", as: "manager")
            try world.setClock("2027-03-01T09:00")
            #expect(try await world.guildhall.runDue(world.vendor) == 1)
            let statuses = try await [suspended, rescinded, lost, declined].asyncMap { try await world.status($0) }
            #expect(statuses == ["expired", "rescinded", "lost", "declined"])
        }
    }

    @Test("Two servers do not do the same work twice", arguments: Backend.durable)
    func twoServers(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            let one = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let world = try await World(one, World.withoutFees, ids: .random)
            for number in 0..<4 {
                try await world.approved("{name: Customer \(number), country: US}")
                try await world.register("{name: Prospect \(number), country: US}")
            }
            let two = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let other = Guildhall(database: two, clock: world.clock.clock, logger: quiet)
            let before = try await world.length()
            try world.setClock("2027-03-01T09:00")
            async let first: Void = world.guildhall.runAllDue()
            async let second: Void = other.runAllDue()
            _ = try await (first, second)
            let kinds = try await world.kinds(after: before)
            #expect(kinds.filter { $0 == "deal.expired" }.count == 4)
            #expect(kinds.filter { $0 == "due.done" }.count == 4)
            #expect(kinds.filter { $0 == "notice.sent" }.count == 8)
            #expect(try await world.verify() == [])
            await two.close()
            await one.close()
        }
    }

    @Test("Work that another server did meanwhile is left alone and leaves no entry")
    func doneMeanwhile() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let waiting = try await world.register()
            let held = try await world.approved("{name: Tern Air, country: US}")
            try world.setClock("2026-09-01T09:00")
            try await world.guildhall.runDue(world.vendor)
            let before = try await world.length()
            let system = Credential.system(world.vendor)
            let dealWaiting = try #require(ID<Deal>(waiting))
            let dealHeld = try #require(ID<Deal>(held))
            _ = try await world.guildhall.perform(RemindOfDecision(deal: dealWaiting), as: system)
            _ = try await world.guildhall.perform(ExpireDeal(deal: dealHeld), as: system)
            #expect(try await world.length() == before)
        }
    }

    @Test("When the program's zone moves west, a registration expires at the end of its last day there")
    func zoneChanges() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let deal = try await world.approved()
            let west = try World.source().setting([
                (path: "version", value: 2), (path: "effective", value: "2026-04-01"),
                (path: "time_zone", value: "Pacific/Honolulu"),
            ])
            _ = try await world.guildhall.perform(PublishProgram(west), as: try world.credential("admin"))
            world.clock.set(Instant("2026-08-29T04:00:00Z")!)
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.status(deal) == "approved", "it is still the evening of the last day")
            world.clock.set(Instant("2026-08-29T10:00:00Z")!)
            let before = try await world.length()
            try await world.guildhall.runDue(world.vendor)
            #expect(try await world.kinds(after: before) == ["deal.expired", "notice.sent"])
            #expect(try await world.verify() == [])
        }
    }

    @Test("One vendor's work that cannot be done does not keep another's from being done")
    func othersGoOn() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let other = try await World(world.database, vendor: "vendor_zeta", ids: .random)
            let deal = try await other.approved()
            try await world.database.write { transaction in
                try transaction.writer(vendor: "vendor_acme").put(
                    "due", [("kind", "deal_expiry"), ("subject", "deal_zzz"), ("at", 0)])
            }
            other.clock.set(Instant("2026-09-01T00:00:00Z")!)
            world.clock.set(Instant("2026-09-01T00:00:00Z")!)
            await #expect(throws: Problem.self) { try await other.guildhall.runAllDue() }
            let entries = try await other.journal()
            #expect(entries.contains { $0.kind == "deal.expired" && $0.subject == deal })
        }
    }
}

extension Sequence {
    /// The results of the body for each element, one after the other.
    func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var results: [T] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
