import Record
import Terms

extension Step.ExpectedOutcome {
    /// What was expected, in words.
    var words: String {
        switch self {
        case .done: "it to be done"
        case .refused(let clause, _): "it to be refused" + (clause.map { " by \($0)" } ?? "")
        case .mistaken(let kind, let field): "the error \(kind)" + (field.map { " at \($0)" } ?? "")
        }
    }

    /// - Throws: `StepTrouble` unless this refusal was expected.
    func check(_ refusal: WordedRefusal, _ reasons: [String]) throws {
        let clauses = refusal.decision.missing.map(\.clause.text) + refusal.decision.clauses.map(\.text)
        guard case .refused(let clause, let text) = self, clause.map(clauses.contains) ?? true,
            text.map({ refusal.message.lowercased().contains($0.lowercased()) }) ?? true
        else { throw StepTrouble(expected: words, got: "it was refused: \(refusal.message)", reasons: reasons) }
    }

    /// - Throws: `StepTrouble` unless this mistake was expected.
    func check(_ kind: String, field: String?, _ message: String) throws {
        guard case .mistaken(kind, let wanted) = self, wanted == nil || wanted == field else {
            let place = field.map { " at \($0)" } ?? ""
            throw StepTrouble(expected: words, got: "the error \(kind)\(place): \(message)", reasons: [])
        }
    }
}

extension Problem {
    /// The sort of mistake, as scenarios name it.
    var kind: String {
        switch self {
        case .notFound: "not_found"
        case .invalid: "invalid"
        case .wrongState: "wrong_state"
        case .stale: "stale"
        case .keyReused: "key_reused"
        case .unauthenticated: "unauthenticated"
        case .forbidden, .outOfScope, .inPerson, .factorNeeded, .unconfirmed: "forbidden"
        case .tooMany: "too_many"
        }
    }

    /// The member that is wrong, as a JSON pointer.
    var field: String? {
        if case .invalid(let field, _) = self { field } else { nil }
    }
}

extension Node {
    /// The value at a path of member names, indices from 0, and `count`.
    func value(at path: ArraySlice<String>) -> Node? {
        guard let first = path.first else { return self }
        let rest = path.dropFirst()
        if let items {
            if first == "count" { return Node(.number(String(items.count))) }
            return Int(first).flatMap { self[$0] }?.value(at: rest)
        }
        return self[first]?.value(at: rest)
    }
}

extension Zone {
    /// A moment from local time, or from a time with an offset.
    func moment(_ text: String) -> Instant? { Instant(text) ?? LocalTime(text).map { instant($0) } }
}
