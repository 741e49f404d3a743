/// An exact share of something, such as 12 %. Kept in millionths, so 0.0001 % is the finest step.
public struct Rate: Hashable, Sendable, Comparable {
    /// Millionths of the whole: 120,000 for 12 %.
    public let millionths: Int64

    public init(millionths: Int64) { self.millionths = millionths }

    public static let zero = Rate(millionths: 0)
    /// The whole: 100 %.
    public static let one = Rate(millionths: 1_000_000)

    /// So many hundredths.
    public static func percent(_ percent: Int64) -> Rate { Rate(millionths: percent * 10_000) }

    /// Reads `12%`, `12.5 %` or `-3%`. Nil for anything else, for more than four decimals, and for what does not fit.
    public init?(_ text: String) {
        guard text.hasSuffix("%") else { return nil }
        var number = text.dropLast()
        if number.hasSuffix(" ") { number = number.dropLast() }
        guard let decimal = ExactDecimal(String(number)), decimal.scale <= 4 else { return nil }
        let (millionths, overflow) = decimal.digits.multipliedReportingOverflow(
            by: Currency.powersOfTen[4 - decimal.scale])
        guard !overflow else { return nil }
        self.init(millionths: millionths)
    }

    public static func < (one: Rate, other: Rate) -> Bool { one.millionths < other.millionths }
    /// The sum; beyond what rates can be, the highest or the lowest of them.
    public static func + (one: Rate, other: Rate) -> Rate {
        Rate(millionths: Int64(clamping: Int128(one.millionths) + Int128(other.millionths)))
    }

    /// The difference; beyond what rates can be, the highest or the lowest of them.
    public static func - (one: Rate, other: Rate) -> Rate {
        Rate(millionths: Int64(clamping: Int128(one.millionths) - Int128(other.millionths)))
    }

    /// This share of another share, rounded half to even at a millionth: half of 12 % is 6 %. Beyond what rates can be it is the
    /// highest or the lowest of them.
    public func of(_ other: Rate) -> Rate {
        let product = millionths.multipliedFullWidth(by: other.millionths)
        let share = Rounding.halfEven.divide(product, by: Rate.one.millionths)
        return Rate(millionths: share ?? (product.high < 0 ? .min : .max))
    }
}

extension Rate: CustomStringConvertible {
    /// As it is written: `12%`, `12.5%`; no zeros at the end.
    public var description: String {
        var scale = 4
        var digits = millionths
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        return "\(ExactDecimal(digits: digits, scale: scale))%"
    }
}
