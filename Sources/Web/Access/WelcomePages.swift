import Channel
import Members
import Record
import Terms

/// Where the link of a welcome letter leads: a page that greets, with one button, so that a mail program that looks at links does not
/// use them up.
enum WelcomePages {
    static let routes: [PageRoute] = [
        .page(AccessAddress.welcome, welcome),
        .action(AccessAddress.welcome, again: welcome) { visit, token in
            do {
                let signedIn = try await visit.server.channel.enter(token, from: visit.origin)
                return try await visit.go(on: signedIn, said: "onboarding.said.welcome")
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "welcome", wayOn: FrameAddress.signIn()))
            }
        },
    ]

    struct Model: TemplateModel {
        static let template = "onboarding-welcome"

        let company: String
        let program: String
        let expires: String
        let action: Link
    }

    private static func welcome(_ visit: Visit, _ token: LinkToken) async throws -> Page {
        do {
            let found = try await visit.server.channel.welcome(token)
            return Page(
                visit.text("onboarding.welcome.title"),
                Model(
                    company: found.membership.partnerName ?? found.membership.vendorName,
                    program: found.membership.program, expires: visit.formats.moment(found.expires),
                    action: AccessAddress.welcome(token)))
        } catch let ended as EndedLink {
            return visit.ended(ended, "welcome", wayOn: FrameAddress.signIn())
        }
    }
}
