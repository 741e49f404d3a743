import Testing

@testable import Terms

@Suite("Civil days")
struct DayTests {
    @Test("Every day from 1600 to 2400 has its number, its parts, its weekday and its text")
    func everyDay() throws {
        var number = -Reference.days(before: 1970, from: 1600)
        // 1600-01-01 was a Saturday.
        var weekday = 5
        for year in 1600...2400 {
            for month in 1...12 {
                let length = Reference.days(inMonth: month, of: year)
                #expect(Day.days(in: month, of: year) == length)
                for dayOfMonth in 1...length {
                    let day = try #require(Day(year: year, month: month, day: dayOfMonth))
                    guard day.number == number, day.parts == (year, month, dayOfMonth),
                        day.weekday == Weekday.allCases[weekday]
                    else {
                        Issue.record("\(year)-\(month)-\(dayOfMonth) is number \(day.number), \(day), \(day.weekday)")
                        return
                    }
                    if dayOfMonth == 1 || dayOfMonth == length { #expect(Day(day.description) == day) }
                    number += 1
                    weekday = (weekday + 1) % 7
                }
            }
        }
    }

    @Test(
        "Days the calendar does not have are no days",
        arguments: [
            "2026-02-29", "2100-02-29", "1900-02-29", "2024-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
            "2026-01-00",
            "2026-01-32", "0000-01-01",
        ])
    func impossibleDays(_ text: String) { #expect(Day(text) == nil) }

    @Test(
        "Leap days are there every fourth year, but for centuries not divisible by 400",
        arguments: [2024, 2000, 1600, 2400, 4])
    func leapDays(_ year: Int) { #expect(Day(year: year, month: 2, day: 29) != nil) }

    @Test(
        "A day is only read in the form of ISO 8601",
        arguments: [
            "", "2026-3-02", "26-03-02", "2026/03/02", "2026-03-02 ", " 2026-03-02", "+026-03-02", "2026-03-0２",
            "20260302", "2026-03-02T00:00",
        ])
    func otherForms(_ text: String) { #expect(Day(text) == nil) }

    @Test("Years outside 1 to 9999 cannot be made from parts")
    func yearsAreBounded() {
        #expect(Day(year: 0, month: 1, day: 1) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
        #expect(Day(year: .max, month: 1, day: 1) == nil)
        #expect(Day(year: .min, month: 1, day: 1) == nil)
        #expect(Day(year: 1, month: 1, day: 1)?.description == "0001-01-01")
        #expect(Day(year: 9999, month: 12, day: 31)?.description == "9999-12-31")
    }

    @Test(
        "Months later is the same day of the month, or the month's last",
        arguments: [
            ("2025-04-10", 12, "2026-04-10"), ("2024-02-29", 12, "2025-02-28"), ("2026-01-31", 1, "2026-02-28"),
            ("2026-08-31", 6, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
            ("2026-01-15", -1, "2025-12-15"), ("2026-05-20", 0, "2026-05-20"), ("2023-11-30", 3, "2024-02-29"),
            ("2026-03-02", -120, "2016-03-02"),
        ])
    func months(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try #require(Day(from)).adding(months: months).description == to)
    }

    @Test("Adding days and counting them agree, in both directions")
    func daysAreCounted() throws {
        let day = try #require(Day("2026-03-02"))
        #expect(day.adding(days: 179).description == "2026-08-28")
        #expect(day.days(to: try #require(Day("2026-08-28"))) == 179)
        #expect(day.days(to: try #require(Day("2026-03-01"))) == -1)
        #expect(day.adding(days: -61).description == "2025-12-31")
        var random = Seeded(4)
        for _ in 0..<1_000 {
            let count = Int(random.next() % 2_000_000) - 700_000
            #expect(day.days(to: day.adding(days: count)) == count)
            #expect(day.adding(days: count).adding(days: -count) == day)
        }
    }

    @Test("Weekdays go on before 1970 and far from it")
    func weekdays() throws {
        #expect(try #require(Day("1969-12-31")).weekday == .wed)
        #expect(try #require(Day("1970-01-01")).weekday == .thu)
        #expect(try #require(Day("2026-01-19")).weekday == .mon)
        #expect(try #require(Day("0001-01-01")).weekday == .mon)
        #expect(try #require(Day("9999-12-31")).weekday == .fri)
    }
}

extension Reference {
    static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

    static func days(inMonth month: Int, of year: Int) -> Int {
        [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    static func days(before year: Int, from first: Int) -> Int {
        (first..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    }
}
