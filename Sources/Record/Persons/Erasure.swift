import Store
import Terms

/// That somebody was erased: who it was is not known any more.
public struct Erasure: Entity {
    public static let prefix = "person"
    public static let table = "erasures"
    public static let noun = "person"
    public typealias Identity = Person

    public let id: PersonID
    public let reason: String
    /// Who erased it, as the journal names actors.
    public let by: String
    public let at: Instant

    public var columns: [(String, SQLValue)] { [("at", .integer(at.milliseconds))] }
}

/// Somebody was erased: its key is destroyed, and every table that spoke of it says so no longer.
package struct PersonErased: Event {
    package static let kind = "person.erased"
    package let erasure: Erasure
    package var subject: String { erasure.id.text }

    package init(_ erasure: Erasure) { self.erasure = erasure }

    package init(person: PersonID, reason: String, _ context: Context) {
        erasure = Erasure(id: person, reason: reason, by: context.actor.id, at: context.now)
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(erasure)
        for holding in tables.persons { try holding.erase(tables, erasure.id) }
    }
}

/// A table whose records speak of persons, one each, by its column `person`.
package struct PersonHolding: Sendable {
    let erase: @Sendable (Tables, PersonID) throws -> Void
    let texts: @Sendable (Reader, PersonID) throws -> Set<String>
    let records: @Sendable (Reader, PersonID) throws -> [HeldRecord]
    let keeps: @Sendable (Reader, PersonID) throws -> [KeptFor]
    /// Who stands on a partner's list of people.
    let listed: @Sendable (Reader, PartnerID) throws -> [PersonID]
    /// What can be put right.
    let seals: @Sendable (Reader, PersonID) throws -> [(seal: PersonSeal, text: String)]
    let replace: @Sendable (Tables, PersonID, [PersonSeal: SealedText.Sealed]) throws -> Void
    /// May any of its records be withheld from the vendor's people?
    let withholds: Bool
    /// Does it speak of somebody to the vendor's people, or withhold all that it says? Nil where it says nothing.
    let speaks: @Sendable (Reader, PersonID) throws -> Bool?
    /// Is this one of its records, and withheld from the vendor's people?
    let isWithheld: @Sendable (Reader, String) throws -> Bool

    /// - Parameters:
    ///   - isSigned: whether the person stands in it as signed, which nobody puts right afterwards.
    ///   - show: what is shown of a record to the vendor.
    ///   - keep: which obligations to keep a record bring its person along.
    ///   - listed: who stands in it on a partner's list of people.
    ///   - withheld: whether the vendor's people do not see of whom a record speaks; nil where they see all.
    package init<Value: Entity, View: Encodable>(
        _: Value.Type, isSigned: Bool = false,
        keep: @escaping @Sendable (Value, Reader) throws -> [KeptFor] = { _, _ in [] },
        listed: @escaping @Sendable (Reader, PartnerID) throws -> [PersonID] = { _, _ in [] },
        withheld: (@Sendable (Value) -> Bool)? = nil,
        show: @escaping @Sendable (Versioned<Value>, Reader) throws -> View
    ) {
        @Sendable func held(_ reader: Reader, _ person: PersonID) throws -> [Versioned<Value>] {
            try reader.vendorWide.records("WHERE person = $1 ORDER BY id", [.text(person.text)])
        }
        self.listed = listed
        withholds = withheld != nil
        speaks = { reader, person in
            let records = try held(reader, person)
            return records.isEmpty ? nil : records.contains { !(withheld?($0.value) ?? false) }
        }
        isWithheld = { reader, id in
            guard let withheld, let id = ID<Value.Identity>(id) else { return false }
            return try reader.vendorWide.find(Value.self, id).map { withheld($0.value) } ?? false
        }
        erase = { tables, person in
            let rows = try tables.writer.query(
                "SELECT body FROM {\(Value.table)} WHERE person = $1 ORDER BY id", [.text(person.text)])
            for row in rows {
                let body = SealedText.erased(try row.text(0), of: person)
                try tables.put(try JSON.decode(Value.self, from: body))
            }
        }
        texts = { reader, person in
            let rows = try reader.vendorWide.query(
                "SELECT body FROM {\(Value.table)} WHERE person = $1", [.text(person.text)])
            return try rows.reduce(into: []) { $0.formUnion(SealedText.texts(in: try $1.text(0), of: person)) }
        }
        records = { reader, person in
            try held(reader, person).map {
                HeldRecord(kind: Value.noun, id: $0.id.text, content: try Node(encoding: try show($0, reader)))
            }
        }
        keeps = { reader, person in try held(reader, person).flatMap { try keep($0.value, reader) } }
        seals = { reader, person in
            guard !isSigned else { return [] }
            let rows = try reader.vendorWide.query(
                "SELECT body FROM {\(Value.table)} WHERE person = $1 ORDER BY id", [.text(person.text)])
            return try rows.flatMap { SealedText.seals(in: try $0.text(0), of: person) }
        }
        replace = { tables, person, new in
            guard !isSigned else { return }
            let rows = try tables.writer.query(
                "SELECT body FROM {\(Value.table)} WHERE person = $1 ORDER BY id", [.text(person.text)])
            for row in rows {
                let body = SealedText.replaced(try row.text(0), new)
                try tables.put(try JSON.decode(Value.self, from: body))
            }
        }
    }

    package init<Value: Entity>(
        _: Value.Type, isSigned: Bool = false,
        keep: @escaping @Sendable (Value, Reader) throws -> [KeptFor] = { _, _ in [] },
        listed: @escaping @Sendable (Reader, PartnerID) throws -> [PersonID] = { _, _ in [] }
    ) {
        self.init(Value.self, isSigned: isSigned, keep: keep, listed: listed) { try $0.value.shown(to: $1) }
    }
}

/// A record that speaks of a person.
public struct HeldRecord: Codable, Sendable {
    /// What it is: `employee`, `member`, `application`.
    public let kind: String
    public let id: String
    public let content: Node
}

/// Why somebody may have to be kept: which of the program's terms, and from which day its time runs.
package struct KeptFor: Hashable, Sendable {
    package let term: RetentionTerm.Kind
    /// Nil while it has not begun to run.
    package let from: Day?

    package init(_ term: RetentionTerm.Kind, from: Day?) { (self.term, self.from) = (term, from) }
}

/// What lies beside the record and speaks of somebody as well: replies that are kept, mails. It is cleared when the person is erased.
package struct PersonCopies: Sendable {
    let clear: @Sendable (PersonTraces, Delivery) throws -> Void

    package init(_ clear: @escaping @Sendable (PersonTraces, Delivery) throws -> Void) { self.clear = clear }
}

/// By what copies are found of what said who somebody was.
public struct PersonTraces: Sendable {
    package let person: PersonID
    package let mailbox: String?
    /// Everything that was ever said of the person and still stands in a table.
    package let texts: Set<String>

    /// Does a text hold anything of it?
    package func occur(in text: String) -> Bool { texts.contains { text.contains($0) } }
}

extension Reader {
    /// By what copies of what was said of a person are found.
    package func traces(of person: KnownPerson) throws -> PersonTraces {
        var texts = try capabilities.persons.reduce(into: Set<String>()) {
            $0.formUnion(try $1.texts(self, person.id))
        }
        texts.formUnion([person.name, person.mailbox ?? ""])
        return PersonTraces(person: person.id, mailbox: person.mailbox, texts: texts.filter { $0.count > 1 })
    }

    /// The records that speak of a person.
    package func records(of person: PersonID) throws -> [HeldRecord] {
        try capabilities.persons.flatMap { try $0.records(self, person) }
    }

    /// Who stands on a partner's list of people.
    package func listed(at partner: PartnerID) throws -> [PersonID] {
        try capabilities.persons.flatMap { try $0.listed(self, partner) }
    }

    /// What the person may have to be kept for.
    package func keeps(of person: PersonID) throws -> [KeptFor] {
        try capabilities.persons.flatMap { try $0.keeps(self, person) }
    }
}

extension Delivery {
    /// Clears what lies beside the record, and destroys the person's key.
    package func clearCopies(_ traces: PersonTraces) throws {
        for copies in reader.capabilities.personCopies { try copies.clear(traces, self) }
        try transaction.writer(vendor: reader.context.vendor.id.text).delete(
            "person_keys", key: [("id", .text(traces.person.text))])
    }
}

extension PersonCopies {
    /// Replies that are kept: who asks again with the same key is told that it was used.
    static let replies = PersonCopies { traces, delivery in
        let vendor = delivery.reader.context.vendor.id.text
        let writer = try delivery.transaction.writer(vendor: vendor)
        let rows = try delivery.transaction.query(
            "SELECT actor, idempotency_key, body FROM {replies}", [], in: VendorScope(vendor: vendor))
        for row in rows where traces.occur(in: try row.text(2)) {
            try writer.update(
                "replies", key: [("actor", row[0]), ("idempotency_key", row[1])],
                [("fingerprint", .text("erased")), ("body", .text("{}"))])
        }
    }

    /// What is said of entries that could not be taken in, and of timed work that failed.
    static let faults = PersonCopies { traces, delivery in
        try clear("followers_set_aside", key: ["follower", "sequence"], traces, delivery)
        try clear("due_faults", key: ["kind", "subject"], traces, delivery)
    }

    /// Which account signed in, or tried to.
    static let securityEvents = PersonCopies { traces, delivery in
        let vendor = delivery.reader.context.vendor.id.text
        let writer = try delivery.transaction.writer(vendor: vendor)
        for account in traces.texts.filter({ $0.contains("@") }).sorted() {
            let rows = try delivery.transaction.query(
                "SELECT id, body FROM {security_events} WHERE account = $1", [.text(account)],
                in: VendorScope(vendor: vendor))
            for row in rows {
                var body = try JSON.parse(try row.text(1))
                body["account"] = nil
                try writer.update(
                    SecurityLog.table.name, key: [("id", row[0])],
                    [("account", .null), ("body", .text(JSON.string(body)))])
            }
        }
    }

    private static func clear(
        _ table: String, key: [String], _ traces: PersonTraces, _ delivery: Delivery
    ) throws {
        let vendor = delivery.reader.context.vendor.id.text
        let writer = try delivery.transaction.writer(vendor: vendor)
        let rows = try delivery.transaction.query(
            "SELECT reason, \(key.joined(separator: ", ")) FROM {\(table)}", [], in: VendorScope(vendor: vendor))
        for row in rows where traces.occur(in: try row.text(0)) {
            let place = key.enumerated().map { ($1, row[$0 + 1]) }
            try writer.update(table, key: place, [("reason", "")])
        }
    }
}
