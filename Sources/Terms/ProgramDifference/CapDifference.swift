extension DifferenceCollector {
    /// Bounds on discounts that came, went or moved.
    mutating func compareCaps(_ before: [DiscountCap], _ after: [DiscountCap]) {
        for cap in before where !after.contains(where: { $0.id == cap.id }) {
            add(
                .removed, .limit, for: old.audience(cap.conditions, of: .reseller), cap.clause,
                at: "pricing.caps.\(cap.id)", say.text(cap.label), "change.cap_removed",
                before: say.language.share(cap.most))
        }
        for cap in after {
            let audience = new.audience(cap.conditions, of: .reseller)
            let (place, title) = ("pricing.caps.\(cap.id)", say.text(cap.label))
            let most = say.language.share(cap.most)
            guard let earlier = before.first(where: { $0.id == cap.id }) else {
                let words = say.when(cap.conditions, say("change.cap", ["most": .text(most)]))
                add(
                    .added, .limit, for: audience, cap.clause, at: place, title, "change.words",
                    ["words": .text(words)], after: most)
                continue
            }
            compare(
                say.language.share(earlier.most), most, for: audience, cap.clause, at: place, title,
                "change.cap_moved")
            compareLabel(say.text(earlier.label), title, for: audience, cap.clause, at: place)
            compare(earlier.clause, cap.clause, for: audience, at: place, title)
            compare(earlier.conditions, cap.conditions, for: audience, cap.clause, at: place, title)
        }
    }
}
