import CEL

/// What bounds a price when its discounts are known: caps on all of them together, and the price of a unit.
struct PriceBounds {
    let caps: [DiscountCap]
    let unitPrices: [UnitPrice]
    let facts: Facts

    /// A price within its bounds.
    struct Settled {
        let net: Money
        /// The cap that set the price, with what it changed of the discounts: an amount below nothing.
        let bound: (cap: DiscountCap, effect: Money)?
        /// The bound on the price of a unit that set the price.
        let unitPrice: UnitPrice.Effect?
    }

    func settled(_ stack: DiscountStack, _ budget: inout Budget) throws(PricingError) -> Settled {
        let (list, left, taken) = (stack.list, stack.left, stack.taken)
        let cap = taken == .zero ? nil : try lowest(below: taken, &budget)
        let (capped, bound) = try Self.capped(list, left, cap, stack.rounding)
        let unitPrice = unitPrices.isEmpty ? nil : try bounded(capped, list, &budget)
        return Settled(net: unitPrice?.net ?? capped, bound: bound, unitPrice: unitPrice)
    }

    private static func capped(
        _ list: Money, _ left: Money, _ cap: DiscountCap?, _ rounding: Rounding
    ) throws(PricingError) -> (Money, (cap: DiscountCap, effect: Money)?) {
        guard let cap else { return (left, nil) }
        do throws(MoneyError) {
            let capped = try list.subtracting(try list.portion(cap.most, rounding))
            return (capped, (cap, try left.subtracting(capped)))
        } catch { throw .money(error) }
    }

    /// The lowest cap that holds, where it is below what was taken off.
    private func lowest(below taken: Rate, _ budget: inout Budget) throws(PricingError) -> DiscountCap? {
        var lowest: DiscountCap?
        for cap in caps where cap.most < lowest?.most ?? taken {
            if try PriceDecision.hold(cap.conditions, facts, &budget) { lowest = cap }
        }
        return lowest
    }

    /// The price within the bounds on units, where one of them moves it.
    private func bounded(
        _ net: Money, _ list: Money, _ budget: inout Budget
    ) throws(PricingError) -> UnitPrice.Effect? {
        var effect: UnitPrice.Effect?
        let units = facts.units
        for (index, rule) in unitPrices.enumerated() {
            guard try PriceDecision.hold(rule.conditions, facts, &budget) else { continue }
            do throws(MoneyError) {
                let before = effect?.net ?? net
                let bounded = try rule.bounded(before, list, units: units)
                guard bounded != before else { continue }
                effect = UnitPrice.Effect(rule: index, amount: try bounded.subtracting(before), net: bounded)
            } catch { throw .money(error) }
        }
        return effect
    }
}
