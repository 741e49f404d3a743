/// Bounds on discounts, and discounts for certain products and days.
extension ProgramCompiler {
    mutating func bonuses(_ written: Each<WrittenDiscount>?) -> [DiscountRule] {
        guard let written else { return [] }
        return discounts(written, .distributorBonus, "pricing.distributor_bonuses")
    }

    mutating func caps(_ written: Each<WrittenCap>?) -> [DiscountCap] {
        guard let written else { return [] }
        collect(written)
        return written.items.map { cap in
            unique(cap.id)
            let clause = cite(cap.clause)
            note(cap.reading, clause, "pricing.caps.\(cap.id.value)")
            if cap.most.value < .zero || cap.most.value > .one {
                report(
                    "a cap of \(cap.most.value) is not between 0% and 100%", at: cap.most.position,
                    hint: "write it such as 40%")
            }
            return DiscountCap(
                id: cap.id.value, label: text(cap.label), clause: clause, most: cap.most.value,
                conditions: conditions(cap.when, .price))
        }
    }

    /// What a discount's products and days ask, as conditions like any other.
    mutating func promotion(_ rule: WrittenDiscount, _ question: Question) -> [Condition] {
        var written: [WrittenCondition] = []
        if let products = rule.products {
            check(count: products.value.count, "products", at: products.position, most: 1_000)
            let list = products.value.map { "'\($0)'" }.joined(separator: ", ")
            if products.value.isEmpty || products.value.contains(where: { $0.contains("'") || $0.contains("\\") }) {
                report("products are a list of SKUs", at: products.position, hint: "write [BACKUP-1, BACKUP-2]")
            } else {
                written.append(
                    WrittenCondition(
                        "order.product in [\(list)]", at: products.position,
                        needs: Phrase("promotion.products", ["products": .list(products.value.map(TypedValue.text))])))
            }
        }
        if let from = rule.from, let through = rule.through, through.value < from.value {
            report(
                "it ends on \(through.value), before it begins", at: through.position,
                hint: "its last day is \(from.value) or later")
        }
        if let from = rule.from {
            written.append(
                WrittenCondition(
                    "order.day >= '\(from.value)'", at: from.position,
                    needs: Phrase("promotion.from", ["day": .day(from.value)])))
        }
        if let through = rule.through {
            written.append(
                WrittenCondition(
                    "order.day <= '\(through.value)'", at: through.position,
                    needs: Phrase("promotion.through", ["day": .day(through.value)])))
        }
        return written.isEmpty ? [] : conditions(WrittenConditions(all: written), question)
    }
}
