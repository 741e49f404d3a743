import Record
import Store
import Terms

/// Erases somebody: the key of the person is destroyed, so that nobody can read the name and the address in the journal any more, and
/// tables and mails lose them. It cannot be undone. Refused while a term of the program obliges the vendor to keep the person.
public struct ErasePerson: Command {
    public static let name = "erase_person"
    public static let permission = Permission.managePersonalData

    public let person: PersonID
    /// Why, such as the day on which the person asked for it. It stays in the record, so it must not name the person.
    public let reason: String

    public init(person: PersonID, reason: String) { (self.person, self.reason) = (person, reason) }

    public struct State: Sendable {
        /// The memberships that end with it.
        let situations: [MemberSituation]
        let keepings: [Keeping]
        /// By what copies are found; nil when the request is performed again, since there is no key any more.
        package let traces: PersonTraces?
    }

    public func load(_ reader: Reader) throws -> State {
        let known = try reader.knownPerson(person)
        guard try reader.outside("known", { known != nil }) else { throw Problem.notFound("person") }
        let members = try reader.memberships(of: person).filter { $0.status != .deactivated }
        return State(
            situations: try members.map { try reader.situation(of: $0.id) },
            keepings: try reader.keepings(of: person), traces: try known.map(reader.traces))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        if let traces = state.traces, traces.occur(in: reason) {
            throw Problem.invalid(field: "/reason", "person.named")
        }
        for situation in state.situations { try situation.checkAdminRemains() }
        guard state.keepings.isEmpty else {
            let rules = state.keepings.map { keeping in
                let missing =
                    keeping.last.map { MissingPart("missing.kept_through", ["day": .day($0)]) }
                    ?? MissingPart("missing.kept")
                return RuleOutcome(
                    own: keeping.term.kind.rule, label: Phrase("title.\(keeping.term.kind.rule)"),
                    clause: keeping.term.clause, missing: [missing])
            }
            throw Refusal(
                decision: Decision(
                    question: .erasure, subject: person.text, at: context.now, program: context.program.reference,
                    outcome: Outcome(.refused), rules: rules))
        }
        return [PersonErased(person: person, reason: reason, context)]
    }

    public func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws {
        if let traces = state.traces { try delivery.clearCopies(traces) }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> ErasedPerson {
        ErasedPerson(
            erasure: try reader.created(events, \PersonErased.erasure), files: try reader.files(of: person))
    }
}

/// That somebody was erased, and what is left.
public struct ErasedPerson: Codable, Sendable {
    public let erasure: Erasure
    /// What the person handed in: nobody but a reader knows what it says, so each is erased on its own.
    public let files: [StoredFile]
}
