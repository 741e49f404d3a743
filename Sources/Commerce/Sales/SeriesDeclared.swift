import Members
import Record
import Store
import Terms

/// A version of the program measures parts of the sales of which nothing was kept so far: their sums are made of all there is.
struct SeriesDeclared: Event {
    static let kind = "sales.series_declared"
    let vendor: ID<Vendor>
    let series: [KeptSeries]
    var subject: String { vendor.text }

    /// So many lines are looked at at a time.
    private static let portion: Int64 = 5_000

    /// O(lines of all sales × series).
    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let made = try series.map { (kept: $0, series: try SalesSeries(sources: $0.conditions)) }
        for one in series {
            for table in [SeriesTables.days, SeriesTables.things] {
                try clear(table, one.id, tables)
            }
        }
        var last = ""
        var waiting: [SoldRow] = []
        while true {
            let rows = try tables.writer.query(
                """
                SELECT id, partner, sale, day, currency, waits, body FROM {sold_lines} WHERE id > $1 \
                ORDER BY id LIMIT $2
                """, [.text(last), .integer(Self.portion)]
            ).map(SoldRow.init)
            // Lines of one sale stand behind each other, and are added together.
            for row in rows {
                if let sale = waiting.last?.sale, sale != row.sale { try add(&waiting, made, tables) }
                waiting.append(row)
            }
            guard let end = rows.last?.id else { break }
            last = end
        }
        try add(&waiting, made, tables)
    }

    private func add(
        _ rows: inout [SoldRow], _ made: [KeptSeries.Declared], _ tables: Tables
    ) throws {
        guard let first = rows.first else { return }
        let sold = SoldLines(
            partner: first.partner, sale: first.sale, day: first.day, currency: first.currency,
            isForeign: first.isForeign, lines: rows.map(\.line))
        for share in sold.lines.shares(made, on: first.day, first.currency) ?? [] {
            try sold.add(share, to: tables)
        }
        rows = []
    }

    private func clear(_ table: TableDeclaration, _ series: String, _ tables: Tables) throws {
        let own = table.key.filter { $0 != "vendor" }
        let rows = try tables.writer.query(
            "SELECT \(own.joined(separator: ", ")) FROM {\(table.name)} WHERE series = $1", [.text(series)])
        for row in rows {
            try tables.writer.delete(
                table.name,
                key: try own.enumerated().map { place, name in
                    (name, name == "day" ? .integer(try row.int(place)) : .text(try row.text(place)))
                })
        }
    }
}

/// A kept line of a sale.
private struct SoldRow {
    let id: String
    let partner: PartnerID
    let sale: String
    let day: Day
    let currency: Currency
    let isForeign: Bool
    let line: SoldLine

    init(_ row: Row) throws {
        id = try row.text(0)
        partner = PartnerID(unchecked: try row.text(1))
        sale = try row.text(2)
        day = Day(number: Int(try row.int(3)))
        guard let known = Currency(try row.text(4)) else {
            throw StoreError.other("the line \(id) is in no currency: \(try row.text(4))")
        }
        currency = known
        isForeign = try row.int(5) != 0
        line = try JSON.decode(SoldLine.self, from: try row.text(6))
    }
}

extension Reaction {
    /// A new version of the program may measure what nothing was kept of.
    static let seriesDeclared = Reaction("series declared", to: ProgramPublished.self) { published, reader in
        let version = published.published
        // With its first version a vendor begins, and nothing was sold yet.
        guard !reader.context.vendor.versions.isEmpty, let terms = try Program(published.source).measured else {
            return []
        }
        let others = try reader.vendorWide.keptSeries(but: version)
        let fresh = terms.kept.filter { kept in
            guard let before = others[kept.id] else { return true }
            return (kept.countsCustomers && !before.countsCustomers) || (kept.countsProducts && !before.countsProducts)
        }
        guard !fresh.isEmpty else { return [] }
        return [SeriesDeclared(vendor: reader.context.vendor.id, series: fresh)]
    }
}

extension Reader {
    /// What was kept before a version was published.
    fileprivate func keptSeries(but version: Vendor.PublishedVersion) throws -> [String: KeptSeries] {
        let current = context.vendor.versions.last { $0.from <= now && $0 != version }
        var found: [String: KeptSeries] = [:]
        for other in context.vendor.versions where other != version && (other == current || other.from > now) {
            for kept in try programs(other.from).measured?.kept ?? [] {
                let before = found[kept.id]
                found[kept.id] = KeptSeries(
                    id: kept.id, conditions: kept.conditions,
                    countsCustomers: kept.countsCustomers || before?.countsCustomers ?? false,
                    countsProducts: kept.countsProducts || before?.countsProducts ?? false)
            }
        }
        return found
    }
}
