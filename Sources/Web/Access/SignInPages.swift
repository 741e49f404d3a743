import Channel
import HTTPTypes
import Members
import Record
import Terms

/// Signing in, in one step or two, and signing out.
enum SignInPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.signIn, signIn),
        .action(FrameAddress.signIn, again: signIn) { visit in
            let signedIn = try await visit.signIn(email: visit.form["email"] ?? "")
            return try await visit.go(on: signedIn)
        },
        .page(AccessAddress.code, code),
        .action(AccessAddress.code, again: code) { visit in
            guard let token = visit.sessionToken, let code = visit.form["code"], !code.isEmpty else {
                throw Complaints(field: "code", visit.text("frame.required"))
            }
            do {
                let signedIn = try await visit.server.channel.giveCode(token, code: code, from: visit.origin)
                return try await visit.go(on: signedIn)
            } catch Problem.unauthenticated {
                throw Complaints(visit.text("access.code.over"))
            }
        },
        .action(FrameAddress.signOut, again: signIn) { visit in
            if let token = visit.sessionToken { try await visit.server.channel.signOut(token) }
            return .see(FrameAddress.signIn(), said: "access.signed_out", cookies: [Visit.noSession])
        },
    ]

    struct SignIn: TemplateModel {
        static let template = "access-sign-in"

        /// Who is signed in here already.
        let viewer: String?
        let landing: Link
        let back: Link
        let action: Link
        let forgot: Link
        let fields: [Field]
    }

    static func signIn(_ visit: Visit) async throws -> Page {
        let fields = [
            visit.field(
                "email", "access.email", .line(type: "email"), value: visit.search["email"], required: true,
                autocomplete: "username"),
            visit.field(
                "password", "access.password", .line(type: "password"), required: true,
                autocomplete: "current-password"),
        ]
        return Page(
            visit.text("access.sign_in"),
            SignIn(
                viewer: visit.viewer?.account.email, landing: visit.landing(visit.viewer?.membership),
                back: visit.back, action: FrameAddress.signIn(), forgot: AccessAddress.forgot(), fields: fields))
    }

    struct Code: TemplateModel {
        static let template = "access-code"

        /// Whose password was given; nil when no sign-in waits.
        let email: String?
        let back: Link
        let action: Link
        let signIn: Link
        let fields: [Field]
    }

    private static func code(_ visit: Visit) async throws -> Page {
        let pending = try await visit.sessionToken.asyncFlatMap { try await visit.server.channel.awaitingCode($0) }
        let field = visit.field(
            "code", "access.code.label", required: true, autocomplete: "one-time-code", inputmode: "numeric")
        return Page(
            visit.text("access.code.title"),
            Code(
                email: pending?.email, back: visit.back, action: AccessAddress.code(), signIn: FrameAddress.signIn(),
                fields: [field]))
    }
}

extension Visit {
    /// The name of the cookie by which a browser is known where somebody signed in before.
    static let deviceCookie = "gh_device"

    static let noSession = Cookie(name: sessionCookie, value: "", age: 0)

    /// The token the browser sent, whatever it is worth.
    var sessionToken: SessionToken? { cookie(Self.sessionCookie).map { SessionToken($0) } }

    var origin: Origin {
        Origin(
            address: address, userAgent: call.request.headers[.userAgent] ?? "", device: cookie(Self.deviceCookie))
    }

    /// Signs in with the form's password.
    func signIn(email: String) async throws -> SignedIn {
        guard !email.isEmpty else { throw Complaints(field: "email", text("frame.required")) }
        guard let password = form["password"], !password.isEmpty else {
            throw Complaints(field: "password", text("frame.required"))
        }
        let (channel, origin, replaced) = (server.channel, origin, sessionToken)
        return try await call.whileConnected {
            try await channel.signIn(email: email, password: password, from: origin, replacing: replaced)
        }
    }

    /// Where somebody signed in goes: to the code that is still owed, back to where they wanted to go, or to their start.
    func go(on signedIn: SignedIn, said: String? = nil) async throws -> PageReply {
        let cookies = Self.cookies(signedIn)
        let back = form["back"].flatMap { Link(ours: $0) }.flatMap { $0 == FrameAddress.first() ? nil : $0 }
        if signedIn.needsCode {
            return .see(AccessAddress.code().with("next", back?.description), cookies: cookies)
        }
        let viewer = try await server.channel.visitor(signedIn.token)
        return .see(back ?? landing(viewer?.membership), said: said, cookies: cookies)
    }

    /// The start of whoever has this membership.
    func landing(_ membership: MembershipView?) -> Link {
        membership.map { FrameAddress.home[$0.role.isPartner ? .portal : .console]() } ?? FrameAddress.account()
    }

    /// What keeps a session's token in the browser; that of one which still owes its code is gone with the browser.
    static func cookie(_ token: SessionToken, needsCode: Bool = false) -> Cookie {
        Cookie(name: sessionCookie, value: token.text, age: needsCode ? nil : 30 * 86_400)
    }

    static func cookies(_ signedIn: SignedIn) -> [Cookie] {
        [
            cookie(signedIn.token, needsCode: signedIn.needsCode),
            Cookie(name: deviceCookie, value: signedIn.device, age: 400 * 86_400),
        ]
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncFlatMap<Value: Sendable>(
        _ transform: (Wrapped) async throws -> Value?
    ) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
