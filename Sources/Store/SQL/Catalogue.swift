import Synchronization

/// The declared tables, and every statement made from them, each expanded once.
final class Catalogue: Sendable {
    let tables: [String: TableDeclaration]
    let dialect: Dialect

    private struct Key: Hashable {
        let sql: String
        let kind: Tenant.Kind
    }

    private let queries = Mutex<[Key: PreparedText]>([:])
    private let writes = Mutex<[WriteShape: WriteText]>([:])

    /// More texts than any program has of its own; reached only by SQL made up at run time, then all are forgotten.
    private static let most = 4096

    init(_ layout: DatabaseLayout, dialect: Dialect) {
        tables = Dictionary(uniqueKeysWithValues: layout.tables.map { ($0.name, $0) })
        self.dialect = dialect
    }

    /// The expansion of `sql` for scopes of a kind. One dictionary look-up after the first time.
    func query(_ sql: String, for kind: Tenant.Kind) throws(StoreError) -> PreparedText {
        let key = Key(sql: sql, kind: kind)
        if let known = queries.withLock({ $0[key] }) { return known }
        let text = try ScopedQuery(tables: tables, dialect: dialect, kind: kind).expand(sql)
        queries.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[key] = text
        }
        return text
    }

    /// The statement that writes rows of a shape. One dictionary look-up after the first time.
    func write(_ shape: WriteShape) throws(StoreError) -> WriteText {
        if let known = writes.withLock({ $0[shape] }) { return known }
        guard let table = tables[shape.table] else {
            throw .invalidQuery("the table \(shape.table) is not declared")
        }
        let text = try shape.text(for: table, dialect)
        writes.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[shape] = text
        }
        return text
    }

    func table(_ name: String) throws(StoreError) -> TableDeclaration {
        guard let table = tables[name] else { throw .invalidQuery("the table \(name) is not declared") }
        return table
    }
}
