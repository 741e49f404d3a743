import Testing

@testable import Terms

@Suite("Amounts beside one another, and shares of them")
struct MoneySharesTests {
    private let usd = Currency("USD")!
    private let eur = Currency("EUR")!

    private func any(_ random: inout Seeded) -> Int64 { Int64(bitPattern: random.next()) >> Int64(random.next() % 64) }

    @Test("Comparisons, the lesser and the greater are those of the minor units, and never across currencies")
    func comparisons() throws {
        var random = Seeded(31)
        for _ in 0..<5_000 {
            let (a, b) = (any(&random), random.next() % 4 == 0 ? 0 : any(&random))
            let (one, other) = (Money(minor: a, usd), Money(minor: b, usd))
            #expect(one.covers(other) == (a >= b) && one.exceeds(other) == (a > b))
            #expect(one.outweighs(other) == (a.magnitude > b.magnitude))
            #expect(try Money.lesser(one, other).minor == min(a, b) && Money.greater(one, other).minor == max(a, b))
            #expect([one.isPositive, one.isNegative, one.isZero] == [a > 0, a < 0, a == 0])
            let foreign = Money(minor: b, eur)
            #expect(!one.covers(foreign) && !one.exceeds(foreign) && !one.outweighs(foreign))
            #expect(throws: MoneyError.differentCurrencies(usd, eur)) { try Money.lesser(one, foreign) }
            #expect(throws: MoneyError.differentCurrencies(usd, eur)) { try Money.greater(one, foreign) }
        }
    }

    @Test("A sum is exact in any order, and refused only when it does not fit itself")
    func sums() throws {
        var random = Seeded(32)
        for _ in 0..<2_000 {
            let minors = (0..<Int(random.next() % 8)).map { _ in any(&random) }
            let expected = minors.reduce(Int128(0)) { $0 + Int128($1) }
            let sum = try? minors.sum(in: usd) { Money(minor: $0, usd) }.minor
            #expect(sum == Int64(exactly: expected))
            #expect((try? minors.reversed().sum(in: usd) { Money(minor: $0, usd) }.minor) == sum)
        }
        #expect(try [Int64.max, 1, -1].sum(in: usd) { Money(minor: $0, usd) }.minor == .max)
        #expect(try [Int64]().sum(in: usd) { Money(minor: $0, usd) } == .zero(usd))
        #expect(throws: MoneyError.differentCurrencies(usd, eur)) {
            try [usd, eur].sum(in: usd) { Money(minor: 1, $0) }
        }
        #expect(throws: MoneyError.overflow) { try [Int64.min, -1].sum(in: usd) { Money(minor: $0, usd) } }
    }

    @Test("One of equal parts is the true part rounded as named", arguments: Rounding.allCases)
    func parts(_ rounding: Rounding) throws {
        var random = Seeded(33)
        for _ in 0..<5_000 {
            let (minor, count) = (any(&random), Int64(1 + random.next() % 1_000))
            let part = try Money(minor: minor, usd).divided(by: count, rounding).minor
            let rest = (Int128(minor) - Int128(part) * Int128(count)).magnitude
            switch rounding {
            case .halfUp, .halfEven: #expect(2 * rest <= UInt128(count))
            case .down: #expect(rest < UInt128(count) && part.magnitude <= minor.magnitude / UInt64(count))
            case .up:
                #expect(rest < UInt128(count) && Int128(part.magnitude) * Int128(count) >= Int128(minor.magnitude))
            }
        }
        #expect(throws: MoneyError.nothingToShareBy) { try Money(minor: 1, usd).divided(by: 0, rounding) }
    }

    @Test("A share of a whole gives that part again, up to the millionth it was rounded to")
    func share() throws {
        var random = Seeded(34)
        for _ in 0..<5_000 {
            let whole = Money(minor: Int64(random.next() % 1_000_000) - 500_000, usd)
            let part = Money(minor: Int64(random.next() % 1_000_000) - 500_000, usd)
            guard !whole.isZero else { continue }
            let share = try part.share(of: whole, .halfUp)
            let exact = Double(part.minor) / Double(whole.minor) * 1_000_000
            #expect(abs(Double(share.millionths) - exact) <= 0.5 + exact.magnitude * 1e-12)
        }
        let (ten, four) = (Money(minor: 1_000, usd), Money(minor: 400, usd))
        #expect(try four.share(of: ten, .down) == .percent(40))
        #expect(try Money(minor: -400, usd).share(of: Money(minor: -1_000, usd), .down) == .percent(40))
        #expect(try Money(minor: 1, usd).share(of: Money(minor: 3, usd), .down) == Rate(millionths: 333_333))
        #expect(try Money(minor: 1, usd).share(of: Money(minor: 3, usd), .up) == Rate(millionths: 333_334))
        #expect(throws: MoneyError.nothingToShareBy) { try ten.share(of: .zero(usd), .down) }
        #expect(throws: MoneyError.overflow) { try Money(minor: .max, usd).share(of: Money(minor: 1, usd), .down) }
        #expect(throws: MoneyError.differentCurrencies(usd, eur)) { try ten.share(of: Money(minor: 1, eur), .down) }
    }

    @Test("More or less than a share of a whole is told exactly, beside wide arithmetic")
    func beyondShares() {
        var random = Seeded(35)
        for _ in 0..<5_000 {
            let (part, whole) = (any(&random), any(&random))
            let rate = Rate(millionths: Int64(random.next() % 3_000_000))
            let (have, share) = (Int128(part) * 1_000_000, Int128(whole) * Int128(rate.millionths))
            #expect(rate.isExceeded(by: part, of: whole) == (have > share))
            #expect(rate.isMissed(by: part, of: whole) == (have < share))
        }
        #expect(!Rate.percent(50).isMissed(by: 5, of: 10) && !Rate.percent(50).isExceeded(by: 5, of: 10))
    }

    @Test("Rates beyond what they can be stay at the highest or the lowest")
    func rates() {
        let (most, least) = (Rate(millionths: .max), Rate(millionths: .min))
        #expect(most + .one == most && least - .one == least && most.of(most) == most && most.of(least) == least)
        #expect(throws: MoneyError.overflow) { try Money(minor: .min, usd).negated() }
    }
}
