import Record
import Store
import Terms

extension Snapshot {
    /// The session of a token and its account.
    ///
    /// - Throws: `Problem.unauthenticated` when there is none, or it still owes a code; `Problem.unconfirmed` when its
    ///   owner has to show the password first.
    func signedIn(
        _ token: SessionToken, _ assurance: Assurance, at now: Instant
    ) throws -> (session: Session, account: Account) {
        guard let session = try session(token, at: now), !session.isPending,
            let account = try account(session.account)
        else { throw Problem.unauthenticated }
        let holds =
            switch assurance {
            case .any: true
            case .known: session.shown != nil
            case .fresh: session.isFresh(at: now)
            }
        guard holds else { throw Problem.unconfirmed }
        return (session, account)
    }
}

/// How sure it must be that a session's owner sits at it.
enum Assurance {
    /// A one-time link may have opened it.
    case any
    /// The password was shown in it, and the second factor where there is one.
    case known
    /// They were shown within the last minutes (`Session.fresh`).
    case fresh
}

extension Guildhall {
    /// Changes the account that is signed in.
    func changing<Value: Sendable>(
        _ token: SessionToken, _ assurance: Assurance = .known,
        _ change: @escaping @Sendable (inout Account, Transaction) throws -> Value
    ) async throws -> Value {
        let now = clock.now
        return try await database.write { transaction in
            var account = try transaction.signedIn(token, assurance, at: now).account
            let value = try change(&account, transaction)
            try transaction.put(account)
            return value
        }
    }

    package func delivery(_ transaction: Transaction) -> AccountDelivery {
        AccountDelivery(transaction: transaction, publicURL: publicURL, now: clock.now)
    }

    /// Sets name, language and time zone.
    public func changeProfile(
        _ token: SessionToken, name: String, language: Language, zone: String
    ) async throws -> AccountView {
        let name = try Text.name(name, "name").text
        try Profile.check(zone: zone)
        return try await changing(token) { account, _ in
            (account.name, account.language, account.zone) = (name, language, zone)
            return account.view
        }
    }

    /// Sets a new password; the account's other sessions end.
    ///
    /// - Returns: the session's token from then on; the one before opens nothing any more.
    /// - Throws: `AccountProblem` at `password` for a wrong current one, at `new_password` for one that will not do.
    @discardableResult
    public func changePassword(
        _ token: SessionToken, from current: String, to new: String
    ) async throws -> SessionToken {
        let now = clock.now
        let account = try await database.read { try $0.signedIn(token, .any, at: now).account }
        try PasswordRules.check(new, email: account.email, name: account.name, field: "new_password")
        guard try await fits(current, token) else { throw AccountProblem(.notYourPassword, field: "password") }
        let hash = try await passwords.hash(new, for: .of(account.id)).text
        return try await changing(token, .any) { account, transaction in
            account.password = hash
            let own = try transaction.signedIn(token, .any, at: now).session.id
            try transaction.endSessions(of: account.id, but: own)
            try transaction.endLinks(for: .reset, of: account.id.text, as: .withdrawn)
            try self.delivery(transaction).tell(account, .passwordChanged)
            try self.note(.passwordChanged, account, transaction)
            return try transaction.renew(own)
        }
    }
}

/// The rules for what people say of themselves.
enum Profile {
    /// - Throws: `Problem.invalid` naming the field.
    static func check(zone: String) throws {
        guard zone.utf8.count <= 60, Zone(zone) != nil else {
            throw Problem.invalid(field: "/zone", Phrase("account.zone", ["text": .text(String(zone.prefix(60)))]))
        }
    }
}
