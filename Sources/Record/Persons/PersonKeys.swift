import Store
import Terms

/// The keys of those whom some entries of one vendor's journal speak of.
package struct PersonKeys: Sendable {
    private let vendor: String
    private let keys: [PersonID: PersonKey]

    init(_ vendor: String, _ keys: [PersonID: PersonKey]) { (self.vendor, self.keys) = (vendor, keys) }

    var isEmpty: Bool { keys.isEmpty }
    var persons: Set<PersonID> { Set(keys.keys) }

    /// Those of the others.
    func without(_ persons: Set<PersonID>) -> PersonKeys {
        persons.isEmpty ? self : PersonKeys(vendor, keys.filter { !persons.contains($0.key) })
    }

    func open(_ seal: PersonSeal) -> String? { keys[seal.person]?.open(seal, at: vendor) }
}

/// The table of keys: beside the record, so that it can be forgotten. Neither the journal nor replay ever holds a key.
enum PersonTables {
    static let keys = TableDeclaration(
        name: "person_keys", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: false)

    static let migrations = [
        Migration(
            id: "persons-1",
            sql: [
                """
                CREATE TABLE person_keys (vendor TEXT NOT NULL, id TEXT NOT NULL, person_key BLOB NOT NULL, \
                mailbox TEXT, name TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX person_keys_mailbox ON person_keys (vendor, mailbox) WHERE mailbox IS NOT NULL",
                "CREATE INDEX person_keys_elsewhere ON person_keys (mailbox) WHERE mailbox IS NOT NULL",
                """
                CREATE TABLE erasures (vendor TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
            ])
    ]
}

extension Snapshot {
    /// The keys of those whom entries of a vendor's journal speak of, as far as they are there. One step in an index for each person.
    package func personKeys(of vendor: String, in entries: some Sequence<JournalEntry>) throws -> PersonKeys {
        let persons = entries.reduce(into: Set<PersonID>()) { $0.formUnion(SealedText.persons(in: $1.body)) }
        let asked = try persons.sorted { $0.text < $1.text }.map { person in
            (
                person,
                try ask(
                    "SELECT person_key FROM {person_keys} WHERE id = $1", [.text(person.text)],
                    in: VendorScope(vendor: vendor))
            )
        }
        var keys: [PersonID: PersonKey] = [:]
        for (person, rows) in asked { keys[person] = try rows.get().first.map { PersonKey(bytes: try $0.blob(0)) } }
        return PersonKeys(vendor, keys)
    }
}

/// Somebody whom the vendor's record speaks of.
public struct KnownPerson: Codable, Hashable, Sendable {
    public let id: PersonID
    /// As it was said last; empty where no name was ever said.
    public let name: String
    /// The e-mail address in small letters.
    public let mailbox: String?
}

extension Reader {
    /// Whoever has these words in the name or the address, by id; all without words. O(persons of the vendor).
    package func knownPersons(_ words: String, after: String, most: Int) throws -> [KnownPerson] {
        var all = Conditions()
        all.add(.text(after)) { "id > \($0)" }
        for part in words.lowercased().split(whereSeparator: \.isWhitespace).prefix(8) {
            all.add(.text("%\(Conditions.literal(part))%")) { "folded LIKE \($0) ESCAPE '!'" }
        }
        let limit = all.place(of: .integer(Int64(most)))
        return try vendorWide.query(
            "SELECT id, name, mailbox FROM {person_keys} WHERE \(all.sql) ORDER BY id LIMIT \(limit)", all.arguments
        ).map { row in
            KnownPerson(
                id: PersonID(unchecked: try row.text(0)), name: try row.text(1), mailbox: try row.optionalText(2))
        }
    }

    /// - Returns: nil for somebody whom nothing is known of, or who was erased.
    package func knownPerson(_ id: PersonID) throws -> KnownPerson? {
        try vendorWide.query("SELECT id, name, mailbox FROM {person_keys} WHERE id = $1", [.text(id.text)]).first.map {
            KnownPerson(id: id, name: try $0.text(1), mailbox: try $0.optionalText(2))
        }
    }

    /// The person behind an address, in small letters.
    package func person(at mailbox: String) throws -> PersonID? {
        try vendorWide.query("SELECT id FROM {person_keys} WHERE mailbox = $1", [.text(mailbox)]).first.map {
            PersonID(unchecked: try $0.text(0))
        }
    }
}
