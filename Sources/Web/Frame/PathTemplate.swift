/// The path of an endpoint, with a name in braces for each part that varies: `/v1/deals/{deal}/approve`.
struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    let description: String
    /// The names in braces, in order. Each is a member of the endpoint's command or query.
    let parameters: [String]

    init(stringLiteral text: String) {
        description = text
        parameters = text.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map {
            String($0.dropFirst().dropLast())
        }
    }
}
