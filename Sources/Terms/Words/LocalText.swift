/// Words for people as a program file gives them: one text, or one a language (`{en: Employees, de: Mitarbeiter}`).
public struct LocalText: Hashable, Sendable {
    private let texts: [Language: String]
    /// For readers of a language that it is not written in.
    private let otherwise: String

    /// Guildhall's own words, in every language that it speaks.
    public init(english: String, german: String) {
        self.init([.english: english, .german: german], otherwise: english)
    }

    /// Words of the wordbook, which have no values in them.
    init(words key: String) {
        let texts = Language.allCases.map { ($0, Wording($0, nil)(key)) }
        self.init(Dictionary(uniqueKeysWithValues: texts), otherwise: key)
    }

    init(_ texts: [Language: String], otherwise: String) {
        self.texts = texts
        self.otherwise = otherwise
    }

    /// What stands where nothing could be read.
    static let empty = LocalText([:], otherwise: "")

    /// The text for a reader of a language: in that language, else in the program's, else the first that is written.
    public subscript(language: Language) -> String { texts[language] ?? otherwise }

    /// In English, or what stands in its place.
    public var english: String { self[.english] }

    /// The languages that it is written in.
    public var languages: [Language] { Language.allCases.filter { texts[$0] != nil } }

    /// Does it say all that the other says, in the same words? It may say it in more languages.
    public func keeps(_ other: LocalText) -> Bool { other.texts.allSatisfy { texts[$0] == $1 } }
}

/// What has words only in a language does not stand in a text without one being named. Deprecated and not unavailable, since the compiler
/// passes over what is unavailable in favour of the interpolation of any value.
extension DefaultStringInterpolation {
    @available(*, deprecated, message: "name the language that it is read in")
    public mutating func appendInterpolation(_ text: LocalText) { appendLiteral(text.english) }

    @available(*, deprecated, message: "put it into words by a Wording")
    public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase.key) }
}
