/// One kind of registration: what is asked for it, of whom, how long it holds, and what it keeps off.
public struct RegistrationKind: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// The partner types that may register it; nil for all.
    public let types: Set<String>?
    /// Civil days for which it holds; nil where the term of all registrations does.
    public let termDays: Int?
    /// Business days in which the vendor means to decide; nil where those of all registrations hold.
    public let businessDays: Int?
    public let conflict: Conflict
    /// Does it keep the vendor's own sales off?
    public let isProtected: Bool
    /// What is asked besides end customer, product line, units and the rest that every registration has.
    public let fields: [ApplicationTerms.Field]

    /// Which other registrations of the same deal stand in its way.
    public enum Conflict: String, Codable, CaseIterable, Hashable, Sendable {
        /// Those of every kind that is not shared.
        case exclusive
        /// Those of the same kind alone.
        case sameKind = "same_kind"
        /// None, and it stands in nobody's.
        case shared
    }

    /// Does another registration of the same deal stand in the way of one of this kind?
    public func conflicts(with other: RegistrationKind?) -> Bool {
        switch (conflict, other?.conflict ?? .exclusive) {
        case (.shared, _), (_, .shared): false
        case (.sameKind, _), (_, .sameKind): id == other?.id
        case (.exclusive, .exclusive): true
        }
    }
}

extension ProgramInWords {
    /// What the program says of kinds of registration and of the queue, term by term.
    var registrationKinds: [TermInWords] {
        guard let registration = program.registration else { return [] }
        let kinds = registration.kinds.map { kind in
            term(
                kind.clause, "deal_registration.kinds.\(kind.id)", say.text(kind.label),
                say(
                    "term.registration_kind",
                    [
                        "days": kind.termDays.map(TypedValue.count),
                        "conflict": .words("term.conflict.\(kind.conflict.rawValue)"),
                        "fields": kind.fields.isEmpty
                            ? nil : .list(kind.fields.map { .text(say.text($0.label)) }),
                    ]), types: kind.types)
        }
        let queue = registration.queue.map {
            term($0, "deal_registration.queue", say("title.queue"), say("term.queue"))
        }
        return kinds + (queue.map { [$0] } ?? [])
    }
}
