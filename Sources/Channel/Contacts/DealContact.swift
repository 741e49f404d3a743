import Commerce
import Members
import Record
import Store
import Terms

/// Somebody at an end customer whom a partner names with a registration. Where the program keeps it so, the vendor's people do not see who
/// it is until the partner approves that it is used.
public struct DealContact: Entity {
    public static let prefix = "contact"
    public static let table = "deal_contacts"
    public static let noun = "contact"

    public let id: ID<DealContact>
    /// Who recorded it.
    public internal(set) var partner: PartnerID
    public let deal: ID<Deal>
    public internal(set) var contact: LeadContact
    public let recorded: Instant
    /// Who, as the journal names actors.
    public let by: String
    /// By which clause of the terms then in force it is kept from the vendor's people until the partner approves; nil where nothing keeps
    /// it from them.
    public let maskedBy: ClauseID?
    /// That the person permits it, as the partner confirmed; nil where the program did not ask for that.
    public let warranty: Warranty?
    /// What the partner approved, the first first; all but the last one withdrawn.
    @OmittedWhenEmpty public internal(set) var approvals: [Approval]

    /// What a partner confirmed: to the letter as it was read, and when.
    public struct Warranty: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ContactWarranty" }

        public let clause: ClauseID
        public let text: String
        public let at: Instant
    }

    /// That the vendor may use it.
    public struct Approval: Codable, Hashable, Sendable {
        public let at: Instant
        /// Who approved it, as the journal names actors.
        public let by: String
        public let note: String?
        /// Nil while it stands.
        public internal(set) var withdrawn: Withdrawal?
    }

    /// That the vendor may use it no more.
    public struct Withdrawal: Codable, Hashable, Sendable {
        public let at: Instant
        /// Who, as the journal names actors.
        public let by: String
        public let reason: String?
    }

    /// May the vendor use it?
    public var isApproved: Bool { maskedBy == nil || approvals.last.map { $0.withdrawn == nil } ?? false }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("deal", .text(deal.text)), ("approved", SQLValue(isApproved)),
            ("person", SQLValue(contact.name.person?.text)),
        ]
    }

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        guard let name = contact.name.text else { return .gone }
        return SearchEntry(
            name, detail: contact.email?.text ?? "", texts: [contact.email?.text, contact.phone?.text, id.text],
            partner: partner)
    }

    public func shown(to reader: Reader) throws -> DealContactView { try reader.view(self) }
}

enum ContactTables {
    static let contacts = DealContact.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "deal-contacts-1",
            sql: [
                """
                CREATE TABLE deal_contacts (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                deal TEXT NOT NULL, approved INTEGER NOT NULL, person TEXT, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX deal_contacts_person ON deal_contacts (vendor, person)",
            ] + DealContact.listIndexes(behind: ["partner", "deal", "approved"]))
    ]
}
