import Record
import Store
import Terms

/// What a decision about somebody's membership looks at.
public struct MemberSituation: Sendable {
    package let member: Versioned<Membership>
    /// The partner, for a partner's people.
    package let partner: Partner?
    /// The partner's name, or the vendor's.
    package let company: String
    /// The other members who administer the company and are active.
    let otherAdmins: Int
    /// The live keys that the member made, and those made by these keys.
    package let keys: [ID<Key>]

    /// Is the member of those that the actor administers: each side its own?
    ///
    /// - Throws: `Problem.wrongState` for the vendor's people about a partner's.
    func checkOwn(_ actor: Actor) throws {
        guard member.partner == actor.partner || actor.role == .system else {
            throw Problem.wrongState(Phrase("member.others", ["company": .text(company)]))
        }
    }

    /// Whoever a key takes in, or gives a role, may do all of that role and stays when the key is over: so a key that
    /// is limited does not.
    ///
    /// - Throws: `Problem.wrongState` for a key with scopes or an end.
    static func checkUnlimited(_ actor: Actor, _ reader: Reader) throws {
        guard let key = try ID<Key>(actor.id).flatMap({ try reader.vendorWide.find($0)?.value }),
            key.scopes != nil || key.expires != nil
        else { return }
        throw Problem.wrongState("member.limited_key")
    }

    /// - Throws: `Problem.wrongState` when nobody would be left to administer the company.
    func checkAdminRemains() throws {
        guard member.status == .active, member.role == .admin(of: member.partner), otherAdmins == 0 else { return }
        throw Problem.wrongState(
            Phrase(
                "member.last_admin",
                [
                    "person": member.value.called, "role": member.role.phrase,
                    "company": .text(company),
                ]))
    }

    func revocations(at now: Instant) -> [any Event] { keys.map { KeyRevoked(key: $0, at: now) } }
}

extension Role {
    /// The role that looks after the people of a partner, or of the vendor.
    package static func admin(of partner: PartnerID?) -> Role { partner == nil ? .vendorAdmin : .accountAdmin }

    /// Can people have it on this side?
    func isPeople(ofPartner: Bool) -> Bool { (ofPartner ? Self.partnerPeople : Self.vendorPeople).contains(self) }

    /// - Throws: `Problem.invalid` when nobody can have the role on this side.
    func checkPeople(ofPartner: Bool) throws {
        guard isPeople(ofPartner: ofPartner) else {
            let known = Role.allCases.filter { $0.isPeople(ofPartner: ofPartner) }.map(\.phrase)
            throw Problem.invalid(
                field: "/role",
                Phrase(
                    ofPartner ? "member.role_of_partner" : "member.role_of_vendor",
                    ["role": phrase, "known": .list(known)]))
        }
    }
}

extension Reader {
    package func situation(of id: ID<Membership>) throws -> MemberSituation {
        let member = try subject(id)
        let admins: [Versioned<Membership>] = try vendorWide.records(
            "WHERE status = 'active' AND role = $1 AND coalesce(partner, '') = $2",
            [.text(Role.admin(of: member.partner).rawValue), .text(member.partner?.text ?? "")])
        return MemberSituation(
            member: member, partner: try member.partner.flatMap { try vendorWide.find($0)?.value },
            company: try company(member.partner),
            otherAdmins: admins.count { $0.id != id }, keys: try liveKeys(madeBy: id.text))
    }

    package func company(_ partner: PartnerID?) throws -> String {
        try partner.flatMap { try vendorWide.find($0)?.value.name } ?? context.vendor.name
    }

    /// The live keys made by a member or a key, and by keys made so, makers first.
    func liveKeys(madeBy maker: String) throws -> [ID<Key>] {
        let live: [Versioned<Key>] = try vendorWide.records("WHERE revoked = 0 ORDER BY id")
        let madeBy = Dictionary(grouping: live) { $0.madeBy ?? "" }
        var found: [ID<Key>] = []
        var makers = [maker]
        while let next = makers.popLast() {
            let made = (madeBy[next] ?? []).map(\.id)
            found += made
            makers += made.map(\.text)
        }
        return found
    }
}

/// A membership as those see it who look after people.
public struct MemberView: Codable, Sendable {
    public let id: ID<Membership>
    /// Who it is, wherever else the record speaks of the same person.
    public let person: PersonID?
    public let partner: PartnerID?
    /// Empty once the person was erased.
    public let email: String
    /// Nil until the invitation is accepted.
    public let name: String?
    public let role: Role
    public let status: Membership.Status
    public let invited: Instant
    public let joined: Instant?
    public let deactivated: Instant?
    /// Does signing in take a code besides the password?
    public let hasSecondFactor: Bool
    public let version: Int64
}

extension Reader {
    package func view(_ member: Versioned<Membership>) throws -> MemberView {
        let account = try member.account.flatMap { try snapshot.account($0) }
        return MemberView(
            id: member.id, person: member.email.person, partner: member.partner, email: member.email.text ?? "",
            name: name(of: member.value, account),
            role: member.role, status: member.status, invited: member.invited, joined: member.joined,
            deactivated: member.deactivated, hasSecondFactor: account?.secondFactor != nil, version: member.version)
    }

    /// Nil for whoever was invited and has no name yet. Who was erased here has none any more, whatever the account says elsewhere.
    private func name(of member: Membership, _ account: Account?) -> String? {
        member.email.text == nil ? text(member.email) : account?.name ?? member.name.map(text)
    }

    func memberView(_ id: ID<Membership>) throws -> MemberView { try view(try require(id)) }
}
