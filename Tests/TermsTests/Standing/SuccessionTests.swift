import Testing

@testable import Terms

@Suite("Duties that a later version brings")
struct SuccessionTests {
    private func obligation(
        _ every: Obligation.Recurrence, within: Int? = nil, tiers: Set<String>? = nil
    ) -> Obligation {
        Obligation(
            id: "plan", label: "Plan", clause: ClauseID("1"), every: every, count: 1, withinDays: within, tiers: tiers,
            types: nil, evidence: [.text], remindDays: nil)
    }

    /// The sample with one obligation in a version that begins on a day.
    private func program(_ obligation: Obligation?, from day: String, profile months: Int? = nil) throws -> Program {
        var program = try SampleProgram.compiled([("effective", Node(.string(day)))])
        program.obligations = obligation.map { [$0] } ?? []
        program.joining.profile = months.map { ProfileTerms(clause: ClauseID("1"), months: $0) }
        return program
    }

    private func due(_ program: Program, since: String, on today: String) -> [String] {
        program.obligations[0].duties(since: Day(since)!, today: Day(today)!, []).map {
            "\($0.due) \($0.state.rawValue)"
        }
    }

    @Test("A new one is due with the first period that is granted whole since the announcement, and shown before it")
    func new() throws {
        let quarterly = try program(obligation(.quarter), from: "2026-06-30")
            .following(try program(nil, from: "2026-01-01"), announced: Day("2026-06-20")!)
        #expect(due(quarterly, since: "2026-06-30", on: "2026-06-30") == ["2026-09-30 due"])
        #expect(due(quarterly, since: "2026-06-30", on: "2026-07-01") == ["2026-09-30 due"])
        #expect(
            due(quarterly, since: "2026-06-30", on: "2026-10-01") == ["2026-09-30 overdue", "2026-12-31 due"])
        let yearly = try program(obligation(.year), from: "2026-12-31")
            .following(try program(nil, from: "2026-01-01"), announced: Day("2026-11-29")!)
        #expect(due(yearly, since: "2026-12-31", on: "2026-12-31") == ["2027-12-31 due"])
        let month = try program(obligation(.month), from: "2026-07-01")
            .following(try program(nil, from: "2026-01-01"), announced: Day("2026-07-01")!)
        #expect(due(month, since: "2026-07-01", on: "2026-07-02") == ["2026-07-31 due"], "a whole period is granted")
        let once = try program(obligation(.once, within: 30), from: "2026-07-01")
            .following(try program(nil, from: "2026-01-01"), announced: Day("2026-06-20")!)
        #expect(due(once, since: "2026-07-01", on: "2026-07-01") == ["2026-07-31 due"])
    }

    @Test("A shortened one leaves its time from the announcement, and a longer one is no news")
    func shortened() throws {
        let first = try program(obligation(.once, within: 90), from: "2026-01-01")
        let second = try program(obligation(.once, within: 10), from: "2026-05-01")
            .following(first, announced: Day("2026-04-28")!)
        #expect(due(second, since: "2026-03-01", on: "2026-05-01") == ["2026-05-08 due"])
        #expect(due(second, since: "2026-05-04", on: "2026-05-04") == ["2026-05-14 due"])
        let third = try program(obligation(.once, within: 20), from: "2026-08-01")
            .following(second, announced: Day("2026-07-30")!)
        #expect(due(third, since: "2026-07-25", on: "2026-08-01") == ["2026-08-14 due"], "longer is no news")
        let monthly = try program(obligation(.month), from: "2026-07-01")
            .following(try program(obligation(.year), from: "2026-01-01"), announced: Day("2026-06-25")!)
        #expect(due(monthly, since: "2025-01-01", on: "2026-07-01") == ["2026-07-31 due"])
        #expect(due(monthly, since: "2025-01-01", on: "2026-07-31") == ["2026-07-31 due"])
    }

    @Test("One for more tiers is new for those alone whom it did not concern; unchanged it stays as it was")
    func wider() throws {
        let first = try program(obligation(.quarter, tiers: ["gold"]), from: "2026-01-01")
        let second = try program(obligation(.quarter, tiers: ["gold", "silver"]), from: "2026-06-29")
            .following(first, announced: Day("2026-06-20")!)
        #expect(due(second, since: "2026-02-01", on: "2026-06-29").last == "2026-06-30 due")
        #expect(due(second, since: "2026-06-29", on: "2026-06-29") == ["2026-09-30 due"])
        let third = try program(obligation(.quarter, tiers: ["gold"]), from: "2026-12-30")
            .following(second, announced: Day("2026-12-01")!)
        #expect(due(third, since: "2026-12-30", on: "2026-12-30") == ["2026-12-31 due"])
    }

    @Test("A profile that is to be confirmed from now on, or sooner, is current for that time after the announcement")
    func profile() throws {
        let none = try program(nil, from: "2026-01-01")
        let yearly = try program(nil, from: "2026-07-01", profile: 12).following(none, announced: Day("2026-06-20")!)
        #expect(yearly.joining.profile?.currentThrough(confirmed: Day("2024-01-01")!) == Day("2027-06-20")!)
        #expect(yearly.joining.profile?.currentThrough(confirmed: Day("2026-09-01")!) == Day("2027-09-01")!)
        let kept = try program(nil, from: "2026-09-01", profile: 12).following(yearly, announced: Day("2026-08-31")!)
        #expect(kept.joining.profile?.currentThrough(confirmed: Day("2024-01-01")!) == Day("2027-06-20")!)
        let sooner = try program(nil, from: "2027-01-01", profile: 6).following(kept, announced: Day("2026-12-15")!)
        #expect(sooner.joining.profile?.currentThrough(confirmed: Day("2024-01-01")!) == Day("2027-06-15")!)
    }
}
