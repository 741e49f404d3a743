import HTTPTypes

/// Headers that the HTTP types package does not name. The names are tokens, so none of these is nil.
extension HTTPField.Name {
    /// A request's own key: the same key with the same body is performed once.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    /// `true` on a reply that was given before.
    static let idempotentReplayed = HTTPField.Name("Idempotent-Replayed")!
    /// What a person reporting a fault should quote.
    static let requestID = HTTPField.Name("X-Request-Id")!
    /// What is wrong with a request by the letter of HTTP: from the connection to the router, never from outside.
    static let guildhallFault = HTTPField.Name("Guildhall-Fault")!
    /// On a form that a script only wants checked.
    static let guildhallCheck = HTTPField.Name("Guildhall-Check")!
    /// Where a reverse proxy says whom it speaks for.
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    /// What a browser forgets when somebody signed out (W3C Clear Site Data).
    static let clearSiteData = HTTPField.Name("Clear-Site-Data")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
}
