import Members
import Record
import Store
import Terms

/// What a vendor starts with.
public struct Founding: Sendable {
    public let id: ID<Vendor>
    public let name: String
    /// A sandbox has a clock that its people can move.
    public let sandbox: Bool
    public let source: ProgramSource
    /// The secret of the first vendor admin's key.
    public let admin: Secret
    /// The first vendor admin among people, invited by a link that is handed over.
    public let invitation: FirstInvitation?

    public init(
        id: ID<Vendor>, name: String, sandbox: Bool, source: ProgramSource, admin: Secret,
        invitation: FirstInvitation? = nil
    ) {
        self.invitation = invitation
        self.id = id
        self.name = name
        self.sandbox = sandbox
        self.source = source
        self.admin = admin
    }
}

/// Whom a vendor begins with.
public struct FirstInvitation: Sendable {
    public let email: String
    /// Of the link, which works for seven days.
    public let token: LinkToken

    public init(email: String, token: LinkToken = .random()) {
        (self.email, self.token) = (email, token)
    }
}

extension Guildhall {
    /// Lets a vendor begin: with its program and one admin's key. Returns false, changing nothing, when the vendor is there already.
    ///
    /// - Throws: `ProgramIssues` when the program has faults, `Problem.invalid` when the admin's secret is another key's or the
    ///   invited address is none, `StoreError`.
    public func found(_ founding: Founding, at start: Instant? = nil) async throws -> Bool {
        let real = clock.now
        let now = start ?? real
        var command = try FoundVendor(founding, clockOffset: now.milliseconds - real.milliseconds)
        command.link = founding.invitation?.token
        return try await found(command, at: now) ?? false
    }
}

/// A vendor begins to run its channel here.
struct FoundVendor: FoundingCommand, NamesPersons {
    static let name = "found_vendor"
    static let permission = Permission.fallDue

    let id: ID<Vendor>
    let called: LineName
    let sandbox: Bool
    let clockOffset: Int64
    let source: ProgramSource
    /// SHA-256 of the secret of the first vendor admin's key.
    let adminHash: String
    /// The address of the first vendor admin among people.
    private(set) var invited: PersonalAddress?
    /// The secret of the invitation's link, which the record never holds.
    var link: LinkToken?

    private enum CodingKeys: String, CodingKey { case id, called, sandbox, clockOffset, source, adminHash, invited }

    init(_ founding: Founding, clockOffset: Int64) throws {
        (id, called, sandbox) = (founding.id, try Text.name(founding.name, "name"), founding.sandbox)
        (self.clockOffset, source, adminHash) = (clockOffset, founding.source, founding.admin.hash)
        invited = try founding.invitation.map { Personal(try Text.value(Entered($0.email), "email")) }
    }

    func naming(_ persons: PersonNaming) throws -> FoundVendor {
        guard let invited else { return self }
        let address = try persons.said(invited, "email")
        var named = self
        named.invited = try persons.detail(address, of: try persons.person(at: address))
        return named
    }

    var vendor: Vendor { Vendor(id: id, name: called.text, sandbox: sandbox, clockOffset: clockOffset, versions: []) }

    func program() throws -> Program { try Program(source) }

    /// Is there a key of the admin's secret already?
    func load(_ reader: Reader) throws -> Bool {
        try reader.outside("taken") { try reader.snapshot.hasKey(hash: adminHash) }
    }

    func decide(_ isTaken: Bool, _ context: Context) throws -> [any Event] {
        guard !isTaken else {
            throw Problem.invalid(field: "/admin", "founding.known_secret")
        }
        let key = Key(
            id: context.newID(), name: "First admin", role: .vendorAdmin, partner: nil, hash: adminHash,
            created: context.now)
        let member = invited.map { email in
            Membership(
                id: context.newID(), partner: nil, kind: nil, email: email, role: .vendorAdmin, invited: context.now)
        }
        let begun: [any Event] = [
            VendorFounded(vendor: vendor),
            ProgramPublished(vendor: id, published: context.program.publication(at: context.now), source: source),
            KeyCreated(key: key),
        ]
        return begun + (member.map { [MemberInvited(member: $0)] } ?? [])
            + context.program.announcements(after: nil, at: context.now)
    }

    func deliver(_ isTaken: Bool, _ events: [any Event], _ delivery: Delivery) throws {
        guard let link else { return }
        let member = try delivery.reader.created(events, \MemberInvited.member)
        _ = try delivery.transaction.issue(
            link, delivery.newID(), for: .invitation, of: member.id.text, to: nil, vendor: id, at: delivery.now)
    }

    func reply(_ isTaken: Bool, _ events: [any Event], _ reader: Reader) throws -> Bool { true }
}
