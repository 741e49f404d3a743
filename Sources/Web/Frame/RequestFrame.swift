import HTTPTypes
import Hummingbird
import Logging

/// What surrounds every request: its id, its count, its line in the log, a problem document for whatever was thrown.
struct RequestFrame: RouterMiddleware {
    typealias Context = ClientContext

    let counts: ResponseCounts
    /// Answers for browsers where there is no route.
    let pages: PageServer

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = context.logger.logLevel <= .debug ? ContinuousClock.now : nil
        // The id that the log's lines carry, if the log keeps it.
        let id = context.logger[metadataKey: "hb.request.id"]?.description ?? RequestID().description
        var response: Response
        let unread = UnreadBody(request)
        do {
            var request = request
            if let unread { request.body = RequestBody(asyncSequence: unread) }
            response = try await next(request, context)
        } catch {
            response =
                if (error as? HTTPError)?.status == .notFound, request.wantsPage {
                    await pages.missing(request, context)
                } else {
                    problem(error, request, context, id)
                }
        }
        response.headers[.requestID] = id
        response.headers.guardReply(secure: pages.site.isSecure)
        counts.count(response.status.code)
        if let start {
            context.logger.debug(
                "\(request.method) \(request.uri.path) \(response.status.code)",
                metadata: ["duration": "\(ContinuousClock.now - start)"])
        }
        return unread?.readOut(after: response) ?? response
    }

    private func problem(_ error: any Error, _ request: Request, _ context: Context, _ id: String) -> Response {
        let document = ProblemDocument(error, at: request.uri.path, request: id)
        if document.status >= 500 {
            context.logger.error("\(request.method) \(request.uri.path) failed", metadata: ["error": "\(error)"])
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
}
