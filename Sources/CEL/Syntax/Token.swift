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
        case symbol(Symbol)
    }

    /// Operators, brackets, and the words that are literals or operators.
    enum Symbol: String, Sendable {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case within = "in"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case remainder = "%"
        case not = "!"
        case question = "?"
        case colon = ":"
        case point = "."
        case comma = ","
        case openParenthesis = "("
        case closeParenthesis = ")"
        case openBracket = "["
        case closeBracket = "]"
        case openBrace = "{"
        case closeBrace = "}"
        case `true`
        case `false`
        case null
    }

    let kind: Kind
    /// Bytes of the source.
    let range: Range<Int>

    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]
}

/// A mistake in the text of an expression, at a place in bytes of the source.
struct SyntaxError: Error {
    let message: String
    let offset: Int
    var hint: String?
    /// The name that is not known, where that is the mistake.
    var unknownName: String?
}
