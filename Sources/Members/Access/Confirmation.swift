import Record
import Store
import Terms

extension Guildhall {
    /// What has to be shown for a session to go on: is there a second factor besides the password?
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is signed in.
    public func confirmationNeedsCode(_ token: SessionToken) async throws -> Bool {
        let now = clock.now
        return try await database.read { try $0.signedIn(token, .any, at: now).account.secondFactor != nil }
    }

    /// Was the password shown lately, so that what asks for it again is done without?
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is signed in.
    public func isConfirmed(_ token: SessionToken) async throws -> Bool {
        let now = clock.now
        return try await database.read { try $0.signedIn(token, .any, at: now).session.isFresh(at: now) }
    }

    /// Shows the password again, and the second factor where there is one: for the next minutes the session may change
    /// over to another membership, make keys and change the second factor. A session that a one-time link opened is an
    /// ordinary one from then on.
    ///
    /// - Returns: the session's token from then on; the one before opens nothing any more.
    /// - Throws: `AccountProblem` for a wrong one, `Problem.tooMany`, `Problem.unauthenticated`.
    @discardableResult
    public func confirm(_ token: SessionToken, password: String, code: String?) async throws -> SessionToken {
        guard try await fits(password, token) else { throw AccountProblem(.notYourPassword, field: "password") }
        let now = clock.now
        let outcome: Result<SessionToken, any Error> = try await database.write { transaction in
            var (session, account) = try transaction.signedIn(token, .any, at: now)
            if account.secondFactor != nil {
                try transaction.count([.code(account.id)], at: now)
                guard try self.take(code ?? "", of: &account, at: now, transaction) else {
                    try self.note(.confirmationFailed, account, transaction)
                    return .failure(AccountProblem.wrongCode)
                }
            }
            try transaction.writer().update(
                "sessions", key: [("id", .text(session.id.text))], [("shown", .integer(now.milliseconds))])
            try self.note(.confirmed, account, transaction)
            return .success(try transaction.renew(session.id))
        }
        return try outcome.get()
    }

    /// Is it the password of the session's account? Attempts are counted.
    ///
    /// - Throws: `Problem.tooMany`, `Problem.unauthenticated`.
    package func fits(_ password: String, _ token: SessionToken) async throws -> Bool {
        let now = clock.now
        let account = try await database.write { transaction in
            let account = try transaction.signedIn(token, .any, at: now).account
            try transaction.count([.confirmation(account.id)], at: now)
            return account
        }
        guard password.utf8.count <= 4_000, try await passwords.fits(password, account.password, for: .of(account.id))
        else {
            try await database.read { try self.note(.confirmationFailed, account, $0) }
            return false
        }
        try await database.write { try $0.forget(.confirmation(account.id)) }
        return true
    }

    /// Takes a code of the app or from paper, keeps what is left of them, and tells the owner of a code from paper.
    ///
    /// - Returns: false when the code is neither; nothing is changed then.
    package func take(
        _ code: String, of account: inout Account, at now: Instant, _ transaction: Transaction
    ) throws -> Bool {
        let left = account.secondFactor?.recovery.count
        let secret = opened(account.secondFactor?.secret, of: account.id)
        guard account.secondFactor?.take(code, at: now, opened: secret) == true else { return false }
        try transaction.put(try sealing.map(account.sealed) ?? account)
        if account.secondFactor?.recovery.count != left {
            try delivery(transaction).tell(account, .recoveryCodeUsed)
        }
        try transaction.forget(.code(account.id))
        return true
    }
}
