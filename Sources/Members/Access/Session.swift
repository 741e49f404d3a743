import Record
@_spi(System) import Store
import Terms

/// One browser in which an account is signed in.
public struct Session: Identified, Sendable {
    public static let prefix = "session"

    /// Without a request for so long, it is over.
    static let idle: Int64 = 12 * 3_600
    /// After so long it is over in any case.
    static let longest: Int64 = 30 * 86_400
    /// So long after its owner showed the password (and the second factor) a session does what asks for them again.
    static let fresh: Int64 = 10 * 60
    /// So long a sign-in waits for its second factor.
    static let longestPending: Int64 = 10 * 60

    package let id: ID<Session>
    package let account: ID<Account>
    /// Still owes the second factor: can do nothing but give it.
    let isPending: Bool
    /// When its owner showed the password, and the second factor where there is one, last. Nil for a session that a
    /// one-time link opened: that one reaches no further than the membership the link was made for.
    package let shown: Instant?
    package let created: Instant
    package let seen: Instant
    package let address: String
    let device: String
    /// The vendor and membership it acts as.
    let current: Current?

    struct Current: Sendable {
        let vendor: ID<Vendor>
        let member: ID<Membership>
        let period: Int64
    }

    package static let columns = "id, account, pending, created, seen, address, device, vendor, member, period, shown"

    init(_ row: Row) throws {
        id = ID(unchecked: try row.text(0))
        account = ID(unchecked: try row.text(1))
        isPending = try row.flag(2)
        created = Instant(milliseconds: try row.int(3))
        seen = Instant(milliseconds: try row.int(4))
        address = try row.text(5)
        device = try row.text(6)
        if let vendor = try row.optionalText(7), let member = try row.optionalText(8) {
            current = Current(vendor: ID(unchecked: vendor), member: ID(unchecked: member), period: try row.int(9))
        } else {
            current = nil
        }
        shown = try row.optionalInt(10).map { Instant(milliseconds: $0) }
    }

    /// Does it do what asks for the password again? A moment that is still to come was noted by a clock that was wrong.
    func isFresh(at now: Instant) -> Bool {
        shown.map { $0 <= now && now < $0.adding(seconds: Self.fresh) } ?? false
    }

    /// Is it neither idle for too long nor too old?
    func lives(at now: Instant) -> Bool {
        now < seen.adding(seconds: Self.idle)
            && now < created.adding(seconds: isPending ? Self.longestPending : Self.longest)
    }
}

extension Snapshot {
    /// The session of a token, if it is alive.
    package func session(_ token: SessionToken, at now: Instant) throws -> Session? {
        let rows = try query(
            "SELECT \(Session.columns) FROM {sessions} WHERE hash = $1", [.text(token.hash)], in: PublicScope())
        guard let session = try rows.first.map(Session.init), session.lives(at: now) else { return nil }
        return session
    }

    /// The membership that a session acts as, unless that was ended since.
    func membership(_ current: Session.Current) throws -> Membership? {
        let rows = try query(
            "SELECT body FROM {memberships} WHERE id = $1 AND status = 'active' AND period = $2",
            [.text(current.member.text), .integer(current.period)], in: VendorScope(vendor: current.vendor.text))
        return try rows.first.map { try JSON.decode(Membership.self, from: try $0.text(0)) }
    }

    /// The actor behind a session, and whether the account has a second factor; nil when the session is over, waits for
    /// its second factor, or belongs to nobody's program.
    package func actor(signedInBy token: SessionToken, at now: Instant) throws -> (actor: Actor, hasFactor: Bool)? {
        guard let session = try session(token, at: now), !session.isPending, let current = session.current,
            let member = try membership(current), let account = try account(session.account)
        else { return nil }
        let actor = Actor(
            id: member.id.text, role: member.role, vendor: current.vendor, partner: member.partner, kind: member.kind,
            name: account.name, through: .session(isFresh: session.isFresh(at: now)))
        return (actor, account.secondFactor != nil)
    }

    /// All live memberships of an account, oldest first within each vendor.
    package func memberships(of account: ID<Account>) throws -> [(vendor: ID<Vendor>, member: Membership)] {
        let rows = try query(
            "SELECT vendor, body FROM {memberships} WHERE account = $1 AND status = 'active' ORDER BY vendor, id",
            [.text(account.text)], in: SystemScope())
        return try rows.map { row in
            (ID(unchecked: try row.text(0)), try JSON.decode(Membership.self, from: try row.text(1)))
        }
    }
}

extension Session.Current {
    init(_ membership: (vendor: ID<Vendor>, member: Membership)) {
        self.init(
            vendor: membership.vendor, member: membership.member.id, period: Int64(membership.member.period))
    }
}
