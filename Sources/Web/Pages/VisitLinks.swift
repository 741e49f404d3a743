import Foundation
import HTTPTypes
import Members
import Record

extension Visit {
    /// Where the viewer's pages are; `.open` for who is a member of nothing.
    var side: PageArea {
        guard let role = surroundings?.actor.role else { return .open }
        return role.isPartner ? .portal : .console
    }

    /// Where the viewer's pages begin.
    var home: Link { side == .open ? FrameAddress.first() : FrameAddress.home[side]() }

    /// The link to a page that both sides have, on the viewer's.
    func link<each Part>(_ address: SharedAddress<repeat each Part>, _ part: repeat each Part) -> Link {
        address[side](repeat each part)
    }

    /// The page that is asked for, without what is asked of it.
    var here: Link { Link(ours: call.request.uri.path) ?? FrameAddress.first() }

    /// A page with the search of this visit, changed: nil takes a part away.
    func searching(_ page: Link, _ changes: [String: String?]) -> Link {
        var link = page
        for (name, value) in search.values where !value.isEmpty && name != "said" && changes[name] == nil {
            link = link.with(name, value)
        }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { link = link.with(name, value) }
        return link
    }

    /// Where somebody goes on who was sent elsewhere in between: the page that was asked for, or the one on which the
    /// form stood. Nil when that is none of ours.
    var wayBack: Link? {
        guard route.method == .post else { return Link(ours: call.request.uri.description) }
        guard let from = call.request.headers[.referer].flatMap(URLComponents.init),
            from.host == call.request.head.authority.flatMap({ URLComponents(string: "//" + $0)?.host })
        else { return nil }
        return Link(ours: from.percentEncodedPath + (from.percentEncodedQuery.map { "?\($0)" } ?? ""))
    }

    /// The page a form or an address asks to come back to; the first page when it asks for none of ours.
    var back: Link { (form["back"] ?? search["next"]).flatMap { Link(ours: $0) } ?? FrameAddress.first() }
}
