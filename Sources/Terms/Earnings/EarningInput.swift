/// What is sold, as earnings are taken of it.
public struct EarningSale: Hashable, Sendable {
    public let net: Money
    public let list: Money
    /// Of its term; nil for what has none.
    public let months: Int?
    public let units: Int
    public let points: Int

    public init(net: Money, list: Money, months: Int?, units: Int, points: Int = 0) {
        (self.net, self.list, self.months, self.units, self.points) = (net, list, months, units, points)
    }

    /// An amount of it, rounded half up where a term is no whole year; nil for what is counted.
    ///
    /// - Throws: `MoneyError.overflow`.
    func amount(_ base: EarningBase) throws(MoneyError) -> Money? {
        switch base {
        case .net: net
        case .list: list
        case .firstYear:
            if let months, months > 12 { try net.times(12).divided(by: Int64(months), .halfUp) } else { net }
        case .yearly: try yearly
        case .committed: try yearly.times(max(1, Int64((months ?? 12) / 12)))
        case .recurring: months == nil ? .zero(net.currency) : net
        case .margin: try list.subtracting(net)
        case .units, .points, .once: nil
        }
    }

    private var yearly: Money {
        get throws(MoneyError) {
            guard let months, months != 12, months > 0 else { return net }
            return try net.times(12).divided(by: Int64(months), .halfUp)
        }
    }

    func count(_ base: EarningBase) -> Int64 {
        switch base {
        case .units: Int64(units)
        case .points: Int64(points)
        default: 1
        }
    }
}

/// All that an earning depends on.
public struct EarningInput: Sendable {
    public let event: EarningEvent
    /// The day on which it is earned.
    public let day: Day
    public let earner: Earner
    public var facts: Facts
    public let sale: EarningSale
    /// Tiers at other moments than the event's; the event's is the fact.
    public var tiers: [TierMoment: String] = [:]
    /// The days since which something lasts.
    public var began: [EarningRule.Lasts.Since: Day] = [:]
    /// What of the sale the event is about; all of it when nil.
    public var part: Part?
    /// What was earned before, by the ids of caps, and gathered before, by the ids of rules with steps.
    public var before: [String: EarnedBefore] = [:]

    /// A part of a sale that is paid: from what was paid before up to what is paid now, of the whole.
    public struct Part: Hashable, Sendable {
        public let from: Int64
        public let through: Int64
        public let whole: Int64

        public init(from: Int64, through: Int64, whole: Int64) {
            (self.from, self.through, self.whole) = (from, through, whole)
        }

        /// The part of an amount: the parts of all payments add up to it, whatever they are.
        ///
        /// - Throws: `MoneyError.overflow`.
        public func of(_ amount: Money, _ rounding: Rounding) throws(MoneyError) -> Money {
            Money(minor: try of(amount.minor, rounding), amount.currency)
        }

        /// The same of a number.
        public func of(_ number: Int64, _ rounding: Rounding) throws(MoneyError) -> Int64 {
            guard whole > 0 else { return 0 }
            func sum(_ paid: Int64) throws(MoneyError) -> Int64 {
                guard let share = rounding.divide(Int128(number) * Int128(paid), by: Int128(whole)) else {
                    throw .overflow
                }
                return share
            }
            return try sum(through) - (try sum(from))
        }
    }

    public init(event: EarningEvent, day: Day, earner: Earner = .partner, facts: Facts, sale: EarningSale) {
        (self.event, self.day, self.earner) = (event, day, earner)
        (self.facts, self.sale) = (facts, sale)
    }

    /// The facts as a rule sees them, by the tier of its moment.
    func facts(for rule: EarningRule) -> Facts {
        guard let tier = tiers[rule.tierAt] else { return facts }
        var facts = facts
        facts.set(.partnerTier, tier)
        return facts
    }
}
