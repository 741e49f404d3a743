import Testing

@testable import Terms

@Suite("Rates and exact decimals")
struct RateTests {
    @Test(
        "A rate is read with at most four decimals and an optional space",
        arguments: [
            ("12%", 120_000), ("12.5 %", 125_000), ("-3%", -30_000), ("0.0001%", 1), ("100%", 1_000_000), ("0%", 0),
            ("250%", 2_500_000), ("012%", 120_000),
        ])
    func reads(_ text: String, _ millionths: Int64) {
        #expect(Rate(text)?.millionths == millionths)
    }

    @Test(
        "Anything else is no rate",
        arguments: [
            "", "%", "12", "12 percent", "12  %", "12%%", " 12%", "12.%", ".5%", "1.00001%", "1,5%", "+1%", "12 %\n",
            "922337203685477.5808%", "99999999999999999999%",
        ])
    func refuses(_ text: String) { #expect(Rate(text) == nil) }

    @Test("A rate is written as short as it can be and read back the same")
    func roundTrips() {
        #expect(Rate(millionths: 125_000).description == "12.5%")
        #expect(Rate(millionths: 120_000).description == "12%")
        #expect(Rate(millionths: -1).description == "-0.0001%")
        #expect(Rate.zero.description == "0%")
        var random = Seeded(5)
        for _ in 0..<2_000 {
            let rate = Rate(millionths: Int64(bitPattern: random.next()) >> Int64(random.next() % 64))
            #expect(Rate(rate.description) == rate, "\(rate.millionths)")
        }
    }

    @Test("A share of a share is exact up to a millionth, a tie to the even neighbour")
    func sharesOfShares() {
        #expect(Rate.percent(50).of(.percent(12)) == .percent(6))
        #expect(Rate.one.of(.percent(12)) == .percent(12))
        #expect(Rate.zero.of(.percent(12)) == .zero)
        #expect(Rate(millionths: 500_000).of(Rate(millionths: 1)).millionths == 0)
        #expect(Rate(millionths: 500_000).of(Rate(millionths: 3)).millionths == 2)
    }

    @Test("Exact decimals keep their written scale and never round")
    func decimalsAreExact() {
        #expect(ExactDecimal("12.50") == ExactDecimal(digits: 1_250, scale: 2))
        #expect(ExactDecimal("-0.001")?.description == "-0.001")
        #expect(ExactDecimal(digits: -5, scale: 2).description == "-0.05")
        #expect(ExactDecimal(digits: 0, scale: 3).description == "0.000")
        #expect(ExactDecimal("9223372036854775807")?.digits == .max)
        #expect(ExactDecimal("-9223372036854775808")?.digits == .min)
        #expect(ExactDecimal("9223372036854775808") == nil)
        #expect(ExactDecimal("0.00000000000000000000000000001") != nil)
        #expect(ExactDecimal(String(repeating: "9", count: 40)) == nil)
    }
}
