import Record
import Store
import Terms

/// Gives a member another role. Who may no longer manage keys loses those made so far.
public struct ChangeMember: Command {
    public static let name = "change_member"
    public static let permission = Permission.managePeople

    public let member: ID<Membership>
    public let role: Role

    public func load(_ reader: Reader) throws -> MemberSituation {
        try MemberSituation.checkUnlimited(reader.context.actor, reader)
        return try reader.situation(of: member)
    }

    public func decide(_ state: MemberSituation, _ context: Context) throws -> [any Event] {
        try state.checkOwn(context.actor)
        try role.checkPeople(ofPartner: state.member.partner != nil)
        guard role != state.member.role else { return [] }
        try state.checkAdminRemains()
        let changed = MemberChanged(
            member: member, partner: state.member.partner, from: state.member.role, to: role)
        let keeps = Permission.manageKeys.allows(role, state.member.kind)
        return [changed] + (keeps ? [] : state.revocations(at: context.now))
    }

    public func reply(_ state: MemberSituation, _ events: [any Event], _ reader: Reader) throws -> MemberView {
        try reader.memberView(member)
    }
}

/// Ends a membership, or takes an invitation back: its sessions, and the keys that the member made, end at once.
public struct DeactivateMember: Command {
    public static let name = "deactivate_member"
    public static let permission = Permission.managePeople

    public let member: ID<Membership>

    public func load(_ reader: Reader) throws -> MemberSituation { try reader.situation(of: member) }

    public func decide(_ state: MemberSituation, _ context: Context) throws -> [any Event] {
        try state.checkOwn(context.actor)
        guard state.member.status != .deactivated else { return [] }
        try state.checkAdminRemains()
        let ended = MemberDeactivated(member: member, partner: state.member.partner, at: context.now)
        return [ended] + state.revocations(at: context.now)
    }

    public func reply(_ state: MemberSituation, _ events: [any Event], _ reader: Reader) throws -> MemberView {
        try reader.memberView(member)
    }
}

/// Takes a membership up again, with the role it had. Sessions and keys that ended do not come back.
public struct ReactivateMember: Command {
    public static let name = "reactivate_member"
    public static let permission = Permission.managePeople

    public let member: ID<Membership>

    public func load(_ reader: Reader) throws -> MemberSituation {
        try MemberSituation.checkUnlimited(reader.context.actor, reader)
        return try reader.situation(of: member)
    }

    public func decide(_ state: MemberSituation, _ context: Context) throws -> [any Event] {
        try state.checkOwn(context.actor)
        try state.partner?.requireNotTerminated()
        guard state.member.status == .deactivated else { return [] }
        guard state.member.account != nil else {
            throw Problem.wrongState(Phrase("member.never_joined", ["email": state.member.email.value]))
        }
        return [MemberReactivated(member: member, partner: state.member.partner)]
    }

    public func reply(_ state: MemberSituation, _ events: [any Event], _ reader: Reader) throws -> MemberView {
        try reader.memberView(member)
    }
}

/// One member.
public struct ShowMember: Query {
    public static let name = "show_member"
    public static let permission = Permission.managePeople

    public let member: ID<Membership>

    public func answer(_ reader: Reader) throws -> MemberView { try reader.memberView(member) }
}
