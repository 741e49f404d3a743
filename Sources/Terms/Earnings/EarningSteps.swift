/// Rates that rise with what a partner has gathered in some days.
public struct EarningSteps: Sendable {
    public let days: EarningWindow
    /// Is a rate for what lies within its step alone? Otherwise for all of what is earned on once the step is reached.
    public let isMarginal: Bool
    /// The lowest first.
    public let steps: [Step]

    /// A rate from a sum, or from a count, on.
    public struct Step: Hashable, Sendable {
        /// Minor units of the currency, or units.
        public let from: Int64
        /// Nil where units are counted, and for a step from nothing.
        public let currency: Currency?
        public let rate: Rate

        public init(from: Int64, currency: Currency?, rate: Rate) {
            (self.from, self.currency, self.rate) = (from, currency, rate)
        }
    }

    /// Are steps reached by units rather than by what was sold?
    public var isByUnits: Bool { steps.contains { $0.currency == nil && $0.from > 0 } }

    /// Can it be told for amounts in a currency?
    func knows(_ currency: Currency) -> Bool {
        steps.allSatisfy { $0.currency == nil || $0.currency == currency }
    }

    /// What an amount earns: by marginal steps each part at its own rate, rounded once; else all at the rate that was reached.
    ///
    /// - Parameters:
    ///   - before: what was gathered before.
    ///   - units: of the amount.
    /// - Throws: `MoneyError.overflow`.
    func earned(
        _ amount: Money, units: Int64, _ before: EarnedBefore, _ rounding: Rounding
    ) throws(MoneyError) -> (amount: Money, rate: Rate) {
        let whole = Int128(isByUnits ? units : amount.minor)
        let start = Int128(isByUnits ? before.count : before.minor)
        let end = start + whole
        guard isMarginal, whole > 0 else {
            let rate = steps.last { Int128($0.from) <= end }?.rate ?? .zero
            return (try amount.portion(rate, rounding), rate)
        }
        var sum: Int128 = 0
        var rate = Rate.zero
        for (place, step) in steps.enumerated() {
            let next = place + 1 < steps.count ? Int128(steps[place + 1].from) : Int128.max
            let part = min(end, next) - max(start, Int128(step.from))
            guard part > 0 else { continue }
            sum += part * Int128(step.rate.millionths)
            rate = step.rate
        }
        // By units each part of the amount is in proportion to its units.
        let (numerator, overflow) = isByUnits ? sum.multipliedReportingOverflow(by: Int128(amount.minor)) : (sum, false)
        let divisor = isByUnits ? whole * Int128(Rate.one.millionths) : Int128(Rate.one.millionths)
        guard !overflow, let minor = rounding.divide(numerator, by: divisor) else { throw .overflow }
        return (Money(minor: minor, amount.currency), rate)
    }
}
