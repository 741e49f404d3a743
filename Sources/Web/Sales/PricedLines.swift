import Channel
import Record
import Terms

/// A line of a quote or an order as the part `priced-lines` shows it, with every reason for its price.
struct ShownLine: Sendable {
    let name: String
    let sku: String
    let units: String
    let list: String
    let net: String
    let rate: String
    let reasons: Reasons
    /// What the distributor earns on it.
    let bonus: [Reasons]
}

extension Visit {
    func shown(_ lines: [PricedLineView]) -> [ShownLine] {
        lines.map { line in
            ShownLine(
                name: line.name, sku: line.sku, units: formats.number(line.units), list: formats.money(line.list),
                net: formats.money(line.net), rate: formats.rate(line.rate),
                reasons: reasons(line.decision, unfolded: true),
                bonus: line.distributorBonus.map { [reasons($0)] } ?? [])
        }
    }
}

extension Visit {
    /// The names of partners that the viewer may see, by their ids. O(partners) reads.
    func partnerNames(_ ids: [PartnerID]) async throws -> [PartnerID: String] {
        var names: [PartnerID: String] = [:]
        // A partner's people see orders that are their own company's, or that went through it.
        guard route.area == .console, may(.seePartners) else { return names }
        for id in Set(ids) {
            names[id] = try await ask(ShowPartner.self, ["partner": Node(.string(id.text))]).name
        }
        return names
    }
}
