import HTTPTypes

/// Headers that the HTTP types package does not name. The names are tokens, so none of these is nil.
extension HTTPField.Name {
    /// A request's own key: the same key with the same body is performed once.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    /// `true` on a reply that was given before.
    static let idempotentReplayed = HTTPField.Name("Idempotent-Replayed")!
    /// What a person reporting a fault should quote.
    static let requestID = HTTPField.Name("X-Request-Id")!
}
