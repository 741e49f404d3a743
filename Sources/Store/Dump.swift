extension Snapshot {
    /// A page of a whole table in the order of its key, to compare two databases in bounded memory.
    ///
    /// Columns come in alphabetical order, so that rows of two databases are equal exactly when their `values` are.
    ///
    /// - Parameters:
    ///   - after: the last row of the page before; nil for the first page.
    ///   - limit: how many rows at most. A shorter page is the last.
    /// - Throws: `invalidQuery` for a table that is not declared.
    public func page(
        of table: String, after: Row? = nil, limit: Int = 500, in scope: SystemScope
    ) throws(StoreError) -> [Row] {
        let key = try catalogue.table(table).key
        var values: [SQLValue] = [.integer(Int64(limit))]
        var condition = ""
        if let after {
            for column in key {
                guard let value = after[column] else { throw .invalidQuery("the row before has no \(column)") }
                values.append(value)
            }
            let marks = key.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
            condition = "WHERE (\(key.joined(separator: ", "))) > (\(marks)) "
        }
        let order = key.joined(separator: ", ")
        let rows = try query("SELECT * FROM {\(table)} \(condition)ORDER BY \(order) LIMIT $1", values, in: scope)
        guard let columns = rows.first?.columns else { return [] }
        let places = columns.indices.sorted { columns[$0] < columns[$1] }
        let names = places.map { columns[$0] }
        return rows.map { row in Row(columns: names, values: places.map { row.values[$0] }) }
    }
}
