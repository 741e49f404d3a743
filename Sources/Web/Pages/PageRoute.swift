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

    /// The area that an address is in.
    init(of address: PathTemplate) {
        let first = address.description.split(separator: "/").first.map(String.init) ?? ""
        self = PageArea(rawValue: first) ?? .open
    }

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
    /// What it takes besides belonging to the area; nil when that is enough.
    let permission: Permission?
    /// Bytes of a form that are read.
    let limit: Int
    /// Cannot be taken back: its form asks for a tick first, and without it nothing is done.
    var isFinal = false
    /// May a mail program send its form, which no page of ours was shown for (RFC 8058)?
    var isOneClick = false
    let respond: @Sendable (Visit) async throws -> PageReply

    var area: PageArea { PageArea(of: path) }
}

extension PageRoute {
    /// A page that is shown. `show` gets the parts of the address.
    static func page<each Part>(
        _ address: PageAddress<repeat each Part>, _ permission: Permission?,
        _ show: @escaping @Sendable (Visit, repeat each Part) async throws -> Page
    ) -> PageRoute {
        PageRoute(method: .get, path: address.template, permission: permission, limit: 0) { visit in
            let parts = try address.parts(visit.part)
            return .show(try await show(visit, repeat each parts))
        }
    }

    /// A page for everybody of its area.
    static func page<each Part>(
        _ address: PageAddress<repeat each Part>,
        _ show: @escaping @Sendable (Visit, repeat each Part) async throws -> Page
    ) -> PageRoute {
        page(address, nil, show)
    }

    /// An address that replies with something else than a page: a file, a table as CSV.
    static func download<each Part>(
        _ address: PageAddress<repeat each Part>, _ permission: Permission?,
        _ reply: @escaping @Sendable (Visit, repeat each Part) async throws -> PageReply
    ) -> PageRoute {
        PageRoute(method: .get, path: address.template, permission: permission, limit: 0) { visit in
            let parts = try address.parts(visit.part)
            return try await reply(visit, repeat each parts)
        }
    }

    /// What a form does. When a person's mistake or a clause stands in the way, the page `again` is shown with what was typed and
    /// the complaints in their places; a form that is only checked while somebody types is answered with the complaints alone.
    ///
    /// - Parameters:
    ///   - limit: bytes of the form that are read; 256 KiB unless it carries files.
    ///   - longest: characters of a field's text that are taken.
    ///   - final: whether it cannot be taken back. What can be says so by the `undo` of its reply.
    ///   - again: the page the form stands on. It finds what was typed in `visit.form` and the complaints in `visit.complaints`.
    static func action<each Part>(
        _ address: PageAddress<repeat each Part>, _ permission: Permission? = nil, limit: Int = 1 << 18,
        longest: Int = Form.longestText, final isFinal: Bool = false,
        again: @escaping @Sendable (Visit, repeat each Part) async throws -> Page,
        _ act: @escaping @Sendable (Visit, repeat each Part) async throws -> PageReply
    ) -> PageRoute {
        PageRoute(
            method: .post, path: address.template, permission: permission, limit: limit, isFinal: isFinal
        ) { visit in
            let parts = try address.parts(visit.part)
            return try await visit.reply(isFinal: isFinal, longest: longest) {
                try await again($0, repeat each parts)
            } doing: {
                try await act(visit, repeat each parts)
            }
        }
    }

    /// What one click in a mail program does (RFC 8058): the address itself is the proof of who may. A button on the page `again` does the
    /// same.
    static func oneClick<each Part>(
        _ address: PageAddress<repeat each Part>,
        again: @escaping @Sendable (Visit, repeat each Part) async throws -> Page,
        _ act: @escaping @Sendable (Visit, repeat each Part) async throws -> PageReply
    ) -> PageRoute {
        var route = PageRoute.action(address, nil, limit: 1 << 12, again: again, act)
        route.isOneClick = true
        return route
    }

    /// What a form does that stands on a page of many things, such as a list: the page is not about what the address names.
    ///
    /// - Parameter page: the page the form stands on, shown again as the other action shows its own.
    static func action<each Part>(
        _ address: PageAddress<repeat each Part>, _ permission: Permission? = nil, limit: Int = 1 << 18,
        final isFinal: Bool = false,
        on page: @escaping @Sendable (Visit) async throws -> Page,
        _ act: @escaping @Sendable (Visit, repeat each Part) async throws -> PageReply
    ) -> PageRoute {
        PageRoute(
            method: .post, path: address.template, permission: permission, limit: limit, isFinal: isFinal
        ) { visit in
            let parts = try address.parts(visit.part)
            return try await visit.reply(isFinal: isFinal, again: page) { try await act(visit, repeat each parts) }
        }
    }
}

extension Visit {
    /// What a form is answered with: what it does, or the page it stands on with what stood in its way.
    fileprivate func reply(
        isFinal: Bool, longest: Int = Form.longestText, again: (Visit) async throws -> Page,
        doing act: () async throws -> PageReply
    ) async throws -> PageReply {
        do {
            if isFinal, !isCheck, form["sure"] != "true" {
                throw Complaints(field: "sure", text("frame.sure_needed"))
            }
            if form["take"] != nil { return .show(try await again(try await taking())) }
            if !isCheck, asksForRows { return .show(try await again(self)) }
            if !isCheck, let page = try await choosing() { return .show(page) }
            for (name, _) in form.values { try checkLength(name, most: longest) }
            return try await act()
        } catch let error where Complaints.explains(error) {
            let complaints = Complaints(error, self)
            if isCheck { return .complaints(complaints) }
            var page = try await again(with(complaints))
            page.status = complaints.status
            page.retryAfter = complaints.retryAfter
            page.complaints = complaints
            return .show(page)
        }
    }
}
