import Channel
import HTTPTypes
import Members
import Record
import Terms

/// A new password by a link that comes by mail.
enum ResetPages {
    static let routes: [PageRoute] = [
        .page(AccessAddress.forgot, forgot),
        .action(AccessAddress.forgot, again: forgot) { visit in
            guard let email = visit.form["email"], !email.isEmpty else {
                throw Complaints(field: "email", visit.text("frame.required"))
            }
            try await visit.server.channel.sendPasswordReset(email: email, from: visit.origin)
            return .see(AccessAddress.forgot().with("sent", "yes"))
        },
        .page(AccessAddress.reset, reset),
        .action(AccessAddress.reset, again: reset) { visit, token in
            guard let password = visit.form["password"], !password.isEmpty else {
                throw Complaints(field: "password", visit.text("frame.required"))
            }
            do {
                let email = try await visit.call.whileConnected {
                    try await visit.server.channel.resetPassword(token, to: password)
                }
                return .see(FrameAddress.signIn().with("email", email), said: "access.reset.done")
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "reset", wayOn: AccessAddress.forgot()))
            }
        },
    ]

    struct Forgot: TemplateModel {
        static let template = "access-forgot"

        let isSent: Bool
        let action: Link
        let signIn: Link
        let fields: [Field]
    }

    private static func forgot(_ visit: Visit) async throws -> Page {
        let field = visit.field(
            "email", "access.email", .line(type: "email"), value: visit.search["email"], required: true,
            autocomplete: "username")
        return Page(
            visit.text("access.forgot.title"),
            Forgot(
                isSent: visit.search["sent"] != nil, action: AccessAddress.forgot(), signIn: FrameAddress.signIn(),
                fields: [field]))
    }

    struct Reset: TemplateModel {
        static let template = "access-reset"

        let email: String
        let action: Link
        let fields: [Field]
    }

    private static func reset(_ visit: Visit, _ token: LinkToken) async throws -> Page {
        do {
            let email = try await visit.server.channel.passwordReset(token)
            return Page(
                visit.text("access.reset.title"),
                Reset(email: email, action: AccessAddress.reset(token), fields: [visit.newPasswordField("password")]))
        } catch let ended as EndedLink {
            return visit.ended(ended, "reset", wayOn: AccessAddress.forgot())
        }
    }
}

extension Visit {
    func newPasswordField(_ name: String) -> Field {
        field(
            name, "access.new_password", .line(type: "password"), required: true, autocomplete: "new-password")
    }

    /// Why a link does nothing any more, and what to do instead.
    ///
    /// - Parameter kind: `reset`, `invitation` or `welcome`, as the words are named.
    func ended(_ link: EndedLink, _ kind: String, wayOn: Link) -> Page {
        let model = ErrorPage.Model(
            heading: text("access.ended.\(kind).\(link.rawValue).heading"),
            text: text("access.ended.\(kind).\(link.rawValue).text"), hint: nil, wayOn: wayOn,
            wayOnLabel: text(wayOn == FrameAddress.signIn() ? "access.sign_in" : "access.ended.\(kind).way_on"))
        return Page(model.heading, model, status: link == .unknown ? .notFound : .gone)
    }
}
