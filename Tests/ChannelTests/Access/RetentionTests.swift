import Record
import Testing

@testable import Enablement
@testable import Members
@testable import Partnership
@_spi(System) @testable import Store
@testable import Terms

@Suite("What is kept, and how long")
struct RetentionTests {
    private func count(_ world: World, _ table: String) async throws -> Int {
        try await world.tables()[table]?.count ?? 0
    }

    @Test(
        "Addresses of acceptances, replies, sessions and security events are forgotten in their time",
        arguments: Backend.both)
    func forgotten(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (_, key) = try await world.accepted()
            let accept = AcceptAgreement(agreement: "partner-agreement", name: "Nora Neu", from: .office)
            let seen = try await world.guildhall.perform(
                accept, as: key, RequestTerms(idempotencyKey: "once", language: .english)
            ).reply
            #expect(seen.acceptances.first?.origin == Origin.office.address)
            let record = try await world.journal()
            #expect(
                !record.contains { $0.body.contains(Origin.office.address) },
                "the record, which never forgets, has none")
            _ = try await world.admin()
            try await world.guildhall.writeSecurityEvents()
            let tables = ["acceptance_origins", "replies", "sessions", "security_events"]
            for table in tables { #expect(try await count(world, table) > 0, "\(table)") }
            var days = Retention()
            (days.acceptanceAddresses, days.replies, days.endedSessions, days.securityEvents) = (400, 10, 5, 60)
            func gone(after passed: Int64, _ table: String) async throws -> Bool {
                world.pass(seconds: passed * 86_400)
                try await world.guildhall.forgetOld(days)
                return try await count(world, table) == 0
            }
            #expect(try await !gone(after: 4, "sessions"))
            #expect(try await gone(after: 3, "sessions"))
            #expect(try await gone(after: 4, "replies"))
            #expect(try await count(world, "security_events") > 0)
            #expect(try await gone(after: 50, "security_events"))
            #expect(try await count(world, "acceptance_origins") == 1)
            #expect(try await gone(after: 340, "acceptance_origins"))
            let now = try await world.guildhall.answer(ListAgreements(), as: key)
            #expect(now.items.flatMap(\.acceptances).first?.name == "Nora Neu")
            #expect(now.items.flatMap(\.acceptances).first?.origin == nil)
            #expect(try await world.verify() == [])
        }
    }

    @Test("How long a reply is kept follows the real clock, whatever a sandbox's own shows")
    func sandboxes() async throws {
        try await World.on(.memory, sandbox: true, World.learning) { world in
            try await world.run("move_clock", "{to: 2026-07-01T09:00}", as: "admin")
            _ = try await world.perform(
                AddEmployee.self, "{name: Ada North, email: ada@alpha.example}", as: "alpha",
                RequestTerms(idempotencyKey: "once", language: .english))
            #expect(try await count(world, "replies") == 1)
            world.pass(seconds: 11 * 86_400)
            var days = Retention()
            days.replies = 10
            try await world.guildhall.forgetOld(days)
            #expect(try await count(world, "replies") == 0)
        }
    }
}
