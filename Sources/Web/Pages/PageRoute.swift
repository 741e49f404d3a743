import Channel
import HTTPTypes
import Hummingbird
import Record

/// Who a page is for; its address begins accordingly.
enum PageArea: String, CaseIterable, Sendable {
    /// Everybody, signed in or not.
    case open
    /// Whoever is signed in, whatever they belong to: `/account/…`.
    case account
    /// A partner's people: `/portal/…`.
    case portal
    /// The vendor's people: `/console/…`.
    case console

    /// May a member of this role see the area at all?
    func admits(_ role: Role) -> Bool {
        switch self {
        case .open, .account: true
        case .portal: role.isPartner
        case .console: !role.isPartner
        }
    }
}

/// One page or one action of a page: the one declaration from which come its route, who may see it and its place among the tests
/// that walk every route.
struct PageRoute: Sendable {
    let method: HTTPRequest.Method
    let path: PathTemplate
    let area: PageArea
    /// What it takes besides belonging to the area; nil when that is enough.
    let permission: Permission?
    /// Bytes of a form that are read.
    let limit: Int
    /// Cannot be taken back: its form asks for a tick first, and without it nothing is done.
    var isFinal = false
    let respond: @Sendable (Visit) async throws -> PageReply
}

extension PageRoute {
    /// A page that is shown.
    static func page(
        _ path: PathTemplate, _ area: PageArea, _ permission: Permission?,
        _ show: @escaping @Sendable (Visit) async throws -> Page
    ) -> PageRoute {
        PageRoute(method: .get, path: path, area: area, permission: permission, limit: 0) { .show(try await show($0)) }
    }

    /// A page for everybody of its area.
    static func page(
        _ path: PathTemplate, _ area: PageArea, _ show: @escaping @Sendable (Visit) async throws -> Page
    ) -> PageRoute {
        page(path, area, nil, show)
    }

    /// An address that replies with something else than a page: a file, a table as CSV.
    static func download(
        _ path: PathTemplate, _ area: PageArea, _ permission: Permission? = nil,
        _ reply: @escaping @Sendable (Visit) async throws -> PageReply
    ) -> PageRoute {
        PageRoute(method: .get, path: path, area: area, permission: permission, limit: 0, respond: reply)
    }

    /// What a form does. When a person's mistake or a clause stands in the way, the page `again` is shown with what was typed and
    /// the complaints in their places; a form that is only checked while somebody types is answered with the complaints alone.
    ///
    /// - Parameters:
    ///   - limit: bytes of the form that are read; 256 KiB unless it carries files.
    ///   - final: whether it cannot be taken back. What can be says so by the `undo` of its reply.
    ///   - again: the page the form stands on. It finds what was typed in `visit.form` and the complaints in `visit.complaints`.
    static func action(
        _ path: PathTemplate, _ area: PageArea, _ permission: Permission? = nil, limit: Int = 1 << 18,
        final isFinal: Bool = false,
        again: @escaping @Sendable (Visit) async throws -> Page,
        _ act: @escaping @Sendable (Visit) async throws -> PageReply
    ) -> PageRoute {
        PageRoute(
            method: .post, path: path, area: area, permission: permission, limit: limit, isFinal: isFinal
        ) { visit in
            do {
                if isFinal, !visit.isCheck, visit.form["sure"] != "true" {
                    throw Complaints(field: "sure", visit.text("frame.sure_needed"))
                }
                return try await act(visit)
            } catch let error where Complaints.explains(error) {
                let complaints = Complaints(error, visit)
                if visit.isCheck { return .complaints(complaints) }
                var page = try await again(visit.with(complaints))
                page.status = complaints.status
                page.complaints = complaints
                return .show(page)
            }
        }
    }
}
