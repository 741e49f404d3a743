import Record
@_spi(System) import Store
import Terms

/// What came of the right password, or of the right code.
public struct SignedIn: Sendable {
    /// For the browser's cookie. Every sign-in and every second factor has a new one.
    public let token: SessionToken
    /// The account has a second factor: until its code is given, the session can do nothing else.
    public let needsCode: Bool
    /// For a cookie of its own that lasts: by it the browser is known next time, so that others' guesses do not slow down its
    /// owner.
    public let device: String
}

/// An attempt that came too early.
private struct LockedOut: Error {
    let account: Account?
    let problem: Problem
}

/// An attempt at signing in, as it is counted.
private struct SignInAttempt: Sendable {
    let account: Account?
    let buckets: [Bucket]
}

extension Guildhall {
    /// Signs somebody in.
    ///
    /// - Parameter replaced: the session that the browser had before; it ends.
    /// - Throws: `AccountProblem` in the same words and after the same work whether there is such an account or not, and
    ///   `Problem.tooMany` when guesses must wait.
    public func signIn(
        email: String, password: String, from origin: Origin, replacing replaced: SessionToken? = nil
    ) async throws -> SignedIn {
        guard email.utf8.count <= 500, password.utf8.count <= 4_000 else { throw AccountProblem.wrongPassword }
        let now = clock.now
        let counted: Result<SignInAttempt, LockedOut> = try await database.write { transaction in
            let account = try transaction.account(email: email)
            let known = try account.flatMap { try transaction.knownMark(origin, of: $0.id) }
            // Whoever was here before is not slowed down by guesses from elsewhere.
            let buckets =
                known.map { [Bucket.place(email, $0)] } ?? [.account(email), .address(origin.network)]
            do {
                try transaction.count(buckets, at: now)
            } catch let problem as Problem {
                return .failure(LockedOut(account: account, problem: problem))
            }
            return .success(SignInAttempt(account: account, buckets: buckets))
        }
        let attempt: SignInAttempt
        switch counted {
        case .success(let counted): attempt = counted
        case .failure(let locked):
            await noteFailed(.lockedOut, locked.account, from: origin)
            throw locked.problem
        }
        let turn = PasswordWork.Turn(place: origin.network, account: MailAddress.key(of: email))
        guard try await passwords.fits(password, attempt.account?.password, for: turn), let account = attempt.account
        else {
            await noteFailed(.signInFailed, attempt.account, from: origin)
            throw AccountProblem.wrongPassword
        }
        let renewed = try await passwords.renewed(password, account.password, for: turn)
        return try await database.write { transaction in
            // The password may have been changed while this one was looked at.
            guard var account = try transaction.account(account.id), account.password == attempt.account?.password
            else { throw AccountProblem.wrongPassword }
            try transaction.takeBack(attempt.buckets, at: now)
            if let renewed {
                account.password = renewed
                try transaction.put(account)
            }
            try transaction.end(replaced, at: now)
            return try self.admit(account, origin, pending: account.secondFactor != nil, shown: true, transaction)
        }
    }

    /// Opens a session; in the transaction that saw what its owner had to show.
    ///
    /// - Parameter shown: whether the password was shown; otherwise a link opens it, for the membership it was made
    ///   for.
    func admit(
        _ account: Account, _ origin: Origin, pending: Bool, shown: Bool, as preferred: Session.Current? = nil,
        _ transaction: Transaction
    ) throws -> SignedIn {
        let now = clock.now
        let origin = origin.named()
        if !pending, shown { try transaction.remember(origin, of: account.id, at: now) }
        let memberships = try transaction.memberships(of: account.id)
        let last = memberships.first { $0.member.id == account.lastMembership }
        let token = try transaction.open(
            .random(at: now), of: account.id, pending: pending, shown: shown, at: now, from: origin,
            as: preferred ?? (last ?? memberships.first).map(Session.Current.init))
        if !pending {
            let means = (shown ? "password" : "link") + (account.secondFactor == nil ? "" : "_code")
            try note(.signedIn, account, from: origin, about: means, transaction)
        }
        return SignedIn(token: token, needsCode: pending, device: origin.device ?? "")
    }

    /// Ends a session; that there is none is fine too.
    public func signOut(_ token: SessionToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            guard let session = try transaction.session(token, at: now) else { return }
            try transaction.end(session.id)
            if let account = try transaction.account(session.account) {
                try self.note(.signedOut, account, transaction)
            }
        }
    }
}
