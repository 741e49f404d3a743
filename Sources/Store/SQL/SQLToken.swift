/// A piece of SQL text, enough to tell names from quoted text.
enum SQLToken: Hashable {
    /// An unquoted name or keyword.
    case word(String)
    /// `{name}`: a table to be expanded by the scope.
    case table(String)
    /// `$7`.
    case parameter(Int)
    /// Text in single or double quotes, with them.
    case quoted(String)
    /// A number, or any other single character.
    case symbol(String)
    /// White space, or a comment replaced by a space.
    case space

    /// The text as written (a comment becomes a space).
    var text: String {
        switch self {
        case .word(let text), .quoted(let text), .symbol(let text): text
        case .table(let name): "{\(name)}"
        case .parameter(let number): "$\(number)"
        case .space: " "
        }
    }

    /// The keyword in capitals, or nil when it is not a word.
    var keyword: String? {
        if case .word(let word) = self { word.uppercased() } else { nil }
    }

    /// Splits `sql`. Linear.
    static func scan(_ sql: String) throws(StoreError) -> [SQLToken] {
        var scanner = SQLScanner(bytes: Array(sql.utf8))
        var tokens: [SQLToken] = []
        while let token = try scanner.next() {
            if token == .space, tokens.last == .space { continue }
            tokens.append(token)
        }
        return tokens
    }
}

/// Walks over the bytes of a statement.
private struct SQLScanner {
    let bytes: [UInt8]
    var index = 0

    mutating func next() throws(StoreError) -> SQLToken? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            index += 1
            return .space
        case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
            _ = take { $0 != UInt8(ascii: "\n") }
            return .space
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            return try comment()
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return try quoted(byte)
        case UInt8(ascii: "{"):
            return try table()
        case UInt8(ascii: "$"):
            return try parameter()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .symbol(take { Self.isNamePart($0) || $0 == UInt8(ascii: ".") })
        case _ where Self.isNamePart(byte):
            return .word(take(while: Self.isNamePart))
        default:
            index += 1
            return .symbol(String(decoding: [byte], as: UTF8.self))
        }
    }

    private mutating func comment() throws(StoreError) -> SQLToken {
        index += 2
        while !(peek(0) == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
            guard index < bytes.count else { throw .invalidQuery("a comment does not end") }
            index += 1
        }
        index += 2
        return .space
    }

    private mutating func quoted(_ quote: UInt8) throws(StoreError) -> SQLToken {
        let start = index
        index += 1
        while true {
            guard index < bytes.count else { throw .invalidQuery("a quote does not end") }
            index += 1
            guard bytes[index - 1] == quote else { continue }
            guard peek(0) == quote else { break }
            index += 1
        }
        return .quoted(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func table() throws(StoreError) -> SQLToken {
        index += 1
        let name = take(while: Self.isNamePart)
        guard !name.isEmpty, peek(0) == UInt8(ascii: "}") else {
            throw .invalidQuery("braces hold the name of one table, as in {deals}")
        }
        index += 1
        return .table(name)
    }

    private mutating func parameter() throws(StoreError) -> SQLToken {
        index += 1
        let digits = take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let number = Int(digits), (1...999).contains(number) else {
            throw .invalidQuery("parameters are written $1 to $999")
        }
        return .parameter(number)
    }

    private func peek(_ distance: Int) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, belongs(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
