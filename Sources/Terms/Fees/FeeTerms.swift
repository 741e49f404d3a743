/// What a partner pays each year for taking part.
public struct FeeTerms: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// The partner types that pay it; nil for all.
    public let types: Set<String>?
    public let amount: Amount
    public let year: TermYear
    /// What of it is paid for the year in which a partner joins.
    public let first: FirstPeriod
    /// Days from its invoice to the due day.
    public let withinDays: Int
    /// May what was paid be given back?
    public let isRefundable: Bool
    /// The first day on which a version of the program asks for it: years that began before are not invoiced.
    public internal(set) var since: Day

    /// How much it is.
    public enum Amount: Hashable, Sendable {
        /// What was agreed with each partner.
        case agreed
        /// The same for all; one amount a currency, the usual one first.
        case same([Money])
        /// By tier; who has another one, or none, pays nothing.
        case tiers([String: [Money]])
    }

    /// Does a partner of this type and tier pay it?
    public func concerns(type: String, tier: String?) -> Bool {
        guard types?.contains(type) ?? true else { return false }
        guard case .tiers(let amounts) = amount else { return true }
        return tier.flatMap { amounts[$0] } != nil
    }

    /// The amounts for a tier, one a currency; none where it is agreed with each partner.
    public func amounts(tier: String?) -> [Money] {
        switch amount {
        case .agreed: []
        case .same(let amounts): amounts
        case .tiers(let amounts): tier.flatMap { amounts[$0] } ?? []
        }
    }

    /// The currencies in which it can be paid.
    public var currencies: [Currency] {
        let amounts: [Money]
        switch amount {
        case .agreed: amounts = []
        case .same(let same): amounts = same
        case .tiers(let tiers): amounts = tiers.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        return amounts.reduce(into: []) { known, one in
            if !known.contains(one.currency) { known.append(one.currency) }
        }
    }

    /// What a partner pays for a whole year.
    ///
    /// - Parameters:
    ///   - agreed: what was agreed with it.
    ///   - currency: the one chosen for it; that of the first amount when there is none.
    /// - Returns: nil where nothing was agreed, or the tier has no amount in the currency.
    public func yearly(tier: String?, agreed: Money?, in currency: Currency?) -> Money? {
        if amount == .agreed { return agreed }
        let amounts = amounts(tier: tier)
        guard let currency else { return amounts.first }
        return amounts.first { $0.currency == currency }
    }

    /// The part of a year's fee that is invoiced for the year a day lies in; nil where nothing is, or it is known only then.
    ///
    /// - Parameters:
    ///   - yearly: what a whole year costs.
    ///   - start: the day from which the partner pays: the one of joining or of the signature.
    /// - Throws: `MoneyError.overflow`.
    public func charge(
        _ yearly: Money, on day: Day, from start: Day, _ rounding: Rounding
    ) throws(MoneyError) -> Charge? {
        let days = year.days(around: day, since: start)
        guard days.contains(start) else { return days.lowerBound >= since ? Charge(yearly, days) : nil }
        guard start >= since else { return nil }
        switch first {
        case .none: return nil
        case .full: return Charge(yearly, start...days.upperBound)
        case .proRata:
            let left = start...days.upperBound
            guard left != days else { return Charge(yearly, days) }
            let product = Int128(yearly.minor) * Int128(left.dayCount)
            guard let minor = rounding.divide(product, by: Int128(days.dayCount)) else { throw .overflow }
            return Charge(Money(minor: minor, yearly.currency), left)
        }
    }

    /// What is invoiced, and for which days.
    public struct Charge: Hashable, Sendable {
        public let amount: Money
        public let days: ClosedRange<Day>

        init(_ amount: Money, _ days: ClosedRange<Day>) { (self.amount, self.days) = (amount, days) }
    }

    /// The first day of the year after the one that a day lies in.
    public func next(after day: Day, from start: Day) -> Day {
        year.days(around: day, since: start).upperBound.adding(days: 1)
    }
}

extension Program {
    /// The fee of this id.
    public func fee(_ id: String) -> FeeTerms? { fees.first { $0.id == id } }
}
