import Testing

@testable import Terms

@Suite("Business time that passed")
struct BusinessTimeTests {
    private let calendar = BusinessCalendar(
        zone: Zone("America/New_York")!, holidays: [Day("2026-03-11")!: "A holiday"])

    private func minutes(_ from: String, _ to: String) throws -> Int {
        let (start, end) = (try #require(LocalTime(from)), try #require(LocalTime(to)))
        return calendar.businessMinutes(from: calendar.zone.instant(start), to: calendar.zone.instant(end))
    }

    @Test(
        "Only business days count, each worth its 24 hours",
        arguments: [
            ("2026-03-02T10:00", "2026-03-02T11:30", 90), ("2026-03-02T10:00", "2026-03-03T10:00", 1_440),
            ("2026-03-06T17:00", "2026-03-09T09:00", 7 * 60 + 9 * 60), ("2026-03-07T10:00", "2026-03-08T12:00", 0),
            ("2026-03-10T10:00", "2026-03-12T10:00", 1_440), ("2026-03-02T10:00", "2026-03-02T10:00", 0),
            ("2026-03-03T10:00", "2026-03-02T10:00", 0),
        ])
    func counted(from: String, to: String, expected: Int) throws { #expect(try minutes(from, to) == expected) }

    @Test(
        "Working minutes are counted within the hours of business days alone",
        arguments: [
            ("2026-03-02T10:00", 60, "2026-03-02T11:00"), ("2026-03-02T16:30", 60, "2026-03-03T09:30"),
            ("2026-03-02T17:00", 60, "2026-03-03T10:00"), ("2026-03-02T06:00", 60, "2026-03-02T10:00"),
            ("2026-03-06T16:00", 120, "2026-03-09T10:00"), ("2026-03-07T12:00", 240, "2026-03-09T13:00"),
            ("2026-03-10T16:00", 120, "2026-03-12T10:00"), ("2026-03-02T09:00", 480, "2026-03-02T17:00"),
            ("2026-03-02T09:00", 481, "2026-03-03T09:01"), ("2026-03-02T23:30", 60, "2026-03-03T10:00"),
        ])
    func working(from: String, minutes: Int, expected: String) throws {
        let hours = try #require(WorkingHours(from: 9 * 60, to: 17 * 60))
        let start = calendar.zone.instant(try #require(LocalTime(from)))
        let end = calendar.adding(minutes: minutes, of: hours, to: start)
        #expect(calendar.zone.local(end) == LocalTime(expected))
    }

    @Test("Hours to the end of the day end with it")
    func wholeDays() throws {
        let hours = try #require(WorkingHours(from: 0, to: 1_440))
        let start = calendar.zone.instant(try #require(LocalTime("2026-03-02T12:00")))
        let end = calendar.adding(minutes: 720, of: hours, to: start)
        #expect(calendar.zone.local(end) == LocalTime("2026-03-03T00:00"))
        #expect(WorkingHours(from: 600, to: 600) == nil)
        #expect(WorkingHours.minutes("9:00") == nil && WorkingHours.minutes("24:01") == nil)
    }

    @Test("What `adding` adds is what passes", arguments: 1...15)
    func inverse(days: Int) throws {
        let start = calendar.zone.instant(try #require(LocalTime("2026-03-05T14:20")))
        let end = calendar.adding(businessDays: days, to: start)
        #expect(calendar.businessMinutes(from: start, to: end) == days * 1_440)
    }
}
