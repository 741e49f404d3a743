import CEL

/// The least and the most that a unit costs after all discounts, when all conditions hold.
public struct UnitPrice: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// At most one a currency; orders in others are not bounded.
    public let least: [Money]
    public let most: [Money]
    public let conditions: [Condition]

    /// A bound that moved the price, with what that changed of it.
    struct Effect: Sendable {
        let rule: Int
        /// Above nothing where the price rose.
        let amount: Money
        let net: Money
    }

    /// The price of so many units within the bounds; list price is never passed.
    ///
    /// - Throws: `MoneyError.overflow`.
    func bounded(_ net: Money, _ list: Money, units: Int64) throws(MoneyError) -> Money {
        var bounded = net
        for most in most where most.currency == net.currency {
            let total = try most.times(units)
            if bounded.exceeds(total) { bounded = total }
        }
        for least in least where least.currency == net.currency {
            let total = try least.times(units)
            if total.exceeds(bounded) { bounded = total.exceeds(list) ? list : total }
        }
        return bounded
    }

    /// How it stands in a decision.
    func outcome(_ facts: Facts, _ effect: Money?, _ budget: inout Budget) throws(BudgetExceeded) -> RuleOutcome {
        var missing = effect == nil ? try conditions.missing(facts, &budget) : []
        if missing.isEmpty, effect == nil { missing = [MissingPart("missing.within_unit_price")] }
        return RuleOutcome(
            id: id, applied: effect != nil, amount: effect, facts: conditions.seen(facts), missing: missing)
    }
}

extension Facts {
    /// Units of the line; one where none are known.
    var units: Int64 {
        if case .int(let units) = self[.orderUnits], units > 0 { units } else { 1 }
    }
}

extension Wording {
    /// `at least 5.00 USD and at most 9.00 USD a unit`.
    func bounds(_ rule: UnitPrice) -> String {
        let least = rule.least.isEmpty ? nil : TypedValue.list(rule.least.map(TypedValue.money))
        let most = rule.most.isEmpty ? nil : TypedValue.list(rule.most.map(TypedValue.money))
        return switch (least, most) {
        case (let least?, let most?): self("unit_price.both", ["least": least, "most": most])
        case (let least?, nil): self("unit_price.least", ["least": least])
        default: self("unit_price.most", ["most": most ?? .list([])])
        }
    }
}

extension ProgramInWords {
    func uses(_ rule: UnitPrice) -> [ClauseUse] {
        let (place, title) = ("pricing.unit_prices.\(rule.id)", say.text(rule.label))
        let words = say.when(rule.conditions, say.bounds(rule))
        return [ClauseUse(clause: rule.clause, place: place, title: title, words: words)]
            + cited(rule.conditions, beside: rule.clause, place, title)
    }
}
