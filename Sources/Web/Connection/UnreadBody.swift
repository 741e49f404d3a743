import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes
import Synchronization

/// A body that knows whether anybody began to read it.
///
/// A client that expects to be told to go on (RFC 9110, section 10.1.1) is told when somebody does. One that says `Connection: close` writes all of its body before it reads the reply. When the reply does without the
/// body, because the key is wrong or the body too large, what is left has to be read all the same: the server keeps the
/// connection until the client closes it, and the client waits until its body is taken. Connections that stay open are
/// read out by the server itself.
struct UnreadBody: AsyncSequence, Sendable {
    private final class Mark: Sendable {
        let begun = Atomic<Bool>(false)
    }

    private let body: RequestBody
    private let mark = Mark()
    /// The connection, for a client that sends its body when it is told to go on.
    private let awaiting: (any Channel)?

    /// The body of a request that needs it.
    init?(_ request: Request, on connection: any Channel) {
        guard request.headers[.connection] == "close" else { return nil }
        guard request.headers[.contentLength].map({ $0 != "0" }) ?? (request.headers[.transferEncoding] != nil) else {
            return nil
        }
        body = request.body
        awaiting = request.headers[.expect] == ConnectionRules.goOn ? connection : nil
    }

    func makeAsyncIterator() -> RequestBody.AsyncIterator {
        if !mark.begun.exchange(true, ordering: .relaxed) {
            awaiting?.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)), promise: nil)
        }
        return body.makeAsyncIterator()
    }

    /// The reply, after which the body is read to its end if nobody did. Who waits to be told to go on sends none.
    func readOut(after response: Response) -> Response {
        guard awaiting == nil, !mark.begun.load(ordering: .relaxed) else { return response }
        var response = response
        let reply = response.body
        response.body = ResponseBody(contentLength: reply.contentLength) { writer in
            try await reply.write(writer)
            for try await _ in body {}
        }
        return response
    }
}
