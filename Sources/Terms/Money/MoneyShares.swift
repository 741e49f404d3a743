/// Sums of many amounts, and what an amount is of another.
extension Money {
    /// The same amount on the other side of nothing. Throws `MoneyError.overflow` for the least there is.
    public func negated() throws(MoneyError) -> Money { try Money.zero(currency).subtracting(self) }

    /// One of so many equal parts, rounded to the minor unit as told. Their sum need not be the amount: `allocated(to:)` is for that.
    ///
    /// - Throws: `MoneyError.nothingToShareBy` unless there is at least one part, `.overflow`.
    public func divided(by parts: Int64, _ rounding: Rounding) throws(MoneyError) -> Money {
        guard parts > 0 else { throw .nothingToShareBy }
        guard let part = rounding.divide(Int128(minor), by: Int128(parts)) else { throw .overflow }
        return Money(minor: part, currency)
    }

    /// What share of a whole it is, rounded to a millionth as told. Both may be below nothing.
    ///
    /// - Throws: `MoneyError.differentCurrencies`, `.nothingToShareBy` when the whole is nothing, `.overflow`.
    public func share(of whole: Money, _ rounding: Rounding) throws(MoneyError) -> Rate {
        guard currency == whole.currency else { throw .differentCurrencies(currency, whole.currency) }
        guard !whole.isZero else { throw .nothingToShareBy }
        let part = Int128(minor) * Int128(Rate.one.millionths) * Int128(whole.minor.signum())
        guard let millionths = rounding.divide(part, by: Int128(whole.minor.magnitude)) else { throw .overflow }
        return Rate(millionths: millionths)
    }
}

extension Sequence {
    /// The sum of an amount of each element; nothing where there are none. Exact in whatever order they come: what goes beyond
    /// and comes back is no overflow.
    ///
    /// - Throws: `MoneyError.differentCurrencies` or `.overflow`.
    public func sum(in currency: Currency, _ amount: (Element) -> Money) throws(MoneyError) -> Money {
        var total: Int128 = 0
        for element in self {
            let money = amount(element)
            guard money.currency == currency else { throw .differentCurrencies(currency, money.currency) }
            total += Int128(money.minor)
        }
        guard let minor = Int64(exactly: total) else { throw .overflow }
        return Money(minor: minor, currency)
    }
}

extension Rate {
    /// Is a part more than this share of a whole? Exact.
    public func isExceeded(by part: Int64, of whole: Int64) -> Bool {
        let (have, share) = Self.compared(part, whole, self)
        return (have.high, have.low) > (share.high, share.low)
    }

    /// Is a part less than this share of a whole? Exact.
    public func isMissed(by part: Int64, of whole: Int64) -> Bool {
        let (have, share) = Self.compared(part, whole, self)
        return (have.high, have.low) < (share.high, share.low)
    }

    private typealias Wide = (high: Int64, low: UInt64)

    private static func compared(_ part: Int64, _ whole: Int64, _ rate: Rate) -> (have: Wide, share: Wide) {
        (
            part.multipliedFullWidth(by: Rate.one.millionths),
            whole.multipliedFullWidth(by: rate.millionths)
        )
    }
}
