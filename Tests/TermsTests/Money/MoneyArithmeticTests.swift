import Testing

@testable import Terms

@Suite("Reckoning with amounts")
struct MoneyArithmeticTests {
    let usd = Currency("USD")!

    @Test("Sums and differences are exact, and refused when they do not fit")
    func sumsOverflowLoudly() throws {
        let most = Money(minor: .max, usd)
        let least = Money(minor: .min, usd)
        let one = Money(minor: 1, usd)
        #expect(try most.subtracting(one).adding(one) == most)
        #expect(try least.adding(most).minor == -1)
        #expect(throws: MoneyError.overflow) { try most.adding(one) }
        #expect(throws: MoneyError.overflow) { try least.subtracting(one) }
        #expect(throws: MoneyError.overflow) { try one.subtracting(least) }
        #expect(throws: MoneyError.overflow) { try least.adding(least) }
    }

    @Test("Amounts of different currencies are never combined, not even nothing")
    func currenciesDoNotMix() throws {
        let euro = try currency("EUR")
        let expected = MoneyError.differentCurrencies(usd, euro)
        #expect(throws: expected) { try Money.zero(usd).adding(.zero(euro)) }
        #expect(throws: expected) { try Money.zero(usd).subtracting(.zero(euro)) }
    }

    @Test("The amount for many units is exact or refused")
    func multiplies() throws {
        #expect(try Money(minor: 1_999, usd).times(10_000_000).minor == 19_990_000_000)
        #expect(try Money(minor: -7, usd).times(3).minor == -21)
        #expect(try Money(minor: 5, usd).times(0).minor == 0)
        #expect(throws: MoneyError.overflow) { try Money(minor: .max / 2, usd).times(3) }
        #expect(throws: MoneyError.overflow) { try Money(minor: .min, usd).times(-1) }
    }

    @Test(
        "A portion is the true share rounded as named, for any amount and rate, or refused when it does not fit",
        arguments: Rounding.allCases)
    func portionsAgreeWithWideArithmetic(_ rounding: Rounding) throws {
        var random = Seeded(7)
        for round in 0..<20_000 {
            let minor = Int64(bitPattern: random.next()) >> Int64(random.next() % 64)
            // Small rates, rates that end in ties, and any rate at all.
            let millionths: Int64 =
                switch round % 3 {
                case 0: Int64(random.next() % 1_000_001)
                case 1: Int64(random.next() % 41) * 25_000 - 500_000
                default: Int64(bitPattern: random.next()) >> Int64(random.next() % 64)
                }
            let expected = Reference.portion(minor, millionths, rounding)
            let actual = try? Money(minor: minor, usd).portion(Rate(millionths: millionths), rounding).minor
            #expect(actual == Int64(exactly: expected), "\(minor) × \(millionths), \(rounding)")
        }
    }

    @Test(
        "Halves are settled as the rounding says, alike for amounts below nothing",
        arguments: [
            (Rounding.halfEven, [0, 2, 2, 0, -2, -2]), (.halfUp, [1, 2, 3, -1, -2, -3]), (.down, [0, 1, 2, 0, -1, -2]),
            (.up, [1, 2, 3, -1, -2, -3]),
        ])
    func settlesHalves(_ rounding: Rounding, _ expected: [Int64]) throws {
        let half = Rate.percent(50)
        let actual = try [1, 3, 5, -1, -3, -5].map { try Money(minor: $0, usd).portion(half, rounding).minor }
        #expect(actual == expected)
    }

    @Test("A whole is all of an amount, whatever the amount and the rounding", arguments: Rounding.allCases)
    func wholeIsAll(_ rounding: Rounding) throws {
        for minor in [0, 1, -1, .max, .max - 1, .min, .min + 1] as [Int64] {
            #expect(try Money(minor: minor, usd).portion(.one, rounding).minor == minor)
        }
    }

    @Test("Twelve and ten per cent taken apart or together differ by a cent at most")
    func ratesAddUp() throws {
        var random = Seeded(3)
        for _ in 0..<2_000 {
            let list = Money(minor: Int64(random.next() % 1_000_000_000), usd)
            let apart = try list.portion(.percent(12), .halfUp).adding(try list.portion(.percent(10), .halfUp))
            let together = try list.portion(.percent(22), .halfUp)
            #expect(abs(apart.minor - together.minor) <= 1)
        }
    }
}

/// What exact arithmetic on 128 bits says.
enum Reference {
    static func portion(_ minor: Int64, _ millionths: Int64, _ rounding: Rounding) -> Int128 {
        let product = Int128(minor) * Int128(millionths)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: 1_000_000)
        let away = quotient + Int128(product.signum())
        let twice = remainder.magnitude * 2
        return switch rounding {
        case .down: quotient
        case .up: remainder == 0 ? quotient : away
        case .halfUp: twice >= 1_000_000 ? away : quotient
        case .halfEven:
            twice == 1_000_000 ? (quotient % 2 == 0 ? quotient : away) : (twice > 1_000_000 ? away : quotient)
        }
    }
}
