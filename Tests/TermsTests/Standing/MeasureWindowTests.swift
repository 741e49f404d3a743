import Testing

@testable import Terms

@Suite("Windows of measures")
struct MeasureWindowTests {
    private func day(_ text: String) -> Day { Day(text)! }

    @Test(
        "A trailing window holds the days after the same day so many months ago, and whole months where it ends with one",
        arguments: [
            ("2026-05-04", 6, "2025-11-05"), ("2026-06-30", 6, "2026-01-01"), ("2026-12-31", 6, "2026-07-01"),
            ("2024-08-31", 6, "2024-03-01"), ("2024-08-30", 6, "2024-03-01"), ("2024-08-29", 6, "2024-03-01"),
            ("2025-02-28", 12, "2024-03-01"), ("2028-02-29", 12, "2027-03-01"), ("2028-02-28", 12, "2027-03-01"),
            ("2026-02-28", 6, "2025-09-01"), ("2028-02-28", 6, "2027-08-29"), ("2026-04-30", 1, "2026-04-01"),
            ("2026-04-29", 1, "2026-03-30"), ("2026-11-30", 3, "2026-09-01"), ("2026-02-28", 120, "2016-03-01"),
        ])
    func trailing(_ through: String, _ months: Int, _ first: String) {
        #expect(MeasureWindow.trailing(months: months).days(through: day(through)) == day(first)...day(through))
    }

    @Test("Windows through the ends of months, one after the other, hold every day once", arguments: [1, 2, 3, 6, 12])
    func touching(months: Int) throws {
        var end = day("2019-12-31")
        for _ in 0..<(120 / months) {
            let next = try #require(
                Day(year: end.year + (end.month + months - 1) / 12, month: (end.month + months - 1) % 12 + 1, day: 1)
            ).adding(months: 1).adding(days: -1)
            #expect(MeasureWindow.trailing(months: months).days(through: next).lowerBound == end.adding(days: 1))
            end = next
        }
    }

    @Test("A sale counts until the day before the same day so many months later, on every day of five years")
    func sold() {
        for months in [1, 3, 6, 12, 13] {
            for number in day("2024-01-01").number...day("2028-12-31").number {
                let through = Day(number: number)
                let first = MeasureWindow.trailing(months: months).days(through: through).lowerBound
                #expect(first.adding(months: months) > through, "\(months) through \(through)")
                #expect(first.adding(days: -1).adding(months: months) <= through, "\(months) through \(through)")
            }
        }
    }

    @Test("Calendar windows begin with their period")
    func calendar() {
        let at = day("2026-08-17")
        for (period, first) in [
            (CalendarPeriod.month, "2026-08-01"), (.quarter, "2026-07-01"), (.halfYear, "2026-07-01"),
            (.year, "2026-01-01"),
        ] {
            #expect(MeasureWindow.calendar(period).days(through: at) == day(first)...at)
        }
        #expect(CalendarPeriod.month.days(around: day("2028-02-03")).upperBound == day("2028-02-29"))
        #expect(Wording(.english, nil).text(CalendarPeriod.halfYear.name(around: at)) == "the second half of 2026")
        #expect(Wording(.german, nil).text(CalendarPeriod.quarter.name(around: at)) == "3. Quartal 2026")
    }

    @Test("The last day on which a sale counts is the last whose window has it, on every day of five years")
    func lastDay() throws {
        for window in [MeasureWindow.trailing(months: 1), .trailing(months: 6), .calendar(.quarter)] {
            for number in day("2024-01-01").number...day("2028-12-31").number {
                let sold = Day(number: number)
                let last = try #require(window.lastDay(counting: sold))
                #expect(window.days(through: last).contains(sold), "\(window) \(sold)")
                #expect(!window.days(through: last.adding(days: 1)).contains(sold), "\(window) \(sold)")
            }
        }
    }

    @Test("Review days: fixed ones, month ends, 29 February")
    func reviewDays() {
        let halves = TierReview.Schedule.days([.init(month: 6, day: 30), .init(month: 12, day: 31)])
        #expect(halves.first(from: day("2026-06-30")) == day("2026-06-30"))
        #expect(halves.first(from: day("2026-07-01")) == day("2026-12-31"))
        #expect(TierReview.Schedule.ends(.month).first(from: day("2026-02-01")) == day("2026-02-28"))
        let leap = TierReview.Schedule.days([.init(month: 2, day: 29)])
        #expect(leap.first(from: day("2026-01-01")) == day("2026-02-28"))
        #expect(leap.first(from: day("2028-01-01")) == day("2028-02-29"))
    }
}
