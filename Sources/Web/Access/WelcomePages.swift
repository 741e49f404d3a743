import Channel
import Record
import Terms

/// Where the link of a welcome letter leads: a page that greets, with one button, so that a mail program that looks at links does not
/// use them up.
enum WelcomePages {
    static let set = PageSet(routes: [
        .page("/welcome/{token}", .open, welcome),
        .action("/welcome/{token}", .open, again: welcome) { visit in
            do {
                let signedIn = try await visit.server.channel.enter(LinkToken(visit.path("token")), from: visit.origin)
                return try await visit.go(on: signedIn, said: "onboarding.said.welcome")
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "welcome", wayOn: "/signin"))
            }
        },
    ])

    private struct Model: Sendable {
        let company: String
        let program: String
        let expires: String
        let action: String
    }

    private static func welcome(_ visit: Visit) async throws -> Page {
        let token = visit.path("token")
        do {
            let found = try await visit.server.channel.welcome(LinkToken(token))
            return Page(
                "onboarding-welcome", title: visit.text("onboarding.welcome.title"),
                Model(
                    company: found.membership.partnerName ?? found.membership.vendorName,
                    program: found.membership.program, expires: visit.formats.moment(found.expires),
                    action: "/welcome/\(token)"))
        } catch let ended as EndedLink {
            return visit.ended(ended, "welcome", wayOn: "/signin")
        }
    }
}
