@_spi(System) import Store
import Terms

/// What came of the right password.
public struct SignedIn: Sendable {
    /// For the browser's cookie.
    public let token: SessionToken
    /// The account has a second factor: until its code is given, the session can do nothing else.
    public let needsCode: Bool
}

extension Guildhall {
    /// Signs somebody in; the session is a new one every time.
    ///
    /// - Throws: `Problem.invalid` in the same words and after the same work whether there is such an account or not.
    public func signIn(
        email: String, password: String, address: String, userAgent: String
    ) async throws -> SignedIn {
        let account = try await database.read { try $0.account(email: email) }
        guard try await passwords.fits(password, account?.password), let account else { throw Problem.wrongPassword }
        let now = clock.now
        let token = try await database.write { transaction in
            try transaction.open(
                self.identifiers.next(at: now), of: account.id, pending: false, at: now, address: address,
                device: String(userAgent.prefix(300)),
                as: try transaction.memberships(of: account.id).first.map(Session.Current.init))
        }
        return SignedIn(token: token, needsCode: false)
    }

    /// Ends a session; that there is none is fine too.
    public func signOut(_ token: SessionToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            if let session = try transaction.session(token, at: now) { try transaction.end(session.id) }
        }
    }
}

extension Session.Current {
    init(_ membership: (vendor: ID<Vendor>, member: Membership)) {
        self.init(
            vendor: membership.vendor, member: membership.member.id, period: Int64(membership.member.period))
    }
}

extension Problem {
    /// The e-mail and the password do not belong together, for whichever reason.
    static let wrongPassword = Problem.invalid(
        field: "/password", message: "this e-mail and password do not belong together",
        hint: "look at both again, or have a link sent to set a new password")
}
