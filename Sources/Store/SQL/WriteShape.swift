/// What a write looks like apart from its values.
struct WriteShape: Hashable {
    enum Verb: Hashable { case put, update, delete, clear }

    let verb: Verb
    let table: String
    /// The caller's columns in order: of the row for `put`, of the change for `update`, none for `delete`.
    let columns: [String]
    /// The caller's key columns for `update` and `delete`.
    let key: [String]

    /// The statement for the database. The vendor of a tenant table is always its first parameter.
    func text(for table: TableDeclaration, _ dialect: Dialect) throws(StoreError) -> WriteText {
        for column in columns + key {
            guard column.utf8.allSatisfy(Self.isNamePart), !column.isEmpty else {
                throw .invalidQuery("\"\(column)\" is not a column of \(table.name)")
            }
            guard column != "vendor" || !table.isTenant else {
                throw .invalidQuery("the vendor of a row of \(table.name) is given by its writer")
            }
        }
        guard Set(columns).count == columns.count, Set(key).count == key.count else {
            throw .invalidQuery("a column of \(table.name) is given twice")
        }
        let sql =
            switch verb {
            case .put: try put(table, dialect)
            case .update: try update(table, dialect)
            case .clear: "DELETE FROM \(table.name)" + (table.isTenant ? " WHERE vendor = \(dialect.parameter(1))" : "")
            case .delete: "DELETE FROM \(table.name) WHERE \(try condition(table, dialect, after: 0))"
            }
        let count = columns.count + key.count + (table.isTenant ? 1 : 0)
        return WriteText(
            prepared: PreparedText(sql, parameters: count, tables: [table.name]), isTenant: table.isTenant)
    }

    private func put(_ table: TableDeclaration, _ dialect: Dialect) throws(StoreError) -> String {
        let all = (table.isTenant ? ["vendor"] : []) + columns
        if let missing = table.key.first(where: { !all.contains($0) }) {
            throw .invalidQuery("a row of \(table.name) needs its key column \(missing)")
        }
        let values = all.indices.map { dialect.parameter($0 + 1) }.joined(separator: ", ")
        let changes = all.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
        let conflict = changes.isEmpty ? "DO NOTHING" : "DO UPDATE SET \(changes.joined(separator: ", "))"
        return "INSERT INTO \(table.name) (\(all.joined(separator: ", "))) VALUES (\(values)) "
            + "ON CONFLICT (\(table.key.joined(separator: ", "))) \(conflict)"
    }

    private func update(_ table: TableDeclaration, _ dialect: Dialect) throws(StoreError) -> String {
        guard !columns.isEmpty else { throw .invalidQuery("an update of \(table.name) changes no column") }
        if let fixed = columns.first(where: table.key.contains) {
            throw .invalidQuery("\(fixed) is part of the key of \(table.name) and cannot change")
        }
        let first = table.isTenant ? 2 : 1
        let changes = columns.enumerated().map { "\($1) = \(dialect.parameter(first + $0))" }
        return "UPDATE \(table.name) SET \(changes.joined(separator: ", ")) "
            + "WHERE \(try condition(table, dialect, after: columns.count))"
    }

    /// The vendor and the caller's key columns, all of which belong to the declared key.
    private func condition(
        _ table: TableDeclaration, _ dialect: Dialect, after count: Int
    ) throws(StoreError) -> String {
        guard !key.isEmpty else { throw .invalidQuery("no key says which rows of \(table.name) are meant") }
        if let stranger = key.first(where: { !table.key.contains($0) }) {
            throw .invalidQuery("\(stranger) is not part of the key of \(table.name)")
        }
        let first = count + (table.isTenant ? 2 : 1)
        let terms = key.enumerated().map { "\($1) = \(dialect.parameter(first + $0))" }
        let vendor = table.isTenant ? ["vendor = \(dialect.parameter(1))"] : []
        return (vendor + terms).joined(separator: " AND ")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// A write statement, and whether its first parameter is the vendor.
struct WriteText: Sendable {
    let prepared: PreparedText
    let isTenant: Bool
}
