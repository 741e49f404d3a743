import Channel
import HTTPTypes
import Record
import Terms

/// A new password by a link that comes by mail.
enum ResetPages {
    static let set = PageSet(routes: [
        .page("/forgot", .open, forgot),
        .action("/forgot", .open, again: forgot) { visit in
            guard let email = visit.form["email"], !email.isEmpty else {
                throw Complaints(field: "email", visit.text("frame.required"))
            }
            try await visit.server.channel.sendPasswordReset(email: email, from: visit.origin)
            return .see("/forgot?sent=yes")
        },
        .page("/reset/{token}", .open, reset),
        .action("/reset/{token}", .open, again: reset) { visit in
            guard let password = visit.form["password"], !password.isEmpty else {
                throw Complaints(field: "password", visit.text("frame.required"))
            }
            do {
                let signedIn = try await visit.server.channel.resetPassword(
                    LinkToken(visit.path("token")), to: password, from: visit.origin)
                return try await visit.go(on: signedIn, said: "access.reset.done")
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "reset", wayOn: "/forgot"))
            }
        },
    ])

    private struct Forgot: Sendable {
        let isSent: Bool
        let fields: [Field]
    }

    private static func forgot(_ visit: Visit) async throws -> Page {
        let field = visit.field(
            "email", "access.email", .line(type: "email"), value: visit.search["email"], required: true,
            autocomplete: "username")
        return Page(
            "access-forgot", title: visit.text("access.forgot.title"),
            Forgot(isSent: visit.search["sent"] != nil, fields: [field]))
    }

    private struct Reset: Sendable {
        let email: String
        let action: String
        let fields: [Field]
    }

    private static func reset(_ visit: Visit) async throws -> Page {
        let token = visit.path("token")
        do {
            let email = try await visit.server.channel.passwordReset(LinkToken(token))
            return Page(
                "access-reset", title: visit.text("access.reset.title"),
                Reset(email: email, action: "/reset/\(token)", fields: [visit.newPasswordField("password")]))
        } catch let ended as EndedLink {
            return visit.ended(ended, "reset", wayOn: "/forgot")
        }
    }
}

/// What is shown in place of a link that does nothing any more.
private struct Ended: Sendable {
    let heading: String
    let text: String
    let wayOn: String
    let wayOnLabel: String
}

extension Visit {
    func newPasswordField(_ name: String) -> Field {
        field(
            name, "access.new_password", .line(type: "password"), required: true, autocomplete: "new-password")
    }

    /// Why a link does nothing any more, and what to do instead.
    ///
    /// - Parameter kind: `reset`, `invitation` or `welcome`, as the words are named.
    func ended(_ link: EndedLink, _ kind: String, wayOn: String) -> Page {
        let model = Ended(
            heading: text("access.ended.\(kind).\(link.rawValue).heading"),
            text: text("access.ended.\(kind).\(link.rawValue).text"), wayOn: wayOn,
            wayOnLabel: text(wayOn == "/signin" ? "access.sign_in" : "access.ended.\(kind).way_on"))
        return Page("error", title: model.heading, model, status: link == .unknown ? .notFound : .gone)
    }
}
