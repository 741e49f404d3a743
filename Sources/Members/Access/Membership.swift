import Record
import Store
import Terms

/// What one person is to one vendor: one of its own people, or one of a partner's.
public struct Membership: Entity {
    public static let prefix = "member"
    public static let table = "memberships"
    public static let noun = "member"

    public let id: ID<Membership>
    /// The partner it is with; nil for the vendor's own people.
    public let partner: PartnerID?
    /// The kind of that partner's company, which never changes.
    public let kind: PartnerType.Role?
    /// The address that was invited.
    public let email: Personal
    /// As the person signed; nil until then.
    public var name: Personal?
    /// The account that joined; nil until then.
    public var account: ID<Account>?
    public var role: Role
    public var status: Status
    public let invited: Instant
    public var joined: Instant?
    public var deactivated: Instant?
    /// Counts the times it was ended: what was opened before, such as a session, does not come back with it.
    public var period: Int

    /// Where a membership stands.
    public enum Status: String, Codable, CaseIterable, Sendable { case invited, active, deactivated }

    package init(
        id: ID<Membership>, partner: PartnerID?, kind: PartnerType.Role?, email: Personal, role: Role, invited: Instant
    ) {
        (self.id, self.partner, self.kind, self.email, self.role) = (id, partner, kind, email, role)
        (self.invited, status, period) = (invited, .invited, 0)
    }

    public var columns: [(String, SQLValue)] {
        [
            ("person", .text(email.person?.text ?? "")), ("account", SQLValue(account?.text)),
            ("partner", SQLValue(partner?.text)), ("role", .text(role.rawValue)), ("status", .text(status.rawValue)),
            ("period", .integer(Int64(period))),
        ]
    }
}

extension Membership {
    /// What a sentence calls the person: the name, or the address until there is one.
    package var called: Personal { name ?? email }
}

enum MembershipTables {
    static let memberships = Membership.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "memberships-1",
            sql: [
                """
                CREATE TABLE memberships (vendor TEXT NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, account TEXT, \
                partner TEXT, role TEXT NOT NULL, status TEXT NOT NULL, period INTEGER NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX memberships_person ON memberships (vendor, person)",
                "CREATE INDEX memberships_account ON memberships (account) WHERE account IS NOT NULL",
                "CREATE INDEX memberships_partner ON memberships (vendor, partner)",
            ])
    ]
}
