import Terms
import Testing

@testable import Web

/// Numbers, money and time as readers write them.
struct FormatTests {
    let english: Formats
    let german: Formats

    init() throws {
        let templates = try Templates()
        let zone = try #require(Zone("Europe/Berlin"))
        english = Formats(strings: templates.strings(.english), zone: zone)
        german = Formats(strings: templates.strings(.german), zone: zone)
    }

    @Test("Money keeps every minor unit and groups its digits")
    func money() throws {
        let usd = try #require(Currency("USD"))
        #expect(english.money(Money(minor: 7_800_000, usd)) == "78,000.00 USD")
        #expect(german.money(Money(minor: 7_800_000, usd)) == "78.000,00 USD")
        #expect(english.money(Money(minor: -5, usd)) == "-0.05 USD")
        let yen = try #require(Currency("JPY"))
        #expect(german.money(Money(minor: 1_234_567, yen)) == "1.234.567 JPY")
    }

    @Test("Rates, counts and days")
    func others() throws {
        #expect(english.rate(.percent(22)) == "22\u{a0}%")
        #expect(german.rate(Rate(millionths: 125_000)) == "12,5\u{a0}%")
        #expect(english.number(-1_234_567) == "-1,234,567")
        #expect(german.number(999) == "999")
        let day = try #require(Day("2026-08-28"))
        #expect(english.day(day) == "28\u{a0}August\u{a0}2026")
        #expect(german.longDay(day) == "Freitag, 28.\u{a0}August\u{a0}2026")
        #expect(english.days(0) == "today")
        #expect(english.days(1) == "1 day")
        #expect(german.days(115) == "115 Tage")
    }

    @Test("Moments are shown in the reader's zone, also across a change of clocks")
    func moments() throws {
        #expect(english.moment(try #require(Instant("2026-03-02T15:00:00Z"))) == "2\u{a0}Mar\u{a0}2026, 16:00")
        #expect(english.moment(try #require(Instant("2026-03-29T00:59:00Z"))) == "29\u{a0}Mar\u{a0}2026, 01:59")
        #expect(english.moment(try #require(Instant("2026-03-29T01:00:00Z"))) == "29\u{a0}Mar\u{a0}2026, 03:00")
    }
}
