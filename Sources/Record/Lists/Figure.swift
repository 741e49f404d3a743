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
    /// The partner by whose country it is counted, which is looked up when it is; nil for what is not.
    let home: PartnerID?

    package init(
        _ facet: String, _ value: String, for viewer: String = "", currency: String? = nil, minor: Int64 = 0,
        in home: PartnerID? = nil
    ) {
        (self.facet, self.value, self.viewer, self.currency) = (facet, value, viewer, currency ?? "")
        (self.minor, self.home) = (minor, home)
    }

    /// The facet as it is counted in one country.
    static func facet(_ facet: String, in country: String) -> String { "\(facet)@\(country)" }

    /// How many there are of a figure, and what they come to; or by how much that changes.
    typealias Amount = (count: Int64, minor: Int64)

    /// Which row of the table it counts in.
    struct Key: Hashable {
        let viewer: String
        var facet: String
        let value: String
        let currency: String
        /// The partner whose country the facet does not name yet.
        var home: PartnerID?

        var values: [SQLValue] { [.text(viewer), .text(facet), .text(value), .text(currency)] }
    }

    fileprivate var key: Key { Key(viewer: viewer, facet: facet, value: value, currency: currency, home: home) }
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
        var changes: [Figure.Key: Figure.Amount] = [:]
        for (figures, sign) in [(old, Int64(-1)), (new, 1)] {
            for figure in figures {
                let change = changes[figure.key] ?? (0, 0)
                changes[figure.key] = (change.count + sign, change.minor &+ sign &* figure.minor)
            }
        }
        try add(changes, of: Value.table)
    }

    /// Counts something that is no record of its own, such as a sale or what went back of it: so many more, or fewer, and the figure's
    /// amount.
    package func count<Value: Entity>(_: Value.Type, _ counted: [(figure: Figure, count: Int64)]) throws {
        var changes: [Figure.Key: Figure.Amount] = [:]
        for (figure, count) in counted {
            let change = changes[figure.key] ?? (0, 0)
            changes[figure.key] = (change.count + count, change.minor &+ figure.minor)
        }
        try add(changes, of: Value.table)
    }

    /// Adds changes to the figures of a list. One question, another where something is counted by countries, and a row for each figure.
    func add(_ changes: [Figure.Key: Figure.Amount], of list: String) throws {
        let changed = try placed(changes.filter { $0.value != (0, 0) }).filter { $0.value != (0, 0) }
        guard !changed.isEmpty else { return }
        let standing = try standing(list, changed.keys.map(\.values))
        for (key, change) in changed {
            let values = key.values
            let stands = standing[values] ?? (0, 0)
            let (count, minor) = (stands.count + change.count, stands.minor &+ change.minor)
            let columns: [(String, SQLValue)] = [
                ("list", .text(list)), ("viewer", values[0]), ("facet", values[1]), ("value", values[2]),
                ("currency", values[3]),
            ]
            if count == 0, minor == 0 {
                try writer.delete("figures", key: columns)
            } else {
                try writer.put("figures", columns + [("count", .integer(count)), ("minor", .integer(minor))])
            }
        }
    }

    /// What figures come to now, by viewer, facet, value and currency.
    func standing(_ list: String, _ keys: [[SQLValue]]) throws -> [[SQLValue]: Figure.Amount] {
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
        try figures(of: Value.self, [facet], for: viewer, from: range)
    }

    /// The same of several facets together.
    func figures<Value: Entity>(
        of _: Value.Type, _ facets: [String], for viewer: PartnerID? = nil, from range: (String, String)? = nil
    ) throws -> [Kept] {
        guard !facets.isEmpty else { return [] }
        var conditions = Conditions()
        conditions.add(.text(Value.table)) { "list = \($0)" }
        conditions.add(.text(viewer?.text ?? "")) { "viewer = \($0)" }
        let places = facets.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
        conditions.add("facet IN (\(places))")
        if let range {
            conditions.add(.text(range.0)) { "value >= \($0)" }
            conditions.add(.text(range.1)) { "value < \($0)" }
        }
        return try kept("\(conditions.sql) ORDER BY value, currency", conditions.arguments)
    }

    /// Some of the vendor's figures of a facet, by value and currency.
    package func figures<Value: Entity>(of _: Value.Type, _ facet: String, values: [String]) throws -> [Kept] {
        guard !values.isEmpty else { return [] }
        var conditions = Conditions()
        conditions.add(.text(Value.table)) { "list = \($0)" }
        conditions.add("viewer = ''")
        conditions.add(.text(facet)) { "facet = \($0)" }
        let places = values.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
        conditions.add("value IN (\(places))")
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
