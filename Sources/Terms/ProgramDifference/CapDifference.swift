extension DifferenceCollector {
    /// Bounds on discounts that came, went or moved.
    mutating func compareCaps(_ before: [DiscountCap], _ after: [DiscountCap]) {
        for cap in before where !after.contains(where: { $0.id == cap.id }) {
            add(
                .removed, .limit, for: Audience(cap.conditions, of: .reseller, in: old), cap.clause,
                at: "pricing.caps.\(cap.id)", cap.label, "discounts are no longer limited: \(cap.label)",
                before: cap.most.words)
        }
        for cap in after {
            let audience = Audience(cap.conditions, of: .reseller, in: new)
            let place = "pricing.caps.\(cap.id)"
            guard let earlier = before.first(where: { $0.id == cap.id }) else {
                let when = cap.conditions.words.map { ", when \($0)" } ?? ""
                add(
                    .added, .limit, for: audience, cap.clause, at: place, cap.label,
                    "discounts together are at most \(cap.most.words)\(when)", after: cap.most.words)
                continue
            }
            compare(earlier.most.words, cap.most.words, for: audience, cap.clause, at: place, cap.label) {
                "discounts together are at most \($1) instead of \($0)"
            }
            compare(earlier.clause, cap.clause, for: audience, at: place, cap.label)
            compare(earlier.conditions, cap.conditions, for: audience, cap.clause, at: place, cap.label)
        }
    }
}
