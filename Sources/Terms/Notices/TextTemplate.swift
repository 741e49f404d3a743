/// A text with places to be filled: `Dear {{person.name}}`. Nothing else of Mustache is meant to be here: no sections, no
/// conditions, no other texts included.
public struct TextTemplate: Hashable, Sendable {
    private enum Part: Hashable {
        case text(String)
        case place(String)
    }

    /// Something wrong in a template.
    public struct Fault: Error, Hashable, Sendable {
        public let message: String
        public let hint: String?
        /// Of the opening braces, counted from 1 in the template's own text.
        public let line: Int
        public let column: Int
    }

    /// As it is written.
    public let source: String
    /// Each line's parts.
    private let lines: [[Part]]

    /// Reads a template.
    ///
    /// - Parameter known: the names that it may use.
    /// - Throws: the first fault.
    public init(_ text: String, known: [String]) throws(Fault) {
        var lines: [[Part]] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            lines.append(try Self.parts(of: line, number: index + 1, known))
        }
        self.init(text, lines)
    }

    /// A template without anything in it.
    public static let empty = TextTemplate("", [])

    /// A template of the program's own, that tests have seen to be without fault; one with a fault stays as it is written.
    public init(trusted text: String, known: [String]) {
        self = (try? TextTemplate(text, known: known)) ?? TextTemplate(text, [[.text(text)]])
    }

    private init(_ source: String, _ lines: [[Part]]) {
        self.source = source
        self.lines = lines
    }

    /// The text with every place filled; a name without a value leaves nothing. A line that has nothing but places and all of
    /// them without a value is left out.
    public func filled(with values: [String: String]) -> String {
        lines.compactMap { parts -> String? in
            var line = ""
            var isBare = !parts.isEmpty
            for part in parts {
                switch part {
                case .text(let text):
                    line += text
                    isBare = isBare && text.allSatisfy(\.isWhitespace)
                case .place(let name):
                    let value = values[name] ?? ""
                    line += value.contains(where: \.isNewline) ? value : Direction.isolated(value)
                }
            }
            return isBare && line.allSatisfy(\.isWhitespace) ? nil : line
        }
        .joined(separator: "\n")
    }

    private static func parts(of line: Substring, number: Int, _ known: [String]) throws(Fault) -> [Part] {
        var parts: [Part] = []
        var rest = line
        while let opening = rest.firstRange(of: "{{") {
            let column = line.unicodeScalars.distance(from: line.startIndex, to: opening.lowerBound) + 1
            if opening.lowerBound > rest.startIndex {
                parts.append(.text(String(rest[..<opening.lowerBound])))
            }
            let inside = rest[opening.upperBound...]
            guard let closing = inside.firstRange(of: "}}") else {
                throw Fault(
                    message: "{{ is not closed in its line", hint: "write }} after the name", line: number,
                    column: column)
            }
            let name = inside[..<closing.lowerBound].trimmed
            try check(name, known, line: number, column: column)
            parts.append(.place(name))
            rest = inside[closing.upperBound...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }

    private static func check(_ name: String, _ known: [String], line: Int, column: Int) throws(Fault) {
        guard !known.contains(name) else { return }
        if let first = name.first, "{#^/>!&=<$".contains(first) {
            throw Fault(
                message: "{{\(first) is not understood here",
                hint: "write a name alone, such as {{\(known.first ?? "text")}}",
                line: line, column: column)
        }
        throw Fault(
            message: "unknown placeholder `\(name)`",
            hint: Nearest.question(about: name, among: known) ?? "known here: " + known.joined(separator: ", "),
            line: line, column: column)
    }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

/// A mail's subject and text.
public struct MailTemplate: Hashable, Sendable {
    public let subject: TextTemplate
    public let text: TextTemplate

    public init(subject: TextTemplate, text: TextTemplate) {
        self.subject = subject
        self.text = text
    }
}
