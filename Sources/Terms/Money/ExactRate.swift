/// So many units of a currency for one euro, exactly as it was published: `1.0432`.
public struct EuroRate: Hashable, Sendable, TextCoded {
    let decimal: ExactDecimal

    /// Reads a decimal above nothing; nil for anything else, for more than eight decimals or more than ten digits.
    public init?(_ text: String) {
        guard let decimal = ExactDecimal(text), (1..<10_000_000_000).contains(decimal.digits), decimal.scale <= 8
        else { return nil }
        self.decimal = decimal
    }

    public var description: String { decimal.description }
    public static var form: String { "a rate above 0 with at most eight decimals, such as 1.0432" }
    public static var example: String { "1.0432" }
    public static var schemaMembers: [Node.Member] { [Node.Member("pattern", "^[0-9]+(\\.[0-9]{1,8})?$")] }
}

/// How many units of one currency a unit of another is, as an exact fraction, and the day whose rates say so.
public struct ExactRate: Hashable, Sendable {
    public let numerator: Int64
    public let denominator: Int64
    /// The day on which the rates were published.
    public let published: Day

    /// One for one.
    static func one(on day: Day) -> ExactRate { ExactRate(numerator: 1, denominator: 1, published: day) }

    private init(numerator: Int64, denominator: Int64, published: Day) {
        (self.numerator, self.denominator, self.published) = (numerator, denominator, published)
    }

    /// Crosses two rates against the euro; nil stands for the euro itself.
    init(of: EuroRate?, to: EuroRate?, published: Day) {
        let (from, to) = (of?.decimal ?? .one, to?.decimal ?? .one)
        // Ten digits and eight decimals at most: neither product exceeds 10^18.
        let numerator = to.digits * Self.power(from.scale)
        let denominator = from.digits * Self.power(to.scale)
        let common = Self.commonDivisor(numerator, denominator)
        self.init(numerator: numerator / common, denominator: denominator / common, published: published)
    }

    private static func power(_ scale: Int) -> Int64 { (0..<scale).reduce(1) { power, _ in power * 10 } }

    private static func commonDivisor(_ one: Int64, _ other: Int64) -> Int64 {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }

    /// The rate with six decimals, rounded half up: for people to read, never to reckon with.
    public var text: String {
        let rounded = (Int128(numerator) * 2_000_000 + Int128(denominator)) / (Int128(denominator) * 2)
        guard let digits = Int64(exactly: rounded) else { return "\(numerator)/\(denominator)" }
        return ExactDecimal(digits: digits, scale: 6).description
    }
}

extension ExactDecimal {
    fileprivate static let one = ExactDecimal(digits: 1, scale: 0)
}

extension Money {
    /// The amount in another currency, rounded to its minor unit once, at the end.
    ///
    /// - Parameter rounding: half up, away from zero, unless a program says otherwise.
    /// - Throws: `MoneyError.overflow`.
    public func converted(
        by rate: ExactRate, to currency: Currency, _ rounding: Rounding = .halfUp
    ) throws(MoneyError) -> Money {
        var numerator = Int128(rate.numerator)
        var divisor = Int128(rate.denominator)
        let step = currency.exponent - self.currency.exponent
        if step >= 0 {
            numerator *= Int128(Currency.powersOfTen[step])
        } else {
            divisor *= Int128(Currency.powersOfTen[-step])
        }
        let (product, overflow) = Int128(minor).multipliedReportingOverflow(by: numerator)
        guard !overflow, let result = rounding.divide(product, by: divisor) else { throw .overflow }
        return Money(minor: result, currency)
    }
}

extension Rounding {
    /// Divides by a positive divisor; nil when the quotient does not fit in 64 bits.
    func divide(_ number: Int128, by divisor: Int128) -> Int64? {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        guard remainder != 0 else { return Int64(exactly: quotient) }
        let away = quotient + (number < 0 ? -1 : 1)
        let twice = remainder.magnitude * 2
        let goesAway =
            switch self {
            case .down: false
            case .up: true
            case .halfUp: twice >= divisor.magnitude
            case .halfEven: twice > divisor.magnitude || (twice == divisor.magnitude && !quotient.isMultiple(of: 2))
            }
        return Int64(exactly: goesAway ? away : quotient)
    }
}
