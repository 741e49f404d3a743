import HTTPTypes
import Hummingbird
import Logging
import Terms

/// What surrounds every request: its id, its count, its line in the log, a problem document for whatever was thrown.
struct RequestFrame: RouterMiddleware {
    typealias Context = ClientContext

    let server: ServerState
    /// Answers for browsers where there is no route.
    let pages: PageServer
    let addresses: AddressTable

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = context.logger.logLevel <= .debug ? ContinuousClock.now : nil
        // The id that the log's lines carry, if the log keeps it.
        let id = context.logger[metadataKey: "hb.request.id"]?.description ?? RequestID().description
        var response: Response
        let unread = UnreadBody(request, on: context.connection)
        do {
            var request = request
            if let unread { request.body = RequestBody(asyncSequence: unread) }
            response = try await answer(request, context, next)
        } catch {
            response = problem(error, request, context, id)
        }
        response.headers[.requestID] = id
        response.headers.guardReply(secure: pages.site.isSecure)
        server.counts.count(response.status.code)
        if let start {
            context.logger.debug(
                "\(request.method) \(addresses.loggable(request.uri.path)) \(response.status.code)",
                metadata: ["duration": "\(ContinuousClock.now - start)"])
        }
        return unread?.readOut(after: response) ?? response
    }

    private func answer(
        _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if let fault = request.headers[.guildhallFault].flatMap(ProtocolFault.init) { throw fault }
        guard request.isPlain else { return try await nowhere(request, context) }
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return try await nowhere(request, context)
        }
    }

    /// For what no route takes: a page for browsers, or which methods there are.
    private func nowhere(_ request: Request, _ context: Context) async throws -> Response {
        let isShown = request.wantsPage && (request.method == .get || request.method == .head)
        guard request.isPlain else {
            guard isShown, addresses.methods(at: request.plainPath)?.contains("GET") == true else {
                if isShown { return await pages.missing(request, context) }
                throw Fault.noEndpoint
            }
            let query = request.uri.query.map { "?\($0)" } ?? ""
            return Response(status: .permanentRedirect, headers: [.location: request.plainPath + query])
        }
        if isShown { return await pages.missing(request, context) }
        throw addresses.methods(at: request.uri.path).map { Fault.method(allowed: $0) } ?? .noEndpoint
    }

    private func problem(_ error: any Error, _ request: Request, _ context: Context, _ id: String) -> Response {
        let language = Language(accepting: request.headers[.acceptLanguage])
        var document = ProblemDocument(error, at: request.uri.path, request: id, server.wording(language))
        if request.method == .get, let pointer = document.pointer {
            // What only asks has no body to point into.
            (document.parameter, document.pointer) = (String(pointer.dropFirst()), nil)
        }
        if document.status >= 500, !(error is ProtocolFault) {
            context.logger.error(
                "\(request.method) \(addresses.loggable(request.uri.path)) failed", metadata: ["error": "\(error)"])
        }
        var response = document.response
        if case .method(let allowed) = error as? Fault { response.headers[.allow] = allowed.joined(separator: ", ") }
        return response
    }
}

extension Request {
    /// Is it a browser that asks for a page, rather than a program that asks the API?
    fileprivate var wantsPage: Bool {
        !uri.path.hasPrefix(API.root) && (headers[.accept]?.contains("text/html") ?? false)
    }

    /// The path as it was sent: the router takes no notice of empty parts, so that a guard in front by the path alone would miss
    /// `/metrics/` and `//metrics`.
    private var sentPath: String {
        let target = head.path ?? ""
        return target.utf8.first == UInt8(ascii: "/")
            ? String(Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })) : uri.path
    }

    /// Has the path no empty part? One look at its bytes, since every request is asked.
    fileprivate var isPlain: Bool {
        let path = sentPath.utf8
        let stroke = UInt8(ascii: "/")
        guard path.count > 1 else { return true }
        var last: UInt8 = 0
        for byte in path {
            if byte == stroke, last == stroke { return false }
            last = byte
        }
        return last != stroke
    }

    /// The path without its empty parts.
    fileprivate var plainPath: String { "/" + sentPath.split(separator: "/").joined(separator: "/") }
}
