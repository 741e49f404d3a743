import Store
import Terms

/// Somebody was invited, for the first time or again.
struct MemberInvited: Event {
    static let kind = "member.invited"
    static let sort = EventSort.fact
    let member: Membership
    var subject: String { member.id.text }
    var partner: ID<Partner>? { member.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(member) }
}

/// Somebody accepted an invitation.
struct MemberJoined: RecordChange {
    static let kind = "member.joined"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let account: ID<Account>
    let name: String
    let at: Instant
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) {
        membership.account = account
        membership.name = name
        membership.joined = at
        membership.status = .active
    }
}

/// Somebody was given another role.
struct MemberChanged: RecordChange {
    static let kind = "member.changed"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let from: Role
    let to: Role
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) { membership.role = to }
}

/// Somebody's membership was ended, or an invitation taken back. What was opened by it does not come back with it.
struct MemberDeactivated: RecordChange {
    static let kind = "member.deactivated"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let at: Instant
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) {
        membership.status = .deactivated
        membership.deactivated = at
        membership.period += 1
    }
}

/// Somebody's membership was taken up again.
struct MemberReactivated: RecordChange {
    static let kind = "member.reactivated"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) {
        membership.status = .active
        membership.deactivated = nil
    }
}
