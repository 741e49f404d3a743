import Store
import Terms

/// The rules for text that people enter.
package enum Text {
    /// Unicode scalars that a text may have at most, by the name of its member: what is called the same is as long everywhere, and
    /// the API's description says so.
    package static let limits: [String: Int] = [
        "name": 200, "title": 200, "company": 200, "contact_name": 200, "city": 200, "sku": 60, "phone": 50,
        "product_line": 100, "external_id": 100, "specialities": 100, "address": 500, "segment": 60, "website": 300,
        "key": 4_000,
        "text": 20_000,
    ]

    /// What other texts may have.
    package static let usualLimit = 2_000

    /// The limit of a field, which may be a path: `customer/name`.
    private static func limit(_ field: String) -> Int {
        limits[field.split(separator: "/").last.map(String.init) ?? field] ?? usualLimit
    }

    /// Refuses text that is empty, too long, or holds control characters other than line breaks and tabs.
    ///
    /// - Parameter most: nil for what ``limits`` say of the field.
    /// - Throws: `Problem.invalid` naming the field.
    package static func check(_ text: String, _ field: String, most: Int? = nil) throws {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && !$0.isUnseen }) else {
            throw Problem.invalid(field: "/\(field)", "text.empty")
        }
        try checkLength(text, field, most: most)
    }

    /// Refuses what would be searched for in vain: text with the one character that no database keeps.
    package static func checkStorable(_ values: [SQLValue]) throws {
        for case .text(let text) in values where text.utf8.contains(0) {
            throw Problem.invalid(field: "", "text.null")
        }
    }

    /// As `check`, but empty text is fine.
    package static func checkLength(_ text: String, _ field: String, most: Int? = nil) throws {
        let most = most ?? limit(field)
        guard text.unicodeScalars.count <= most else {
            throw Problem.invalid(field: "/\(field)", Phrase("text.long", ["most": .count(most)]))
        }
        let control = text.unicodeScalars.first {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" && $0 != "\r"
        }
        if let control {
            throw Problem.invalid(
                field: "/\(field)", Phrase("text.control", ["number": .count(Int(control.value))]))
        }
        guard Direction.isClosed(text) else { throw Problem.invalid(field: "/\(field)", "text.turned") }
    }

    /// A name of one line, as it is kept.
    ///
    /// - Throws: `Problem.invalid` naming the field.
    package static func name(_ text: String, _ field: String) throws -> LineName {
        try value(Entered(text), field)
    }

    /// What was meant by what somebody entered.
    ///
    /// - Throws: `Problem.invalid` naming the field.
    package static func value<Value: TextCoded>(_ entered: Entered<Value>, _ field: String) throws -> Value {
        guard let value = Value(entered.text) else {
            throw Problem.invalid(field: "/\(field)", Value.meant(by: entered.text) ?? "form.unreadable")
        }
        return value
    }

    /// A text of one line that is no name, such as a place or a number: without blanks around.
    ///
    /// - Parameter most: nil for what ``limits`` say of the field.
    /// - Throws: `Problem.invalid` naming the field.
    package static func line(_ text: String, _ field: String, most: Int? = nil) throws -> String {
        let line = text.withoutBlanksAround
        try check(line, field, most: most)
        guard !line.contains(where: \.isNewline) else { throw Problem.invalid(field: "/\(field)", "text.lines") }
        guard !line.unicodeScalars.contains(where: \.turnsWriting) else {
            throw Problem.invalid(field: "/\(field)", "text.turned")
        }
        return line
    }
}
