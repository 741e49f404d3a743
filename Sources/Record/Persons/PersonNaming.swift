import Store
import Terms

/// A command that says who somebody is. Before it is decided, each of its personal values becomes a person's, and that is how the
/// journal keeps it: whoever performs the request again finds the persons in it and looks up nobody.
package protocol NamesPersons: Command {
    /// The same command with all that it says sealed.
    ///
    /// - Throws: `Problem.invalid` for a name or an address that will not do.
    func naming(_ persons: PersonNaming) throws -> Self
}

/// Finds out whom a request speaks of, and seals what it says of them.
///
/// The same address at the same vendor is the same person, until that is erased. Somebody without an address is somebody new each time,
/// unless the capability knows better. Ids of new persons follow from the request's seed; their keys are chance.
package final class PersonNaming {
    package let reader: Reader
    private var known: [PersonID: Known] = [:]
    private var mailboxes: [String: PersonID] = [:]

    private struct Known {
        let key: PersonKey
        var mailbox: String?
        var name: String
        /// Is there anything in it that the table does not say?
        var isChanged: Bool
    }

    init(_ reader: Reader) { self.reader = reader }

    /// The person behind an address, or somebody new.
    package func person(at address: MailAddress?) throws -> PersonID {
        guard let mailbox = address?.key else { return made(at: nil) }
        if let person = mailboxes[mailbox] { return person }
        let person = try found("mailbox", mailbox) ?? made(at: mailbox)
        mailboxes[mailbox] = person
        return person
    }

    /// Somebody whom the record speaks of already; somebody new in the place of whoever was erased, or is not there.
    package func person(_ id: PersonID?) throws -> PersonID {
        guard let id else { return made(at: nil) }
        if known[id] != nil { return id }
        return try found("id", id.text) ?? made(at: nil)
    }

    private func found(_ column: String, _ value: String) throws -> PersonID? {
        let rows = try reader.vendorWide.query(
            "SELECT id, person_key, mailbox, name FROM {person_keys} WHERE \(column) = $1", [.text(value)])
        guard let row = rows.first else { return nil }
        let id = PersonID(unchecked: try row.text(0))
        if known[id] == nil {
            known[id] = Known(
                key: PersonKey(bytes: try row.blob(1)), mailbox: try row.optionalText(2), name: try row.text(3),
                isChanged: false)
        }
        return id
    }

    private func made(at mailbox: String?) -> PersonID {
        let id = reader.context.identifiers.nextPerson(at: reader.now)
        known[id] = Known(key: .random(), mailbox: mailbox, name: "", isChanged: true)
        return id
    }

    /// Somebody's other address from now on.
    ///
    /// - Throws: `Problem.invalid` when it is another person's.
    package func move(_ person: PersonID, to address: MailAddress) throws -> PersonalAddress {
        if let other = try found("mailbox", address.key), other != person {
            throw Problem.invalid(field: "/email", Phrase("person.other_at", ["email": .text(address.text)]))
        }
        known[person]?.mailbox = address.key
        known[person]?.isChanged = true
        return try detail(address, of: person)
    }

    /// Seals somebody's name, by which the person can be found from then on.
    ///
    /// - Parameter renames: whether it takes the place of a name by which the person is found so far.
    package func name(_ name: LineName, of person: PersonID, renames: Bool = true) throws -> PersonalName {
        if let before = known[person], before.name != name.text, renames || before.name.isEmpty {
            known[person]?.name = name.text
            known[person]?.isChanged = true
        }
        return try detail(name, of: person)
    }

    /// Seals an address, a number, or whatever else says who somebody is.
    package func detail<Said>(_ said: Said, of person: PersonID) throws -> Personal<Said> {
        guard let key = known[person]?.key else { throw Problem.notFound("person") }
        return Personal(said.text, try key.seal(said.text, of: person, at: reader.context.vendor.id.text))
    }

    /// What was asked.
    ///
    /// - Throws: `Problem.invalid` for what is no text, as nobody asks for anything.
    package func said<Said>(_ asked: Personal<Said>, _ field: String) throws -> Said {
        guard asked.seal == nil, let text = asked.text, let said = Said(text) else {
            throw Problem.invalid(field: "/\(field)", "person.no_text")
        }
        return said
    }

    /// Keeps the keys of those who are new, and what others are called now.
    func keep(_ transaction: Transaction) throws {
        let writer = try transaction.writer(vendor: reader.context.vendor.id.text)
        for (id, person) in known.sorted(by: { $0.key.text < $1.key.text }) where person.isChanged {
            try writer.put(
                "person_keys",
                [
                    ("id", .text(id.text)), ("person_key", .blob(person.key.bytes)),
                    ("mailbox", SQLValue(person.mailbox)), ("name", .text(person.name)),
                    ("folded", .text("\(person.name) \(person.mailbox ?? "")".lowercased())),
                ])
        }
    }
}

extension Guildhall {
    /// The command with whom it speaks of found out, and sealed; as it is when it is performed again.
    func named<C: Command>(_ command: C, _ persons: PersonNaming) throws -> C {
        guard !persons.reader.outside.isRecorded, let naming = command as? any NamesPersons else { return command }
        return try naming.naming(persons) as? C ?? command
    }
}
