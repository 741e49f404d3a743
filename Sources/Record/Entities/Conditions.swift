import Store

/// Conditions of a query with their arguments, all of which must hold.
package struct Conditions {
    private var parts: [String] = []
    package private(set) var arguments: [SQLValue] = []

    package init() {}

    /// Further conditions of the same query, whose arguments stand behind these.
    package init(after arguments: [SQLValue]) { self.arguments = arguments }

    package var sql: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }

    package mutating func add(_ sql: String) { parts.append(sql) }

    /// Adds a condition about one argument, given its place.
    package mutating func add(_ argument: SQLValue, _ sql: (String) -> String) {
        let place = place(of: argument)
        parts.append(sql(place))
    }

    /// Adds an argument alone and says its place.
    package mutating func place(of argument: SQLValue) -> String {
        arguments.append(argument)
        return "$\(arguments.count)"
    }

    /// A text as a part of a pattern for `LIKE … ESCAPE '!'` that stands for itself.
    package static func literal(_ text: some StringProtocol) -> String {
        var literal = ""
        for character in text {
            if "!%_".contains(character) { literal.append("!") }
            literal.append(character)
        }
        return literal
    }
}
