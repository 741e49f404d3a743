@_spi(System) import Store
import Terms

/// Somebody to be given an account and a membership at once, without an invitation: for sample worlds.
public struct Enrolment: Sendable {
    public let email: String
    public let name: String
    public let password: String
    public let vendor: ID<Vendor>
    /// The partner, for a partner's roles.
    public let partner: ID<Partner>?
    public let role: Role
    public let language: Language

    public init(
        email: String, name: String, password: String, vendor: ID<Vendor>, partner: ID<Partner>? = nil, role: Role,
        language: Language = .english
    ) {
        (self.email, self.name, self.password, self.vendor) = (email, name, password, vendor)
        (self.partner, self.role, self.language) = (partner, role, language)
    }
}

extension Guildhall {
    /// Makes the membership, or takes up the invitation that waits for the address; and makes the account where the address has
    /// none yet (otherwise its password stays as it is).
    ///
    /// - Throws: `Problem.invalid` for an address or role that cannot be, `Problem.notFound` for an unknown partner.
    @discardableResult
    public func enrol(_ person: Enrolment) async throws -> ID<Membership> {
        let email = try EmailAddress.checked(person.email)
        let hash = try await passwords.hash(person.password).text
        let real = clock.now
        return try await database.write(vendor: person.vendor.text) { transaction in
            let reader = try self.systemReader(person.vendor, transaction)
            let kind = try person.partner.map { partner in
                reader.context.program.partnerType(try reader.require(partner).type)?.role
            }
            guard Role.vendorPeople.union(Role.partnerPeople).contains(person.role),
                person.role.isPartner == (person.partner != nil)
            else {
                throw Problem.invalid(
                    field: "/role", message: "nobody can be a \(person.role.rawValue) there", hint: nil)
            }
            let account =
                try transaction.account(email: email)
                ?? Account(
                    id: self.identifiers.next(at: real), email: email, name: person.name, language: person.language,
                    zone: reader.context.program.zone.name, password: hash, created: real)
            try transaction.put(account)
            let waiting = try reader.invitation(of: email, to: person.partner)
            let member =
                waiting
                ?? Membership(
                    id: self.identifiers.next(at: reader.now), partner: person.partner, kind: kind ?? nil, email: email,
                    role: person.role, invited: reader.now)
            let joined = MemberJoined(
                member: member.id, partner: member.partner, account: account.id, name: account.name, at: reader.now)
            let invited: [any Event] = waiting == nil ? [MemberInvited(member: member)] : []
            try self.record(invited + [joined], reader.context, transaction)
            return member.id
        }
    }
}

extension Reader {
    /// The invitation that waits for an address, to a partner or to the vendor itself.
    fileprivate func invitation(of email: String, to partner: ID<Partner>?) throws -> Membership? {
        let known: [Versioned<Membership>] = try records(
            "WHERE email = $1 AND status = 'invited' ORDER BY id", [.text(EmailAddress.canonical(email))])
        return known.map(\.value).first { $0.partner == partner }
    }
}
