import Hummingbird
import Synchronization

/// A body that knows whether anybody began to read it.
///
/// A client that says `Connection: close` writes all of its body before it reads the reply. When the reply does without the
/// body, because the key is wrong or the body too large, what is left has to be read all the same: the server keeps the
/// connection until the client closes it, and the client waits until its body is taken. Connections that stay open are
/// read out by the server itself.
struct UnreadBody: AsyncSequence, Sendable {
    private final class Mark: Sendable {
        let begun = Atomic<Bool>(false)
    }

    private let body: RequestBody
    private let mark = Mark()

    /// The body of a request that needs it.
    init?(_ request: Request) {
        guard let connection = request.headers[.connection], connection.lowercased() == "close" else { return nil }
        guard request.headers[.contentLength].map({ $0 != "0" }) ?? (request.headers[.transferEncoding] != nil) else {
            return nil
        }
        body = request.body
    }

    func makeAsyncIterator() -> RequestBody.AsyncIterator {
        mark.begun.store(true, ordering: .relaxed)
        return body.makeAsyncIterator()
    }

    /// The reply, after which the body is read to its end if nobody did.
    func readOut(after response: Response) -> Response {
        guard !mark.begun.load(ordering: .relaxed) else { return response }
        var response = response
        let reply = response.body
        response.body = ResponseBody(contentLength: reply.contentLength) { writer in
            try await reply.write(writer)
            for try await _ in body {}
        }
        return response
    }
}
