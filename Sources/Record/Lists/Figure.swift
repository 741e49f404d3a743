import Store

/// A number that a record counts in, and an amount that it adds to: kept by `apply`, so that nothing is counted or summed on reading.
public struct Figure: Hashable, Sendable {
    /// The partner for whom it is counted; empty for the vendor.
    let viewer: String
    /// What is counted: `status`.
    let facet: String
    /// Of which sort: `approved`.
    let value: String
    /// Of the amount; empty where there is none.
    let currency: String
    /// What it adds to the sum, in minor units.
    let minor: Int64

    package init(
        _ facet: String, _ value: String, for viewer: String = "", currency: String? = nil, minor: Int64 = 0
    ) {
        (self.facet, self.value, self.viewer, self.currency) = (facet, value, viewer, currency ?? "")
        self.minor = minor
    }

    fileprivate var key: [SQLValue] { [.text(viewer), .text(facet), .text(value), .text(currency)] }
}

extension Entity {
    public static var isCounted: Bool { false }
    public var figures: [Figure] { [] }
}

/// The table of figures: for each sort of each facet how many there are, and their sum in a currency.
enum FigureTables {
    static let figures = TableDeclaration(
        name: "figures", key: ["vendor", "list", "viewer", "facet", "value", "currency"],
        tenancy: .vendor(partnerColumns: ["viewer"]), replayed: true)

    static let migration = Migration(
        id: "figures-1",
        sql: [
            """
            CREATE TABLE figures (vendor TEXT NOT NULL, list TEXT NOT NULL, viewer TEXT NOT NULL, facet TEXT NOT NULL, \
            value TEXT NOT NULL, currency TEXT NOT NULL, count INTEGER NOT NULL, minor INTEGER NOT NULL, \
            PRIMARY KEY (vendor, list, viewer, facet, value, currency)) STRICT
            """,
            "CREATE INDEX figures_minor ON figures (vendor, list, viewer, facet, currency, minor)",
        ])
}

extension Tables {
    /// Takes a record out of what it counted in and into what it counts in now. One question and a row for each figure that changes.
    package func recount<Value: Entity>(_: Value.Type, from old: [Figure], to new: [Figure]) throws {
        var changes: [[SQLValue]: (count: Int64, minor: Int64)] = [:]
        for (figures, sign) in [(old, Int64(-1)), (new, 1)] {
            for figure in figures {
                let change = changes[figure.key] ?? (0, 0)
                changes[figure.key] = (change.count + sign, change.minor &+ sign &* figure.minor)
            }
        }
        try add(changes, of: Value.self)
    }

    /// Counts something that is no record of its own, such as a sale or what went back of it: so many more, or fewer, and the figure's
    /// amount.
    package func count<Value: Entity>(_: Value.Type, _ counted: [(figure: Figure, count: Int64)]) throws {
        var changes: [[SQLValue]: (count: Int64, minor: Int64)] = [:]
        for (figure, count) in counted {
            let change = changes[figure.key] ?? (0, 0)
            changes[figure.key] = (change.count + count, change.minor &+ figure.minor)
        }
        try add(changes, of: Value.self)
    }

    private func add<Value: Entity>(
        _ changes: [[SQLValue]: (count: Int64, minor: Int64)], of _: Value.Type
    ) throws {
        let changed = changes.filter { $0.value != (0, 0) }
        guard !changed.isEmpty else { return }
        let standing = try standing(Value.table, changed.keys)
        for (key, change) in changed {
            let stands = standing[key] ?? (0, 0)
            let (count, minor) = (stands.count + change.count, stands.minor &+ change.minor)
            let columns: [(String, SQLValue)] = [
                ("list", .text(Value.table)), ("viewer", key[0]), ("facet", key[1]), ("value", key[2]),
                ("currency", key[3]),
            ]
            if count == 0, minor == 0 {
                try writer.delete("figures", key: columns)
            } else {
                try writer.put("figures", columns + [("count", .integer(count)), ("minor", .integer(minor))])
            }
        }
    }

    private func standing(
        _ list: String, _ keys: some Collection<[SQLValue]>
    ) throws -> [[SQLValue]: (count: Int64, minor: Int64)] {
        var conditions = Conditions()
        conditions.add(.text(list)) { "list = \($0)" }
        let all = keys.map { key in
            let places = key.map { conditions.place(of: $0) }
            return
                "(viewer = \(places[0]) AND facet = \(places[1]) AND value = \(places[2]) AND currency = \(places[3]))"
        }
        conditions.add("(\(all.joined(separator: " OR ")))")
        let rows = try writer.query(
            "SELECT viewer, facet, value, currency, count, minor FROM {figures} WHERE \(conditions.sql)",
            conditions.arguments)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                ([row[0], row[1], row[2], row[3]], (try row.int(4), try row.int(5)))
            })
    }
}

extension Reader {
    /// A figure as it is kept: how many of a sort there are, and their sum.
    package struct Kept: Sendable {
        package let value: String
        package let currency: String?
        package let count: Int
        package let minor: Int64
    }

    /// The figures of a facet, by value and currency.
    ///
    /// - Parameters:
    ///   - viewer: the partner for whom they are counted; nil for the vendor.
    ///   - range: only values from the first on and before the second.
    package func figures<Value: Entity>(
        of _: Value.Type, _ facet: String, for viewer: PartnerID? = nil, from range: (String, String)? = nil
    ) throws -> [Kept] {
        var conditions = Conditions()
        conditions.add(.text(Value.table)) { "list = \($0)" }
        conditions.add(.text(viewer?.text ?? "")) { "viewer = \($0)" }
        conditions.add(.text(facet)) { "facet = \($0)" }
        if let range {
            conditions.add(.text(range.0)) { "value >= \($0)" }
            conditions.add(.text(range.1)) { "value < \($0)" }
        }
        return try kept("\(conditions.sql) ORDER BY value, currency", conditions.arguments)
    }

    /// The largest sums of a facet in a currency.
    package func largest<Value: Entity>(
        of _: Value.Type, _ facet: String, in currency: String, most: Int
    ) throws -> [Kept] {
        try kept(
            "list = $1 AND viewer = '' AND facet = $2 AND currency = $3 ORDER BY minor DESC, value LIMIT \(most)",
            [.text(Value.table), .text(facet), .text(currency)])
    }

    package func kept(_ rest: String, _ arguments: [SQLValue]) throws -> [Kept] {
        try vendorWide.query("SELECT value, currency, count, minor FROM {figures} WHERE \(rest)", arguments).map {
            row in
            let currency = try row.text(1)
            return Kept(
                value: try row.text(0), currency: currency.isEmpty ? nil : currency, count: Int(try row.int(2)),
                minor: try row.int(3))
        }
    }
}
