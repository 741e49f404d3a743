import Record
import Store
import Terms

enum PartnerEvents {
    static let all: [any Event.Type] = [
        PartnerAdmitted.self, PartnerTypeChanged.self, CreditHoldChanged.self, RegistrationAccessChanged.self,
        DistributorPermitted.self,
    ]
}

enum PartnerTables {
    static let partners = Partner.declaration(seenBy: ["id"])
    static let permissions = TableDeclaration(
        name: "permissions", key: ["vendor", "partner", "distributor"],
        tenancy: .vendor(partnerColumns: ["partner", "distributor"]), replayed: true)

    static let migrations = [
        Migration(
            id: "partners-1",
            sql: [
                """
                CREATE TABLE partners (vendor TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE permissions (vendor TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT NOT NULL, \
                partner_name TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (vendor, partner, distributor)) STRICT
                """,
            ]),
        Migration(
            id: "partners-2", sql: ["ALTER TABLE partners ADD COLUMN status TEXT NOT NULL DEFAULT 'active'"]),
        Migration(
            id: "partners-3",
            sql: [
                "ALTER TABLE partners ADD COLUMN name_key TEXT", "ALTER TABLE partners ADD COLUMN domain TEXT",
                "CREATE INDEX partners_name_key ON partners (vendor, name_key)",
                "CREATE INDEX partners_domain ON partners (vendor, domain)",
            ]),
    ]
}

/// Something that changed what is kept of a partner.
protocol PartnerChange: Event {
    var member: PartnerID { get }
    func change(_ partner: inout Partner)
}

extension PartnerChange {
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.update(member, change) }
}

extension Reader {
    func find(_ id: PartnerID) throws -> Versioned<Partner>? { try find(Partner.self, id) }

    /// - Throws: `Problem.notFound` when there is none within the scope.
    func require(_ id: PartnerID) throws -> Versioned<Partner> { try require(Partner.self, id) }

    /// - Throws: `Problem.stale` when `If-Match` names another version.
    func subject(_ id: PartnerID) throws -> Versioned<Partner> { try subject(Partner.self, id) }
}

extension Tables {
    func get(_ id: PartnerID) throws -> Partner? { try get(Partner.self, id.text) }

    func update(_ id: PartnerID, _ change: (inout Partner) -> Void) throws { try update(Partner.self, id.text, change) }
}

struct PartnerAdmitted: Event {
    static let kind = "partner.admitted"
    let member: Partner
    var subject: String { member.id.text }
    var partner: PartnerID? { member.id }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(member)
        if let due = member.profile?.due { try tables.schedule(.profileDue, member.id.text, at: due) }
    }
}

struct PartnerTypeChanged: PartnerChange {
    static let kind = "partner.type_changed"
    let member: PartnerID
    let from: String
    let to: String
    let clause: ClauseID
    let reason: String

    func change(_ partner: inout Partner) { partner.type = to }
}

struct CreditHoldChanged: PartnerChange {
    static let kind = "partner.credit_hold_changed"
    let member: PartnerID
    let hold: Partner.CreditHold?
    let clause: ClauseID
    let reason: String

    func change(_ partner: inout Partner) { partner.creditHold = hold }
}

struct RegistrationAccessChanged: PartnerChange {
    static let kind = "partner.registration_access_changed"
    let member: PartnerID
    let permitted: Bool
    let clause: ClauseID
    let reason: String

    func change(_ partner: inout Partner) { partner.dealRegistration = permitted }
}

struct DistributorPermitted: Event {
    static let kind = "partner.distributor_permitted"
    let reseller: PartnerID
    let resellerName: String
    let distributor: PartnerID
    let permitted: Bool
    var subject: String { reseller.text }
    var partner: PartnerID? { reseller }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(reseller) { partner in
            partner.permitted.removeAll { $0 == distributor }
            if permitted { partner.permitted.append(distributor) }
        }
        let key: [(String, SQLValue)] = [("partner", .text(reseller.text)), ("distributor", .text(distributor.text))]
        if permitted {
            try tables.writer.put(
                "permissions", key + [("partner_name", .text(resellerName)), ("since", .integer(entry.at))])
        } else {
            try tables.writer.delete("permissions", key: key)
        }
    }
}
