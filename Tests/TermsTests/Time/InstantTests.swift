import Testing

@testable import Terms

@Suite("Moments and local times")
struct InstantTests {
    @Test(
        "A moment is read with its offset",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.250Z", 250), ("1970-01-01T01:00:00+01:00", 0),
            ("1969-12-31T19:00:00-05:00", 0), ("1970-01-01T00:00Z", 0), ("1970-01-01t00:00:01z", 1_000),
            ("1970-01-01 00:00:01Z", 1_000), ("1970-01-01T00:00:00.1Z", 100), ("1970-01-01T00:00:00.12Z", 120),
            ("1970-01-01T00:00:00.123456789Z", 123), ("1969-12-31T23:59:59.999Z", -1),
            ("1970-01-01T05:30:00+05:30", 0), ("2026-03-02T15:00:00Z", 1_772_463_600_000),
        ])
    func readsMoments(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(
        "Anything else is no moment",
        arguments: [
            "", "2026-03-02", "2026-03-02T10:00", "2026-03-02T10:00:00", "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z",
            "2026-03-02T10:00:60Z", "2026-02-30T10:00:00Z", "2026-03-02T1:00:00Z", "2026-03-02T10:00:00.Z",
            "2026-03-02T10:00:00.1234567890Z", "2026-03-02T10:00:00 Z", "2026-03-02T10:00:00+1:00",
            "2026-03-02T10:00:00+0100", "2026-03-02T10:00:00+24:00", "2026-03-02T10:00:00+10:60",
            "2026-03-02T10:00:00+-1:00", "2026-03-02T10:00:00++1:00", "2026-03-02T10:00:00-+1:-1",
            "2026-03-02T10:00:00Zulu", "2026-03-02X10:00:00Z", "2026-03-02T10:00:00,5Z", "2026-03-02T10:00:0٣Z",
            "2026-03-02T10:00:00Z\n", "2026-03-02T10:00:00+01:00:00", "T10:00:00Z",
        ])
    func refusesOtherText(_ text: String) { #expect(Instant(text) == nil) }

    @Test(
        "A moment whose day in UTC has no place in the calendar is refused, so that every moment read can be written and read again",
        arguments: ["0001-01-01T00:00:00+00:01", "9999-12-31T23:59:00-00:01", "9999-12-31T23:59:59-12:00"])
    func refusesTheEdges(_ text: String) { #expect(Instant(text) == nil) }

    @Test("Whatever moment is read, its text is read as the same moment")
    func roundTrips() throws {
        let edges = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"].compactMap { Instant($0) }
        var random = Seeded(6)
        let span = UInt64(edges[1].milliseconds - edges[0].milliseconds)
        let some = (0..<2_000).map { _ in Instant(milliseconds: edges[0].milliseconds + Int64(random.next() % span)) }
        for moment in edges + some {
            #expect(Instant(moment.description) == moment, "\(moment)")
            #expect(moment.seconds * 1_000 <= moment.milliseconds && moment.milliseconds < (moment.seconds + 1) * 1_000)
        }
    }

    @Test("Milliseconds are written only where there are any")
    func writesShort() {
        #expect(Instant(milliseconds: 1_772_463_600_000).description == "2026-03-02T15:00:00Z")
        #expect(Instant(milliseconds: 1_772_463_600_007).description == "2026-03-02T15:00:00.007Z")
        #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    }

    @Test(
        "A local time needs no zone, and a day alone means its midnight",
        arguments: [
            ("2026-03-02T10:00", 36_000_000), ("2026-03-02T10:00:01", 36_001_000),
            ("2026-03-02T10:00:01.5", 36_001_500),
            ("2026-03-02", 0), ("2026-03-02 23:59:59.999", 86_399_999),
        ])
    func readsLocalTimes(_ text: String, _ milliseconds: Int) throws {
        let local = try #require(LocalTime(text))
        #expect(local.day.description == "2026-03-02")
        #expect(local.millisecondsOfDay == milliseconds)
        #expect(LocalTime(local.description) == local)
    }

    @Test(
        "A local time with an offset, or of a time that is none, is refused",
        arguments: [
            "2026-03-02T10:00Z", "2026-03-02T10:00+01:00", "2026-03-02T24:00", "2026-03-02T", "2026-03-02T10",
            "2026-02-29T10:00", "10:00",
        ])
    func refusesOtherLocalTimes(_ text: String) { #expect(LocalTime(text) == nil) }
}
