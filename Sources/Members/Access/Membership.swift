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
    public internal(set) var partner: PartnerID?
    /// The kind of that partner's company, which never changes.
    public let kind: PartnerType.Role?
    /// The address that was invited.
    public let email: PersonalAddress
    /// As the person signed; nil until then.
    public var name: PersonalName?
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
        id: ID<Membership>, partner: PartnerID?, kind: PartnerType.Role?, email: PersonalAddress, role: Role,
        invited: Instant
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

    public static let sorts: [ListColumn<Membership>] = [
        .text("name") { $0.calledText ?? "" }, .text("role") { $0.role.rawValue },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        calledText.map { SearchEntry($0, detail: email.text ?? "", texts: [email.text], partner: partner) } ?? .gone
    }
}

extension Membership {
    /// What a sentence calls the person: the name, or the address until there is one.
    package var called: TypedValue { name?.value ?? email.value }

    /// The same as text; nil for somebody who was erased.
    fileprivate var calledText: String? { name?.text ?? email.text }
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
                \(Membership.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX memberships_person ON memberships (vendor, person)",
                "CREATE INDEX memberships_account ON memberships (account) WHERE account IS NOT NULL",
            ]),
        Migration(
            id: "memberships-lists",
            sql: Membership.listIndexes(behind: ["partner", "status", "role"])),
    ]
}
