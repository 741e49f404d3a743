/// A value that stands as one string in JSON and YAML: a day, a rate, an id. Gives it its coding and its schema.
public protocol TextCoded: Codable, SchemaDescribing, CustomStringConvertible {
    /// The value this text stands for, or nil when it stands for none.
    init?(_ text: String)
    /// What the text must look like, to stand behind "… is not": `a day such as 2026-03-02`.
    static var form: String { get }
    /// One value as it is written.
    static var example: String { get }
    /// The schema's members besides its type, description and example.
    static var schemaMembers: [Node.Member] { get }
    /// That a text, or a number, stands for none: what is wrong with it, or what was meant by it as the hint; nil where neither can be said.
    static func meant(by text: String) -> Phrase?
    /// The value that somebody typed in a form, as people of a language write it; nil for none.
    static func typed(_ text: String, in language: Language) -> Self?
}

extension TextCoded {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let document = decoder as? DocumentDecoder {
            self = try document.tape.textCoded(Self.self, at: document.index)
            return
        }
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not \(Self.form)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public static var schema: Node {
        let members = [
            Node.Member("type", "string"), Node.Member("description", Node(.string(form))),
            Node.Member("examples", [Node(.string(example))]),
        ]
        return Node(.map(members + schemaMembers))
    }

    public static var schemaMembers: [Node.Member] { [] }
    public static func meant(by text: String) -> Phrase? { nil }
}

extension Tape {
    /// A value that stands as one string; the error for any other says what was meant, where that can be said.
    func textCoded<Value: TextCoded>(_ type: Value.Type, at index: Int) throws(DocumentError) -> Value {
        let isNumber = entries[index].kind == .number
        let text = isNumber ? string(index) : try text(index)
        if !isNumber, let value = typedIn.flatMap({ Value.typed(text, in: $0) }) ?? Value(text) { return value }
        let meant = Value.meant(by: text)
        if isNumber, meant == nil { throw wrongKind(index, expected: "a string", "form.unreadable") }
        let shown = String(text.prefix(80))
        throw failure(
            at: index, "\(isNumber ? shown : "\"\(shown)\"") is not \(Value.form)",
            hint: meant.map { Wording(.english, nil).withHint($0) },
            phrase: meant ?? Phrase("form.text", ["text": .text(shown), "example": .text(Value.example)]))
    }
}

extension Day: TextCoded {
    public static var form: String { "a day that exists, written such as 2026-03-02" }
    public static var example: String { "2026-03-02" }
    public static var schemaMembers: [Node.Member] { [Node.Member("format", "date")] }
}

extension Instant: TextCoded {
    public static var form: String { "a moment with its offset, written such as 2026-03-02T10:00:00Z" }
    public static var example: String { "2026-03-02T10:00:00Z" }
    public static var schemaMembers: [Node.Member] { [Node.Member("format", "date-time")] }
}

extension Rate: TextCoded {
    public static var form: String { "a share with at most four decimals, written such as 12% or 7.5%" }
    public static var example: String { "12%" }
    public static func meant(by text: String) -> Phrase? {
        NumberHint.meantShare(text).map { Phrase("form.meant", ["text": .text(text), "meant": .text("\($0)")]) }
    }
    public static var schemaMembers: [Node.Member] { [Node.Member("pattern", "^-?[0-9]+(\\.[0-9]{1,4})? ?%$")] }
}

extension Currency: TextCoded {
    public var description: String { code }
    public static var form: String { "a currency of ISO 4217, three capital letters such as USD" }
    public static var example: String { "USD" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("enum", Node(.list(codes.map { Node(.string($0)) })))]
    }
    public static func meant(by text: String) -> Phrase? {
        if let replaced = replaced(text) {
            return Phrase(
                "money.left_currency",
                ["text": .text(text), "other": .text(replaced.by), "since": .day(replaced.since)])
        }
        let capitals = text.uppercased()
        guard capitals != text, Currency(capitals) != nil else { return nil }
        return Phrase("money.small_currency", ["text": .text(text), "meant": .text(capitals)])
    }
}

extension Zone: TextCoded {
    public var description: String { name }
    public static var form: String { "a time zone of the IANA database, such as America/New_York" }
    public static var example: String { "America/New_York" }
}

extension ClauseID: TextCoded {
    public static var form: String { "a clause such as 7.2" }
    public static var example: String { "7.2" }
}
