import Foundation

/// What somebody or something is called, in one line: a company, a person, a product, a key. It goes into sentences, subjects and
/// headings, so it holds no line break, no control character and no mark that turns the direction of writing; it has something to be
/// seen, and at most 200 characters (Unicode scalars). Without blanks around it, and composed (NFC).
public struct LineName: TextCoded, Hashable, Sendable {
    /// In Unicode scalars.
    public static let most = 200

    public let text: String

    public init?(_ text: String) {
        let line = text.withoutBlanksAround
        guard Self.fault(in: line) == nil else { return nil }
        self.text = line.composed
    }

    public var description: String { text }
    public static var form: String { "a name of one line, of at most \(most) characters" }
    public static var example: String { "Petra Sommer" }
    public static var schemaMembers: [Node.Member] {
        [
            Node.Member("minLength", Node(.number("1"))), Node.Member("maxLength", Node(.number("\(most)"))),
            Node.Member("pattern", Node(.string(pattern))),
        ]
    }
    public static func meant(by text: String) -> Phrase? { fault(in: text.withoutBlanksAround) }

    /// What is said of a text that is no name; nil for one that is.
    ///
    /// - Parameter most: the most characters that may be, in Unicode scalars.
    static func fault(in line: String, most: Int = most) -> Phrase? {
        guard line.unicodeScalars.contains(where: { !$0.properties.isWhitespace && !$0.isUnseen }) else {
            return "text.empty"
        }
        guard line.unicodeScalars.count <= most else { return Phrase("text.long", ["most": .count(most)]) }
        // Printable ASCII, the usual case, needs no tables.
        guard line.utf8.contains(where: { !(32...126).contains($0) }) else { return nil }
        for scalar in line.unicodeScalars {
            if scalar.endsLine { return "text.lines" }
            if scalar.properties.generalCategory == .control {
                return Phrase("text.control", ["number": .count(Int(scalar.value))])
            }
            if scalar.turnsWriting { return "text.turned" }
        }
        return nil
    }

    private static let pattern: String = {
        let allowed = #"[^\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]"#
        return "^\(allowed)*[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]\(allowed)*$"
    }()
}

/// For texts that stand in the source: what is no name there ends the program.
extension LineName: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let name = LineName(value) else { preconditionFailure("\"\(value)\" is not \(Self.form)") }
        self = name
    }
}

extension String {
    /// Without blanks and line breaks at either end.
    public var withoutBlanksAround: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// With accents put together (Unicode's NFC): two texts that look the same are the same then.
    var composed: String { utf8.allSatisfy { $0 < 128 } ? self : precomposedStringWithCanonicalMapping }
}
