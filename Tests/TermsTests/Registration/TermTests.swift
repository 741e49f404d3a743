import Testing

@testable import Terms

@Suite("Terms of a registration")
struct TermTests {
    @Test(
        "The last valid day is counted from the day of notice, by the addendum of the country before that of the region",
        arguments: [
            ("DE", "EU", "2026-04-30"), ("JP", "ASIA", "2026-06-29"), ("KR", "ASIA", "2026-05-30"),
            ("US", nil, "2026-04-30"),
        ])
    func lastDay(_ country: String, _ region: String?, _ expected: String) throws {
        let term = try SampleProgram.compiled().deals.term
        let last = term.lastDay(notified: try #require(Day("2026-03-02")), country: country, region: region)
        #expect(last.description == expected)
    }

    @Test("Where the day of notice does not count, the term is a day longer")
    func dayAfterNotice() throws {
        let program = try SampleProgram.compiled([(path: "deal_registration.term.notice_day_counts", value: false)])
        let last = try program.deals.term.lastDay(
            notified: try #require(Day("2026-03-02")), country: "DE", region: "EU")
        #expect(last.description == "2026-05-01")
    }

    @Test("180 days from 2026-03-02 end on 2026-08-28, and 90 days in Japan on 2026-05-30")
    func catalogue() throws {
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        let notified = try #require(Day("2026-03-02"))
        for (country, expected) in [("US", "2026-08-28"), ("JP", "2026-05-30")] {
            let region = program.region(ofCountry: country)?.id
            #expect(
                try program.deals.term.lastDay(notified: notified, country: country, region: region).description
                    == expected)
        }
    }

    @Test("The vendor means to decide in business days of the program's calendar, later for an enterprise")
    func target() throws {
        let program = try SampleProgram.compiled()
        let submitted = try #require(Instant("2026-04-29T10:00:00+02:00"))
        let target = try program.deals.target
        #expect(target.due(submitted, enterprise: false, program.calendar) == Instant("2026-05-05T10:00:00+02:00"))
        #expect(target.due(submitted, enterprise: true, program.calendar) == Instant("2026-05-14T10:00:00+02:00"))
    }

    @Test("Requirements are judged together: every one that fails says what it takes, with its clause")
    func requirements() throws {
        let program = try SampleProgram.compiled()
        let registration = try #require(program.registration)
        var facts = Facts()
        func judge(_ rules: [Requirement], _ question: Question, _ unmet: Verdict) throws -> WordedDecision {
            try rules.decision(
                question, subject: "deal_1", at: Instant(milliseconds: 0), program: program, facts, unmet: unmet
            ).english(program)
        }
        let refused = try judge(registration.requirements, .registrationRequirements, .refused)
        #expect(refused.outcome.verdict == .refused)
        #expect(refused.clauses.map(\.text) == ["1.1", "1.2"])
        #expect(
            refused.missing.map(\.text) == ["permitted to register deals is required", "a description of the budget"])
        facts.set(.partnerDealRegistration, true)
        facts.set(.dealBudget, "some")
        let granted = try judge(registration.requirements, .registrationRequirements, .refused)
        #expect(granted.outcome.verdict == .granted)
        #expect(granted.missing.isEmpty)
        facts.set(.dealUnits, 3)
        let declined = try judge(registration.criteria, .registrationCriteria, .declined)
        #expect(declined.outcome.verdict == .declined)
        let text = try #require(declined.missing.first?.text)
        #expect(text.contains("units in the deal is 3; it takes at least 5"), "\(text)")
        #expect(text.contains("end customer's region is empty; it takes EU or ASIA"), "\(text)")
        #expect(declined.rules.last?.facts.map(\.name) == ["deal.units", "customer.region"])
    }
}
