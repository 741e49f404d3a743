extension DifferenceCollector {
    mutating func comparePricing() {
        let (before, after) = (old.pricing, new.pricing)
        compare(before.discounts, after.discounts, of: .reseller, at: "pricing.discounts")
        compare(
            before.distributorBonuses, after.distributorBonuses, of: .distributor, at: "pricing.distributor_bonuses")
        compareCaps(before.caps, after.caps)
        compare(
            "\(before.quoteValidDays) days", "\(after.quoteValidDays) days", for: .everyone, nil,
            at: "pricing.quote_valid_days", "Quotes"
        ) { "a quote stands for \($1) instead of \($0)" }
        compare(
            before.rounding.words, after.rounding.words, for: .everyone, nil, at: "pricing.rounding", "Rounding"
        ) { "results are rounded \($1), instead of \($0)" }
    }

    private mutating func compare(
        _ before: [DiscountRule], _ after: [DiscountRule], of role: PartnerType.Role, at list: String
    ) {
        for rule in before where !after.contains(where: { $0.id == rule.id }) {
            let audience = Audience(rule.conditions, of: role, in: old)
            add(
                .removed, .rule, for: audience, rule.clause, at: "\(list).\(rule.id)", rule.label,
                "\(audience.label) no longer get \(rule.words): \(rule.label)", before: rule.words)
        }
        for rule in after {
            let audience = Audience(rule.conditions, of: role, in: new)
            let place = "\(list).\(rule.id)"
            guard let earlier = before.first(where: { $0.id == rule.id }) else {
                let when = rule.conditions.words.map { ", when \($0)" } ?? ""
                add(
                    .added, .rule, for: audience, rule.clause, at: place, rule.label,
                    "\(audience.label) get \(rule.words): \(rule.label)\(when)", after: rule.words)
                continue
            }
            compare(earlier, rule, for: audience, at: place)
        }
        compareOrder(before, after, of: role, at: list)
    }

    private mutating func compare(
        _ before: DiscountRule, _ after: DiscountRule, for audience: Audience, at place: String
    ) {
        if before.words != after.words {
            let isSameBase = before.base == after.base && before.part == after.part
            let sentence =
                isSameBase
                ? "\(audience.label) get \(after.rate.words) instead of \(before.rate.words) \(after.base.words)"
                : "\(audience.label) get \(after.words) instead of \(before.words)"
            add(
                .changed, .rule, for: audience, after.clause, at: place, after.label, sentence, before: before.words,
                after: after.words)
        }
        compare(before.clause, after.clause, for: audience, at: place, after.label)
        compare(before.label, after.label, .setting, for: audience, after.clause, at: place, after.label) {
            "“\($0)” is now called “\($1)”"
        }
        compare(
            before.group ?? "none", after.group ?? "none", .setting, for: audience, after.clause, at: place, after.label
        ) {
            "\(after.label) stands in the group \($1) instead of \($0); of a group only the first that applies counts"
        }
        compare(before.conditions, after.conditions, for: audience, after.clause, at: place, after.label)
    }

    /// Which rule comes before which decides where rates are taken from what is left, and which of a group counts.
    private mutating func compareOrder(
        _ before: [DiscountRule], _ after: [DiscountRule], of role: PartnerType.Role, at list: String
    ) {
        let kept = before.filter { rule in after.contains { $0.id == rule.id } }.map(\.id)
        let now = after.filter { rule in kept.contains(rule.id) }
        guard kept != now.map(\.id) else { return }
        let labels = kept.compactMap { id in before.first { $0.id == id }?.label }.joined(separator: ", ")
        let later = now.map(\.label).joined(separator: ", ")
        add(
            .changed, .setting, for: Audience(role, in: new), nil, at: list, "Order",
            "discounts are looked at in another order: \(later)", before: labels, after: later)
    }
}

extension Rounding {
    fileprivate var words: String {
        switch self {
        case .halfUp: "to the nearest, half a unit up"
        case .halfEven: "to the nearest, half a unit to the even one"
        case .up: "up"
        case .down: "down"
        }
    }
}
