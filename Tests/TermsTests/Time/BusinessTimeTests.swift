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

    @Test("What `adding` adds is what passes", arguments: 1...15)
    func inverse(days: Int) throws {
        let start = calendar.zone.instant(try #require(LocalTime("2026-03-05T14:20")))
        let end = calendar.adding(businessDays: days, to: start)
        #expect(calendar.businessMinutes(from: start, to: end) == days * 1_440)
    }
}
