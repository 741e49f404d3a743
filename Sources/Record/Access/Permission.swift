import Terms

/// What may be done. Every command and query names one; capabilities declare theirs, and all of them together are the one table of who
/// may do what. Two are the same when their names are.
///
/// What concerns an account alone (its profile, password and sessions) is no permission: it belongs to whoever is signed in.
public struct Permission: Hashable, Sendable {
    /// In snake case, such as `register_deals`.
    public let name: String
    /// The roles that may. Those of a partner's people need a company of the permission's `kind` as well.
    public let roles: Set<Role>
    /// The kind of partner company that alone has it; nil when all have.
    public let kind: PartnerType.Role?
    /// May somebody do it whom nobody knows?
    package let isOpenToStrangers: Bool
    /// May a partner's people do it while the membership is not active yet?
    package let isOpenWhileOnboarding: Bool
    /// Does it bring in what was done elsewhere long ago, also by those who are no partners any more?
    package let bringsHistory: Bool
    /// The permission of which this is a part: a key whose scope is that has this too.
    private let wider: String?
    /// What it allows, to stand behind "may not": the words of `may.` and its name.
    package var phrase: TypedValue { .words("may.\(name)") }

    package init(
        _ name: String, _ roles: Set<Role>, kind: PartnerType.Role? = nil,
        isOpenToStrangers: Bool = false, isOpenWhileOnboarding: Bool = false, bringsHistory: Bool = false,
        within wider: String? = nil
    ) {
        (self.name, self.roles, self.kind) = (name, roles, kind)
        (self.isOpenToStrangers, self.isOpenWhileOnboarding) = (isOpenToStrangers, isOpenWhileOnboarding)
        (self.bringsHistory, self.wider) = (bringsHistory, wider)
    }

    /// Is it among a key's scopes, or within one of them? A key without any has all that its role may.
    func isWithin(_ scopes: Set<String>?) -> Bool {
        guard let scopes else { return true }
        return scopes.contains(name) || (wider.map { scopes.contains($0) } ?? false)
    }

    /// May somebody with this role do it, in a company of this kind where the role is a partner's?
    public func allows(_ role: Role, _ kind: PartnerType.Role?) -> Bool {
        guard role != .system else { return true }
        return roles.contains(role) && (!role.isPartner || self.kind == nil || self.kind == kind)
    }

    public static func == (one: Permission, other: Permission) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Permission {
    /// What the clock alone does.
    public static let fallDue = Permission("fall_due", [.system])
    /// What concerns the vendor as a whole.
    public static let administer = Permission("administer", [.vendorAdmin])
    /// The program in force, which everybody may read.
    public static let seeProgram = Permission(
        "see_program", Set(Role.allCases).subtracting([.system]), isOpenToStrangers: true)
}
