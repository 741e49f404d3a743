/// The words of a ``Phrase`` in one language, with places for its values.
///
/// - `{name}` is a value. Of a list the items stand behind commas; `{name|or}` and `{name|and}` join the last two so.
/// - `{name:piece|pieces}` is the first word when the value is 1, else the second.
/// - `[…]` is left out when a value in it is not there. Brackets do not stand within brackets.
struct PhraseTemplate: Sendable {
    enum Part: Sendable {
        case text(String)
        case value(String, Junction)
        case plural(String, one: String, other: String)
        case optional([Part])
    }

    /// What stands between the last two items of a list.
    enum Junction: String, Sendable { case comma, or, and }

    let parts: [Part]

    /// The names of the values, those in brackets too.
    var names: Set<String> { Self.names(parts) }

    /// - Returns: nil when braces or brackets are not closed.
    init?(_ text: String) {
        var rest = text[...]
        var parts: [Part] = []
        while let opening = rest.firstIndex(where: { "[{".contains($0) }) {
            parts.append(.text(String(rest[..<opening])))
            let isOptional = rest[opening] == "["
            let inside = rest[rest.index(after: opening)...]
            guard let closing = inside.firstIndex(of: isOptional ? "]" : "}") else { return nil }
            let content = inside[..<closing]
            if isOptional {
                guard let optional = PhraseTemplate(String(content)) else { return nil }
                parts.append(.optional(optional.parts))
            } else {
                parts.append(Self.place(content))
            }
            rest = inside[inside.index(after: closing)...]
        }
        parts.append(.text(String(rest)))
        self.parts = parts
    }

    private static func place(_ content: Substring) -> Part {
        let plural = content.split(separator: ":", maxSplits: 1)
        if plural.count == 2 {
            let forms = plural[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return .plural(String(plural[0]), one: forms[0], other: forms.last ?? forms[0])
        }
        let joined = content.split(separator: "|")
        return .value(String(joined[0]), joined.count == 2 ? Junction(rawValue: String(joined[1])) ?? .comma : .comma)
    }

    private static func names(_ parts: [Part]) -> Set<String> {
        parts.reduce(into: []) { all, part in
            switch part {
            case .text: break
            case .value(let name, _), .plural(let name, _, _): all.insert(name)
            case .optional(let parts): all.formUnion(names(parts))
            }
        }
    }

    /// The text with every place filled; a value that is not there leaves nothing.
    func filled(with values: [String: TypedValue], by wording: Wording) -> String {
        Self.filled(parts, values, wording)
    }

    private static func filled(_ parts: [Part], _ values: [String: TypedValue], _ wording: Wording) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .value(let name, let junction):
                values[name].map { Direction.inSentence(wording.text($0, junction)) } ?? ""
            case .plural(let name, let one, let other): values[name] == .count(1) ? one : other
            case .optional(let parts):
                names(parts).allSatisfy { values[$0] != nil } ? filled(parts, values, wording) : ""
            }
        }.joined()
    }
}
