import Testing

@testable import Terms

@Suite("Business days")
struct BusinessCalendarTests {
    let newYork = BusinessCalendar(
        zone: Zone("America/New_York")!,
        holidays: [Day("2026-01-19")!: "Martin Luther King Jr. Day", Day("2026-07-03")!: "Independence Day (observed)"])

    private func moment(_ text: String) throws -> Instant { newYork.zone.instant(try #require(LocalTime(text))) }

    @Test(
        "Three business days later is the same time of day, weekends and holidays left out",
        arguments: [
            // Friday before a weekend and a holiday.
            ("2026-01-16T15:00", "2026-01-22T15:00"), ("2026-03-02T10:00", "2026-03-05T10:00"),
            // On a day off, the next business day is day one.
            ("2026-01-17T12:00", "2026-01-22T12:00"), ("2026-01-19T09:00", "2026-01-22T09:00"),
            ("2026-07-02T17:30", "2026-07-08T17:30"), ("2026-12-30T23:59", "2027-01-04T23:59"),
        ])
    func threeDays(_ from: String, _ to: String) throws {
        #expect(newYork.adding(businessDays: 3, to: try moment(from)) == (try moment(to)))
    }

    @Test("The time of day stays when the clocks change in between, though the hours do not")
    func clocksChange() throws {
        let friday = try moment("2026-03-06T15:00")
        let monday = newYork.adding(businessDays: 1, to: friday)
        #expect(monday == (try moment("2026-03-09T15:00")))
        #expect(monday.milliseconds - friday.milliseconds == 71 * 3_600_000)
        let autumn = newYork.adding(businessDays: 1, to: try moment("2026-10-30T15:00"))
        #expect(autumn == (try moment("2026-11-02T15:00")))
    }

    @Test("A time that the clocks skip on the day it falls due is as long after the jump")
    func fallsIntoAGap() throws {
        let sundaysToo = BusinessCalendar(zone: newYork.zone, weekend: [.sat])
        let due = sundaysToo.adding(businessDays: 1, to: try moment("2026-03-06T02:30"))
        #expect(due == Instant("2026-03-08T03:30:00-04:00"))
    }

    @Test("The day counts in the calendar's zone, not in UTC")
    func zoneDecides() throws {
        // Friday evening in New York is Saturday in UTC.
        let friday = try #require(Instant("2026-03-07T01:00:00Z"))
        #expect(newYork.adding(businessDays: 1, to: friday) == (try moment("2026-03-09T20:00")))
    }

    @Test("No business days later is the very moment, also on a day off")
    func none() throws {
        let saturday = try moment("2026-01-17T12:00")
        #expect(newYork.adding(businessDays: 0, to: saturday) == saturday)
    }

    @Test("So many business days later there are just so many between, and the last is one")
    func counted() throws {
        var random = Seeded(9)
        let start = try #require(Day("2026-01-01"))
        for _ in 0..<300 {
            let from = start.adding(days: Int(random.next() % 700))
            let count = Int(1 + random.next() % 30)
            let due = newYork.adding(businessDays: count, to: newYork.zone.start(of: from).adding(seconds: 36_000))
            let last = newYork.zone.day(due)
            let passed = (1...from.days(to: last)).filter { newYork.isBusinessDay(from.adding(days: $0)) }
            #expect(passed.count == count)
            #expect(newYork.isBusinessDay(last))
        }
    }

    @Test("A calendar knows the holidays through the year of its last one, and one without any ends never")
    func ending() throws {
        #expect(newYork.knownThrough == 2026)
        #expect(newYork.knows(Day("2026-12-31")!) && !newYork.knows(Day("2027-01-01")!))
        let bare = BusinessCalendar(zone: newYork.zone)
        #expect(bare.knownThrough == nil && bare.knows(Day("2099-01-01")!))
    }

    @Test(
        "That it has ended, or ends within a year, is a warning at its place, with the year",
        arguments: [
            ("2025-12-31", nil), ("2026-01-01", "from 2027 on"), ("2026-12-31", "from 2027 on"),
            ("2027-01-01", "since 2027"), ("2031-06-01", "since 2027"),
        ] as [(String, String?)])
    func warning(on day: String, says: String?) throws {
        let program = try SampleProgram.compiled()
        let warnings = program.warnings(on: Day(day)!).filter { $0.message.contains("holidays through 2026") }
        #expect(warnings.count == (says == nil ? 0 : 1))
        guard let says, let warning = warnings.first else { return }
        #expect(warning.message.contains(says))
        #expect(warning.description.hasPrefix("program.yaml:1"))
        #expect(warning.description.contains(": warning: ") && warning.hint?.contains("add the holidays of") == true)
    }
}
