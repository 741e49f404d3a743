import Record
import Store
import Terms

/// Puts right what somebody is called, or the address, wherever the record speaks of the person, but for what the person signed with. Whoever
/// has an account signs in with its own address as before, and is asked for that one.
public struct CorrectPerson: NamesPersons {
    public static let name = "correct_person"
    public static let permission = Permission.correctPersons

    public let person: PersonID
    /// What is left out stays as it is.
    public private(set) var name: PersonalName?
    public private(set) var email: PersonalAddress?
    /// Why. It stays in the record, so it must not name the person.
    public let reason: String

    private enum CodingKeys: String, CodingKey { case person, name, email, reason }

    package func naming(_ persons: PersonNaming) throws -> CorrectPerson {
        guard try persons.reader.knownPerson(person) != nil else { throw Problem.notFound("person") }
        let id = try persons.person(person)
        var named = self
        named.name = try name.map { try persons.name(try persons.said($0, "name"), of: id) }
        named.email = try email.map { try persons.move(id, to: try persons.said($0, "email")) }
        return named
    }

    public struct State: Sendable {
        let said: SaidOfPerson
        /// The memberships with an account.
        let members: [Membership]
        /// Does the reason name the person?
        let isNamed: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            said: try reader.said(of: person),
            members: try reader.memberships(of: person).map(\.value).filter {
                $0.account != nil && $0.status == .active
            },
            isNamed: try reader.outside("named") {
                try reader.knownPerson(person).map(reader.traces)?.occur(in: reason) ?? false
            })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard !state.isNamed else { throw Problem.invalid(field: "/reason", "person.named") }
        guard name != nil || email != nil else { throw Problem.invalid(field: "/name", "person.nothing_new") }
        guard email == nil || state.members.isEmpty else {
            throw Problem.invalid(field: "/email", "person.has_account")
        }
        return [PersonCorrected(state.said, name: name, email: email, reason: reason)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PersonView {
        try reader.personView(person)
    }
}

extension Permission {
    public static let correctPersons = Permission("correct_persons", [.vendorAdmin, .channelManager])
}
