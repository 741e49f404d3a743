/// Discounts that are taken off a list amount one after the other.
struct DiscountStack {
    let list: Money
    let rounding: Rounding
    private(set) var left: Money
    /// The whole share of list that was taken off.
    private(set) var taken = Rate.zero
    private var fromList = Rate.zero
    private var takenFromList: Money
    private var settledGroups: [String] = []

    init(_ list: Money, _ rounding: Rounding) {
        (self.list, self.rounding, left, takenFromList) = (list, rounding, list, .zero(list.currency))
    }

    /// Does a rule of this group count for nothing, since one before it did?
    func isSettled(_ group: String?) -> Bool { group.map(settledGroups.contains) ?? false }

    /// Takes a rate off.
    ///
    /// - Parameter most: the most that it may come to.
    /// - Returns: what it came to, and as which share.
    mutating func take(
        _ rate: Rate, of base: DiscountRule.Base, group: String?, most: Money? = nil
    ) throws(MoneyError) -> (rate: Rate, amount: Money) {
        var share = rate
        var amount: Money
        let (fromListBefore, takenBefore) = (fromList, takenFromList)
        switch base {
        case .list:
            // Rates from list add up first and are rounded once, so that 12 % and 10 % make exactly 22 %.
            fromList = fromList + rate
            let total = try list.portion(fromList, rounding)
            amount = try total.subtracting(takenFromList)
            takenFromList = total
        case .remaining:
            amount = try left.portion(rate, rounding)
            share = rate.of(.one - taken)
        }
        // A price never falls below nothing: the rate that would take it there counts as far as it goes.
        if amount.outweighs(left) {
            amount = left
            share = min(share, .one - taken)
        }
        if let most, amount.outweighs(most) {
            amount = most
            share = list.isZero ? .zero : min(share, try most.share(of: list, .down))
            (fromList, takenFromList) = (fromListBefore, takenBefore)
        }
        left = try left.subtracting(amount)
        taken = taken + share
        if let group { settledGroups.append(group) }
        return (base == .list || most == amount ? share : rate, amount)
    }
}
