import Store
import Terms

/// Where it stands in which country a partner is: what is counted by country is counted there.
package struct PartnerHome: Sendable {
    let table: String
    let column: String

    package init(table: String, column: String) { (self.table, self.column) = (table, column) }
}

extension Tables {
    /// Changes of figures with the country in the facet of those that are counted by it. One question where there are any.
    func placed(_ changes: [Figure.Key: Figure.Amount]) throws -> [Figure.Key: Figure.Amount] {
        let countries = try countries(of: Set(changes.keys.compactMap(\.home)))
        guard !countries.isEmpty else { return changes }
        var placed: [Figure.Key: Figure.Amount] = [:]
        for (key, change) in changes {
            var own = key
            if let home = key.home { own.facet = Figure.facet(key.facet, in: countries[home] ?? "") }
            own.home = nil
            let stands = placed[own] ?? (0, 0)
            placed[own] = (stands.count + change.count, stands.minor &+ change.minor)
        }
        return placed
    }

    /// In which country each partner is; empty for one that is not there.
    private func countries(of partners: Set<PartnerID>) throws -> [PartnerID: String] {
        guard !partners.isEmpty, let home else { return [:] }
        var conditions = Conditions()
        let places = partners.map(\.text).sorted().map { conditions.place(of: .text($0)) }
        conditions.add("id IN (\(places.joined(separator: ", ")))")
        let rows = try writer.query(
            "SELECT id, \(home.column) FROM {\(home.table)} WHERE \(conditions.sql)", conditions.arguments)
        var found = Dictionary(uniqueKeysWithValues: partners.map { ($0, "") })
        for row in rows { found[PartnerID(unchecked: try row.text(0))] = try row.text(1) }
        return found
    }

    /// A partner is in another country than before: what reports count of it is counted there, also what happened before. O(figures of the
    /// partner).
    package func move(_ partner: PartnerID, from old: String, to new: String) throws {
        guard old != new else { return }
        var list = ""
        while let next = try nextList(after: list) {
            list = next
            let own = try monthly(of: partner, in: list)
            let ranks = try ranks(of: partner, behind: own.keys, in: list)
            for part in Array(own.merging(ranks) { one, _ in one }).parts(of: Self.portion) {
                var changes: [Figure.Key: Figure.Amount] = [:]
                for (key, amount) in part {
                    changes[key.placed(in: old)] = (-amount.count, 0 &- amount.minor)
                    changes[key.placed(in: new)] = amount
                }
                try add(changes, of: list)
            }
        }
    }

    /// So many figures are changed at a time.
    private static let portion = 100

    private func nextList(after list: String) throws -> String? {
        let rows = try writer.query("SELECT min(list) FROM {figures} WHERE list > $1", [.text(list)])
        return try rows.first?.optionalText(0)
    }

    /// What is counted by months of one partner, as the vendor's figures have it.
    private func monthly(of partner: PartnerID, in list: String) throws -> [Figure.Key: Figure.Amount] {
        let rows = try writer.query(
            "SELECT facet, value, currency, count, minor FROM {figures} WHERE list = $1 AND viewer = $2",
            [.text(list), .text(partner.text)])
        var found: [Figure.Key: Figure.Amount] = [:]
        for row in rows {
            let value = try row.text(1)
            guard ReportFigures.month(of: value) != nil else { continue }
            let key = Figure.Key(viewer: "", facet: try row.text(0), value: value, currency: try row.text(2))
            found[key] = (try row.int(3), try row.int(4))
        }
        return found
    }

    /// Where the partner stands among the largest of the same months.
    private func ranks(
        of partner: PartnerID, behind monthly: some Collection<Figure.Key>, in list: String
    ) throws -> [Figure.Key: Figure.Amount] {
        let keys = monthly.flatMap { key in
            (ReportFigures.month(of: key.value).map { ReportPeriod.all(of: $0.first) } ?? []).map { period in
                Figure.Key(
                    viewer: "", facet: ReportFigures.rank(key.facet, period), value: partner.text,
                    currency: key.currency)
            }
        }
        var found: [Figure.Key: Figure.Amount] = [:]
        for part in Array(Set(keys)).parts(of: Self.portion) {
            let standing = try standing(list, part.map(\.values))
            for key in part { found[key] = standing[key.values] }
        }
        return found
    }
}

extension Figure.Key {
    fileprivate func placed(in country: String) -> Figure.Key {
        var placed = self
        placed.facet = Figure.facet(facet, in: country)
        return placed
    }
}

extension Array {
    /// Its elements in their order, so many at a time.
    fileprivate func parts(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
