import Record
import Store
import Terms

/// Somebody was invited, for the first time or again.
package struct MemberInvited: Event {
    package static let kind = "member.invited"
    package let member: Membership

    package init(member: Membership) {
        self.member = member
    }
    package var subject: String { member.id.text }
    package var partner: PartnerID? { member.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(member) }
}

/// Somebody accepted an invitation.
struct MemberJoined: EntityChange {
    static let kind = "member.joined"
    let member: ID<Membership>
    let partner: PartnerID?
    let account: ID<Account>
    let name: PersonalName
    let at: Instant
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) {
        membership.account = account
        membership.name = name
        membership.joined = at
        membership.status = .active
    }
}

/// Somebody's company became one with another: the membership, its role and its sessions go on there.
package struct MemberMoved: EntityChange {
    package static let kind = "member.moved"
    package let member: ID<Membership>
    package let from: PartnerID
    package let to: PartnerID
    package var changed: ID<Membership> { member }
    package var partner: PartnerID? { to }

    package init(member: ID<Membership>, from: PartnerID, to: PartnerID) {
        (self.member, self.from, self.to) = (member, from, to)
    }

    package func change(_ membership: inout Membership) { membership.partner = to }
}

/// Somebody was given another role.
struct MemberChanged: EntityChange {
    static let kind = "member.changed"
    let member: ID<Membership>
    let partner: PartnerID?
    let from: Role
    let to: Role
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) { membership.role = to }
}

/// Somebody's membership was ended, or an invitation taken back. What was opened by it does not come back with it.
package struct MemberDeactivated: EntityChange {
    package static let kind = "member.deactivated"
    package let member: ID<Membership>
    package let partner: PartnerID?
    package let at: Instant

    package init(member: ID<Membership>, partner: PartnerID?, at: Instant) {
        (self.member, self.partner, self.at) = (member, partner, at)
    }
    package var changed: ID<Membership> { member }

    package func change(_ membership: inout Membership) {
        membership.status = .deactivated
        membership.deactivated = at
        membership.period += 1
    }
}

extension Effect {
    /// With a membership end the links that were sent for it: none of them works when it is taken up again.
    package static let endedMembership = Effect(of: MemberDeactivated.self) { event, delivery in
        for purpose in [Link.Purpose.invitation, .welcome] {
            try delivery.transaction.endLinks(for: purpose, of: event.member.text, as: .withdrawn)
        }
    }
}

/// Somebody's membership was taken up again.
struct MemberReactivated: EntityChange {
    static let kind = "member.reactivated"
    let member: ID<Membership>
    let partner: PartnerID?
    var changed: ID<Membership> { member }

    func change(_ membership: inout Membership) {
        membership.status = .active
        membership.deactivated = nil
    }
}
