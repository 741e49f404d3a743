import Members
import Record
import Store
import Terms

/// What is added to the sums of a day, in a table of sums by day and currency.
struct DaySum {
    let table: String
    /// The row but for its currency.
    let key: [(String, SQLValue)]
    let amount: Money
    /// Is the amount in another currency than the measures', and waits for the rate of its day?
    let isForeign: Bool
    /// Counts that are added up, by their columns.
    let counts: [(String, Int64)]

    /// Adds it to its row, or begins one.
    func add(to tables: Tables) throws {
        let key = key + [("currency", SQLValue.text(amount.currency.code))]
        let names = ["minor", "amounts"] + counts.map(\.0)
        let condition = key.enumerated().map { "\($1.0) = $\($0 + 1)" }.joined(separator: " AND ")
        let found = try tables.writer.query(
            "SELECT \(names.joined(separator: ", ")) FROM {\(table)} WHERE \(condition)", key.map(\.1))
        let row = found.first
        // The list of amounts begins with the day's first order, or not at all.
        let listed = try row.map { try $0.optionalText(1) } ?? (isForeign ? "" : nil)
        let amounts = listed.map { ($0.isEmpty ? "" : $0 + " ") + String(amount.minor) }
        let before = Money(minor: try row?.int(0) ?? 0, amount.currency)
        var columns: [(String, SQLValue)] = [
            ("minor", .integer(try before.adding(amount).minor)), ("amounts", SQLValue(amounts)),
        ]
        for (place, count) in counts.enumerated() {
            columns.append((count.0, .integer((try row?.int(place + 2) ?? 0) + count.1)))
        }
        try tables.writer.put(table, key + columns)
    }
}
