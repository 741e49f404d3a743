import Record
import Store
import Terms

enum PartnerEvents {
    static let all: [any Event.Type] = [
        PartnerAdmitted.self, PartnerTypeChanged.self, CreditHoldChanged.self, RegistrationAccessChanged.self,
        DistributorPermitted.self, ProfileConfirmed.self, PartnerTerminated.self, PartnerCorrected.self,
        PartnerMerged.self, PartnerAbsorbed.self,
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
                status TEXT NOT NULL, name_key TEXT NOT NULL, domain TEXT, tier TEXT, country TEXT NOT NULL, \
                \(Partner.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX partners_name_key ON partners (vendor, name_key)",
                "CREATE INDEX partners_domain ON partners (vendor, domain)",
                """
                CREATE TABLE permissions (vendor TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT NOT NULL, \
                partner_name TEXT NOT NULL, name_key TEXT NOT NULL, since INTEGER NOT NULL, \
                PRIMARY KEY (vendor, partner, distributor)) STRICT
                """,
                "CREATE INDEX permissions_distributor ON permissions (vendor, distributor, partner)",
            ]),
        Migration(
            id: "partners-lists", sql: Partner.listIndexes(behind: ["type", "status", "tier", "country"])),
    ]
}

/// Something that changed what is kept of a partner.
package protocol PartnerChange: Event {
    var member: PartnerID { get }
    func change(_ partner: inout Partner)
}

extension PartnerChange {
    package var subject: String { member.text }
    package var partner: PartnerID? { member }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.update(member, change) }
}

extension Reader {
    package func find(_ id: PartnerID) throws -> Versioned<Partner>? { try find(Partner.self, id) }

    /// - Throws: `Problem.notFound` when there is none within the scope.
    package func require(_ id: PartnerID) throws -> Versioned<Partner> { try require(Partner.self, id) }

    /// - Throws: `Problem.stale` when `If-Match` names another version.
    package func subject(_ id: PartnerID) throws -> Versioned<Partner> { try subject(Partner.self, id) }
}

extension Tables {
    package func get(_ id: PartnerID) throws -> Partner? { try get(Partner.self, id.text) }

    package func update(_ id: PartnerID, _ change: (inout Partner) -> Void) throws {
        try update(Partner.self, id.text, change)
    }
}

package struct PartnerAdmitted: Event {
    package static let kind = "partner.admitted"
    package let member: Partner

    package init(member: Partner) {
        self.member = member
    }
    package var subject: String { member.id.text }
    package var partner: PartnerID? { member.id }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(member)
        try tables.know(CompanyKey(name: member.name, domain: member.domain))
        if let due = member.profile?.due { try tables.schedule(.profileDue, member.id.text, at: due) }
    }
}

package struct PartnerTypeChanged: PartnerChange {
    package static let kind = "partner.type_changed"
    package let member: PartnerID
    package let from: String
    package let to: String
    package let clause: ClauseID
    package let reason: String

    package init(member: PartnerID, from: String, to: String, clause: ClauseID, reason: String) {
        (self.member, self.from, self.to, self.clause) = (member, from, to, clause)
        self.reason = reason
    }

    package func change(_ partner: inout Partner) { partner.type = to }
}

package struct CreditHoldChanged: PartnerChange {
    package static let kind = "partner.credit_hold_changed"
    package let member: PartnerID
    package let hold: Partner.CreditHold?
    package let clause: ClauseID
    package let reason: String

    package init(member: PartnerID, hold: Partner.CreditHold?, clause: ClauseID, reason: String) {
        (self.member, self.hold, self.clause, self.reason) = (member, hold, clause, reason)
    }

    package func change(_ partner: inout Partner) { partner.creditHold = hold }
}

package struct RegistrationAccessChanged: PartnerChange {
    package static let kind = "partner.registration_access_changed"
    package let member: PartnerID
    package let permitted: Bool
    package let clause: ClauseID
    package let reason: String

    package init(member: PartnerID, permitted: Bool, clause: ClauseID, reason: String) {
        (self.member, self.permitted, self.clause, self.reason) = (member, permitted, clause, reason)
    }

    package func change(_ partner: inout Partner) { partner.dealRegistration = permitted }
}

package struct DistributorPermitted: Event {
    package static let kind = "partner.distributor_permitted"
    package let reseller: PartnerID
    package let resellerName: String
    package let distributor: PartnerID
    package let permitted: Bool

    package init(reseller: PartnerID, resellerName: String, distributor: PartnerID, permitted: Bool) {
        (self.reseller, self.resellerName, self.distributor) = (reseller, resellerName, distributor)
        self.permitted = permitted
    }
    package var subject: String { reseller.text }
    package var partner: PartnerID? { reseller }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(reseller) { partner in
            partner.permitted.removeAll { $0 == distributor }
            if permitted { partner.permitted.append(distributor) }
        }
        let key: [(String, SQLValue)] = [("partner", .text(reseller.text)), ("distributor", .text(distributor.text))]
        if permitted {
            try tables.writer.put(
                "permissions",
                key + [
                    ("partner_name", .text(resellerName)), ("name_key", .text(ListText.key(resellerName))),
                    ("since", .integer(entry.at)),
                ])
        } else {
            try tables.writer.delete("permissions", key: key)
        }
    }
}
