import Channel
import Record
import Terms

/// What surrounds every page, under the name `page` in templates.
struct PageFrame: Sendable {
    struct Entry: Sendable {
        let href: String
        let label: String
        let current: Bool
    }

    struct Person: Sendable {
        let name: String
        let company: String
        let role: String
        /// Is there another membership to switch to?
        let canSwitch: Bool
        let signOut: String
    }

    struct Sandbox: Sendable {
        let now: String
        let canMove: Bool
    }

    let language: String
    let theme: String?
    let otherTheme: String
    let title: String
    let style: String
    let script: String
    let icon: String
    /// The path of the page, for forms that come back to it.
    let here: String
    let home: String
    let entries: [Entry]
    let person: Person?
    let sandbox: Sandbox?
    /// Guards a form against other sites.
    let csrf: String
    /// Lets a form be sent twice and done once.
    let once: String
    /// A sentence about what was just done.
    let said: String?
    /// What takes it back, where there is a way.
    let undo: Undo?
    let complaints: ComplaintList?
    let isOpen: Bool
    let languages: [Entry]
    let body: String
}

extension Visit {
    func frame(_ page: Page, body: String = "") -> PageFrame {
        let path = call.request.uri.path
        let within = page.within ?? path
        let theme = cookie("gh_theme").flatMap { ["light", "dark"].contains($0) ? $0 : nil }
        let said = search["said"].flatMap { strings.has($0) ? text($0) : nil }
        return PageFrame(
            language: strings.language.rawValue, theme: theme, otherTheme: theme == "dark" ? "light" : "dark",
            title: page.title, style: site.look.style.address, script: site.look.script.address,
            icon: site.look.icon.address, here: path, home: home, entries: entries(within), person: person,
            sandbox: sandbox, csrf: formToken, once: SessionToken.random().text, said: said,
            undo: said == nil ? nil : offered,
            complaints: page.complaints.isEmpty
                ? nil : ComplaintList(page.complaints, foresight: form["do"] == "check"),
            isOpen: surroundings == nil,
            languages: Language.allCases.map {
                PageFrame.Entry(
                    href: $0.rawValue, label: text("frame.language.\($0.rawValue)"), current: $0 == strings.language)
            },
            body: body)
    }

    /// Where the viewer's pages begin: `/portal`, `/console`, or `/` for who is a member of nothing.
    var home: String {
        guard let role = surroundings?.actor.role else { return "/" }
        return role.isPartner ? "/portal" : "/console"
    }

    private func entries(_ within: String) -> [PageFrame.Entry] {
        guard let surroundings else { return [] }
        let shown = site.rail.filter {
            $0.area.admits(surroundings.actor.role) && $0.area != .open && $0.permission.map(may) ?? true
                && $0.isOffered(surroundings.program)
        }
        let current = shown.filter { within == $0.path || within.hasPrefix($0.path + "/") }
            .max { $0.path.count < $1.path.count }?.path
        return shown.map { PageFrame.Entry(href: $0.path, label: text($0.label), current: $0.path == current) }
    }

    private var person: PageFrame.Person? {
        guard let viewer else { return nil }
        let company = viewer.membership.map { $0.partnerName ?? $0.vendorName } ?? ""
        return PageFrame.Person(
            name: viewer.account.name, company: company,
            role: viewer.membership.map { text("frame.roles.\($0.role.rawValue)") } ?? "",
            canSwitch: viewer.memberships.count > 1, signOut: "/signout")
    }

    private var sandbox: PageFrame.Sandbox? {
        guard let surroundings, surroundings.vendor.sandbox else { return nil }
        return PageFrame.Sandbox(
            now: text("frame.sandbox", ["now": formats.moment(surroundings.now)]), canMove: may(.moveClock))
    }

    func cookie(_ plain: String) -> String? {
        let name = Cookie.name(plain, secure: site.isSecure)
        for field in call.request.headers[values: .cookie] {
            for part in field.split(separator: ";") {
                let halves = part.split(separator: "=", maxSplits: 1)
                if halves.count == 2, halves[0].filter({ $0 != " " }) == name { return String(halves[1]) }
            }
        }
        return nil
    }
}
