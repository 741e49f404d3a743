/// What a query may look like: one SELECT whose tables are all written in braces.
struct QueryRules {
    private let tokens: [SQLToken]

    init(_ tokens: [SQLToken]) {
        self.tokens = tokens.filter { $0 != .space }
    }

    private static let refused: Set<String> = ["INSERT", "UPDATE", "DELETE", "MERGE", "INTO", "SET_CONFIG"]

    /// - Parameter isDeclared: whether a table has this name, which the query's own names must not hide.
    /// - Throws: `invalidQuery` naming the rule that is broken.
    func check(isDeclared: (String) -> Bool) throws(StoreError) {
        guard let first = tokens.first?.keyword, first == "SELECT" || first == "WITH" else {
            throw .invalidQuery("a query begins with SELECT or WITH")
        }
        for token in tokens {
            if token == .symbol(";") { throw .invalidQuery("a query is one statement, without a semicolon") }
            if let keyword = token.keyword, Self.refused.contains(keyword) {
                throw .invalidQuery("\(keyword) is not part of a query; rows are written through a TableWriter")
            }
        }
        let common = commonTables()
        if let hidden = common.first(where: isDeclared) {
            throw .invalidQuery("WITH \(hidden) would hide the table of that name; choose another")
        }
        try checkTables(common)
    }

    /// The highest parameter number.
    ///
    /// - Throws: `invalidQuery` when a number below it is never used.
    static func parameters(in tokens: [SQLToken]) throws(StoreError) -> Int {
        var used: Set<Int> = []
        for case .parameter(let number) in tokens { used.insert(number) }
        let highest = used.max() ?? 0
        if let missing = (1..<highest + 1).first(where: { !used.contains($0) }) {
            throw .invalidQuery("the parameters go up to $\(highest), but $\(missing) is not used")
        }
        return highest
    }

    private static let afterTable: Set<String> = [
        "WHERE", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "ON", "USING", "GROUP", "ORDER",
        "HAVING", "LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT", "WINDOW", "FETCH", "FOR",
    ]

    /// True when the table at `index` is followed by a name of the query's own.
    static func isAliased(_ tokens: [SQLToken], at index: Int) -> Bool {
        guard let next = tokens[(index + 1)...].first(where: { $0 != .space }) else { return false }
        if case .quoted = next { return true }
        guard let keyword = next.keyword else { return false }
        return !afterTable.contains(keyword)
    }

    /// Where the walk is within one pair of parentheses.
    private enum Place { case elsewhere, selecting, wantsTable, afterTable }

    /// Refuses names without braces where a table stands, and braces where none does.
    private func checkTables(_ common: Set<String>) throws(StoreError) {
        var places: [Place] = [.elsewhere]
        var place: Place {
            get { places[places.count - 1] }
            set { places[places.count - 1] = newValue }
        }
        var found = false
        for (index, token) in tokens.enumerated() {
            switch token {
            case .table(let name):
                guard place == .wantsTable else {
                    throw .invalidQuery("{\(name)} may only stand after FROM, JOIN or a comma between tables")
                }
                found = true
                place = .afterTable
            case .symbol("("):
                places.append(place == .wantsTable ? .wantsTable : .elsewhere)
            case .symbol(")"):
                guard places.count > 1 else { throw .invalidQuery("a parenthesis closes that was not opened") }
                places.removeLast()
                if place == .wantsTable { place = .afterTable }
            case .symbol(",") where place == .afterTable:
                place = .wantsTable
            case .quoted(let name) where place == .wantsTable, .symbol(let name) where place == .wantsTable:
                throw .invalidQuery("a table must be written in braces, not as \(name)")
            case .word(let name):
                place = try afterWord(name, at: index, in: place, common)
            default: break
            }
        }
        guard found else { throw .invalidQuery("a query names at least one table in braces, as in FROM {deals}") }
    }

    private func afterWord(
        _ name: String, at index: Int, in place: Place, _ common: Set<String>
    ) throws(StoreError) -> Place {
        switch (name.uppercased(), place) {
        case ("SELECT", _), ("VALUES", _): return .selecting
        case ("FROM", .selecting) where index == 0 || tokens[index - 1].keyword != "DISTINCT": return .wantsTable
        case ("JOIN", .afterTable): return .wantsTable
        case ("WHERE", .afterTable), ("GROUP", .afterTable), ("ORDER", .afterTable), ("HAVING", .afterTable),
            ("LIMIT", .afterTable), ("WINDOW", .afterTable), ("UNION", .afterTable), ("EXCEPT", .afterTable),
            ("INTERSECT", .afterTable):
            return .elsewhere
        case ("LATERAL", .wantsTable): return .wantsTable
        case (_, .wantsTable):
            guard common.contains(name.lowercased()) else {
                throw .invalidQuery("the table \(name) must be written {\(name)}")
            }
            return .afterTable
        default: return place
        }
    }

    /// The names that WITH gives, in small letters.
    private func commonTables() -> Set<String> {
        guard tokens.first?.keyword == "WITH" else { return [] }
        var names: Set<String> = []
        for (index, token) in tokens.enumerated() {
            guard case .word(let name) = token, index + 2 < tokens.count else { continue }
            var after = index + 1
            if tokens[after] == .symbol("("), let end = tokens[after...].firstIndex(of: .symbol(")")) {
                after = end + 1
            }
            let introduced = tokens[index - (index > 0 ? 1 : 0)]
            guard after < tokens.count, tokens[after].keyword == "AS",
                introduced == .symbol(",") || ["WITH", "RECURSIVE"].contains(introduced.keyword)
            else { continue }
            names.insert(name.lowercased())
        }
        return names
    }
}
