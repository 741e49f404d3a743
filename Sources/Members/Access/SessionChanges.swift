import Record
@_spi(System) import Store
import Terms

/// A session as its owner sees it.
public struct SessionView: Codable, Sendable {
    public let id: ID<Session>
    /// As the browser called itself.
    public let userAgent: String
    public let address: String
    public let created: Instant
    /// To the minute.
    public let seen: Instant
    /// Is it the one that asks?
    public let isCurrent: Bool
}

extension Guildhall {
    /// Where the account is signed in, the latest seen first.
    public func sessions(_ token: SessionToken) async throws -> [SessionView] {
        let now = clock.now
        return try await database.read { snapshot in
            let own = try snapshot.signedIn(token, .known, at: now).session
            return try snapshot.sessions(of: own.account).filter { $0.lives(at: now) && !$0.isPending }.map {
                SessionView(
                    id: $0.id, userAgent: $0.device, address: $0.address, created: $0.created, seen: $0.seen,
                    isCurrent: $0.id == own.id)
            }
        }
    }

    /// Ends one of the account's sessions.
    ///
    /// - Throws: `Problem.notFound` for one that is not the account's, `Problem.unconfirmed` when the password was not
    ///   shown lately.
    public func endSession(_ id: ID<Session>, by token: SessionToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            let (own, account) = try transaction.signedIn(token, .fresh, at: now)
            guard try transaction.sessions(of: own.account).contains(where: { $0.id == id }) else {
                throw Problem.notFound("session")
            }
            try transaction.end(id)
            try self.note(.sessionsEnded, account, transaction)
        }
    }

    /// Ends all of the account's sessions but the one that asks.
    ///
    /// - Throws: `Problem.unconfirmed` when the password was not shown lately.
    public func endOtherSessions(_ token: SessionToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            let (own, account) = try transaction.signedIn(token, .fresh, at: now)
            try transaction.endSessions(of: own.account, but: own.id)
            try self.note(.sessionsEnded, account, transaction)
        }
    }

    /// Ends the sessions of one account, or everybody's, as whoever runs the server may. Returns how many there were.
    ///
    /// - Throws: `Problem.notFound` when there is no account with the address.
    public func endSessions(email: String?) async throws -> Int {
        try await database.write { transaction in
            var all: [ID<Session>]
            if let email {
                guard let account = try transaction.account(email: email) else { throw Problem.notFound("account") }
                all = try transaction.sessions(of: account.id).map(\.id)
                try self.note(.sessionsEnded, account, transaction)
            } else {
                let rows = try transaction.query("SELECT id FROM {sessions}", [], in: PublicScope())
                all = try rows.map { ID(unchecked: try $0.text(0)) }
            }
            for session in all { try transaction.end(session) }
            return all.count
        }
    }

    /// Acts as another of the account's memberships from now on, here and at the next sign-in.
    ///
    /// - Throws: `Problem.notFound` for a membership that is not the account's or was ended, `Problem.unconfirmed` when
    ///   the password was not shown lately.
    public func switchMembership(
        _ token: SessionToken, to member: ID<Membership>, at vendor: ID<Vendor>
    ) async throws {
        let now = clock.now
        try await database.write { transaction in
            var (session, account) = try transaction.signedIn(token, .fresh, at: now)
            let all = try transaction.memberships(of: account.id)
            guard let next = all.first(where: { $0.vendor == vendor && $0.member.id == member }) else {
                throw Problem.notFound(Membership.noun)
            }
            try transaction.act(as: Session.Current(next), session.id)
            account.lastMembership = member
            try transaction.put(account)
        }
    }
}

extension Snapshot {
    package func sessions(of account: ID<Account>) throws -> [Session] {
        try query(
            "SELECT \(Session.columns) FROM {sessions} WHERE account = $1 ORDER BY seen DESC, id",
            [.text(account.text)], in: PublicScope()
        ).map(Session.init)
    }
}

extension Transaction {
    /// Opens a session; gives its token.
    ///
    /// - Parameter shown: whether its owner showed the password; otherwise a one-time link opens it.
    func open(
        _ id: ID<Session>, of account: ID<Account>, pending: Bool, shown: Bool, at now: Instant, from origin: Origin,
        as current: Session.Current?
    ) throws -> SessionToken {
        let token = SessionToken.random()
        try writer().put(
            "sessions",
            [
                ("id", .text(id.text)), ("hash", .text(token.hash)), ("account", .text(account.text)),
                ("pending", SQLValue(pending)), ("created", .integer(now.milliseconds)),
                ("seen", .integer(now.milliseconds)), ("address", .text(origin.address)),
                ("device", .text(origin.userAgent)), ("vendor", SQLValue(current?.vendor.text)),
                ("member", SQLValue(current?.member.text)), ("period", SQLValue(current?.period)),
                ("shown", shown ? .integer(now.milliseconds) : .null),
            ])
        return token
    }

    func act(as current: Session.Current, _ session: ID<Session>) throws {
        try writer().update(
            "sessions", key: [("id", .text(session.text))],
            [
                ("vendor", .text(current.vendor.text)), ("member", .text(current.member.text)),
                ("period", .integer(current.period)),
            ])
    }

    /// Gives a session another token, once its owner showed who it is; the one before opens nothing any more.
    package func renew(_ session: ID<Session>) throws -> SessionToken {
        let token = SessionToken.random()
        try writer().update("sessions", key: [("id", .text(session.text))], [("hash", .text(token.hash))])
        return token
    }

    package func end(_ session: ID<Session>) throws {
        try writer().delete("sessions", key: [("id", .text(session.text))])
    }

    /// Ends the session of a token, if there is one.
    package func end(_ token: SessionToken?, at now: Instant) throws {
        if let token, let session = try session(token, at: now) { try end(session.id) }
    }

    func endSessions(of account: ID<Account>, but kept: ID<Session>? = nil) throws {
        for session in try sessions(of: account) where session.id != kept { try end(session.id) }
    }

    /// Notes that a session was seen. One that began later than now began by a clock that was wrong, and counts from
    /// now.
    func see(_ id: ID<Session>, at now: Instant) throws {
        let rows = try query("SELECT created FROM {sessions} WHERE id = $1", [.text(id.text)], in: PublicScope())
        guard let created = try rows.first?.int(0) else { return }
        try writer().update(
            "sessions", key: [("id", .text(id.text))],
            [("seen", .integer(now.milliseconds)), ("created", .integer(min(created, now.milliseconds)))])
    }
}
