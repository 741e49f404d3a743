extension DifferenceCollector {
    /// Bounds on the price of a unit that came, went or moved.
    mutating func compareUnitPrices(_ before: [UnitPrice], _ after: [UnitPrice]) {
        for rule in before where !after.contains(where: { $0.id == rule.id }) {
            add(
                .removed, .limit, for: old.audience(rule.conditions, of: .reseller), rule.clause,
                at: "pricing.unit_prices.\(rule.id)", say.text(rule.label), "change.unit_price_removed",
                before: old.say.bounds(rule))
        }
        for rule in after {
            let audience = new.audience(rule.conditions, of: .reseller)
            let (place, title) = ("pricing.unit_prices.\(rule.id)", say.text(rule.label))
            guard let earlier = before.first(where: { $0.id == rule.id }) else {
                add(
                    .added, .limit, for: audience, rule.clause, at: place, title, "change.words",
                    ["words": .text(say.when(rule.conditions, say.bounds(rule)))], after: say.bounds(rule))
                continue
            }
            compare(
                old.say.bounds(earlier), say.bounds(rule), for: audience, rule.clause, at: place, title,
                "change.unit_price")
            compareLabel(say.text(earlier.label), title, for: audience, rule.clause, at: place)
            compare(earlier.clause, rule.clause, for: audience, at: place, title)
            compare(earlier.conditions, rule.conditions, for: audience, rule.clause, at: place, title)
        }
    }
}
