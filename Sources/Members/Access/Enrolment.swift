import Record
@_spi(System) import Store
import Terms

/// Somebody to be given an account and a membership at once, without an invitation: for sample worlds.
public struct Enrolment: Sendable {
    public let email: String
    public let name: String
    public let password: String
    public let vendor: ID<Vendor>
    /// The partner, for a partner's roles.
    public let partner: PartnerID?
    public let role: Role
    public let language: Language

    public init(
        email: String, name: String, password: String, vendor: ID<Vendor>, partner: PartnerID? = nil, role: Role,
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
        let address: MailAddress = try Text.value(Entered(person.email), "email")
        let name = try Text.name(person.name, "name")
        let email = address.text
        let hash = try await passwords.hash(person.password, for: .ofProcess).text
        let real = clock.now
        return try await database.write(vendor: person.vendor.text) { transaction in
            let reader = try self.systemReader(person.vendor, transaction)
            _ = try person.partner.map { try reader.require($0) }
            guard Role.vendorPeople.union(Role.partnerPeople).contains(person.role),
                person.role.isPartner == (person.partner != nil)
            else {
                throw Problem.invalid(field: "/role", Phrase("member.no_role", ["role": person.role.phrase]))
            }
            let account =
                try transaction.account(email: email)
                ?? Account(
                    id: .random(at: real), email: email, name: name.text, language: person.language,
                    zone: reader.context.program.zone.name, password: hash, created: real)
            try transaction.put(account)
            let command = EnrolMember(
                email: Personal(address), partner: person.partner, role: person.role, account: account.id,
                name: Personal(try Text.name(account.name, "name")))
            return try self.perform(command, as: .system(person.vendor), in: transaction)
        }
    }
}

/// Makes somebody with an account a member, by the invitation that waits for the address or by a new one.
struct EnrolMember: NamesPersons {
    static let name = "enrol_member"
    static let permission = Permission.fallDue

    let email: PersonalAddress
    let partner: PartnerID?
    let role: Role
    let account: ID<Account>
    /// The account's.
    let name: PersonalName

    func naming(_ persons: PersonNaming) throws -> EnrolMember {
        let address = try persons.said(email, "email")
        let person = try persons.person(at: address)
        return EnrolMember(
            email: try persons.detail(address, of: person), partner: partner, role: role, account: account,
            name: try persons.name(try persons.said(name, "name"), of: person))
    }

    struct State: Sendable {
        package let waiting: Membership?
        package let kind: PartnerType.Role?
    }

    func load(_ reader: Reader) throws -> State {
        let kind = try partner.flatMap { reader.context.program.partnerType(try reader.require($0).type)?.role }
        return State(waiting: try reader.invitation(of: email.person, to: partner), kind: kind)
    }

    func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let member =
            state.waiting
            ?? Membership(
                id: context.newID(), partner: partner, kind: state.kind, email: email, role: role, invited: context.now)
        let joined = MemberJoined(
            member: member.id, partner: member.partner, account: account, name: name, at: context.now)
        return (state.waiting == nil ? [MemberInvited(member: member)] : []) + [joined]
    }

    func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> ID<Membership> {
        for case let joined as MemberJoined in events { return joined.member }
        throw Problem.notFound(Membership.noun)
    }
}

extension Reader {
    /// The invitation that waits for somebody, to a partner or to the vendor itself.
    fileprivate func invitation(of person: PersonID?, to partner: PartnerID?) throws -> Membership? {
        let known: [Versioned<Membership>] = try records(
            "WHERE person = $1 AND status = 'invited' ORDER BY id", [SQLValue(person?.text)])
        return known.map(\.value).first { $0.partner == partner }
    }
}
