/// Words for people as written: one text, in the program's language, or one a language.
struct WrittenText: NodeDecodable, Sendable {
    /// In the order in which they are written; without a language the program's is meant.
    let texts: [(language: Language?, text: String)]
    let position: Position

    /// Words of Guildhall's own.
    init(_ phrase: Phrase, at position: Position) {
        texts = Language.allCases.map { ($0, Wording($0, nil).text(phrase)) }
        self.position = position
    }

    /// Words that are made for each language.
    init(at position: Position, _ words: (Language) -> String) {
        texts = Language.allCases.map { ($0, words($0)) }
        self.position = position
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard let members = node.members else {
            texts = [(nil, try node.decode(String.self))]
            return
        }
        guard !members.isEmpty else {
            throw DocumentError(at: node, "the text is in no language", hint: "write it such as {en: Gold, de: Gold}")
        }
        var texts: [(language: Language?, text: String)] = []
        for member in members {
            texts.append((try Self.language(member), try Self.text(member)))
        }
        self.texts = texts
    }

    private static func language(_ member: Node.Member) throws(DocumentError) -> Language {
        if let language = Language(rawValue: member.key) { return language }
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw DocumentError(
            position: member.keyPosition, message: "texts are not written in `\(member.key)`",
            hint: "known: " + known)
    }

    private static func text(_ member: Node.Member) throws(DocumentError) -> String {
        guard let text = member.value.asWritten, !text.allSatisfy(\.isWhitespace) else {
            throw DocumentError(
                at: member.value, "the text in `\(member.key)` says nothing",
                hint: "write it, or leave the language out")
        }
        return text
    }
}

extension ProgramCompiler {
    /// The text as it is read: in the reader's language, else in the program's, else as it is written first.
    func text(_ written: WrittenText) -> LocalText {
        let texts = Dictionary(written.texts.map { ($0.language ?? language, $0.text) }) { first, _ in first }
        return LocalText(texts, otherwise: texts[language] ?? written.texts[0].text)
    }
}
