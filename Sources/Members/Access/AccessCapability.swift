import Record
import Terms

extension Capability {
    /// Accounts, roles, sessions, keys: who may do what.
    package static let access = Capability(
        "Access",
        permissions: [
            .managePeople, .manageKeys, .seeSecurity,
        ],
        commands: [
            Operation(CreateKey.self), Operation(InviteMember.self), Operation(ChangeMember.self),
            Operation(DeactivateMember.self), Operation(ReactivateMember.self), Operation(RevokeKey.self),
            Operation(RequireSecondFactor.self),
        ],
        queries: [
            Operation(query: ShowKey.self), Operation(query: ListKeys.self), Operation(query: ShowMember.self),
            Operation(query: ListMembers.self), Operation(query: ListSecurityEvents.self),
            Operation(query: ShowSecurityRules.self),
        ],
        inner: [
            Operation(EnrolMember.self), Operation(JoinMembership.self),
        ],
        events: AccessEvents.all,
        tables: [KeyTables.keys, KeyUses.table, MembershipTables.memberships] + AccountTables.all,
        migrations: KeyTables.migrations + AccountTables.migrations + MembershipTables.migrations,
        things: [
            Thing(
                Membership.self,
                mention: { member, reader, _ in
                    Mention(partner: member.partner, name: member.name.map(reader.text) ?? reader.text(member.email))
                }
            ) { try $0.memberView($1) }
        ],
        reactions: [.erasedMember],
        effects: [.endedMembership, .keyMade, .keyEnded],
        searches: [SearchKind(Membership.self, .managePeople)],
        persons: [
            PersonHolding(
                Membership.self,
                keep: { member, reader in
                    guard member.joined != nil else { return [] }
                    return [KeptFor(.users, from: member.deactivated.map(reader.context.program.zone.day))]
                }, show: { try $1.view($0) })
        ],
        personCopies: [.accounts],
        entries: EntryReaders(
            .managePeople,
            [
                .manageKeys: [KeyCreated.kind, KeyRevoked.kind, CreateKey.name, RevokeKey.name],
                .seeSecurity: [SecondFactorRuled.kind, RequireSecondFactor.name],
            ]),
        words: AccessWords.all)
}

extension Permission {
    public static let managePeople = Permission(
        "manage_people", [.vendorAdmin, .accountAdmin], isOpenWhileOnboarding: true)
    public static let seeSecurity = Permission("see_security", [.vendorAdmin])
    public static let manageKeys = Permission(
        "manage_keys", [.vendorAdmin, .accountAdmin], isOpenWhileOnboarding: true)
}

extension KeyView: Resource { package static var resource: String { "key" } }
extension MemberView: Resource { package static var resource: String { "member" } }
