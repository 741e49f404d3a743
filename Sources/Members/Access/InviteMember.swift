import Record
import Store
import Terms

/// Invites somebody by e-mail: the vendor's admins its own people and a partner's account admins, an account admin the partner's
/// people. Whoever was invited before and has not joined is sent a new link; the earlier one ends.
public struct InviteMember: NamesPersons {
    public static let name = "invite_member"
    public static let permission = Permission.managePeople

    public let email: PersonalAddress
    public let role: Role
    /// The partner, when the vendor invites one of its account admins.
    public let partner: PartnerID?
    /// In which language to write; English when left out.
    public let language: Language?
    /// The link's token when it is handed over otherwise than by mail.
    private let token: LinkToken?

    private enum CodingKeys: String, CodingKey { case email, role, partner, language }

    public init(email: MailAddress, role: Role, partner: PartnerID? = nil, language: Language? = nil) {
        self.init(email: Personal(email), role: role, partner: partner, language: language, token: nil)
    }

    init(email: PersonalAddress, role: Role, partner: PartnerID?, language: Language?, token: LinkToken?) {
        (self.email, self.role, self.partner, self.language, self.token) = (email, role, partner, language, token)
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            email: try members.decode(PersonalAddress.self, forKey: .email),
            role: try members.decode(Role.self, forKey: .role),
            partner: try members.decodeIfPresent(PartnerID.self, forKey: .partner),
            language: try members.decodeIfPresent(Language.self, forKey: .language), token: nil)
    }

    package func naming(_ persons: PersonNaming) throws -> InviteMember {
        let address = try persons.said(email, "email")
        return InviteMember(
            email: try persons.detail(address, of: try persons.person(at: address)), role: role, partner: partner,
            language: language, token: token)
    }

    public struct State: Sendable {
        package let partner: Partner?
        /// Of an earlier invitation or membership.
        package let member: Membership?
        package let token: LinkToken
    }

    public func load(_ reader: Reader) throws -> State {
        try MemberSituation.checkUnlimited(reader.context.actor, reader)
        let partner = try (partner ?? reader.context.actor.partner).map { try reader.require($0).value }
        let known: [Versioned<Membership>] = try reader.records(
            "WHERE person = $1 AND coalesce(partner, '') = $2 ORDER BY id",
            [SQLValue(email.person?.text), .text(partner?.id.text ?? "")])
        return State(partner: partner, member: known.first?.value, token: token ?? .random())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.partner?.requireNotTerminated()
        try role.checkPeople(ofPartner: state.partner != nil)
        if let partner = state.partner, context.actor.partner == nil, role != .accountAdmin {
            throw Problem.invalid(field: "/role", Phrase("member.by_vendor", ["partner": .text(partner.name)]))
        }
        switch state.member {
        case let member? where member.status == .active:
            throw Problem.invalid(field: "/email", Phrase("member.known", ["email": email.value]))
        case let member? where member.account != nil:
            throw Problem.invalid(field: "/email", Phrase("member.before", ["email": email.value]))
        default: break
        }
        let kind = state.partner.flatMap { context.program.partnerType($0.type)?.role }
        var member =
            state.member
            ?? Membership(
                id: context.newID(), partner: state.partner?.id, kind: kind, email: email, role: role,
                invited: context.now)
        (member.role, member.status, member.deactivated) = (role, .invited, nil)
        return [MemberInvited(member: member)]
    }

    public func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws {
        let member = try delivery.reader.created(events, \MemberInvited.member)
        let context = delivery.reader.context
        let link = try delivery.transaction.issue(
            state.token, delivery.newID(), for: .invitation, of: member.id.text,
            to: token == nil ? member.email.text : nil,
            vendor: context.vendor.id, at: delivery.accounts.now)
        guard token == nil else { return }
        let company = try delivery.reader.company(member.partner)
        try delivery.accounts.invite(
            member, by: ID<Membership>(context.actor.id) == nil ? context.vendor.name : context.actor.name,
            to: company, language ?? .english, zone: context.program.zone, link, state.token,
            vendor: context.vendor.id)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> MemberView {
        try reader.memberView(try reader.created(events, \MemberInvited.member).id)
    }
}

extension Guildhall {
    /// Invites somebody without a mail, as whoever runs the server may: gives the link's token to hand over.
    public func invite(
        email: String, role: Role, partner: PartnerID? = nil, at vendor: ID<Vendor>
    ) async throws -> LinkToken {
        let token = LinkToken.random()
        let command = InviteMember(
            email: Personal(try Text.value(Entered(email), "email")), role: role, partner: partner, language: nil,
            token: token)
        _ = try await perform(command, as: .system(vendor), .plain)
        return token
    }
}
