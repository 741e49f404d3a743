import Testing

@testable import Terms

@Suite("Public holidays by country and region")
struct PublicHolidayTests {
    @Test(
        "A place's holidays are known by name in any year",
        arguments: [
            ("US", "2026-07-03", "Independence Day (observed)"), ("US", "2027-11-25", "Thanksgiving Day"),
            ("US", "2071-07-04", "Independence Day"), ("DE", "2026-04-03", "Good Friday"),
            ("DE", "2090-05-25", "Ascension Day"), ("DE-BY", "2026-06-04", "Corpus Christi"),
            ("BE", "2023-07-21", "National Day"), ("GB-SCT", "2026-11-30", "Saint Andrew's Day"),
            ("GR", "2027-05-03", "Easter Monday"), ("CA-QC", "2026-06-24", "Saint Jean Baptiste Day"),
        ])
    func known(_ place: String, _ day: String, _ name: String) throws {
        let holidays = try #require(PublicHolidays(of: place))
        let date = try #require(Day(day))
        let found = try #require(holidays.name(on: date), "\(place) works on \(day)")
        #expect(found.english.contains(name.prefix(8)), "\(found.english)")
    }

    @Test("A region has days that its country does not have, and the other way round")
    func regions() throws {
        let corpus = try #require(Day("2026-06-04"))
        #expect(PublicHolidays(of: "DE")?.name(on: corpus) == nil)
        #expect(PublicHolidays(of: "DE-BE")?.name(on: corpus) == nil)
        #expect(PublicHolidays(of: "DE-BY")?.name(on: corpus)?[.german] == "Fronleichnam")
        // Columbus Day is not kept in Alaska.
        let columbus = try #require(Day("2026-10-12"))
        #expect(PublicHolidays(of: "US")?.name(on: columbus) != nil)
    }

    @Test("What rules make is known for good; feasts by the moon are known as far as they are listed")
    func through() {
        #expect(PublicHolidays(of: "DE")?.knownThrough == nil)
        #expect(PublicHolidays(of: "US")?.knownThrough == nil)
        #expect(PublicHolidays(of: "SA")?.knownThrough ?? 0 > 2030)
    }

    @Test("Every place can be read, and has from four to forty holidays in a year")
    func all() throws {
        let first = try #require(Day("2026-01-01"))
        let days = (0..<365).map(first.adding(days:))
        // Ukraine keeps none while martial law holds.
        for place in PublicHolidays.places where place != "UA" {
            let holidays = try #require(PublicHolidays(of: place), "\(place)")
            let count = days.count { holidays.name(on: $0) != nil }
            #expect((4...40).contains(count), "\(place) has \(count)")
        }
    }

    @Test(
        "Easter Sunday",
        arguments: [(1961, "1961-04-02"), (2019, "2019-04-21"), (2026, "2026-04-05"), (2285, "2285-03-22")])
    func easter(_ year: Int, _ day: String) {
        #expect(Day.easter(year, orthodox: false) == Day(day))
    }

    @Test("Orthodox Easter Sunday", arguments: [(2019, "2019-04-28"), (2026, "2026-04-12"), (2027, "2027-05-02")])
    func orthodox(_ year: Int, _ day: String) {
        #expect(Day.easter(year, orthodox: true) == Day(day))
    }

    private func calendar(_ written: String) throws -> BusinessCalendar {
        try SampleProgram.compiled([("calendar", try YAML.parse(written))]).calendar
    }

    @Test("A program names places, leaves holidays out, and has days of its own on top")
    func program() throws {
        let calendar = try calendar(
            "{weekend: [sat, sun], public_holidays: {of: [US, DE-BY], without: [Columbus Day]}, holidays: {2026-12-24: Eve}}"
        )
        let isWorked = { (day: String) in Day(day).map(calendar.isBusinessDay) }
        #expect(isWorked("2026-10-12") == true)
        #expect(isWorked("2026-06-04") == false)
        #expect(isWorked("2026-12-24") == false)
        #expect(isWorked("2026-12-23") == true)
        #expect(calendar.knownThrough == nil)
        let corpus = try #require(Day("2026-06-04"))
        #expect(calendar.holiday(on: corpus)?[.german] == "Fronleichnam")
    }

    @Test(
        "What cannot be is told with what can",
        arguments: [
            ("{weekend: [], public_holidays: UK}", "write GB"),
            ("{weekend: [], public_holidays: DE-XX}", "DE-BY"),
            ("{weekend: [], public_holidays: Atlantis}", "ISO 3166"),
            ("{weekend: [], public_holidays: {of: US, without: [Columbus Dya]}}", "Columbus Day"),
            ("{weekend: [], public_holidays: []}", "leave it out"),
        ])
    func faults(_ written: String, _ hint: String) throws {
        do {
            _ = try calendar(written)
            Issue.record("it was taken")
        } catch let issues as ProgramIssues {
            #expect(issues.issues.contains { $0.hint?.contains(hint) ?? false }, "\(issues.issues)")
            #expect(issues.issues.allSatisfy { $0.file == "program.yaml" })
        }
    }

    @Test("What differs is told by place and name")
    func difference() throws {
        let none = try SampleProgram.compiled()
        let one = try SampleProgram.compiled([("calendar.public_holidays", "US")])
        let two = try SampleProgram.compiled([("calendar.public_holidays", ["of": "US", "without": ["Columbus Day"]])])
        let first = ProgramDifference(from: none, to: one, in: .english).changes.map(\.sentence)
        #expect(
            first.contains("The public holidays that are not worked are those of US instead of no country"), "\(first)")
        let second = ProgramDifference(from: one, to: two, in: .english).changes.map(\.sentence)
        #expect(second == ["No holidays any more: Columbus Day"], "\(second)")
    }
}
