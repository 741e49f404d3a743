import Store

/// Something that records of one kind are sorted by: kept in a column of its own beside the record, `by_name`, and never null, so that
/// every order is that of an index.
public struct ListColumn<Value: Entity>: Sendable {
    /// As lists are asked for it: `customer`.
    package let name: String
    /// Is it sorted by as a whole number? Otherwise as a text.
    let isNumber: Bool
    let value: @Sendable (Value) -> SQLValue

    /// A text, as `ListText.key` writes it.
    package static func text(_ name: String, _ text: @escaping @Sendable (Value) -> String) -> ListColumn {
        ListColumn(name: name, isNumber: false) { .text(ListText.key(text($0))) }
    }

    /// A text that sorts as it stands: a moment, an amount by `ListText.amount`.
    package static func plain(_ name: String, _ text: @escaping @Sendable (Value) -> String) -> ListColumn {
        ListColumn(name: name, isNumber: false) { .text(text($0)) }
    }

    /// A whole number: a day, milliseconds.
    package static func number(_ name: String, _ number: @escaping @Sendable (Value) -> Int64) -> ListColumn {
        ListColumn(name: name, isNumber: true) { .integer(number($0)) }
    }

    /// The column in SQL.
    package var column: String { "by_\(name)" }
    fileprivate var definition: String { "\(column) \(isNumber ? "INTEGER" : "TEXT") NOT NULL, " }
}

extension Entity {
    /// What it is sorted by, besides its id.
    public static var sorts: [ListColumn<Self>] { [] }

    /// The definitions of the columns it is sorted by, each with its comma, for `CREATE TABLE`: before `body`, so that they are read
    /// without it.
    package static var sortColumns: String { sorts.map(\.definition).joined() }

    /// Statements that make an index for every order, alone and behind each of these columns: what a list of them is answered from.
    ///
    /// - Parameters:
    ///   - behind: columns that lists are filtered by, those included that name partners.
    ///   - few: columns that are 1 in a few rows alone, of which lists are made.
    ///   - keptFor: the table's column of that name, if it has one.
    package static func listIndexes(
        behind columns: [String] = [], few: [String] = [], keptFor: String? = nil
    ) -> [String] {
        let orders = ["id"] + sorts.map(\.column)
        let end = keptFor.map { ", \($0)" } ?? ""
        func index(_ name: String, _ first: String?, _ order: String) -> String {
            let keys = ["vendor"] + (first.map { [$0] } ?? []) + (order == "id" ? [order] : [order, "id"])
            return "CREATE INDEX \(table)_list_\(name)_\(order) ON \(table) (\(keys.joined(separator: ", "))\(end))"
        }
        var all = sorts.map { index("all", nil, $0.column) }
        for column in columns { all += orders.map { index(column, column, $0) } }
        for column in few {
            all += orders.map { order in
                let keys = ["vendor"] + (order == "id" ? [order] : [order, "id"])
                return "CREATE INDEX \(table)_list_\(column)_\(order) ON \(table) "
                    + "(\(keys.joined(separator: ", "))\(end)) WHERE \(column) = 1"
            }
        }
        if let keptFor {
            all += orders.map { order in
                let keys = ["vendor", keptFor] + (order == "id" ? [order] : [order, "id"])
                return "CREATE INDEX \(table)_list_kept_\(order) ON \(table) (\(keys.joined(separator: ", "))) "
                    + "WHERE \(keptFor) <> ''"
            }
        }
        return all
    }
}

/// How texts and amounts are written that lists are sorted by.
package enum ListText {
    /// In small letters without accents, so that Émile stands beside Emil; no longer than what tells names apart.
    package static func key(_ text: String) -> String { String(SearchText.folded(text).prefix(80)) }

    /// An amount beside others of its currency; nothing comes last.
    package static func amount(_ currency: String?, _ minor: Int64) -> String {
        guard let currency else { return "" }
        let digits = String(max(minor, 0))
        return currency + String(repeating: "0", count: max(0, 19 - digits.count)) + digits
    }

    /// Stands behind every moment: where there is none.
    package static let never = "9999"
}
