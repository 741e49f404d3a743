import Channel
import HTTPTypes
import Hummingbird
import Members
import NIOCore
import Record
import Store
import Terms

extension Router<ClientContext> {
    /// Adds a route for each page and action.
    func add(_ pages: [PageRoute], _ site: Site, _ server: ServerState) {
        for page in pages {
            on(RouterPath(page.path.description), method: page.method) { request, context in
                await PageServer(site: site, server: server).respond(
                    page, Call(request: request, context: context, path: page.path))
            }
        }
    }
}

/// What surrounds a page, of which the frame's own values are all.
struct Layout: TemplateModel {
    static let template = "layout"
}

/// Answers one visit to a page, whatever happens on the way.
struct PageServer: Sendable {
    let site: Site
    let server: ServerState

    func respond(_ route: PageRoute, _ call: Call) async -> Response {
        var visit = Visit(stranger: call, server, site, route)
        do {
            visit = try await visit.identified().branded()
            try visit.authorise()
            if route.method == .post {
                try visit.count()
                visit = try await visit.reading()
            }
            var reply = try await route.respond(visit)
            if case .see(_, let said, let undo, let cookies) = reply, let next = try await visit.nextWaiting() {
                reply = .see(next, said: said, undo: undo, cookies: cookies)
            }
            if case .show = reply { visit = try await visit.counted() }
            if case .table(let name, _) = reply, visit.surroundings != nil {
                try await server.channel.noteExport(name, by: try visit.credential())
            }
            return try response(reply, visit)
        } catch {
            if case PageFault.foreignForm = error {
                server.channel.noteForeignForm(visit.caller, from: visit.origin)
            }
            return failed(error, visit)
        }
    }

    /// A page for an address that nothing has.
    func missing(_ request: Request, _ context: ClientContext) async -> Response {
        let route = PageRoute.page(FrameAddress.first) { _ in throw Problem.notFound("page") }
        return await respond(route, Call(request: request, context: context, path: route.path))
    }

    private func response(_ reply: PageReply, _ visit: Visit) throws -> Response {
        switch reply {
        case .show(let page):
            if page.complaints.isRefused, let caller = visit.caller { server.quotas.refused(caller) }
            var response = html(try render(page, visit), page.status, visit, page.cookies)
            response.headers[.retryAfter] = page.retryAfter.map(String.init)
            return response
        case .see(let page, let said, let undo, let cookies):
            let undo = said == nil ? nil : try undo?.sealed(by: visit.formToken)
            return seen(page.with("said", said).with("undo", undo), visit, cookies)
        case .file(let name, let mediaType, let bytes): return attachment(name, mediaType, bytes)
        case .asset(let mediaType, let bytes): return asset(mediaType, bytes)
        case .table(let name, let csv): return attachment(name, PageReply.csvType, csv)
        case .complaints(let complaints):
            return try check(complaints, visit)
        }
    }

    private func asset(_ mediaType: String, _ bytes: ByteBuffer) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
        response.headers.guardPage(secure: site.isSecure)
        response.headers[.contentSecurityPolicy] = HTTPFields.nothingAllowed
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    private func attachment(_ name: String, _ mediaType: String, _ bytes: ByteBuffer) -> Response {
        var response = Response(attachment: name, mediaType, bytes)
        response.headers.guardPage(secure: site.isSecure)
        response.headers[.contentSecurityPolicy] = HTTPFields.nothingAllowed
        return response
    }

    private func render(_ page: Page, _ visit: Visit) throws -> String {
        let strings = visit.strings
        let body = try site.templates.render(page.model, visit.frame(page), strings)
        return try site.templates.render(Layout(), visit.frame(page, body: body), strings)
    }

    /// Sends the browser on.
    private func seen(_ page: Link, _ visit: Visit, _ cookies: [Cookie]) -> Response {
        var response = html("", .seeOther, visit, cookies)
        response.headers[.location] = page.description
        if cookies.contains(where: { $0.name == Visit.sessionCookie && $0.age == 0 }) {
            response.headers[.clearSiteData] = "\"cache\", \"storage\""
        }
        return response
    }

    private func html(
        _ text: String, _ status: HTTPResponse.Status, _ visit: Visit, _ cookies: [Cookie]
    ) -> Response {
        var response = Response(status, "text/html; charset=utf-8", Array(text.utf8))
        response.headers.guardPage(secure: site.isSecure)
        response.headers[.cacheControl] = "no-store"
        for cookie in cookies + visit.strangerCookies {
            response.headers.append(HTTPField(name: .setCookie, value: cookie.field(secure: site.isSecure)))
        }
        return response
    }

    /// What a script needs to say beside the fields and at the top.
    private func check(_ complaints: Complaints, _ visit: Visit) throws -> Response {
        let fields = complaints.fields.sorted { $0.key < $1.key }.map { Node.Member($0.key, Node(.string($0.value))) }
        var top = ""
        if complaints.concernsAll {
            let page = Page("", ComplaintList(complaints, foresight: true))
            top = try site.templates.render(page.model, visit.frame(page), visit.strings)
        }
        let document: Node = ["fields": Node(.map(fields)), "top": Node(.string(top))]
        var response = Response(.ok, "application/json", JSON.encode(document))
        response.headers.guardPage(secure: site.isSecure)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// What somebody is shown when there is no page to show: sign in, not here, not allowed, or our fault.
    private func failed(_ error: any Error, _ visit: Visit) -> Response {
        if case Problem.unauthenticated = error, !visit.isCheck {
            let next = visit.route.method == .get ? Link(ours: visit.call.request.uri.description) : nil
            return seen(FrameAddress.signIn().with("next", next?.description), visit, [])
        }
        if case Problem.factorNeeded = error, !visit.isCheck { return seen(FrameAddress.factor(), visit, []) }
        if case Problem.unconfirmed = error, !visit.isCheck {
            return seen(
                FrameAddress.confirm().with("next", (visit.wayBack ?? FrameAddress.account()).description), visit, [])
        }
        // An address with an id in it that cannot be one is an address that nothing has.
        let error = error is DocumentError ? Problem.notFound("page") : error
        let id = visit.call.context.logger[metadataKey: "hb.request.id"]?.description ?? ""
        let document = ProblemDocument(error, at: visit.call.request.uri.path, request: id, visit.wording)
        if document.status >= 500 {
            visit.call.context.logger.error(
                "\(visit.call.request.method) \(visit.route.path) failed", metadata: ["error": "\(error)"])
        }
        let page = ErrorPage.page(error, document, id, visit)
        guard let text = try? render(page, visit) else { return document.response }
        var response = html(text, HTTPResponse.Status(code: document.status), visit, [])
        response.headers[.retryAfter] = document.retryAfter.map(String.init)
        return response
    }
}

extension HTTPFields {
    /// For what is no page: nothing in it is shown, run or framed.
    static let nothingAllowed =
        "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

    /// What every reply says, whatever it is: it is what it says it is, and no browser shows, runs or frames it. Pages say more.
    mutating func guardReply(secure: Bool) {
        self[.xContentTypeOptions] = "nosniff"
        if self[.contentSecurityPolicy] == nil { self[.contentSecurityPolicy] = Self.nothingAllowed }
        if self[.referrerPolicy] == nil { self[.referrerPolicy] = "no-referrer" }
        if secure { self[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
    }

    /// What every page says to browsers: nothing from elsewhere, no frames, no guessing (OWASP secure headers).
    mutating func guardPage(secure: Bool) {
        self[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        self[.xContentTypeOptions] = "nosniff"
        self[.referrerPolicy] = "same-origin"
        self[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=()"
        self[.openerPolicy] = "same-origin"
        self[.resourcePolicy] = "same-origin"
        if secure { self[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
    }
}
