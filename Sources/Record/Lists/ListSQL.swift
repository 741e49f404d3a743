import Store
import Terms

/// The statements of a list that was asked for. Each way in which rows may be there for the one who asks, and each alternative of a
/// filter, is a branch that is read in the wanted order from an index of its own; the branches are merged, so that nothing is read but
/// as many rows of each as the page has.
struct ListSQL<List: RecordList> {
    private let reader: Reader
    private let order: ListOrder<List>
    private let branches: [[ListCondition]]
    /// Are the rows found first and sorted then?
    private let sortsFound: Bool

    /// How far rows are counted one by one.
    static var most: Int { 10_000 }

    init(_ reader: Reader, _ chosen: [ListFilter.Chosen], words: String?, _ order: ListOrder<List>) throws {
        (self.reader, self.order) = (reader, order)
        sortsFound = chosen.contains(where: \.isFew)
        let table = reader.capabilities.table(List.Value.table)
        var branches = Self.visible(table, reader)
        for filter in chosen {
            let alternatives = try filter.alternatives(reader, order.key)
            branches = branches.flatMap { branch in alternatives.map { branch + [$0] } }
        }
        var always = try List.conditions(reader)
        for filter in List.filters where !chosen.contains(where: { $0.name == filter.name }) {
            always += filter.otherwise?(reader) ?? []
        }
        if let words, let searched = try ListWords(words, List.Value.self, reader) { always += searched.conditions }
        self.branches = branches.map { $0 + always }
    }

    /// The rows that are there for the one who asks, by disjoint conditions that an index begins with.
    private static func visible(_ table: TableDeclaration?, _ reader: Reader) -> [[ListCondition]] {
        guard !List.isVendorWide, let partner = reader.context.actor.partner?.text, let table,
            case .vendor(let columns) = table.tenancy
        else { return [[]] }
        var branches: [[ListCondition]] = columns.enumerated().map { place, column in
            let others = columns.prefix(place)
            return [
                { conditions in
                    conditions.add(.text(partner)) { "\(column) = \($0)" }
                    for other in others { conditions.add(.text(partner)) { "coalesce(\(other), '') <> \($0)" } }
                    if let kept = table.keptFor { conditions.add("\(kept) = ''") }
                }
            ]
        }
        if let kept = table.keptFor {
            branches.append([
                { conditions in
                    conditions.add(.text(partner)) { "\(kept) = \($0)" }
                    conditions.add("\(kept) <> ''")
                }
            ])
        }
        return branches
    }

    func records(after place: ListPlace?, limit: Int) throws -> [Versioned<List.Value>] {
        let (sql, arguments) = statement(after: place, limit: limit)
        return try reader.query(sql, arguments).map { row in
            Versioned(value: try JSON.decode(List.Value.self, from: try row.text(1)), version: try row.int(0))
        }
    }

    /// The statement of a page.
    func statement(after place: ListPlace?, limit: Int) -> (sql: String, arguments: [SQLValue]) {
        var arguments: [SQLValue] = []
        let parts = branches.map { branch in
            let part = part(of: branch, after: place, limit: limit, behind: arguments)
            arguments = part.arguments
            return part.sql
        }
        guard parts.count > 1 else { return ("SELECT version, body \(parts[0])", arguments) }
        let columns = order.column == "id" ? "id" : "\(order.column), id"
        let united = parts.enumerated().map { number, part in
            "SELECT * FROM (SELECT version, body, \(columns) \(part)) AS part\(number)"
        }
        return ("\(united.joined(separator: " UNION ALL ")) ORDER BY \(sorted) LIMIT \(limit)", arguments)
    }

    /// The statements of the branches, each by itself: what has to be answered from an index.
    func parts(after place: ListPlace?, limit: Int) -> [(sql: String, arguments: [SQLValue])] {
        branches.map { branch in
            let part = part(of: branch, after: place, limit: limit, behind: [])
            return ("SELECT version, body \(part.sql)", part.arguments)
        }
    }

    private func part(
        of branch: [ListCondition], after place: ListPlace?, limit: Int, behind arguments: [SQLValue]
    ) -> (sql: String, arguments: [SQLValue]) {
        var conditions = Conditions(after: arguments)
        for condition in branch { condition(&conditions) }
        add(place, to: &conditions)
        let sql = "FROM {\(List.Value.table)} WHERE \(conditions.sql) ORDER BY \(sortedBy) LIMIT \(limit)"
        return (sql, conditions.arguments)
    }

    private var sorted: String {
        let way = order.isDescending ? "DESC" : "ASC"
        return order.column == "id" ? "id \(way)" : "\(order.column) \(way), id \(way)"
    }

    /// The same for one branch. What is sorted by is an expression where no index shall be gone along in that order.
    private var sortedBy: String {
        guard sortsFound else { return sorted }
        let way = order.isDescending ? "DESC" : "ASC"
        return order.column == "id" ? "\(key("id")) \(way)" : "\(key(order.column)) \(way), \(key("id")) \(way)"
    }

    private func key(_ column: String) -> String { sortsFound ? "coalesce(\(column), \(column))" : column }

    private func add(_ place: ListPlace?, to conditions: inout Conditions) {
        guard let place else { return }
        let comparison = order.isDescending ? "<" : ">"
        if let key = place.key {
            let (key, id) = (conditions.place(of: key), conditions.place(of: .text(place.id)))
            conditions.add("(\(self.key(order.column)), \(self.key("id"))) \(comparison) (\(key), \(id))")
        } else {
            conditions.add(.text(place.id)) { "\(self.key("id")) \(comparison) \($0)" }
        }
    }

    /// How many there are, up to a bound.
    func total() throws -> ListTotal {
        let (sql, arguments) = counting
        let count = Int(try reader.query(sql, arguments).first?.int(0) ?? 0)
        return ListTotal(count: min(count, Self.most), isMore: count > Self.most)
    }

    /// The statement that counts.
    var counting: (sql: String, arguments: [SQLValue]) {
        var arguments: [SQLValue] = []
        let parts = branches.enumerated().map { number, branch in
            var conditions = Conditions(after: arguments)
            for condition in branch { condition(&conditions) }
            arguments = conditions.arguments
            let rows = "SELECT id FROM {\(List.Value.table)} WHERE \(conditions.sql) LIMIT \(Self.most + 1)"
            return "SELECT id FROM (\(rows)) AS part\(number)"
        }
        return ("SELECT count(*) FROM (\(parts.joined(separator: " UNION ALL "))) AS parts", arguments)
    }
}

/// How many rows a list has.
public struct ListTotal: Codable, Hashable, Sendable {
    /// As far as they were counted.
    public let count: Int
    /// Are there more than that?
    public let isMore: Bool

    package init(count: Int, isMore: Bool) { (self.count, self.isMore) = (count, isMore) }
}
