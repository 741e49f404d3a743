import Terms

/// A mistake in what was asked: nothing was changed and nothing is recorded. It names the words that say what is wrong, and is put into
/// them when somebody reads it. What to do about it stands in the wordbook beside them, under the same key with `.hint` behind it.
public enum Problem: Error, Hashable, Sendable {
    /// No such thing, or it is another's: the two look the same. The noun is the end of a key of the wordbook: `none.deal`.
    case notFound(String)
    /// A member of the command is wrong.
    case invalid(field: String, Phrase)
    /// The thing is not in a state in which this can be done.
    case wrongState(Phrase)
    /// `If-Match` names a version that is no longer the current one.
    case stale(current: Int64)
    /// The idempotency key was used for something else.
    case keyReused
    /// No valid key, or none at all.
    case unauthenticated
    /// Too many attempts, or too much of the kind at once: it can be tried again after so many seconds.
    case tooMany(Phrase, retryAfter: Int)
    /// The role does not allow it.
    case forbidden(Permission)
    /// The role would allow it, but the key is limited to other things.
    case outOfScope(Permission)
    /// It binds the partner, so that a person who is signed in has to do it, and not a key.
    case inPerson
    /// Signed in, but the vendor asks its people for a second factor, and the account has none.
    case factorNeeded
    /// Signed in, but the password has to be shown again first.
    case unconfirmed

    /// What is wrong.
    public var phrase: Phrase {
        switch self {
        case .notFound(let noun): Phrase("problem.not_found", ["what": .words("none.\(noun)")])
        case .invalid(_, let phrase), .wrongState(let phrase), .tooMany(let phrase, _): phrase
        case .stale(let current): Phrase("problem.stale", ["version": .text(String(current))])
        case .keyReused: "problem.key_reused"
        case .unauthenticated: "problem.unauthenticated"
        case .forbidden(let permission):
            Phrase(
                "problem.forbidden",
                [
                    "what": permission.phrase,
                    "roles": .list(permission.roles.sorted { $0.rawValue < $1.rawValue }.map(\.phrase)),
                ])
        case .inPerson: "problem.in_person"
        case .factorNeeded: "problem.factor_needed"
        case .unconfirmed: "problem.unconfirmed"
        case .outOfScope(let permission):
            Phrase("problem.out_of_scope", ["what": permission.phrase, "scope": .text(permission.name)])
        }
    }

    /// A sentence for the person who asked.
    public func message(in wording: Wording) -> String { wording.text(phrase) }

    /// What to do about it, where there is something to say.
    public func hint(in wording: Wording) -> String? {
        guard case .tooMany(_, let seconds) = self else { return wording.hint(for: phrase) }
        return seconds > 60
            ? wording("problem.wait_minutes", ["count": .count((seconds + 59) / 60)])
            : wording("problem.wait_seconds", ["count": .count(max(seconds, 1))])
    }

    /// The same with the names of the program in it, to be read where the program is not at hand.
    func naming(by wording: Wording) -> Problem {
        switch self {
        case .invalid(let field, let phrase): .invalid(field: field, phrase.naming(by: wording))
        case .wrongState(let phrase): .wrongState(phrase.naming(by: wording))
        case .tooMany(let phrase, let seconds): .tooMany(phrase.naming(by: wording), retryAfter: seconds)
        case .notFound, .stale, .keyReused, .unauthenticated, .forbidden, .outOfScope, .inPerson, .factorNeeded,
            .unconfirmed:
            self
        }
    }
}

/// A clause stands in the way. Nothing is changed, but the refusal is a decision and goes into the journal with its reasons.
package struct Refusal: Error, Hashable, Sendable {
    package let decision: Decision

    package init(decision: Decision) { self.decision = decision }
}

/// A refusal in the words of the one who asked.
public struct WordedRefusal: Error, Hashable, Sendable {
    public let decision: WordedDecision

    package init(decision: WordedDecision) { self.decision = decision }

    /// What stood in the way, each part a sentence with its clause.
    public var message: String {
        decision.missing.map { "\($0.text) (\($0.clause))" }.joined(separator: "; ")
    }
}
