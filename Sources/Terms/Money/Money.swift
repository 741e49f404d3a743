/// An exact amount: whole minor units of one currency. Nothing is ever rounded but where a `Rounding` is named.
public struct Money: Hashable, Sendable {
    /// Minor units: cents for USD, yen for JPY. May be negative.
    public let minor: Int64
    public let currency: Currency

    public init(minor: Int64, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Nothing, in this currency.
    public static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency) }

    /// Reads a decimal such as `78000.00` or `-5`; fewer decimals than the currency has are filled up, more are refused.
    ///
    /// - Throws: `MoneyError.notAnAmount`, `.tooManyDecimals` or `.overflow`.
    public init(_ text: String, _ currency: Currency) throws(MoneyError) {
        guard let decimal = ExactDecimal(text) else {
            throw ExactDecimal.isWritten(text) ? .overflow : .notAnAmount(text)
        }
        guard decimal.scale <= currency.exponent else { throw .tooManyDecimals(text, currency) }
        let (minor, overflow) = decimal.digits.multipliedReportingOverflow(
            by: Currency.powersOfTen[currency.exponent - decimal.scale])
        guard !overflow else { throw .overflow }
        self.init(minor: minor, currency)
    }

    /// Reads a decimal whose thousands may stand in groups: `78,000.00`. A comma anywhere else is refused, since `5,00` may be meant for 5
    /// as well as for 500.
    ///
    /// - Throws: as `init(_:_:)`.
    public init(grouped text: String, _ currency: Currency) throws(MoneyError) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else {
            self = try Money(text, currency)
            return
        }
        let first = groups[0].drop { $0 == "-" }
        guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            throw .notAnAmount(text)
        }
        do {
            self = try Money((groups.joined() + parts.dropFirst().map { ".\($0)" }.joined()), currency)
        } catch .notAnAmount {
            throw .notAnAmount(text)
        }
    }

    /// The amount with exactly the currency's decimals and no grouping: `78000.00`.
    public var decimalText: String { ExactDecimal(digits: minor, scale: currency.exponent).description }

    /// - Throws: `MoneyError.differentCurrencies` or `.overflow`.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        try combined(with: other) { $0.addingReportingOverflow($1) }
    }

    /// - Throws: `MoneyError.differentCurrencies` or `.overflow`.
    public func subtracting(_ other: Money) throws(MoneyError) -> Money {
        try combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// The amount for so many units. Throws `MoneyError.overflow`.
    public func times(_ units: Int64) throws(MoneyError) -> Money {
        let (product, overflow) = minor.multipliedReportingOverflow(by: units)
        guard !overflow else { throw .overflow }
        return Money(minor: product, currency)
    }

    /// This rate of the amount, rounded to the minor unit as told. Throws `MoneyError.overflow`.
    public func portion(_ rate: Rate, _ rounding: Rounding) throws(MoneyError) -> Money {
        let product = minor.multipliedFullWidth(by: rate.millionths)
        guard let portion = rounding.divide(product, by: Rate.one.millionths) else { throw .overflow }
        return Money(minor: portion, currency)
    }

    /// Shares the amount in proportion to the weights so that the parts add up to it to the last minor unit: what is left
    /// over after rounding toward zero goes, a unit each, to the largest remainders, earlier parts first.
    ///
    /// - Precondition: no weight is negative; O(n log n) in the number of weights.
    /// - Throws: `MoneyError.nothingToShareBy` when the weights are all zero, `.overflow` when their sum is.
    public func allocated(to weights: [Int64]) throws(MoneyError) -> [Money] {
        var total: Int64 = 0
        for weight in weights {
            let (sum, overflow) = total.addingReportingOverflow(weight)
            guard !overflow else { throw .overflow }
            total = sum
        }
        guard total > 0 else { throw .nothingToShareBy }
        let shares = weights.map { total.dividingFullWidth(minor.multipliedFullWidth(by: $0)) }
        var parts = shares.map(\.quotient)
        let left = minor - parts.reduce(0, +)
        let order = shares.indices.sorted { one, other in
            let (a, b) = (shares[one].remainder.magnitude, shares[other].remainder.magnitude)
            return a == b ? one < other : a > b
        }
        for index in order.prefix(Int(left.magnitude)) { parts[index] += left.signum() }
        return parts.map { Money(minor: $0, currency) }
    }

    private func combined(
        with other: Money, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .differentCurrencies(currency, other.currency) }
        let (result, overflow) = operation(minor, other.minor)
        guard !overflow else { throw .overflow }
        return Money(minor: result, currency)
    }
}

extension Money: CustomStringConvertible {
    /// For people: `78,000.00 USD`.
    public var description: String { "\(groupedText) \(currency.code)" }

    /// The amount with a comma between thousands: `78,000.00`.
    public var groupedText: String {
        let text = decimalText
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        var grouped = ""
        for (offset, digit) in parts[0].enumerated() {
            if offset > 0, (parts[0].count - offset) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return sign + grouped + (parts.count > 1 ? "." + parts[1] : "")
    }
}

/// What can be wrong with an amount; the description says what to do about it.
public enum MoneyError: Sayable, Hashable, Sendable, CustomStringConvertible {
    case notAnAmount(String)
    case unknownCurrency(String)
    case tooManyDecimals(String, Currency)
    case differentCurrencies(Currency, Currency)
    case overflow
    case nothingToShareBy

    /// What is wrong; what to do about it stands behind it as its hint.
    public var phrase: Phrase {
        switch self {
        case .notAnAmount(let text): Phrase("money.not_an_amount", ["text": .text(text)])
        case .unknownCurrency(let code):
            Currency.meant(by: code) ?? Phrase("money.unknown_currency", ["text": .text(code)])
        case .tooManyDecimals(let text, let currency):
            Phrase(
                "money.decimals",
                ["text": .text(text), "currency": .text(currency.code), "most": .count(currency.exponent)])
        case .differentCurrencies(let one, let other):
            Phrase("money.currencies", ["one": .text(one.code), "other": .text(other.code)])
        case .overflow: "money.overflow"
        case .nothingToShareBy: "money.nothing_to_share_by"
        }
    }

    public var description: String { Wording(.english, nil).withHint(phrase) }
}
