import Record
@_spi(System) import Store
import Terms

/// Who is behind a session.
public struct Visitor: Sendable {
    public let account: AccountView
    public let session: ID<Session>
    /// What each form of this session must bring back.
    public let csrf: String
    /// What the visitor acts as; nil when the account belongs to nobody's program any more.
    public let membership: MembershipView?
    /// All live ones, for switching; in a session that a one-time link opened only what the link was made for.
    public let memberships: [MembershipView]
}

/// A membership as the person it is about sees it.
public struct MembershipView: Codable, Hashable, Sendable {
    public let id: ID<Membership>
    public let vendor: ID<Vendor>
    public let vendorName: String
    public let partner: PartnerID?
    public let partnerName: String?
    public let role: Role
    /// The kind of the partner's company.
    public let kind: PartnerType.Role?
    /// The title of the vendor's program.
    public let program: String

    /// May somebody with this membership do it?
    public func may(_ permission: Permission) -> Bool { permission.allows(role, kind) }
}

extension Guildhall {
    /// Who is behind a session: nil when there is none, it ended, idled too long, or still waits for its second factor. Notes
    /// that it was seen, at most once a minute.
    public func visitor(_ token: SessionToken) async throws -> Visitor? {
        let now = clock.now
        let found = try await database.read { snapshot in try self.visitor(token, now, snapshot) }
        guard let (visitor, seen) = found else { return nil }
        if now >= seen.adding(seconds: 60) || now < seen {
            do {
                try await database.write { try $0.see(visitor.session, at: now) }
            } catch {
                // Whoever only reads is not kept from it by a disk that is full.
                logger.warning("a session's last request is not noted", metadata: ["reason": "\(error)"])
            }
        }
        return visitor
    }

    private func visitor(
        _ token: SessionToken, _ now: Instant, _ snapshot: Snapshot
    ) throws -> (Visitor, seen: Instant)? {
        guard let session = try snapshot.session(token, at: now), !session.isPending,
            let account = try snapshot.account(session.account)
        else { return nil }
        let all = try snapshot.memberships(of: account.id)
        let current = all.first {
            $0.vendor == session.current?.vendor && $0.member.id == session.current?.member
                && Int64($0.member.period) == session.current?.period
        }
        // A session ends with the membership that it acts as.
        guard session.current == nil || current != nil else { return nil }
        let reached = session.shown == nil ? all.filter { $0.member.id == current?.member.id } : all
        let visitor = Visitor(
            account: account.view, session: session.id, csrf: token.csrf,
            membership: try current.map { try view($0.vendor, $0.member, account.language, snapshot) },
            memberships: try reached.map { try view($0.vendor, $0.member, account.language, snapshot) })
        return (visitor, session.seen)
    }

    package func view(
        _ vendor: ID<Vendor>, _ member: Membership, _ language: Language, _ snapshot: Snapshot
    ) throws -> MembershipView {
        let reader = try systemReader(vendor, snapshot, in: language)
        return MembershipView(
            id: member.id, vendor: vendor, vendorName: reader.context.vendor.name, partner: member.partner,
            partnerName: try member.partner.flatMap { try reader.find($0)?.value.name }, role: member.role,
            kind: member.kind, program: reader.context.program.title[language])
    }
}
