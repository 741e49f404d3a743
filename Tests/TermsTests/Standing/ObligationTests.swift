import Testing

@testable import Terms

@Suite("Obligations")
struct ObligationTests {
    private func obligation(_ every: Obligation.Recurrence, count: Int = 1) -> Obligation {
        Obligation(
            id: "plan", label: "Plan", clause: ClauseID("1"), every: every, count: count, withinDays: 30,
            tiers: ["gold"], types: nil, evidence: [.text], remindDays: 14)
    }

    private func states(
        _ obligation: Obligation, _ start: String, _ today: String, _ handedIn: [(String, Bool?)] = []
    ) -> [String] {
        obligation.duties(
            since: Day(start)!, today: Day(today)!,
            handedIn.map { HandedIn(obligation: "plan", period: Day($0.0)!, approved: $0.1) }
        ).map { duty in
            let name = duty.every.map { Wording(.english, nil).text($0.name(around: duty.period)) }
            return "\(name ?? "once") \(duty.due) \(duty.state.rawValue)"
        }
    }

    @Test("It recurs with each period; the last day is in time, the next is not")
    func quarterly() {
        let plan = obligation(.quarter)
        #expect(states(plan, "2026-05-06", "2026-06-30") == ["Q2 2026 2026-06-30 due"])
        #expect(
            states(plan, "2026-05-06", "2026-07-01") == ["Q2 2026 2026-06-30 overdue", "Q3 2026 2026-09-30 due"])
        #expect(
            states(plan, "2026-05-06", "2026-07-01", [("2026-04-01", nil)])
                == ["Q2 2026 2026-06-30 in_review", "Q3 2026 2026-09-30 due"])
        #expect(
            states(plan, "2026-05-06", "2026-07-01", [("2026-04-01", true)])
                == ["Q2 2026 2026-06-30 fulfilled", "Q3 2026 2026-09-30 due"])
        #expect(
            states(plan, "2026-05-06", "2026-10-01") == ["Q3 2026 2026-09-30 overdue", "Q4 2026 2026-12-31 due"],
            "what was missed before the last period lapses")
    }

    @Test("Two a period take two, and one that is due once counts from its day")
    func twoAndOnce() {
        let two = obligation(.month, count: 2)
        #expect(states(two, "2026-05-01", "2026-05-31", [("2026-05-01", true)]) == ["May 2026 2026-05-31 due"])
        #expect(
            states(two, "2026-05-01", "2026-05-31", [("2026-05-01", true), ("2026-05-01", true)])
                == ["May 2026 2026-05-31 fulfilled"])
        #expect(states(obligation(.once), "2026-05-06", "2026-06-05") == ["once 2026-06-05 due"])
        #expect(states(obligation(.once), "2026-05-06", "2026-06-06") == ["once 2026-06-05 overdue"])
    }

    @Test("It concerns the tiers and types it names")
    func concerns() {
        #expect(obligation(.year).concerns(type: "reseller", tier: "gold"))
        #expect(!obligation(.year).concerns(type: "reseller", tier: "silver"))
        #expect(!obligation(.year).concerns(type: "reseller", tier: nil))
    }
}
