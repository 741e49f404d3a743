import Members
import Record
import Store
import Terms

/// A part of the sales of which sums of their own are kept, because a version of the program that holds now or will measures it.
package struct KeptSeries: Codable, Hashable, Sendable {
    /// One as the program in force declares it.
    package typealias Declared = (kept: KeptSeries, series: SalesSeries)

    package let id: String
    /// The conditions that leave the part, as they are written.
    package let conditions: [String]
    package let countsCustomers: Bool
    package let countsProducts: Bool
}

/// The lines of one sale that belong to a series.
package struct SeriesShare: Codable, Hashable, Sendable {
    package let series: String
    /// The places of the lines, from 0.
    package let lines: [Int]
    package let countsCustomers: Bool
    package let countsProducts: Bool
    /// By how much the number of orders moves, where units went back; absent for a sale, which says so by its lines.
    var orders: Int?
    /// What of a sale went back in whole; absent where nothing did.
    var gone: Gone?

    /// What of a sale went back in whole.
    struct Gone: Codable, Hashable, Sendable {
        /// The day of the sale.
        let sold: Day
        /// Nothing of it is left that belongs to the series.
        let isAll: Bool
        /// Products of which nothing of it is left.
        let products: [String]
    }
}

/// Days on which purchases went back in whole, as a row of what was bought on one day lists them; below nothing for what was fresh.
package enum GoneDays {
    package static func read(_ text: String) -> [BoughtDay.Gone] {
        text.split(separator: " ").compactMap { Int($0) }.map {
            BoughtDay.Gone(day: Day(number: abs($0)), isFresh: $0 < 0)
        }
    }

    static func adding(_ day: Day, isFresh: Bool, to text: String) -> String {
        (text.isEmpty ? "" : text + " ") + String(isFresh ? -day.number : day.number)
    }
}

extension TierTerms {
    /// The series of which something is kept.
    package var kept: [KeptSeries] {
        let (customers, products) = (series(counting: false), series(counting: true))
        return series.map { series in
            KeptSeries(
                id: series.id, conditions: series.sources, countsCustomers: customers.contains(series.id),
                countsProducts: products.contains(series.id))
        }
    }
}

extension Reader {
    /// The series that the version in force and those to come measure, each once with all that is counted of it.
    package func keptSeries() throws -> [KeptSeries.Declared] {
        let current = context.vendor.version(at: now)
        let versions = context.vendor.versions.filter { $0 == current || $0.from > now }
        var found: [String: KeptSeries.Declared] = [:]
        for version in versions {
            guard let terms = try programs(version.from).measured else { continue }
            for (kept, series) in zip(terms.kept, terms.series) {
                let before = found[kept.id]?.kept
                let both = KeptSeries(
                    id: kept.id, conditions: kept.conditions,
                    countsCustomers: kept.countsCustomers || before?.countsCustomers ?? false,
                    countsProducts: kept.countsProducts || before?.countsProducts ?? false)
                found[kept.id] = (both, series)
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension [SoldLine] {
    /// Which of them belong to which series. O(lines × conditions).
    func shares(_ kept: [KeptSeries.Declared], on day: Day, _ currency: Currency) -> [SeriesShare]? {
        guard !kept.isEmpty else { return nil }
        let facts = map { $0.facts(on: day, currency) }
        let shares = kept.compactMap { kept, series -> SeriesShare? in
            let lines = facts.indices.filter { series.has(facts[$0]) }
            guard !lines.isEmpty else { return nil }
            return SeriesShare(
                series: kept.id, lines: lines, countsCustomers: kept.countsCustomers,
                countsProducts: kept.countsProducts)
        }
        return shares.isEmpty ? nil : shares
    }
}

/// The sums that are kept of series, and the lines of sales from which those of a new series are made.
enum SeriesTables {
    static let days = TableDeclaration(
        name: "series_days", key: ["vendor", "partner", "series", "day", "currency"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let things = TableDeclaration(
        name: "series_things", key: ["vendor", "partner", "series", "kind", "thing", "day"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let lines = TableDeclaration(
        name: "sold_lines", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)

    static let all = [days, things, lines]

    static let migrations = [
        Migration(
            id: "series-1",
            sql: [
                """
                CREATE TABLE series_days (vendor TEXT NOT NULL, partner TEXT NOT NULL, series TEXT NOT NULL, \
                day INTEGER NOT NULL, currency TEXT NOT NULL, minor INTEGER NOT NULL, units INTEGER NOT NULL, \
                orders INTEGER NOT NULL, net INTEGER NOT NULL, amounts TEXT, \
                PRIMARY KEY (vendor, partner, series, day, currency)) STRICT
                """,
                """
                CREATE TABLE series_things (vendor TEXT NOT NULL, partner TEXT NOT NULL, series TEXT NOT NULL, \
                kind TEXT NOT NULL, thing TEXT NOT NULL, day INTEGER NOT NULL, net INTEGER NOT NULL, \
                bought INTEGER NOT NULL, fresh INTEGER NOT NULL, gone TEXT NOT NULL, \
                PRIMARY KEY (vendor, partner, series, kind, thing, day)) STRICT
                """,
                """
                CREATE TABLE sold_lines (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                sale TEXT NOT NULL, day INTEGER NOT NULL, currency TEXT NOT NULL, waits INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
            ])
    ]
}

/// Some lines of one sale, or of one thing that was given up.
struct SoldLines {
    let partner: PartnerID
    /// What they are of: an order, or a subscription on a day.
    let sale: String
    let day: Day
    let currency: Currency
    /// Do the amounts wait for the rate of their day?
    let isForeign: Bool
    let lines: [SoldLine]

    /// Keeps the lines, so that sums of other series can be made of them one day.
    func keep(in tables: Tables) throws {
        for (place, line) in lines.enumerated() {
            try tables.writer.put(
                SeriesTables.lines.name,
                [
                    ("id", .text("\(sale)/\(padded: place)")), ("partner", .text(partner.text)), ("sale", .text(sale)),
                    ("day", .integer(Int64(day.number))), ("currency", .text(currency.code)),
                    ("waits", SQLValue(isForeign)),
                    ("body", .text(String(decoding: try JSON.encode(line), as: UTF8.self))),
                ])
        }
    }

    /// Adds those that belong to a series to its sums.
    func add(_ share: SeriesShare, to tables: Tables) throws {
        let own = share.lines.map { lines[$0] }
        let minor = own.reduce(Int64(0)) { $0 + $1.minor }
        let isSale = own.contains { !($0.change?.givesUp ?? false) && $0.units > 0 }
        let orders = share.orders ?? (isSale ? 1 : 0)
        try DaySum(
            table: SeriesTables.days.name,
            key: [
                ("partner", .text(partner.text)), ("series", .text(share.series)),
                ("day", .integer(Int64(day.number))),
            ], amount: Money(minor: minor, currency), isForeign: isForeign,
            counts: [
                ("units", Int64(own.reduce(0) { $0 + $1.units })), ("orders", Int64(orders)),
                ("net", Int64(own.reduce(0) { $0 + $1.net })),
            ]
        ).add(to: tables)
        if share.countsCustomers {
            for (customer, lines) in own.grouped(by: \.customer) {
                try add("customer", customer, lines, share, to: tables)
            }
        }
        guard share.countsProducts else { return }
        for (sku, lines) in own.grouped(by: \.sku) where share.gone != nil || lines.contains(where: { $0.units > 0 }) {
            try add("product", sku, lines, share, to: tables)
        }
    }

    /// What one sale made of a customer or a product: bought once, however many lines it has, or gone.
    private func add(
        _ kind: String, _ thing: String, _ lines: [SoldLine], _ share: SeriesShare, to tables: Tables
    ) throws {
        let bought = lines.filter { $0.units > 0 }
        try tables.change(SeriesTables.Thing(partner, share.series, kind, thing, day)) { row in
            row.net += lines.reduce(0) { $0 + Int64($1.net) }
            if !bought.isEmpty { row.bought += 1 }
            if bought.contains(where: \.isNew) { row.fresh += 1 }
        }
        guard let gone = share.gone, kind == "customer" ? gone.isAll : gone.products.contains(thing) else { return }
        try tables.change(SeriesTables.Thing(partner, share.series, kind, thing, gone.sold)) { row in
            row.gone = GoneDays.adding(day, isFresh: lines.contains(where: \.isNew), to: row.gone)
        }
    }
}

extension SeriesTables {
    /// A row of what was bought on a day.
    struct Thing {
        let key: [(String, SQLValue)]
        var net: Int64 = 0
        var bought: Int64 = 0
        var fresh: Int64 = 0
        var gone = ""

        init(_ partner: PartnerID, _ series: String, _ kind: String, _ thing: String, _ day: Day) {
            key = [
                ("partner", .text(partner.text)), ("series", .text(series)), ("kind", .text(kind)),
                ("thing", .text(thing)), ("day", .integer(Int64(day.number))),
            ]
        }
    }
}

extension Tables {
    /// Changes a row of what was bought, or begins it.
    fileprivate func change(_ thing: SeriesTables.Thing, _ change: (inout SeriesTables.Thing) -> Void) throws {
        var thing = thing
        let row = try writer.query(
            """
            SELECT net, bought, fresh, gone FROM {series_things} \
            WHERE partner = $1 AND series = $2 AND kind = $3 AND thing = $4 AND day = $5
            """, thing.key.map(\.1)
        ).first
        if let row {
            (thing.net, thing.bought) = (try row.int(0), try row.int(1))
            (thing.fresh, thing.gone) = (try row.int(2), try row.text(3))
        }
        change(&thing)
        try writer.put(
            SeriesTables.things.name,
            thing.key + [
                ("net", .integer(thing.net)), ("bought", .integer(thing.bought)), ("fresh", .integer(thing.fresh)),
                ("gone", .text(thing.gone)),
            ])
    }
}

extension [SoldLine] {
    /// Those that agree in something, in order.
    fileprivate func grouped(by key: (SoldLine) -> String) -> [(String, [SoldLine])] {
        Dictionary(grouping: self, by: key).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension DefaultStringInterpolation {
    fileprivate mutating func appendInterpolation(padded place: Int) {
        appendInterpolation(place < 10 ? "00\(place)" : place < 100 ? "0\(place)" : "\(place)")
    }
}
