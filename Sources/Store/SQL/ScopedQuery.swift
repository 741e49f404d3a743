/// Turns a query that writes its tables as `{deals}` into one that sees only the rows of a scope.
///
/// A tenant table becomes `(SELECT * FROM deals WHERE vendor = $n) AS deals`; the numbers after the caller's own
/// parameters carry the vendor and the partner. The rules refuse anything that could look past the scope: a table
/// without braces, an undeclared table, a second statement, a statement that writes.
struct ScopedQuery {
    let tables: [String: TableDeclaration]
    let dialect: Dialect
    let kind: Tenant.Kind

    /// The statement for the database.
    ///
    /// - Throws: `invalidQuery` naming the rule that `sql` breaks.
    func expand(_ sql: String) throws(StoreError) -> PreparedText {
        let tokens = try SQLToken.scan(sql)
        try QueryRules(tokens).check { tables[$0] != nil }
        let own = try QueryRules.parameters(in: tokens)
        var result = ""
        for (index, token) in tokens.enumerated() {
            switch token {
            case .word(let word): result += dialect.queryWord(word)
            case .parameter(let number): result += dialect.parameter(number)
            case .table(let name):
                result += try filtered(name, own: own)
                if !QueryRules.isAliased(tokens, at: index) { result += " AS \(name)" }
            case .quoted, .symbol, .space: result += token.text
            }
        }
        let read = Set(tokens.compactMap { if case .table(let name) = $0 { name } else { nil } })
        return PreparedText(
            result, parameters: own, takesTenant: tokens.contains(where: isFiltered),
            seesTenants: read.contains { tables[$0]?.isTenant == true }, isQuery: true, tables: read.sorted())
    }

    /// True for a tenant table, unless everything is to be seen.
    private func isFiltered(_ token: SQLToken) -> Bool {
        guard case .table(let name) = token, kind != .system else { return false }
        return tables[name]?.isTenant == true
    }

    private func filtered(_ name: String, own: Int) throws(StoreError) -> String {
        guard let table = tables[name] else {
            let near = tables.keys.sorted().joined(separator: ", ")
            throw .invalidQuery("the table {\(name)} is not declared; declared are \(near)")
        }
        guard case .vendor(let partnerColumns) = table.tenancy, kind != .system else { return name }
        let vendor = "vendor = \(dialect.parameter(own + 1))"
        switch kind {
        case .vendor, .system:
            let goesOn = table.keptFor.map { " AND \($0) = ''" } ?? ""
            return "(SELECT * FROM \(name) WHERE \(vendor)\(goesOn))"
        case .partner:
            guard !partnerColumns.isEmpty else {
                throw .invalidQuery("{\(name)} has no column that names a partner, so no partner can read it")
            }
            let partner = dialect.parameter(own + 2)
            let either = partnerColumns.map { "\($0) = \(partner)" }.joined(separator: " OR ")
            guard let kept = table.keptFor else { return "(SELECT * FROM \(name) WHERE \(vendor) AND (\(either)))" }
            let own = "\(kept) = \(partner) OR \(kept) = '' AND (\(either))"
            return "(SELECT * FROM \(name) WHERE \(vendor) AND (\(own)))"
        case .shared:
            throw .invalidQuery("{\(name)} belongs to vendors, so the public cannot read it")
        }
    }
}
