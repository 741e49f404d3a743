import Terms

/// A mistake in what was asked: nothing was changed and nothing is recorded. Each case knows what to do about it.
public enum Problem: Error, Hashable, Sendable {
    /// No such thing, or it is another's: the two look the same.
    case notFound(String)
    /// A member of the command is wrong.
    case invalid(field: String, message: String, hint: String?)
    /// The thing is not in a state in which this can be done.
    case wrongState(message: String, hint: String?)
    /// `If-Match` names a version that is no longer the current one.
    case stale(current: Int64)
    /// The idempotency key was used for something else.
    case keyReused
    /// No valid key, or none at all.
    case unauthenticated
    /// Too many attempts, or too much of the kind at once: it can be tried again after so many seconds.
    case tooMany(message: String, retryAfter: Int)
    /// The role does not allow it.
    case forbidden(Permission)
    /// The role would allow it, but the key is limited to other things.
    case outOfScope(Permission)

    /// A sentence for the person who asked.
    public var message: String {
        switch self {
        case .notFound(let what): "there is no \(what) with this id, or it is not yours to see"
        case .invalid(_, let message, _), .wrongState(let message, _), .tooMany(let message, _): message
        case .stale(let current): "it has changed since you read it; its version is now \(current)"
        case .keyReused: "this Idempotency-Key was used before with another request"
        case .unauthenticated: "no valid key came with the request"
        case .forbidden(let permission): "your role may not \(permission.words)"
        case .outOfScope(let permission): "this key is limited to other things: it may not \(permission.words)"
        }
    }

    /// What to do about it, where there is something to say.
    public var hint: String? {
        switch self {
        case .invalid(_, _, let hint), .wrongState(_, let hint): hint
        case .stale: "read it again, look at what changed, and send your change with the new version"
        case .keyReused: "use a new key for each request; repeat a key only with the very same body"
        case .unauthenticated: "send the header Authorization: Bearer gh_…"
        case .tooMany(_, let seconds): "try again in " + Self.words(seconds: seconds)
        case .forbidden(let permission):
            "roles that may: " + permission.roles.map(\.rawValue).sorted().joined(separator: ", ")
        case .outOfScope(let permission): "use a key with the scope \(permission.name)"
        case .notFound: nil
        }
    }

    /// A length of time as people say it, rounded up: `20 seconds`, `4 minutes`.
    private static func words(seconds: Int) -> String {
        guard seconds > 60 else { return seconds == 1 ? "a second" : "\(max(seconds, 2)) seconds" }
        return "\((seconds + 59) / 60) minutes"
    }
}

/// A clause stands in the way. Nothing is changed, but the refusal is a decision and goes into the journal with its reasons.
public struct Refusal: Error, Hashable, Sendable {
    public let decision: Decision

    package init(decision: Decision) { self.decision = decision }

    /// What stood in the way, each part a sentence with its clause.
    public var message: String {
        decision.missing.map { "\($0.text) (\($0.clause))" }.joined(separator: "; ")
    }
}
