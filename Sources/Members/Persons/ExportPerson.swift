import Record
import Store
import Terms

/// All that is held about somebody, to be handed out.
public struct PersonExport: Codable, Sendable {
    public let id: PersonID
    public let name: String
    public let email: String?
    /// By the vendor's clock.
    public let at: Instant
    /// Records that speak of the person, as the vendor's people see them.
    public let records: [HeldRecord]
    /// Entries of the journal that speak of the person, are about its records, or are the person's own deeds.
    public let entries: [ExportedEntry]
    /// Mails to the person.
    public let mails: [ExportedMail]
    /// What the person handed in. The bytes are no part of it.
    public let files: [StoredFile]
}

/// An entry of the journal about somebody.
public struct ExportedEntry: Codable, Sendable {
    public let sequence: Int64
    public let at: Instant
    public let kind: String
    public let subject: String
    public let body: Node
}

/// A mail to somebody. A link in it that lets somebody in is left out.
public struct ExportedMail: Codable, Sendable {
    public let id: String
    public let at: Instant
    public let subject: String
    public let text: String
}

/// All that is held about somebody: records, entries, mails, and which files the person handed in. O(journal).
public struct ExportPerson: Query {
    public static let name = "export_person"
    public static let permission = Permission.managePersonalData
    public static let isExport = true

    public let person: PersonID

    public init(person: PersonID) { self.person = person }

    public func answer(_ reader: Reader) throws -> PersonExport {
        let view = try reader.personView(person)
        return PersonExport(
            id: person, name: view.name, email: view.email, at: reader.now, records: view.records,
            entries: try entries(reader, about: view.records.map(\.id)),
            mails: try view.email.map(reader.mails) ?? [], files: view.files)
    }

    private func entries(_ reader: Reader, about records: [String]) throws -> [ExportedEntry] {
        let subjects = records + [person.text]
        let actors = try reader.memberships(of: person).map(\.id.text)
        var values: [SQLValue] = [.text("%\(person)%")]
        func marks(_ ids: [String]) -> String {
            ids.map { id in
                values.append(.text(id))
                return "$\(values.count)"
            }.joined(separator: ", ")
        }
        var condition = "body LIKE $1 OR subject IN (\(marks(subjects)))"
        if !actors.isEmpty { condition += " OR actor IN (\(marks(actors)))" }
        let found = try reader.snapshot.journal(
            in: VendorScope(vendor: reader.context.vendor.id.text), where: condition, values, rest: "ORDER BY sequence")
        return try reader.opened(found).map { entry in
            ExportedEntry(
                sequence: entry.sequence, at: Instant(milliseconds: entry.at), kind: entry.kind,
                subject: entry.subject, body: reader.shown(try JSON.parse(entry.body)))
        }
    }
}

extension Reader {
    /// Mails to an address, oldest first.
    fileprivate func mails(to mailbox: String) throws -> [ExportedMail] {
        try vendorWide.query("SELECT id, created, body FROM {outbox} ORDER BY id").compactMap { row in
            let mail = try JSON.decode(MailBody.self, from: try row.text(2))
            guard MailAddress.key(of: mail.address) == mailbox else { return nil }
            return ExportedMail(
                id: try row.text(0), at: Instant(milliseconds: try row.int(1)), subject: mail.subject, text: mail.text)
        }
    }
}
