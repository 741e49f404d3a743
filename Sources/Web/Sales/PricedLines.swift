import Commerce
import Record
import Terms

/// A line of a quote or an order as the part `priced-lines` shows it, with every reason for its price.
struct ShownLine: Sendable {
    let name: String
    let sku: String
    let units: String
    let list: String
    let reasons: Reasons
    /// What the distributor earns on it.
    let bonus: [Reasons]
}

extension Visit {
    func shown(_ lines: [PricedLineView]) -> [ShownLine] {
        lines.map { line in
            ShownLine(
                name: line.name, sku: line.sku, units: formats.number(line.units), list: formats.money(line.list),
                reasons: reasons(line.decision, unfolded: true),
                bonus: line.distributorBonus.map { [reasons($0)] } ?? [])
        }
    }
}
