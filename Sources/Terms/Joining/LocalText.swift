/// Words for people: the same in every language, or one text a language (`{en: Employees, de: Mitarbeiter}`).
public struct LocalText: Hashable, Sendable {
    /// In the program's own language, which is shown where there is no other.
    public let english: String
    /// In German, where the program says it.
    public let german: String?

    public init(_ english: String, german: String? = nil) { (self.english, self.german) = (english, german) }

    /// The text for a reader of a language.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .german: german ?? english
        }
    }
}

extension LocalText: NodeDecodable {
    /// Reads one text, or one a language.
    public init(node: Node) throws(DocumentError) {
        if let text = node.text {
            self.init(text)
        } else {
            let written = try node.decode(Written.self)
            self.init(written.en, german: written.de)
        }
    }

    private struct Written: Decodable {
        let en: String
        let de: String?
    }
}
