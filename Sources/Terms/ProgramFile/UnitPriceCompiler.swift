/// Bounds on what a unit costs.
extension ProgramCompiler {
    mutating func unitPrices(_ written: Each<WrittenUnitPrice>?) -> [UnitPrice] {
        guard let written else { return [] }
        collect(written)
        return written.items.map { item in
            unique(item.id)
            let clause = cite(item.clause)
            note(item.reading, clause, "pricing.unit_prices.\(item.id.value)")
            if item.least == nil, item.most == nil {
                report(
                    "\(item.id.value) bounds nothing", at: item.id.position,
                    hint: "add least or most, such as 5.00 USD")
            }
            let rule = UnitPrice(
                id: item.id.value, label: text(item.label), clause: clause, least: amounts(item.least),
                most: amounts(item.most), conditions: conditions(item.when, .price))
            for least in rule.least {
                guard let most = rule.most.first(where: { $0.currency == least.currency }), least.exceeds(most)
                else { continue }
                report("the least, \(least), is above the most, \(most)", at: item.id.position, hint: "exchange them")
            }
            return rule
        }
    }

    /// An amount, or a list of amounts in as many currencies.
    mutating func amounts(_ written: Node?) -> [Money] {
        guard let written else { return [] }
        var found: [Money] = []
        for node in written.items ?? [written] {
            guard let amount = money(node) else { continue }
            if found.contains(where: { $0.currency == amount.currency }) {
                report(
                    "there is an amount in \(amount.currency.code) already", at: node.position, hint: "leave one out")
            }
            found.append(amount)
        }
        return found
    }
}
