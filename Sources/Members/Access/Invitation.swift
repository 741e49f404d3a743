import Record
@_spi(System) import Store
import Terms

/// An open invitation as the invited person sees it.
public struct Invitation: Sendable {
    public let email: String
    public let membership: MembershipView
    /// Is there an account with this address? Then its owner signs in to accept, otherwise chooses a name and a password.
    public let hasAccount: Bool
    /// When the link ends.
    public let expires: Instant
}

/// What a new account needs.
public struct NewAccount: Sendable {
    public let name: String
    public let password: String
    public let language: Language
    /// An IANA time zone; the program's when left out.
    public let zone: String?

    public init(name: String, password: String, language: Language, zone: String? = nil) {
        (self.name, self.password, self.language, self.zone) = (name, password, language, zone)
    }
}

/// An invitation found by its link, in the transaction that uses it.
private struct FoundInvitation {
    let link: Link
    let vendor: ID<Vendor>
    let member: Membership
    /// The account with the invited address, whose owner signs in to accept. None where nobody has shown yet that the
    /// address is theirs: whoever has a link that nobody else could read shows that by it.
    let owned: Account?
    /// The account with the invited address that nobody's owner made; it is taken over.
    let unproven: Account?
}

extension Guildhall {
    /// The invitation behind a link.
    ///
    /// - Parameter language: of the one who reads it.
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func invitation(_ token: LinkToken, in language: Language) async throws -> Invitation {
        let now = clock.now
        return try await database.read { snapshot in
            let found = try self.find(token, now, snapshot)
            return Invitation(
                email: found.member.email.text ?? "",
                membership: try self.view(found.vendor, found.member, language, snapshot),
                hasAccount: found.owned != nil, expires: found.link.expires)
        }
    }

    /// Accepts an invitation for whoever is signed in, and acts by it from then on.
    ///
    /// - Throws: `EndedLink`; `AccountProblem` when it was sent to another address than the account's;
    ///   `Problem.unconfirmed` when the password was not shown lately.
    public func accept(_ token: LinkToken, as session: SessionToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            let found = try self.find(token, now, transaction)
            let (own, account) = try transaction.signedIn(session, .any, at: now)
            let invited = found.member.email.text ?? ""
            guard MailAddress.key(of: account.email) == MailAddress.key(of: invited) else {
                throw AccountProblem(.otherAddress, ["invited": invited, "account": account.email])
            }
            _ = try transaction.signedIn(session, .fresh, at: now)
            try transaction.act(as: try self.join(found, account, transaction), own.id)
        }
    }

    /// Accepts an invitation with a new account, which is signed in then. That the link came by mail shows whose the address is.
    ///
    /// - Throws: `EndedLink`; `AccountProblem` for a password that will not do, or when there is an account with the address;
    ///   `Problem.invalid` for a name that will not do.
    public func accept(_ token: LinkToken, opening new: NewAccount, from origin: Origin) async throws -> SignedIn {
        let now = clock.now
        let invitation = try await invitation(token, in: new.language)
        guard !invitation.hasAccount else { throw AccountProblem(.hasAccount) }
        let name = try Text.name(new.name, "name").text
        try PasswordRules.check(new.password, email: invitation.email, name: name)
        let turn = PasswordWork.Turn(place: origin.network, account: MailAddress.key(of: invitation.email))
        let hash = try await passwords.hash(new.password, for: turn).text
        return try await database.write { transaction in
            let found = try self.find(token, now, transaction)
            guard found.owned == nil else { throw AccountProblem(.hasAccount) }
            if let taken = found.unproven { try transaction.endSessions(of: taken.id) }
            let reader = try self.systemReader(found.vendor, transaction)
            var account = Account(
                id: found.unproven?.id ?? .random(at: now), email: found.member.email.text ?? "", name: name,
                language: new.language, zone: new.zone ?? reader.context.program.zone.name, password: hash, created: now
            )
            account.unproven = found.link.legible == nil ? nil : true
            try Profile.check(zone: account.zone)
            try transaction.put(account)
            let current = try self.join(found, account, transaction)
            return try self.admit(account, origin, pending: false, shown: true, as: current, transaction)
        }
    }

    private func find(_ token: LinkToken, _ now: Instant, _ snapshot: Snapshot) throws -> FoundInvitation {
        let link = try snapshot.link(token, for: .invitation, at: now)
        guard let vendor = link.vendor, let id = ID<Membership>(link.subject) else { throw EndedLink.unknown }
        let reader = try systemReader(vendor, snapshot)
        if let term = link.term, reader.now >= term { throw EndedLink.expired }
        guard let member = try reader.find(id)?.value, member.status == .invited else { throw EndedLink.withdrawn }
        let address = member.email.text ?? ""
        try snapshot.checkLegible(link, to: address)
        let account = try snapshot.account(email: address)
        let isTaken = account?.unproven == true && link.legible == nil
        return FoundInvitation(
            link: link, vendor: vendor, member: member, owned: isTaken ? nil : account,
            unproven: isTaken ? account : nil)
    }

    private func join(
        _ found: FoundInvitation, _ account: Account, _ transaction: Transaction
    ) throws -> Session.Current {
        try transaction.use(found.link)
        try perform(
            JoinMembership(
                member: found.member.id, account: account.id,
                name: Personal(try Text.name(account.name, "name"))),
            as: .system(found.vendor), in: transaction)
        return Session.Current(vendor: found.vendor, member: found.member.id, period: Int64(found.member.period))
    }
}

/// Somebody who was invited joins with an account: what accepting an invitation asks of the record.
struct JoinMembership: NamesPersons {
    static let name = "join_membership"
    static let permission = Permission.fallDue

    let member: ID<Membership>
    let account: ID<Account>
    /// The account's.
    let name: PersonalName

    func naming(_ persons: PersonNaming) throws -> JoinMembership {
        let person = try persons.person(try persons.reader.require(member).value.email.person)
        return JoinMembership(
            member: member, account: account, name: try persons.name(try persons.said(name, "name"), of: person))
    }

    func load(_ reader: Reader) throws -> Membership { try reader.require(member).value }

    func decide(_ state: Membership, _ context: Context) throws -> [any Event] {
        [MemberJoined(member: member, partner: state.partner, account: account, name: name, at: context.now)]
    }

    func reply(_ state: Membership, _ events: [any Event], _ reader: Reader) throws -> Bool { true }
}
