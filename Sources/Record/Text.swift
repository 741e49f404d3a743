import Store
import Terms

/// The rules for text that people enter.
package enum Text {
    /// Refuses text that is empty, too long, or holds control characters other than line breaks and tabs.
    ///
    /// - Throws: `Problem.invalid` naming the field.
    package static func check(_ text: String, _ field: String, most: Int = 2_000) throws {
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
    package static func checkLength(_ text: String, _ field: String, most: Int = 2_000) throws {
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

    /// A text of one line that is no name, such as a place or a number: without blanks around, at most so many characters.
    ///
    /// - Throws: `Problem.invalid` naming the field.
    package static func line(_ text: String, _ field: String, most: Int) throws -> String {
        let line = text.withoutBlanksAround
        try check(line, field, most: most)
        guard !line.contains(where: \.isNewline) else { throw Problem.invalid(field: "/\(field)", "text.lines") }
        guard !line.unicodeScalars.contains(where: \.turnsWriting) else {
            throw Problem.invalid(field: "/\(field)", "text.turned")
        }
        return line
    }
}
