import Record
import Store
import Terms

extension Reader {
    /// Registrations in force today, in SQL with today's number as `$1`.
    private static let inForce = "status = 'approved' AND valid_through >= $1"
    /// Partners that are told one by one; all others are one line.
    private static let most = 50

    func protectedByPartner() throws -> [Dashboard.ProtectedValue] {
        let sums = try protectedSums(by: "partner")
        let names = try partnerNames(sums.keys.compactMap { $0.flatMap { PartnerID($0) } })
        let all = sums.map { key, sum in
            Dashboard.ProtectedValue(
                id: key, name: key.flatMap { PartnerID($0) }.flatMap { names[$0] } ?? key ?? "",
                registrations: sum.count, values: sum.values.sorted)
        }
        let sorted = all.sorted { Self.order($0, $1) }
        guard sorted.count > Self.most else { return sorted }
        return sorted.prefix(Self.most - 1) + [Self.others(sorted.dropFirst(Self.most - 1))]
    }

    /// Several partners as one line without an id.
    private static func others(_ partners: ArraySlice<Dashboard.ProtectedValue>) -> Dashboard.ProtectedValue {
        var sums = MoneySums()
        for money in partners.flatMap(\.values) { sums.add(money.currency.code, money.minor) }
        return Dashboard.ProtectedValue(
            id: nil, name: "", registrations: partners.reduce(0) { $0 + $1.registrations }, values: sums.sorted)
    }

    func protectedByRegion() throws -> [Dashboard.ProtectedValue] {
        let program = context.program
        var regions: [String?: (count: Int, values: MoneySums)] = [:]
        for (country, sum) in try protectedSums(by: "country") {
            let region = country.flatMap { program.region(ofCountry: $0)?.id }
            var whole = regions[region] ?? (0, MoneySums())
            whole.count += sum.count
            for money in sum.values.sorted { whole.values.add(money.currency.code, money.minor) }
            regions[region] = whole
        }
        return (program.regions.map { Optional($0.id) } + [nil]).compactMap { region in
            regions[region].map { whole in
                Dashboard.ProtectedValue(
                    id: region, name: region ?? "", registrations: whole.count, values: whole.values.sorted)
            }
        }
    }

    private func protectedSums(by column: String) throws -> [String?: (count: Int, values: MoneySums)] {
        let rows = try vendorWide.query(
            """
            SELECT \(column), list_currency, count(*), \(MoneySums.sql) FROM {deals} \
            WHERE \(Self.inForce) GROUP BY \(column), list_currency
            """, [.integer(Int64(today.number))])
        var sums: [String?: (count: Int, values: MoneySums)] = [:]
        for row in rows {
            let key = try row.optionalText(0)
            var sum = sums[key] ?? (0, MoneySums())
            sum.count += Int(try row.int(2))
            sum.values.add(try row.optionalText(1), millions: try row.int(3), rest: try row.int(4))
            sums[key] = sum
        }
        return sums
    }

    /// The most of the first currency first; then by number and name.
    private static func order(_ one: Dashboard.ProtectedValue, _ other: Dashboard.ProtectedValue) -> Bool {
        let (left, right) = (one.values.first?.minor ?? 0, other.values.first?.minor ?? 0)
        if left != right { return left > right }
        if one.registrations != other.registrations { return one.registrations > other.registrations }
        return one.name < other.name
    }
}
