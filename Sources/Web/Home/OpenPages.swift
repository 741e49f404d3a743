import Channel
import HTTPTypes
import Members
import Record
import Terms

/// What is everybody's: the first page, the choice of theme and language, the server's health for people.
enum OpenPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.first, first),
        .page(FrameAddress.health, health),
        .action(FrameAddress.theme, again: first) { visit in
            let theme = visit.form["theme"] == "dark" ? "dark" : "light"
            return .see(visit.back, cookies: [Cookie(name: "gh_theme", value: theme, age: 31_536_000)])
        },
        .action(FrameAddress.language, again: first) { visit in
            let language = visit.form["language"].flatMap(Language.init) ?? .english
            return .see(
                visit.back,
                cookies: [Cookie(name: Visit.languageCookie, value: language.rawValue, age: 31_536_000)])
        },
    ]

    struct First: TemplateModel {
        static let template = "first"

        struct SignIn: Sendable {
            let href: Link
            let name: String
            let role: String
            let company: String
            let email: String
        }
        /// One vendor's channel with who can sign in to it.
        struct Channel: Sendable {
            let id: String
            let vendor: String
            let signIns: [SignIn]
        }
        struct Program: Sendable {
            let href: Link
            let title: String
            let vendor: String
        }
        let signIn: Link
        let programs: [Program]
        let hasPrograms: Bool
        let demo: Bool
        let channels: [Channel]
        let password: String
    }

    private static func first(_ visit: Visit) async throws -> Page {
        let demo = visit.server.demo
        let programs = try await visit.server.channel.publicPrograms(in: visit.language)
        return Page(
            visit.text("frame.first.title"),
            First(
                signIn: FrameAddress.signIn(),
                programs: programs.map {
                    First.Program(href: FrameAddress.program(PublicVendor($0.vendor)), title: $0.title, vendor: $0.name)
                }, hasPrograms: !programs.isEmpty, demo: demo != nil,
                channels: channels(of: demo, visit), password: demo?.password ?? ""))
    }

    /// The sample world's people by vendor, in the order of the worlds.
    private static func channels(of demo: DemoWorld?, _ visit: Visit) -> [First.Channel] {
        let people = demo?.signIns ?? []
        var vendors: [String] = []
        for person in people where !vendors.contains(person.vendor) { vendors.append(person.vendor) }
        return vendors.enumerated().map { number, vendor in
            First.Channel(
                id: "channel-\(number + 1)", vendor: vendor,
                signIns: people.filter { $0.vendor == vendor }.map {
                    First.SignIn(
                        href: FrameAddress.signIn().with("email", $0.email), name: $0.name,
                        role: visit.text("frame.roles.\($0.role.rawValue)"), company: $0.company,
                        email: $0.email)
                })
        }
    }

    struct Health: TemplateModel {
        static let template = "health"

        let isReady: Bool
        let up: String
    }

    private static func health(_ visit: Visit) async throws -> Page {
        let isReady = (try? await visit.server.channel.database.ping()) != nil
        let minutes = Int((Clock.system.now.milliseconds - visit.server.started.milliseconds) / 60_000)
        var page = Page(
            visit.text("frame.health.title"),
            Health(isReady: isReady, up: visit.text("frame.health.up", ["n": visit.formats.number(minutes)])))
        if !isReady { page.status = .serviceUnavailable }
        return page
    }
}
