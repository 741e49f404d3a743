import Record
import Store
import Terms

/// The second factor of an account: an app's changing codes, and codes on paper for the day the app is gone.
struct SecondFactor: Codable, Hashable, Sendable {
    /// In base 32, sealed for its account: the server must know it to work out the codes. Empty once its key is lost.
    var secret: String
    /// The step whose code was used last: it and earlier ones are over.
    var used: Int64?
    /// SHA-256 of the recovery codes that are left; each has 120 bits of chance, so that a plain hash will do (ASVS 6.5.2).
    var recovery: [String]
    let since: Instant

    static let recoveryCodes = 10

    /// Takes a code of the app or from paper, once.
    ///
    /// - Parameter opened: the secret as the app has it; without it, codes from paper alone are taken.
    /// - Returns: false, unchanged, when the code is neither.
    mutating func take(_ code: String, at now: Instant, opened: String?) -> Bool {
        let plain = code.lowercased().filter { $0.isLetter || $0.isNumber }
        if let app = opened.flatMap(OneTimePassword.init(base32:)), let step = app.step(of: plain, at: now, after: used)
        {
            used = step
            return true
        }
        guard let place = recovery.firstIndex(of: Self.hash(plain)) else { return false }
        recovery.remove(at: place)
        return true
    }

    /// New codes as they are shown, once: `k3v9-…`, six groups of four.
    static func newRecoveryCodes() -> [String] {
        (0..<recoveryCodes).map { _ in
            let characters = Array(Secret.characters(24))
            return stride(from: 0, to: 24, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
        }
    }

    static func hash(_ code: String) -> String { Secret(code.filter { $0 != "-" }).hash }
}

/// What is needed to put the secret into an app.
public struct FactorSetup: Sendable {
    /// In base 32, in groups of four.
    public let secret: String
    /// For a link, and as a QR code: `otpauth://totp/…`.
    public let uri: String
}

/// A second factor that holds.
public struct FactorState: Sendable {
    public let since: Instant
    /// Recovery codes that were not used yet.
    public let recoveryCodesLeft: Int
}

extension Guildhall {
    /// The account's second factor, if it has one.
    public func secondFactor(_ token: SessionToken) async throws -> FactorState? {
        let now = clock.now
        return try await database.read { snapshot in
            try snapshot.signedIn(token, .known, at: now).account.secondFactor.map {
                FactorState(since: $0.since, recoveryCodesLeft: $0.recovery.count)
            }
        }
    }

    /// The second factor that is being set up: the same secret until it is confirmed or begun anew.
    public func secondFactorSetup(_ token: SessionToken) async throws -> FactorSetup? {
        let now = clock.now
        return try await database.read { snapshot in
            self.setup(of: try snapshot.signedIn(token, .known, at: now).account)
        }
    }

    /// Makes a secret; the second factor holds only when a code of it was seen.
    ///
    /// - Throws: `Problem.unconfirmed` when the password was not shown lately.
    public func beginSecondFactor(_ token: SessionToken) async throws -> FactorSetup {
        let secret = OneTimePassword.random().base32
        return try await changing(token, .fresh) { account, _ in
            guard account.secondFactor == nil else { throw AccountProblem(.hasSecondFactor) }
            account.begunFactor = try self.sealed(secret, of: account.id)
            return self.setup(of: account)
        }.unwrapped()
    }

    /// Switches the second factor on.
    ///
    /// - Returns: the recovery codes, shown this once.
    /// - Throws: `AccountProblem` for a code that does not fit.
    public func confirmSecondFactor(_ token: SessionToken, code: String) async throws -> [String] {
        let codes = SecondFactor.newRecoveryCodes()
        let now = clock.now
        return try await changing(token, .fresh) { account, transaction in
            guard account.secondFactor == nil else { throw AccountProblem(.hasSecondFactor) }
            guard let secret = self.opened(account.begunFactor, of: account.id) else {
                throw AccountProblem(.noSecondFactor)
            }
            var factor = SecondFactor(
                secret: try self.sealed(secret, of: account.id), used: nil, recovery: codes.map(SecondFactor.hash),
                since: now)
            guard factor.take(code, at: now, opened: secret) else { throw AccountProblem.wrongCode }
            account.secondFactor = factor
            account.begunFactor = nil
            try self.delivery(transaction).tell(account, .on)
            try self.note(.factorChanged, account, about: "on", transaction)
            return codes
        }
    }

    /// Switches the second factor off.
    ///
    /// - Throws: `Problem.unconfirmed` when password and second factor were not shown lately.
    public func removeSecondFactor(_ token: SessionToken) async throws {
        try await changing(token, .fresh) { account, transaction in
            guard account.secondFactor != nil else { return }
            account.secondFactor = nil
            account.begunFactor = nil
            try self.delivery(transaction).tell(account, .off)
            try self.note(.factorChanged, account, about: "off", transaction)
        }
    }

    /// Makes new recovery codes; the old ones are over.
    ///
    /// - Throws: `Problem.unconfirmed` when password and second factor were not shown lately.
    public func renewRecoveryCodes(_ token: SessionToken) async throws -> [String] {
        let codes = SecondFactor.newRecoveryCodes()
        return try await changing(token, .fresh) { account, transaction in
            guard account.secondFactor != nil else { throw AccountProblem(.noSecondFactor) }
            account.secondFactor?.recovery = codes.map(SecondFactor.hash)
            try self.delivery(transaction).tell(account, .newRecoveryCodes)
            try self.note(.factorChanged, account, about: "recovery_codes", transaction)
            return codes
        }
    }

    /// The address of whoever gave a password and still owes a code; nil when there is no such session.
    public func awaitingCode(_ token: SessionToken) async throws -> PendingVisitor? {
        let now = clock.now
        return try await database.read { snapshot in
            guard let session = try snapshot.session(token, at: now), session.isPending,
                let account = try snapshot.account(session.account)
            else { return nil }
            return PendingVisitor(email: account.email, language: account.language)
        }
    }

    /// Gives the code that a sign-in still owes; the session is a new one from then on.
    ///
    /// - Throws: `Problem.unauthenticated` when no sign-in waits, `AccountProblem` for a wrong code, `Problem.tooMany`.
    public func giveCode(_ token: SessionToken, code: String, from origin: Origin) async throws -> SignedIn {
        let now = clock.now
        let outcome: Result<SignedIn, any Error> = try await database.write { transaction in
            guard let session = try transaction.session(token, at: now), session.isPending,
                var account = try transaction.account(session.account)
            else { return .failure(Problem.unauthenticated) }
            try transaction.count([.code(account.id)], at: now)
            guard try self.take(code, of: &account, at: now, transaction) else {
                try self.note(.codeFailed, account, from: origin, transaction)
                return .failure(AccountProblem.wrongCode)
            }
            try transaction.end(session.id)
            return .success(
                try self.admit(
                    account, origin, pending: false, shown: session.shown != nil, as: session.current, transaction))
        }
        return try outcome.get()
    }
}

/// Somebody who gave a password and still owes a code.
public struct PendingVisitor: Sendable {
    public let email: String
    public let language: Language
}

extension Guildhall {
    fileprivate func setup(of account: Account) -> FactorSetup? {
        guard let secret = opened(account.begunFactor, of: account.id), let factor = OneTimePassword(base32: secret)
        else { return nil }
        let characters = Array(secret)
        let groups = stride(from: 0, to: characters.count, by: 4).map {
            String(characters[$0..<min($0 + 4, characters.count)])
        }
        return FactorSetup(secret: groups.joined(separator: " "), uri: factor.uri(account: account.email))
    }
}

extension Optional {
    fileprivate func unwrapped() throws -> Wrapped {
        guard let self else { throw AccountProblem(.noSecondFactor) }
        return self
    }
}
