/// The differences between the two databases, all of them.
///
/// SQL is written once, in what both understand: `$1` parameters, `ON CONFLICT`, CTEs, window functions,
/// `IS NOT DISTINCT FROM`, `NULLS FIRST`. Words outside quotes are then replaced as below.
enum Dialect: Sendable {
    case sqlite, postgres

    /// A numbered parameter.
    func parameter(_ number: Int) -> String {
        switch self {
        case .sqlite: "?\(number)"
        case .postgres: "$\(number)"
        }
    }

    /// A bare word of a query.
    ///
    /// `LIKE` ignores the case of ASCII letters on SQLite, which is what `ILIKE` does under the collation "C".
    func queryWord(_ word: String) -> String {
        guard self == .postgres else { return word }
        return switch word.uppercased() {
        case "INTEGER": "BIGINT"
        case "BLOB": "BYTEA"
        case "LIKE": "ILIKE"
        default: word
        }
    }

    /// A migration statement written for SQLite.
    ///
    /// Text columns get the collation "C", so that both databases sort and compare by code point.
    func schema(_ sql: String) throws(StoreError) -> String {
        guard self == .postgres else { return sql }
        var result = ""
        var previous = ""
        var tableOptions = false
        for token in try SQLToken.scan(sql) {
            guard case .word(let word) = token else {
                if !(tableOptions && token == .symbol(",")) { result += token.text }
                continue
            }
            switch word.uppercased() {
            case "INTEGER": result += "BIGINT"
            case "BLOB": result += "BYTEA"
            case "INSTR": result += "STRPOS"
            case "TEXT": result += previous == "AS" ? word : "TEXT COLLATE \"C\""
            case "STRICT", "WITHOUT", "ROWID": tableOptions = true
            default: result += word
            }
            previous = word.uppercased()
        }
        return result
    }
}
