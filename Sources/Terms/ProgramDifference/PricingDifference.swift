extension DifferenceCollector {
    mutating func comparePricing() {
        let (before, after) = (old.program.pricing, new.program.pricing)
        compare(before.discounts, after.discounts, of: .reseller, at: "pricing.discounts")
        compare(
            before.distributorBonuses, after.distributorBonuses, of: .distributor, at: "pricing.distributor_bonuses")
        compareCaps(before.caps, after.caps)
        compareUnitPrices(before.unitPrices, after.unitPrices)
        compare(
            days(before.quoteValidDays), days(after.quoteValidDays), for: everyone, nil,
            at: "pricing.quote_valid_days", say("title.quotes"), "change.quote_days")
        compare(
            say("rounding.\(before.rounding.rawValue)"), say("rounding.\(after.rounding.rawValue)"), for: everyone, nil,
            at: "pricing.rounding", say("title.rounding"), "change.rounding")
    }

    private mutating func compare(
        _ before: [DiscountRule], _ after: [DiscountRule], of role: PartnerType.Role, at list: String
    ) {
        for rule in before where !after.contains(where: { $0.id == rule.id }) {
            add(
                .removed, .rule, for: old.audience(rule.conditions, of: role), rule.clause, at: "\(list).\(rule.id)",
                say.text(rule.label), "change.discount_removed", before: say.grant(rule))
        }
        for rule in after {
            let audience = new.audience(rule.conditions, of: role)
            let place = "\(list).\(rule.id)"
            guard let earlier = before.first(where: { $0.id == rule.id }) else {
                let grant = say("change.gets", ["who": .text(audience.label), "grant": .text(say.grant(rule))])
                let words = say.when(rule.conditions, "\(grant): \(say.text(rule.label))")
                add(
                    .added, .rule, for: audience, rule.clause, at: place, say.text(rule.label), "change.words",
                    ["words": .text(words)], after: say.grant(rule))
                continue
            }
            compare(earlier, rule, for: audience, at: place)
        }
        compareOrder(before, after, of: role, at: list)
    }

    private mutating func compare(
        _ before: DiscountRule, _ after: DiscountRule, for audience: Audience, at place: String
    ) {
        let title = say.text(after.label)
        let isSameBase = before.base == after.base && before.part == after.part
        compare(
            say.grant(before), say.grant(after), .rule, for: audience, after.clause, at: place, title,
            isSameBase ? "change.discount_rate" : "change.discount",
            [
                "old": .text(say.rate(before.rate)), "new": .text(say.rate(after.rate)),
                "base": .text(say.base(after.base)),
            ])
        compare(before.clause, after.clause, for: audience, at: place, title)
        compareLabel(say.text(before.label), title, for: audience, after.clause, at: place)
        compare(
            before.group ?? say("change.no_group"), after.group ?? say("change.no_group"), .setting, for: audience,
            after.clause, at: place, title, "change.group")
        compare(before.conditions, after.conditions, for: audience, after.clause, at: place, title)
    }

    /// Which rule comes before which decides where rates are taken from what is left, and which of a group counts.
    private mutating func compareOrder(
        _ before: [DiscountRule], _ after: [DiscountRule], of role: PartnerType.Role, at list: String
    ) {
        let kept = before.filter { rule in after.contains { $0.id == rule.id } }
        let now = after.filter { rule in kept.contains { $0.id == rule.id } }
        guard kept.map(\.id) != now.map(\.id) else { return }
        add(
            .changed, .setting, for: new.audience(role), nil, at: list, say("title.order"), "change.order",
            before: say.joined(kept.map { say.text($0.label) }), after: say.joined(now.map { say.text($0.label) }))
    }
}
