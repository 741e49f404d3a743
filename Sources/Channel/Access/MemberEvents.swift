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
struct MemberJoined: Event {
    static let kind = "member.joined"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let account: ID<Account>
    let name: String
    let at: Instant
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { membership in
            membership.account = account
            membership.name = name
            membership.joined = at
            membership.status = .active
        }
    }
}

/// Somebody was given another role.
struct MemberChanged: Event {
    static let kind = "member.changed"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let from: Role
    let to: Role
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { $0.role = to }
    }
}

/// Somebody's membership was ended, or an invitation taken back. What was opened by it does not come back with it.
struct MemberDeactivated: Event {
    static let kind = "member.deactivated"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    let at: Instant
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { membership in
            membership.status = .deactivated
            membership.deactivated = at
            membership.period += 1
        }
    }
}

/// Somebody's membership was taken up again.
struct MemberReactivated: Event {
    static let kind = "member.reactivated"
    static let sort = EventSort.fact
    let member: ID<Membership>
    let partner: ID<Partner>?
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { membership in
            membership.status = .active
            membership.deactivated = nil
        }
    }
}
