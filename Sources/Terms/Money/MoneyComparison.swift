/// Amounts beside one another. Those of different currencies are never alike, and none of them is more than the other.
extension Money {
    public var isZero: Bool { minor == 0 }
    public var isPositive: Bool { minor > 0 }
    public var isNegative: Bool { minor < 0 }

    /// Is it as much as the other, or more? Never in another currency.
    public func covers(_ other: Money) -> Bool { currency == other.currency && minor >= other.minor }

    /// Is it more than the other? Never in another currency.
    public func exceeds(_ other: Money) -> Bool { currency == other.currency && minor > other.minor }

    /// Is it farther from nothing than the other, on whichever side? Never in another currency.
    public func outweighs(_ other: Money) -> Bool {
        currency == other.currency && minor.magnitude > other.minor.magnitude
    }

    /// The smaller of two amounts.
    ///
    /// - Throws: `MoneyError.differentCurrencies`.
    public static func lesser(_ one: Money, _ other: Money) throws(MoneyError) -> Money {
        guard one.currency == other.currency else { throw .differentCurrencies(one.currency, other.currency) }
        return one.minor <= other.minor ? one : other
    }

    /// The larger of two amounts.
    ///
    /// - Throws: `MoneyError.differentCurrencies`.
    public static func greater(_ one: Money, _ other: Money) throws(MoneyError) -> Money {
        guard one.currency == other.currency else { throw .differentCurrencies(one.currency, other.currency) }
        return one.minor >= other.minor ? one : other
    }
}
