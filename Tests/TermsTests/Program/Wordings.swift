import Testing

@testable import Terms

/// The same text in every language.
extension LocalText: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(english: text, german: text) }
}

extension Decision {
    /// The decision in English, by a program or without any.
    func english(_ program: Program? = nil) -> WordedDecision { worded(by: Wording(.english, program)) }
}
