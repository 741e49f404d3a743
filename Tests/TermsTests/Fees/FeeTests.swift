import Testing

@testable import Terms

@Suite("Fees, allowances and periods of years")
struct FeeTests {
    private let eur = Currency("EUR")!

    private func fee(_ year: TermYear, _ first: FirstPeriod = .full, since: String = "2020-01-01") -> FeeTerms {
        FeeTerms(
            id: "yearly", label: LocalText(english: "Fee", german: "Gebühr"), clause: ClauseID("5"), types: nil,
            amount: .agreed, year: year, first: first, withinDays: 30, isRefundable: false, since: Day(since)!)
    }

    private func charged(_ fee: FeeTerms, _ today: String, from: String) throws -> String? {
        try fee.charge(Money("365.00", eur), on: Day(today)!, from: Day(from)!, .halfUp).map {
            "\($0.amount.decimalText) \($0.days.lowerBound) \($0.days.upperBound)"
        }
    }

    @Test("An anniversary's year runs from the day to the day before it, also from a leap day")
    func anniversaries() throws {
        #expect(try charged(fee(.anniversary), "2023-06-01", from: "2022-06-01") == "365.00 2023-06-01 2024-05-31")
        #expect(try charged(fee(.anniversary), "2024-05-31", from: "2022-06-01") == "365.00 2023-06-01 2024-05-31")
        #expect(try charged(fee(.anniversary), "2025-02-28", from: "2024-02-29") == "365.00 2025-02-28 2026-02-27")
        #expect(try charged(fee(.anniversary), "2028-02-29", from: "2024-02-29") == "365.00 2028-02-29 2029-02-27")
        #expect(fee(.anniversary).next(after: Day("2027-02-28")!, from: Day("2024-02-29")!) == Day("2028-02-29")!)
    }

    @Test("Of the year in which somebody joins all is paid, the days that are left, or nothing")
    func firstYear() throws {
        let joined = "2023-06-01"
        #expect(try charged(fee(.calendar), joined, from: joined) == "365.00 2023-06-01 2023-12-31")
        #expect(try charged(fee(.calendar, .proRata), joined, from: joined) == "214.00 2023-06-01 2023-12-31")
        #expect(try charged(fee(.calendar, .none), joined, from: joined) == nil)
        #expect(
            try charged(fee(.fiscal(yearFrom: 7), .proRata), joined, from: joined) == "30.00 2023-06-01 2023-06-30")
        #expect(try charged(fee(.calendar, .proRata), "2024-01-01", from: joined) == "365.00 2024-01-01 2024-12-31")
        #expect(
            try charged(fee(.calendar, .proRata), "2023-01-01", from: "2023-01-01") == "365.00 2023-01-01 2023-12-31")
    }

    @Test("A year that began before the terms is not invoiced")
    func announced() throws {
        let late = fee(.anniversary, since: "2023-05-19")
        #expect(try charged(late, "2023-05-20", from: "2022-06-01") == nil)
        #expect(try charged(late, "2023-06-01", from: "2022-06-01") == "365.00 2023-06-01 2024-05-31")
        let before = try SampleProgram.compiled(Self.feeChange + [("effective", "2025-01-01")])
        let after = try SampleProgram.compiled(Self.feeChange + [("effective", "2026-01-01"), ("version", 2)])
        #expect(after.fees[0].since == Day("2026-01-01")!)
        #expect(after.following(before, announced: Day("2025-12-01")!).fees[0].since == Day("2025-01-01")!)
    }

    private static let feeChange: [(path: String, value: Node)] = [
        ("fees", [["id": "yearly", "label": "Fee", "clause": "2.1", "amount": "agreed"]])
    ]

    @Test("Amounts are by tier and currency; without a currency the first counts")
    func amounts() throws {
        let (ten, twelve) = (try Money("10.00", eur), try Money("12.00", Currency("USD")!))
        let terms = FeeTerms(
            id: "f", label: .empty, clause: ClauseID("5"), types: ["gold"], amount: .tiers(["silver": [ten, twelve]]),
            year: .calendar, first: .full, withinDays: 30, isRefundable: true, since: Day.first)
        #expect(terms.yearly(tier: "silver", agreed: nil, in: nil) == ten)
        #expect(terms.yearly(tier: "silver", agreed: nil, in: Currency("USD")) == twelve)
        #expect(terms.yearly(tier: "silver", agreed: nil, in: Currency("GBP")) == nil)
        #expect(terms.yearly(tier: nil, agreed: nil, in: nil) == nil)
        #expect(terms.concerns(type: "gold", tier: "silver") && !terms.concerns(type: "gold", tier: "bronze"))
        #expect(!terms.concerns(type: "distributor", tier: "silver"))
    }

    @Test("Duties fall due by fiscal periods and from joining, the first one whole, in part or not at all")
    func duties() {
        func due(_ year: TermYear, _ first: FirstPeriod, count: Int = 4, _ today: String) -> [String] {
            var plan = Obligation(
                id: "plan", label: .empty, clause: ClauseID("1"), every: .quarter, count: count, withinDays: nil,
                tiers: nil, types: nil, evidence: [.text], remindDays: nil)
            (plan.year, plan.first) = (year, first)
            return plan.duties(since: Day("2026-05-16")!, joined: Day("2026-01-31")!, today: Day(today)!, []).map {
                "\($0.period) \($0.due) \($0.count)"
            }
        }
        #expect(due(.fiscal(yearFrom: 2), .full, "2026-05-20") == ["2026-05-01 2026-07-31 4"])
        #expect(due(.fiscal(yearFrom: 2), .proRata, "2026-05-20") == ["2026-05-01 2026-07-31 3"], "77 of 92 days")
        #expect(due(.fiscal(yearFrom: 2), .none, "2026-05-20") == ["2026-08-01 2026-10-31 4"])
        #expect(
            due(.fiscal(yearFrom: 2), .none, "2026-11-02")
                == ["2026-08-01 2026-10-31 4", "2026-11-01 2027-01-31 4"])
        #expect(due(.anniversary, .full, "2026-05-20") == ["2026-04-30 2026-07-30 4"])
        #expect(due(.anniversary, .proRata, count: 1, "2026-05-20") == ["2026-04-30 2026-07-30 1"])
        #expect(due(.calendar, .proRata, count: 1, "2026-05-20") == ["2026-04-01 2026-06-30 1"], "46 of 91 days")
    }
}
