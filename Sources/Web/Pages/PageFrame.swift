import Channel
import Members
import Record
import Terms

/// What surrounds every page, under the name `page` in templates.
struct PageFrame: Sendable {
    struct Group: Sendable {
        let name: String
        let heading: String?
        /// Does it have the entry of the page that is looked at?
        let current: Bool
        let entries: [Entry]
    }

    struct Entry: Sendable {
        let href: Link
        let label: String
        let current: Bool
        /// How much waits there.
        let number: String?
    }

    struct Person: Sendable {
        let name: String
        let company: String
        let role: String
        /// Where another membership is switched to; nil for who has one.
        let memberships: Link?
    }

    struct Sandbox: Sendable {
        let now: String
        /// Where it is moved; nil for who may not.
        let move: Link?
    }

    struct Tongue: Sendable {
        let code: String
        let name: String
    }

    /// How a vendor's portal and public pages look.
    struct Brand: Sendable {
        let brandName: String
        let logo: Link?
        /// The stylesheet of its colour.
        let colors: Link?
    }

    /// Where every page leads.
    struct Links: Sendable {
        let first: Link
        let home: Link
        let account: Link
        let signIn: Link
        let signOut: Link
        let theme: Link
        let language: Link
        let health: Link
        let description: Link
        let search: Link
    }

    let language: String
    let theme: String?
    let otherTheme: String
    let title: String
    /// Whose pages these are: the vendor's by its name, or Guildhall's.
    let house: String
    let brand: Brand?
    let style: String
    let script: String
    let icon: String
    let links: Links
    /// The page itself, for forms that come back to it.
    let here: Link
    let groups: [Group]
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
    /// Those that the page is not in.
    let languages: [Tongue]
    let body: String
}

extension Visit {
    func frame(_ page: Page, body: String = "") -> PageFrame {
        let theme = cookie("gh_theme").flatMap { ["light", "dark"].contains($0) ? $0 : nil }
        let said = search["said"].flatMap { strings.has($0) ? text($0) : nil }
        return PageFrame(
            language: strings.language.rawValue, theme: theme, otherTheme: theme == "dark" ? "light" : "dark",
            title: page.title, house: brand?.brandName ?? "Guildhall", brand: brand, style: site.look.style.address,
            script: site.look.script.address,
            icon: site.look.icon.address, links: links, here: here, groups: navigation(page.within ?? here),
            person: person, sandbox: sandbox, csrf: formToken, once: SessionToken.random().text, said: said,
            undo: said == nil ? nil : offered,
            complaints: page.complaints.isEmpty
                ? nil : ComplaintList(page.complaints, foresight: form["do"] == "check"),
            languages: Language.allCases.filter { $0 != strings.language }.map {
                PageFrame.Tongue(code: $0.rawValue, name: text("frame.language.\($0.rawValue)"))
            },
            body: body)
    }

    private var links: PageFrame.Links {
        PageFrame.Links(
            first: FrameAddress.first(), home: home, account: FrameAddress.account(), signIn: FrameAddress.signIn(),
            signOut: FrameAddress.signOut(), theme: FrameAddress.theme(), language: FrameAddress.language(),
            health: FrameAddress.health(), description: FrameAddress.description(),
            search: FrameAddress.search[side == .open ? .portal : side]())
    }

    private var person: PageFrame.Person? {
        guard let viewer else { return nil }
        let company = viewer.membership.map { $0.partnerName ?? $0.vendorName } ?? ""
        return PageFrame.Person(
            name: viewer.account.name, company: company,
            role: viewer.membership.map { text("frame.roles.\($0.role.rawValue)") } ?? "",
            memberships: viewer.memberships.count > 1 ? FrameAddress.memberships() : nil)
    }

    private var sandbox: PageFrame.Sandbox? {
        guard let surroundings, surroundings.vendor.sandbox else { return nil }
        return PageFrame.Sandbox(
            now: text("frame.sandbox", ["now": formats.moment(surroundings.now)]),
            move: may(.moveClock) ? FrameAddress.clock() : nil)
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
