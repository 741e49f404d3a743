import Record
import Store
import Terms

/// Somebody whom the vendor's record speaks of, with what is held.
public struct PersonView: Codable, Sendable {
    public let id: PersonID
    /// As it was said last; "erased person" once it was erased.
    public let name: String
    /// The e-mail address by which the person is known; absent for whoever has none.
    public let email: String?
    /// Set once the person was erased.
    public let erased: Erasure?
    /// Records that speak of the person.
    public let records: [HeldRecord]
    /// What the person handed in.
    public let files: [StoredFile]
    /// Why the person has to be kept, as things stand today; empty when nothing stands in the way of erasing.
    public let kept: [KeptPerson]
}

/// A term of the program by which somebody has to be kept.
public struct KeptPerson: Codable, Hashable, Sendable {
    public let clause: ClauseID
    /// What the person is kept as.
    public let label: String
    /// The last day; absent while what it is kept for goes on.
    public let through: Day?
}

/// Somebody in a list of persons.
public struct PersonListed: Codable, Hashable, Sendable, SchemaNamed {
    public let id: PersonID
    public let name: String
    public let email: String?

    public static var schemaName: String { "ListedPerson" }
}

/// An obligation to keep somebody, looked at on a day.
struct Keeping: Hashable, Sendable {
    let term: RetentionTerm
    let last: Day?
}

extension Reader {
    /// The terms by which somebody has to be kept today, in the order of the program's kinds; of each the one that holds longest.
    func keepings(of person: PersonID) throws -> [Keeping] {
        let all = try keeps(of: person)
        return context.program.joining.retention.compactMap { term in
            let lasts = all.filter { $0.term == term.kind }.map { term.last(ended: $0.from) }
            guard !lasts.isEmpty else { return nil }
            guard lasts.allSatisfy({ $0 != nil }) else { return Keeping(term: term, last: nil) }
            return lasts.compactMap(\.self).max().flatMap { $0 >= today ? Keeping(term: term, last: $0) : nil }
        }
    }

    /// The memberships of somebody, also those that ended.
    package func memberships(of person: PersonID) throws -> [Versioned<Membership>] {
        try vendorWide.records("WHERE person = $1 ORDER BY id", [.text(person.text)])
    }

    /// What somebody handed in and was not erased.
    package func files(of person: PersonID) throws -> [StoredFile] {
        try memberships(of: person).flatMap { member -> [StoredFile] in
            let files: [Versioned<StoredFile>] = try vendorWide.records(
                "WHERE handed_in_by = $1 ORDER BY id", [.text(member.id.text)])
            return files.map(\.value).filter { $0.erased == nil }
        }
    }

    package func erasure(of person: PersonID) throws -> Erasure? { try vendorWide.find(Erasure.self, person)?.value }

    /// - Throws: `Problem.notFound` for somebody whom nobody ever spoke of.
    func personView(_ id: PersonID) throws -> PersonView {
        let (known, erased) = (try knownPerson(id), try erasure(of: id))
        guard known != nil || erased != nil else { throw Problem.notFound("person") }
        let kept = try keepings(of: id).map { keeping in
            KeptPerson(
                clause: keeping.term.clause, label: wording("title.\(keeping.term.kind.rule)"), through: keeping.last)
        }
        let isWithheld = try !withheld(among: [id]).isEmpty
        let name = isWithheld ? wording("value.withheld_person") : known?.called ?? ""
        return PersonView(
            id: id, name: erased != nil ? wording("value.erased_person") : name,
            email: isWithheld ? nil : known?.mailbox,
            erased: erased, records: try records(of: id), files: try files(of: id), kept: kept)
    }
}

extension KnownPerson {
    /// The name, or the address until there is one.
    package var called: String { name.isEmpty ? mailbox ?? "" : name }

    /// Is this its whole name, or its whole address?
    fileprivate func isCalled(_ text: String) -> Bool {
        let text = SameText.key(text)
        return !text.isEmpty && [name, mailbox].compactMap(\.self).map(SameText.key).contains(text)
    }
}

/// The people whom the vendor's record speaks of, found by words of their names and addresses. Of whom a partner's contacts alone speak
/// nothing is shown as long as these are withheld, and they are found by the whole name or address only: whoever asks what is held gives it.
public struct ListPersons: Query, PageRequest {
    public static let name = "list_persons"
    public static let permission = Permission.managePersonalData

    /// Words of the name or the address, in any order; everybody when left out.
    public let text: String?
    public let after: String?
    public let limit: Int?

    public init(text: String? = nil, after: String? = nil, limit: Int? = nil) {
        (self.text, self.after, self.limit) = (text, after, limit)
    }

    public func answer(_ reader: Reader) throws -> Page<PersonListed> {
        let found = try reader.knownPersons(text ?? "", after: after ?? "", most: size + 1)
        let page = found.prefix(size)
        let withheld = try reader.withheld(among: page.map(\.id))
        let items = page.compactMap { person -> PersonListed? in
            guard withheld.contains(person.id) else {
                return PersonListed(id: person.id, name: person.called, email: person.mailbox)
            }
            guard person.isCalled(text ?? "") else { return nil }
            return PersonListed(id: person.id, name: reader.wording("value.withheld_person"), email: nil)
        }
        return Page(items: items, next: found.count > size ? page.last?.id.text : nil)
    }
}

/// One person, with what is held.
public struct ShowPerson: Query {
    public static let name = "show_person"
    public static let permission = Permission.managePersonalData

    public let person: PersonID

    public func answer(_ reader: Reader) throws -> PersonView { try reader.personView(person) }
}
