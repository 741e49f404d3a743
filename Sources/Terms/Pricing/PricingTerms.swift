/// How a program makes prices: which discounts there are, in which order they stack, how results are rounded.
public struct PricingTerms: Sendable {
    public let rounding: Rounding
    /// How many days a quote stands, the day it is made being the first.
    public let quoteValidDays: Int
    /// In the order in which they stack.
    public let discounts: [DiscountRule]
    /// Bounds on all discounts of a line together; of those that hold the lowest binds.
    public let caps: [DiscountCap]
    /// The least and the most that a unit costs after all of it.
    public let unitPrices: [UnitPrice]
    /// What the distributor earns on the side; does not change the reseller's price.
    public let distributorBonuses: [DiscountRule]

    /// Does any discount or cap depend on this fact? O(conditions).
    public func asks(_ fact: Fact) -> Bool {
        let conditions = discounts.flatMap(\.conditions) + caps.flatMap(\.conditions) + unitPrices.flatMap(\.conditions)
        return conditions.contains { $0.expression.variables.contains(fact.rawValue) }
            || discounts.contains { $0.rate.facts.contains(fact) }
    }

    /// Decides the price of a list amount by the facts. O(rules); the words of the reasons are only made by `explained`.
    ///
    /// - Parameter promotions: those of the vendor's records, in the order in which they stack.
    /// - Throws: `PricingError.undecided` when a rule that applies has no figure yet, `.money` on overflow, `.budget` when the
    ///   conditions cost more than a decision may.
    public func price(
        _ list: Money, _ facts: Facts, _ promotions: [Promotion] = []
    ) throws(PricingError) -> PriceDecision {
        try PriceDecision(
            list: list, rules: discounts, promotions: promotions, caps: caps, unitPrices: unitPrices, facts: facts,
            rounding: rounding)
    }

    /// Decides what the distributor earns on a list amount; same rules, errors and cost as `price`.
    public func distributorBonus(_ list: Money, _ facts: Facts) throws(PricingError) -> PriceDecision {
        try PriceDecision(
            list: list, rules: distributorBonuses, caps: [], unitPrices: [], facts: facts, rounding: rounding)
    }
}

/// Why no price could be decided.
public enum PricingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule applies but the program gives it no figure.
    case undecided(rule: String, clause: ClauseID)
    case money(MoneyError)
    case budget(BudgetExceeded)

    public var description: String {
        switch self {
        case .undecided(let rule, let clause):
            "the rule \(rule) (\(clause)) has no rate yet; somebody must decide it before anything is priced by it"
        case .money(let error): error.description
        case .budget(let error): error.description
        }
    }
}
