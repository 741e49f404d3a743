import Channel
import HTTPTypes
import Record
import Terms

/// What somebody who was invited sees by the link: a new account, the password of the one there is, or one button when signed in.
enum InvitationPages {
    static let set = PageSet(routes: [
        .page("/invitations/{token}", .open, invitation),
        .action("/invitations/{token}", .open, again: invitation) { visit in
            do {
                return try await accept(visit)
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "invitation", wayOn: "/signin"))
            }
        },
    ])

    private struct Model: Sendable {
        let company: String
        let role: String
        let program: String
        let email: String
        let expires: String
        let action: String
        /// Signed in under the invited address: nothing more is needed.
        let isReady: Bool
        /// Signed in under another address.
        let otherAccount: String?
        let isNew: Bool
        let button: String
        let fields: [Field]
    }

    private static func invitation(_ visit: Visit) async throws -> Page {
        let token = visit.path("token")
        let found: Invitation
        do {
            found = try await visit.server.channel.invitation(LinkToken(token))
        } catch let ended as EndedLink {
            return visit.ended(ended, "invitation", wayOn: "/signin")
        }
        let viewer = visit.viewer?.account.email
        let isReady = viewer.map { $0.lowercased() == found.email.lowercased() } ?? false
        let membership = found.membership
        var fields: [Field] = []
        if viewer == nil {
            fields =
                found.hasAccount
                ? [
                    visit.field(
                        "password", "access.password", .line(type: "password"), required: true,
                        autocomplete: "current-password")
                ]
                : [
                    visit.field("name", "access.name", required: true, autocomplete: "name"),
                    visit.newPasswordField("password"),
                ]
        }
        let company = membership.partnerName ?? membership.vendorName
        return Page(
            "access-invitation", title: visit.text("access.invitation.title", ["company": company]),
            Model(
                company: company, role: visit.text("frame.roles.\(membership.role.rawValue)"),
                program: membership.program, email: found.email, expires: visit.formats.moment(found.expires),
                action: "/invitations/\(token)", isReady: isReady, otherAccount: isReady ? nil : viewer,
                isNew: viewer == nil && !found.hasAccount,
                button: visit.text(
                    viewer == nil && found.hasAccount ? "access.invitation.sign_in" : "access.invitation.button"),
                fields: fields))
    }

    private static func accept(_ visit: Visit) async throws -> PageReply {
        let token = LinkToken(visit.path("token"))
        let channel = visit.server.channel
        if let session = visit.session {
            try await channel.accept(token, as: session)
            return try await landed(visit, session, [])
        }
        let found = try await channel.invitation(token)
        if found.hasAccount {
            let signedIn = try await visit.signIn(email: found.email)
            let cookies = Visit.cookies(signedIn)
            guard !signedIn.needsCode else {
                return .see(
                    "/signin/code?next=" + PercentText.encoded("/invitations/\(token.text)"), cookies: cookies)
            }
            try await channel.accept(token, as: signedIn.token)
            return try await landed(visit, signedIn.token, cookies)
        }
        guard let name = visit.form["name"], !name.isEmpty else {
            throw Complaints(field: "name", visit.text("frame.required"))
        }
        let account = NewAccount(
            name: name, password: visit.form["password"] ?? "", language: visit.strings.language)
        let signedIn = try await channel.accept(token, opening: account, from: visit.origin)
        return try await landed(visit, signedIn.token, Visit.cookies(signedIn))
    }

    private static func landed(_ visit: Visit, _ session: SessionToken, _ cookies: [Cookie]) async throws -> PageReply {
        let membership = try await visit.server.channel.visitor(session)?.membership
        return .see(visit.landing(membership), said: "access.invitation.done", cookies: cookies)
    }
}
