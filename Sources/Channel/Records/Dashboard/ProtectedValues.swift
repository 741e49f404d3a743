import Commerce
import Members
import Record
import Terms

extension DashboardFigures {
    /// Partners that are told one by one; all others are one line.
    private static let most = 50

    /// The largest by each currency that there is, with all that they come to.
    func protectedByPartner() throws -> [Dashboard.ProtectedValue] {
        let over = lapsed.filter { $0.status == .approved }
        var whole = ReportTally()
        for kept in try reader.figures(of: Deal.self, "protected") { whole.add(kept) }
        for one in over { whole.take(one.kept) }
        // Where nobody named a value, the largest are those that have most registrations.
        let currencies = try reader.figures(of: Deal.self, "protected").map { $0.currency ?? "" }
        // What is over may be of the largest: as many more are looked at.
        let reach = Self.most + Set(over.map(\.partner)).count
        var found: [String] = []
        for currency in currencies {
            for one in try reader.largest(of: Deal.self, "protected_partner", in: currency, most: reach)
            where !found.contains(one.value) { found.append(one.value) }
        }
        var tallies: [String: ReportTally] = [:]
        for kept in try reader.figures(of: Deal.self, "protected_partner", values: found) {
            tallies[kept.value, default: ReportTally()].add(kept)
        }
        for one in over where tallies[one.partner.text] != nil { tallies[one.partner.text]?.take(one.kept) }
        let names = try reader.partnerNames(found.compactMap { PartnerID($0) })
        let all = tallies.filter { $0.value.count > 0 }.map { id, tally in
            Dashboard.ProtectedValue(
                id: id, name: PartnerID(id).flatMap { names[$0] } ?? id, registrations: tally.count,
                values: tally.values)
        }.sorted(by: Self.order)
        let shown =
            all.count > Self.most || whole.count > all.reduce(0, { $0 + $1.registrations }) ? Self.most - 1 : Self.most
        let listed = all.prefix(shown)
        let rest = whole.less(listed.compactMap { $0.id.flatMap { tallies[$0] } })
        guard rest.count > 0 else { return Array(listed) }
        return listed + [Dashboard.ProtectedValue(id: nil, name: "", registrations: rest.count, values: rest.values)]
    }

    /// By the regions of the end customers, in the program's order; those in no region come last.
    func protectedByRegion() throws -> [Dashboard.ProtectedValue] {
        let program = reader.context.program
        var regions: [String?: ReportTally] = [:]
        for kept in try reader.figures(of: Deal.self, "protected_country") {
            regions[program.region(ofCountry: kept.value)?.id, default: ReportTally()].add(kept)
        }
        for one in lapsed where one.status == .approved {
            regions[program.region(ofCountry: one.country)?.id, default: ReportTally()].take(one.kept)
        }
        return (program.regions.map { Optional($0.id) } + [nil]).compactMap { region in
            guard let tally = regions[region], tally.count > 0 else { return nil }
            return Dashboard.ProtectedValue(
                id: region, name: region ?? "", registrations: tally.count, values: tally.values)
        }
    }

    /// The most of the first currency first; then by number and name.
    private static func order(_ one: Dashboard.ProtectedValue, _ other: Dashboard.ProtectedValue) -> Bool {
        let (left, right) = (one.values.first?.minor ?? 0, other.values.first?.minor ?? 0)
        if left != right { return left > right }
        if one.registrations != other.registrations { return one.registrations > other.registrations }
        return one.name < other.name
    }
}
