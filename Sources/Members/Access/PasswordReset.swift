import Record
@_spi(System) import Store
import Terms

extension Guildhall {
    /// Sends a link for a new password to the account's address. What the one who asks hears is the same when there is none.
    ///
    /// - Throws: `AccountProblem` for what is no address, `Problem.tooMany` when too many are asked for from one place.
    public func sendPasswordReset(email: String, from origin: Origin) async throws {
        guard let email = MailAddress(email)?.text else { throw AccountProblem(.noAddress, field: "email") }
        let now = clock.now
        let token = LinkToken.random()
        try await database.write { transaction in
            try transaction.count([.address(origin.network)], at: now)
            let bucket = Bucket.reset(email)
            // Nobody's mailbox is to be filled by others; who asked hears nothing of it.
            guard try transaction.wait(for: [bucket], at: now) == 0 else { return }
            try transaction.count([bucket], at: now)
            guard let account = try transaction.account(email: email) else { return }
            let link = try transaction.issue(
                token, .random(at: now), for: .reset, of: account.id.text, to: account.email, vendor: nil, at: now)
            try self.delivery(transaction).reset(account, link, token)
        }
    }

    /// The address whose password a link sets.
    ///
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func passwordReset(_ token: LinkToken) async throws -> String {
        let now = clock.now
        return try await database.read { try $0.reset(by: token, at: now).account.email }
    }

    /// Sets a new password by a link and ends every session of the account. It opens nothing: its owner signs in with
    /// the password, and with the second factor where there is one.
    ///
    /// - Returns: the account's address.
    /// - Throws: `EndedLink`; `AccountProblem` for a password that will not do.
    @discardableResult
    public func resetPassword(_ token: LinkToken, to password: String) async throws -> String {
        let now = clock.now
        let account = try await database.read { try $0.reset(by: token, at: now).account }
        try PasswordRules.check(password, email: account.email, name: account.name)
        let hash = try await passwords.hash(password, for: .of(account.id)).text
        return try await database.write { transaction in
            var (link, account) = try transaction.reset(by: token, at: now)
            try transaction.use(link)
            account.password = hash
            if link.legible == nil { account.unproven = nil }
            try transaction.put(account)
            try transaction.endSessions(of: account.id)
            try transaction.forget(.account(account.email))
            try self.delivery(transaction).tell(account, .passwordChanged)
            try self.note(.passwordReset, account, transaction)
            return account.email
        }
    }
}

extension Snapshot {
    /// The link for a new password and whose it is.
    ///
    /// - Throws: `EndedLink` unless it still works.
    fileprivate func reset(by token: LinkToken, at now: Instant) throws -> (link: Link, account: Account) {
        let link = try link(token, for: .reset, at: now)
        guard let account = try ID(link.subject).flatMap({ try account($0) }) else { throw EndedLink.unknown }
        try checkLegible(link, to: account.email)
        return (link, account)
    }
}

extension Guildhall {
    /// Lets somebody back in who lost what they sign in by, as whoever runs the server may: makes a link for a new password that is
    /// handed over, and takes the second factor away if that is lost. The owner is told of that by mail.
    ///
    /// - Throws: `Problem.notFound` when there is no account with the address.
    public func recover(email: String, removingSecondFactor: Bool) async throws -> LinkToken {
        let now = clock.now
        let token = LinkToken.random()
        return try await database.write { transaction in
            guard var account = try transaction.account(email: email) else { throw Problem.notFound("account") }
            if removingSecondFactor, account.secondFactor != nil {
                (account.secondFactor, account.begunFactor) = (nil, nil)
                try transaction.put(account)
                try self.delivery(transaction).tell(account, .off)
            }
            _ = try transaction.issue(
                token, .random(at: now), for: .reset, of: account.id.text, to: nil, vendor: nil, at: now)
            return token
        }
    }
}
