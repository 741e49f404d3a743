import Channel
import HTTPTypes
import Members
import Record
import Terms

/// What somebody who was invited sees by the link: a new account, the password of the one there is, or one button when signed in.
enum InvitationPages {
    static let routes: [PageRoute] = [
        .page(AccessAddress.invitation, invitation),
        .action(AccessAddress.invitation, again: invitation) { visit, token in
            do {
                return try await accept(token, visit)
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "invitation", wayOn: FrameAddress.signIn()))
            }
        },
    ]

    struct Model: TemplateModel {
        static let template = "access-invitation"

        let role: String
        let program: String
        let email: String
        let expires: String
        let action: Link
        let signOut: Link
        /// Signed in under another address.
        let otherAccount: String?
        let isNew: Bool
        let button: String
        let fields: [Field]
    }

    private static func invitation(_ visit: Visit, _ token: LinkToken) async throws -> Page {
        let found: Invitation
        do {
            found = try await visit.server.channel.invitation(token, in: visit.language)
        } catch let ended as EndedLink {
            return visit.ended(ended, "invitation", wayOn: FrameAddress.signIn())
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
            visit.text("access.invitation.title", ["company": company]),
            Model(
                role: visit.text("frame.roles.\(membership.role.rawValue)"),
                program: membership.program, email: found.email, expires: visit.formats.moment(found.expires),
                action: AccessAddress.invitation(token), signOut: FrameAddress.signOut(),
                otherAccount: isReady ? nil : viewer,
                isNew: viewer == nil && !found.hasAccount,
                button: visit.text(
                    viewer == nil && found.hasAccount ? "access.invitation.sign_in" : "access.invitation.button"),
                fields: fields))
    }

    private static func accept(_ token: LinkToken, _ visit: Visit) async throws -> PageReply {
        let channel = visit.server.channel
        if let session = visit.session {
            try await channel.accept(token, as: session)
            return try await landed(visit, session, [])
        }
        let found = try await channel.invitation(token, in: visit.language)
        if found.hasAccount {
            let signedIn = try await visit.signIn(email: found.email)
            let cookies = Visit.cookies(signedIn)
            guard !signedIn.needsCode else {
                let next = AccessAddress.invitation(token).description
                return .see(AccessAddress.code().with("next", next), cookies: cookies)
            }
            try await channel.accept(token, as: signedIn.token)
            return try await landed(visit, signedIn.token, cookies)
        }
        guard let name = visit.form["name"], !name.isEmpty else {
            throw Complaints(field: "name", visit.text("frame.required"))
        }
        let account = NewAccount(
            name: name, password: visit.form["password"] ?? "", language: visit.strings.language)
        let signedIn = try await visit.call.whileConnected {
            try await channel.accept(token, opening: account, from: visit.origin)
        }
        return try await landed(visit, signedIn.token, Visit.cookies(signedIn))
    }

    private static func landed(_ visit: Visit, _ session: SessionToken, _ cookies: [Cookie]) async throws -> PageReply {
        let membership = try await visit.server.channel.visitor(session)?.membership
        return .see(visit.landing(membership), said: "access.invitation.done", cookies: cookies)
    }
}
