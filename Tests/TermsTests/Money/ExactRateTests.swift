import Testing

@testable import Terms

@Suite("Exchange rates")
struct ExactRateTests {
    private let table = RateTable([
        DayRates(day: Day("2026-03-06")!, rates: ["USD": EuroRate("1.1000")!, "JPY": EuroRate("180.00")!]),
        DayRates(day: Day("2026-03-09")!, rates: ["USD": EuroRate("1.2")!]),
        DayRates(day: Day("2026-03-03")!, rates: ["USD": EuroRate("1")!, "KWD": EuroRate("0.35")!]),
    ])
    private let usd = Currency("USD")!
    private let eur = Currency("EUR")!
    private let jpy = Currency("JPY")!
    private let kwd = Currency("KWD")!

    private func converted(_ amount: String, _ from: Currency, _ to: Currency, on day: String) throws -> String? {
        let money = try Money(amount, from)
        return try table.rate(of: from, to: to, on: Day(day)!).map { try money.converted(by: $0, to: to).decimalText }
    }

    @Test("The last published day on or before counts; through the euro where neither is the euro")
    func days() throws {
        #expect(try converted("100.00", eur, usd, on: "2026-03-06") == "110.00")
        #expect(try converted("100.00", eur, usd, on: "2026-03-08") == "110.00", "a Sunday")
        #expect(try converted("100.00", eur, usd, on: "2026-03-09") == "120.00")
        #expect(try converted("110.00", usd, eur, on: "2026-03-07") == "100.00")
        #expect(try converted("1.10", usd, jpy, on: "2026-03-06") == "180")
        #expect(try converted("1.10", usd, jpy, on: "2026-03-10") == "180", "the last day that has both")
        #expect(try converted("100.00", eur, usd, on: "2026-03-02") == nil)
        #expect(try converted("5.00", usd, usd, on: "1999-01-01") == "5.00")
        #expect(try converted("5.00", usd, Currency("GBP")!, on: "2026-03-09") == nil)
    }

    @Test("Rounded once, half away from zero, between currencies of different decimals")
    func rounding() throws {
        #expect(try converted("0.05", eur, usd, on: "2026-03-06") == "0.06", "0.055")
        #expect(try converted("-0.05", eur, usd, on: "2026-03-06") == "-0.06")
        #expect(try converted("1", jpy, kwd, on: "2026-03-06") == nil, "no day has both")
        #expect(try converted("1.000", kwd, eur, on: "2026-03-03") == "2.86")
        #expect(try converted("1", jpy, eur, on: "2026-03-06") == "0.01", "0.00555…")
        // A third of a cent is never lost on the way: 3 × 33.333… are 100 again.
        let third = try #require(table.rate(of: jpy, to: usd, on: Day("2026-03-06")!))
        #expect((third.numerator, third.denominator) == (11, 1800))
        #expect(third.text == "0.006111")
    }

    @Test("Whatever the amount, it comes out within half a unit of the exact quotient", arguments: 0..<200)
    func exact(_ seed: UInt64) throws {
        var random = Seeded(seed)
        func rate() throws -> EuroRate {
            let digits = Int64.random(in: 1..<10_000_000_000, using: &random)
            let scale = Int.random(in: 0...8, using: &random)
            return try #require(EuroRate(ExactDecimal(digits: digits, scale: scale).description))
        }
        let crossed = try ExactRate(of: rate(), to: rate(), published: Day("2026-03-02")!)
        let money = Money(minor: Int64.random(in: -1_000_000...1_000_000, using: &random), usd)
        guard let result = try? money.converted(by: crossed, to: eur) else { return }
        let off = Int128(money.minor) * Int128(crossed.numerator) - Int128(result.minor) * Int128(crossed.denominator)
        #expect(off.magnitude * 2 <= UInt128(crossed.denominator))
    }

    @Test("What is no rate", arguments: ["0", "0.00", "-1", "1,5", "", "1e3", "1.123456789", "12345678901", "."])
    func noRate(_ text: String) { #expect(EuroRate(text) == nil) }
}
