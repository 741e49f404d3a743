/// The path of an endpoint or a page, with a name in braces for each part that varies: `/v1/deals/{deal}/approve`.
struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    let description: String
    /// The names in braces, in order. Of an endpoint, each is a member of its command or query.
    let parameters: [String]

    init(_ text: String) {
        description = text
        parameters = text.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map {
            String($0.dropFirst().dropLast())
        }
    }

    init(stringLiteral text: String) { self.init(text) }

    /// The path with a text in the place of each name, in their order, percent-encoded.
    func filled(with parts: [String]) -> String {
        var rest = parts[...]
        return description.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") && $0.hasSuffix("}") ? PercentText.encoded(rest.popFirst() ?? "") : String($0) }
            .joined(separator: "/")
    }
}
