import Foundation
import Testing

@testable import Terms

@Suite("Time zones")
struct ZoneTests {
    let newYork = Zone("America/New_York")!
    let berlin = Zone("Europe/Berlin")!

    @Test(
        "A time that the clocks skip means as long after the jump as it would have been",
        arguments: [
            ("America/New_York", "2026-03-08T02:00", "2026-03-08T03:00:00-04:00"),
            ("America/New_York", "2026-03-08T02:30", "2026-03-08T03:30:00-04:00"),
            ("America/New_York", "2026-03-08T01:59", "2026-03-08T01:59:00-05:00"),
            ("America/New_York", "2026-03-08T03:00", "2026-03-08T03:00:00-04:00"),
            ("Europe/Berlin", "2026-03-29T02:15", "2026-03-29T03:15:00+02:00"),
            ("Europe/Berlin", "2026-03-29T01:59:59.999", "2026-03-29T01:59:59.999+01:00"),
            ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T03:00:00+02:00"),
            ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45:00+11:00"),
        ])
    func gaps(_ name: String, _ local: String, _ moment: String) throws {
        let zone = try #require(Zone(name))
        #expect(zone.instant(try #require(LocalTime(local))) == Instant(moment))
    }

    @Test(
        "A time that the clocks show twice means the first",
        arguments: [
            ("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00"),
            ("America/New_York", "2026-11-01T01:00", "2026-11-01T01:00:00-04:00"),
            ("America/New_York", "2026-11-01T02:00", "2026-11-01T02:00:00-05:00"),
            ("Europe/Berlin", "2026-10-25T02:59:59.999", "2026-10-25T02:59:59.999+02:00"),
            ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T03:00:00+01:00"),
        ])
    func overlaps(_ name: String, _ local: String, _ moment: String) throws {
        let zone = try #require(Zone(name))
        #expect(zone.instant(try #require(LocalTime(local))) == Instant(moment))
    }

    @Test(
        "From a moment to local time and back comes the same moment, or the first of the two with that local time",
        arguments: [
            "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Chatham", "Africa/Casablanca",
            "Pacific/Apia", "America/St_Johns", "UTC",
        ])
    func thereAndBack(_ name: String) throws {
        let zone = try #require(Zone(name))
        let foundation = try #require(TimeZone(identifier: name))
        var random = Seeded(8)
        for _ in 0..<3_000 {
            let moment = Instant(milliseconds: Int64(random.next() % 4_102_444_800_000))
            let date = Date(timeIntervalSince1970: Double(moment.seconds))
            #expect(zone.offset(at: moment.seconds) == foundation.secondsFromGMT(for: date))
            let local = zone.local(moment)
            let back = zone.instant(local)
            #expect(zone.local(back) == local)
            #expect(back <= moment && moment.milliseconds - back.milliseconds <= 2 * 3_600_000)
        }
    }

    @Test(
        "Around every change of the clocks, local times never go wrong by more than the change",
        arguments: ["America/New_York", "Europe/Berlin"])
    func aroundChanges(_ name: String) throws {
        let zone = try #require(Zone(name))
        for year in [1975, 1999, 2026, 2050, 2099] {
            let start = try #require(Day(year: year, month: 1, day: 1))
            for day in 0..<365 {
                let midnight = zone.start(of: start.adding(days: day))
                #expect(zone.day(midnight) == start.adding(days: day))
                #expect(zone.day(Instant(milliseconds: midnight.milliseconds - 1)) == start.adding(days: day - 1))
                #expect(zone.end(of: start.adding(days: day - 1)) == midnight)
            }
        }
    }

    @Test("A day of the change has 23 or 25 hours")
    func lengths() throws {
        func hours(_ zone: Zone, _ text: String) throws -> Int64 {
            let day = try #require(Day(text))
            return (zone.end(of: day).milliseconds - zone.start(of: day).milliseconds) / 3_600_000
        }
        #expect(try hours(newYork, "2026-03-08") == 23)
        #expect(try hours(newYork, "2026-11-01") == 25)
        #expect(try hours(berlin, "2026-03-29") == 23)
        #expect(try hours(berlin, "2026-10-25") == 25)
        #expect(try hours(berlin, "2026-10-26") == 24)
    }

    @Test(
        "Only names of the IANA database are zones",
        arguments: [
            "", "Mars/Olympus", "New_York", "EST", "CET", "GMT+1", "+01:00", "America/", "/", "America/New York",
            "../UTC", "/usr/share/zoneinfo/UTC", "Europe/../Europe/Berlin", "america/new_york", "Europe/Berlin ",
            "UTC/UTC",
        ])
    func unknownNames(_ name: String) { #expect(Zone(name) == nil) }

    @Test("A zone is written by its name and read as the same zone")
    func coding() throws {
        #expect(try JSON.decode(Zone.self, from: try JSON.encode(berlin)) == berlin)
        let error = #expect(throws: DocumentError.self) { try JSON.decode(Zone.self, from: #""Europe/Berln""#) }
        #expect(error?.message.contains("IANA") == true)
    }
}
