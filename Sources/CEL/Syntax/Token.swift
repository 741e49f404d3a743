/// A lexical element (specification: "Syntax").
struct Token: Sendable {
    enum Kind: Hashable, Sendable {
        case end
        case identifier(String)
        /// A name between backticks, allowed after a point.
        case quoted(String)
        /// A reserved word that is neither literal nor operator: a field name, but no variable.
        case reserved(String)
        case int(UInt64)
        case uint(UInt64)
        case double(Double)
        case string(String)
        case bytes([UInt8])
        /// Operators, brackets and the words `true`, `false`, `null` and `in`.
        case symbol(String)
    }

    let kind: Kind
    /// Bytes of the source.
    let range: Range<Int>

    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]
    static let words: Set<String> = ["true", "false", "null", "in"]
}

/// A mistake in the text of an expression, at a place in bytes of the source.
struct SyntaxError: Error {
    let message: String
    let offset: Int
    var hint: String?
}
