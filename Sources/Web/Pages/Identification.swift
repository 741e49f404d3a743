import Channel
import Crypto
import HTTPTypes
import Hummingbird
import Members
import NIOCore
import Record
import Terms

extension Visit {
    /// The name of the cookie that holds the session's token.
    static let sessionCookie = "gh_session"
    /// The name of the cookie by which forms of those who are not signed in are guarded.
    static let strangerCookie = "gh_form"
    /// The name of the cookie that keeps the language a stranger chose.
    static let languageCookie = "gh_language"

    /// A visit by whom nobody has looked at yet.
    init(stranger call: Call, _ server: ServerState, _ site: Site, _ route: PageRoute) {
        self.init(call: call, server: server, site: site, route: route, token: nil)
    }

    private init(call: Call, server: ServerState, site: Site, route: PageRoute, token: String?) {
        self.call = call
        self.server = server
        self.site = site
        self.route = route
        viewer = nil
        session = nil
        surroundings = nil
        form = .empty
        let language = Language(accepting: call.request.headers[.acceptLanguage])
        strings = site.templates.strings(language)
        formats = Formats(strings: strings, zone: .utc)
        strangerToken = ""
    }

    private init(_ visit: Visit, viewer: Visitor?, session: SessionToken?, surroundings: Surroundings?) {
        call = visit.call
        server = visit.server
        site = visit.site
        route = visit.route
        self.viewer = viewer
        self.session = session
        self.surroundings = surroundings
        let chosen =
            viewer?.account.language
            ?? visit.cookie(Self.languageCookie).flatMap(Language.init)
        strings = visit.site.templates.strings(chosen ?? visit.strings.language)
        let zone = viewer.flatMap { Zone($0.account.zone) } ?? surroundings?.program.zone ?? .utc
        formats = Formats(strings: strings, zone: zone)
        form = visit.form
        strangerToken =
            visit.cookie(Self.strangerCookie).flatMap { $0.utf8.count >= 20 ? $0 : nil }
            ?? SessionToken.random().text
    }

    private init(_ visit: Visit, form: Form) {
        (call, server, site, route) = (visit.call, visit.server, visit.site, visit.route)
        (viewer, session, surroundings) = (visit.viewer, visit.session, visit.surroundings)
        (brand, welcome) = (visit.brand, visit.welcome)
        (strings, formats, strangerToken) = (visit.strings, visit.formats, visit.strangerToken)
        self.form = form
    }

    /// The same visit, knowing who asks.
    func identified() async throws -> Visit {
        guard let token = cookie(Self.sessionCookie).map({ SessionToken($0) }),
            let viewer = try await server.channel.visitor(token)
        else { return Visit(self, viewer: nil, session: nil, surroundings: nil) }
        guard viewer.membership != nil else { return Visit(self, viewer: viewer, session: token, surroundings: nil) }
        do {
            let surroundings = try await server.channel.surroundings(.session(token))
            return Visit(self, viewer: viewer, session: token, surroundings: surroundings)
        } catch Problem.factorNeeded {
            return Visit(self, viewer: viewer, session: token, surroundings: nil).missingFactor()
        }
    }

    /// - Throws: `Problem.unauthenticated` for who must sign in first, `Problem.forbidden` for whose role does not reach here.
    func authorise() throws {
        guard route.area != .open else { return }
        guard viewer != nil else { throw Problem.unauthenticated }
        guard route.area != .account else { return }
        guard !needsFactor else { throw Problem.factorNeeded }
        guard let surroundings else { throw PageFault.noMembership }
        guard route.area.admits(surroundings.actor.role) else { throw PageFault.otherArea }
        if let permission = route.permission, !may(permission) { throw Problem.forbidden(permission) }
    }

    /// As whom the viewer acts; nil for who is a member of nothing.
    var caller: Caller? {
        viewer?.membership.map { Caller(vendor: $0.vendor, id: $0.id.text, partner: $0.partner) }
    }

    /// Counts a form against the quotas, before it is read; one that is only checked while somebody types counts for
    /// less.
    ///
    /// - Throws: `Problem.tooMany`.
    func count() throws {
        guard let caller else { return }
        try server.counted(caller) {
            try server.quotas.command(caller, cost: isCheck ? 0.2 : 1)
            if route.limit > 1 << 18 { try server.quotas.upload(caller, bytes: call.announcedBytes ?? 1 << 16) }
        }
    }

    /// The same visit with its form, if the form comes from one of our pages shown to the same person.
    ///
    /// - Throws: `PageFault.foreignForm`, `Fault`.
    func reading() async throws -> Visit {
        let length = call.request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard length <= route.limit else { throw Fault.tooLarge(limit: route.limit) }
        let body: ByteBuffer
        do {
            body = try await call.request.body.collect(upTo: route.limit)
        } catch is NIOTooManyBytesError {
            throw Fault.tooLarge(limit: route.limit)
        } catch {
            throw Fault.unreadable
        }
        let type = call.request.headers[.contentType] ?? ""
        let form: Form
        if type.lowercased().hasPrefix("multipart/form-data") {
            form = try MultipartForm.read(body, contentType: type)
        } else if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
            form = try Form(urlEncoded: String(buffer: body))
        } else {
            throw Fault.unreadable
        }
        if route.isOneClick, form["List-Unsubscribe"] == "One-Click" { return Visit(self, form: form) }
        guard let token = form["csrf"], isOurs(token) else { throw PageFault.foreignForm }
        return Visit(self, form: form)
    }

    /// Compared in a time that says nothing of how far the two agree.
    private func isOurs(_ token: String) -> Bool {
        let key = SymmetricKey(size: .bits256)
        let given = HMAC<SHA256>.authenticationCode(for: Array(token.utf8), using: key)
        return !formToken.isEmpty
            && HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: Array(formToken.utf8), using: key)
    }

    /// The stranger's form cookie, where it is not there yet.
    var strangerCookies: [Cookie] {
        guard viewer == nil, !strangerToken.isEmpty, cookie(Self.strangerCookie) != strangerToken else { return [] }
        return [Cookie(name: Self.strangerCookie, value: strangerToken, age: nil)]
    }

    /// Where the request comes from: for throttling and the list of sessions.
    var address: String { call.address(behindProxy: site.behindProxy) }
}

/// What only pages can come upon.
enum PageFault: Error {
    /// The form does not come from our page, or the page was shown before signing in anew.
    case foreignForm
    /// The page is for the other side of the channel.
    case otherArea
    /// Signed in, and a member of nothing.
    case noMembership
}
