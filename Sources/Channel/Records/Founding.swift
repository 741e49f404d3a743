@_spi(System) import Store
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
    /// Lets a vendor begin: with its program and one admin's key. The one thing that is not a command, since there is nobody
    /// yet who could give it. Returns false, changing nothing, when the vendor is there already.
    ///
    /// - Throws: `ProgramIssues` when the program has faults, `Problem.invalid` when the admin's secret is another key's or the
    ///   invited address is none, `StoreError`.
    public func found(_ founding: Founding, at start: Instant? = nil) async throws -> Bool {
        let program = try Program(founding.source)
        let real = clock.now
        let now = start ?? real
        let offset = now.milliseconds - real.milliseconds
        let key = Key(
            id: identifiers.next(at: now), name: "First admin", role: .vendorAdmin, partner: nil,
            hash: founding.admin.hash, created: now)
        let vendor = Vendor(
            id: founding.id, name: founding.name, sandbox: founding.sandbox, clockOffset: offset, versions: [])
        let member = try founding.invitation.map { invitation in
            Membership(
                id: identifiers.next(at: now), partner: nil, kind: nil,
                email: try EmailAddress.checked(invitation.email),
                role: .vendorAdmin, invited: now)
        }
        let events: [any Event] =
            [
                VendorFounded(vendor: vendor),
                ProgramPublished(vendor: founding.id, published: program.publication(at: now), source: founding.source),
                KeyCreated(key: key),
            ] + (member.map { [MemberInvited(member: $0)] } ?? []) + program.announcements(after: nil, at: now)
        let context = Context(
            now: now, program: program, actor: .system(founding.id), vendor: vendor, identifiers: identifiers)
        return try await database.write(vendor: founding.id.text) { transaction in
            let scope = VendorScope(vendor: founding.id.text)
            guard try transaction.query("SELECT id FROM {vendors}", [], in: scope).isEmpty else { return false }
            guard try !transaction.hasKey(hash: key.hash) else {
                throw Problem.invalid(
                    field: "/admin", message: "there is a key of this secret already", hint: "use a new secret")
            }
            try self.record(events, context, transaction)
            if let member, let token = founding.invitation?.token {
                _ = try transaction.issue(
                    token, self.identifiers.next(at: real), for: .invitation, of: member.id.text, vendor: founding.id,
                    at: real)
            }
            return true
        }
    }
}

extension Program {
    /// The version's place in the vendor's list.
    func publication(at now: Instant) -> Vendor.PublishedVersion {
        Vendor.PublishedVersion(
            program: name, version: version, effective: effective, from: zone.start(of: effective), published: now)
    }
}

extension Guildhall {
    /// How many vendors run their channel on this database.
    public func vendorCount() async throws -> Int {
        try await database.read { snapshot in
            try snapshot.query("SELECT vendor FROM {vendors}", [], in: SystemScope()).count
        }
    }
}
