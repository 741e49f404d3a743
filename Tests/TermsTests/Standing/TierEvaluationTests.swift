import Testing

@testable import Terms

/// Tiers as the sample programs of the repository have them, in small.
enum SampleTiers {
    private static let clause = ClauseID("1")

    static func figure(
        _ measure: TierMeasure, _ window: MeasureWindow, _ atLeast: [String: Int64], keeps: [String: Int64] = [:]
    ) -> TierRequirement {
        TierRequirement(
            id: "figure", label: "Figure", clause: clause, types: nil,
            kind: .figure(
                TierFigure(
                    part: Quantity(measure), whole: nil, window: window, yearOnYear: nil, onAnyDay: nil,
                    atLeast: atLeast, keeps: keeps, currency: measure == .netRevenue ? Currency("USD") : nil)))
    }

    static func terms(_ rises: [Tier.Rise], _ requirements: [TierRequirement], _ review: TierReview? = nil) -> TierTerms
    {
        TierTerms(
            label: "Level", clause: clause, entry: "t0", assignment: clause, types: ["reseller"],
            tiers: rises.enumerated().map {
                Tier(
                    id: "t\($0)", label: LocalText(english: "T\($0)", german: "T\($0)"), clause: clause, rises: $1,
                    risesFrom: nil, limitMonths: nil)
            },
            requirements: requirements, review: review)
    }

    static func review(_ farBelow: Rate?, _ consecutive: Int?, _ fall: TierReview.Fall = .proposed) -> TierReview {
        TierReview(
            clause: clause, on: .days([.init(month: 6, day: 30)]), requirements: nil, fall: fall, farBelow: farBelow,
            consecutive: consecutive, goal: .highestMet)
    }

    static func input(_ tier: String?, _ sales: [(String, Int64, Int64)], through: String) -> StandingInput {
        StandingInput(
            subject: "partner_1", type: "reseller", tier: tier,
            sales: sales.map { SaleDay(day: Day($0.0)!, minor: $0.1, units: $0.2, orders: 1) },
            through: Day(through)!, at: Instant(milliseconds: 0))
    }

    static let program = ProgramReference(name: "sample", version: 1)
}

@Suite("Rising, and what it would take")
struct TierRiseTests {
    private let revenue = SampleTiers.figure(.netRevenue, .trailing(months: 6), ["t1": 600_000, "t2": 1_200_000])

    @Test("The last cent decides, and what is missing is said with its day")
    func lastCent() throws {
        let terms = SampleTiers.terms([.assigned, .assigned, .assigned], [revenue])
        let short = SampleTiers.input("t0", [("2026-02-10", 599_999, 1)], through: "2026-05-04")
        #expect(try terms.rises(short, SampleTiers.program) == [])
        let standing = try #require(terms.standing(short, to: "t1").first)
        #expect(standing.amount?.toGo == Money(minor: 1, Currency("USD")!))
        #expect(standing.by == Day("2026-08-09"))
        #expect(
            Wording(.english, nil).requirement(standing).missing.map(\.text) == [
                "it takes 6,000.00 USD in the 6 months through 2026-05-04: 5,999.99 USD so far, 0.01 USD to go by 2026-08-09"
            ])
        let enough = SampleTiers.input(
            "t0", [("2026-02-10", 599_999, 1), ("2026-05-04", 1, 1)], through: "2026-05-04")
        #expect(try terms.rises(enough, SampleTiers.program).map(\.tier) == ["t1"])
        #expect(try terms.rises(enough, SampleTiers.program).map(\.byItself) == [false])
    }

    @Test("What has dropped out of the window does not count")
    func outOfWindow() throws {
        let terms = SampleTiers.terms(
            [.assigned, .assigned], [SampleTiers.figure(.netRevenue, .trailing(months: 6), ["t1": 100])])
        #expect(try terms.reaches(SampleTiers.input("t0", [("2025-11-05", 100, 1)], through: "2026-05-04"), "t1"))
        #expect(try !terms.reaches(SampleTiers.input("t0", [("2025-11-04", 100, 1)], through: "2026-05-04"), "t1"))
    }

    @Test(
        "A tier is skipped, a conferred one is not reached, and a higher one is proposed above one that comes by itself"
    )
    func ways() throws {
        let units = SampleTiers.figure(.licences, .calendar(.month), ["t1": 10, "t2": 30, "t3": 50])
        let much = SampleTiers.input("t0", [("2026-05-04", 0, 60)], through: "2026-05-04")
        #expect(
            try SampleTiers.terms([.assigned, .assigned, .assigned, .conferred], [units]).rises(
                much, SampleTiers.program
            )
            .map(\.tier) == ["t2"])
        let mixed = SampleTiers.terms([.assigned, .automatic, .assigned, .conferred], [units])
        #expect(try mixed.rises(much, SampleTiers.program).map(\.tier) == ["t1", "t2"])
        #expect(try mixed.rises(much, SampleTiers.program).map(\.byItself) == [true, false])
        #expect(try mixed.decision(much, to: mixed.tiers[3], SampleTiers.program).outcome.verdict == .nothing)
    }
}

@Suite("Reviews of tiers")
struct TierReviewTests {
    private func outcome(_ cents: Int64, missedBefore: Int = 0, _ tier: String = "t1") throws -> TierReviewOutcome {
        let revenue = SampleTiers.figure(.netRevenue, .trailing(months: 6), ["t1": 600_000, "t2": 1_200_000])
        let review = SampleTiers.review(Rate.percent(50), 2)
        let terms = SampleTiers.terms([.assigned, .assigned, .assigned], [revenue], review)
        let input = SampleTiers.input(tier, [("2026-02-10", cents, 1)], through: "2026-06-30")
        return try terms.review(input, review, missedBefore: missedBefore, SampleTiers.program)
    }

    @Test("Kept, at risk, and far below: half of the threshold exactly is not far below it")
    func once() throws {
        #expect(try !outcome(600_000).missed)
        #expect(try outcome(600_000, missedBefore: 1).consecutive == 0)
        #expect(try outcome(400_000).missed && outcome(400_000).fall == nil)
        #expect(try outcome(300_000).fall == nil)
        #expect(try outcome(299_999).fall?.tier == "t0")
        #expect(try outcome(299_999).fall?.byItself == false)
    }

    @Test("Two reviews missed in a row, and a fall only as far as what was met")
    func consecutive() throws {
        #expect(try outcome(400_000, missedBefore: 1).fall?.tier == "t0")
        #expect(try outcome(700_000, missedBefore: 1, "t2").fall?.tier == "t1")
        #expect(try outcome(0, missedBefore: 1, "t0").fall == nil, "nobody falls below the tier at joining")
    }

    @Test("By itself, at once, and kept by less than it took")
    func atOnce() throws {
        let units = SampleTiers.figure(.licences, .calendar(.month), ["t1": 30, "t2": 50], keeps: ["t2": 40])
        let review = SampleTiers.review(nil, nil, .automatic)
        let terms = SampleTiers.terms([.assigned, .automatic, .conferred], [units], review)
        func fall(_ tier: String, _ licences: Int64) throws -> StandingChange? {
            let input = SampleTiers.input(tier, [("2026-05-31", 0, licences)], through: "2026-05-31")
            return try terms.review(input, review, missedBefore: 0, SampleTiers.program).fall
        }
        #expect(try fall("t2", 40) == nil)
        #expect(try fall("t2", 39)?.tier == "t1")
        #expect(try fall("t1", 29)?.tier == "t0")
        #expect(try fall("t2", 29)?.tier == "t0")
        #expect(try fall("t1", 29)?.byItself == true)
    }
}
