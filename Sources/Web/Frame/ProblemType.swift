import HTTPTypes
import Terms

/// The kinds of problem documents (RFC 9457). Each has a page of its own at its `type`.
enum ProblemType: String, CaseIterable, Sendable {
    case malformed, unauthenticated, forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case wrongState = "wrong-state"
    case keyReused = "key-reused"
    case stale
    case tooLarge = "too-large"
    case mediaType = "media-type"
    case invalid, conflict, refused, fault, unavailable
    case tooMany = "too-many"
    case expectation
    case notImplemented = "not-implemented"
    case version
    case storageFull = "storage-full"
    case noPDF = "no-pdf"

    /// A relative reference to its page.
    var reference: String { "/problems/\(rawValue)" }

    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .wrongState, .keyReused, .conflict, .refused: .conflict
        case .stale: .preconditionFailed
        case .tooLarge: .contentTooLarge
        case .mediaType: .unsupportedMediaType
        case .invalid: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .fault: .internalServerError
        case .unavailable, .noPDF: .serviceUnavailable
        case .expectation: .expectationFailed
        case .notImplemented: .notImplemented
        case .version: .httpVersionNotSupported
        case .storageFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        }
    }

    func title(_ wording: Wording) -> String { wording("problem_type.\(rawValue)") }

    /// What it means and what to do, for a person.
    var explanation: String {
        switch self {
        case .malformed:
            """
            The body is not JSON, or a header is not in its form. `detail` says where. Nothing was changed.
            """
        case .unauthenticated:
            """
            No bearer key came with the request, or it is unknown or revoked. Send `Authorization: Bearer gh_…`.
            """
        case .forbidden: "The key's role may not do this, whatever it is done to. `hint` names the roles that may."
        case .notFound: "Nothing has this address or id, or it belongs to somebody else: the two are not told apart."
        case .methodNotAllowed: "The address exists; the header `Allow` names the methods it takes."
        case .wrongState:
            """
            What was asked cannot be done to it as it stands now. `hint` says what it would take. Nothing was \
            changed.
            """
        case .keyReused:
            """
            The `Idempotency-Key` came before with another request. Use a new key for each request and repeat a \
            key only with the very same body.
            """
        case .stale:
            """
            `If-Match` names a version that is no longer current. Read it again, look at what changed, and send \
            the change with the new ETag. Nothing was changed.
            """
        case .tooLarge: "A body may have 1 MiB at most, one that only asks for something 32 KiB. Nothing was changed."
        case .mediaType: "Send JSON with `Content-Type: application/json`. Nothing was changed."
        case .invalid:
            """
            A member is unknown, missing, of the wrong type or out of range: the request does not fit the description \
            of the API. `pointer` is a JSON pointer into the body, or `parameter` names a part of the query string. \
            Nothing was changed.
            """
        case .conflict:
            """
            The request fits the description of the API, but a member does not go with what is there: a product that \
            the vendor does not sell, a day that is not over, a tier that the program does not have. `pointer` is a \
            JSON pointer to it. Nothing was changed.
            """
        case .refused:
            """
            A clause of the vendor's program stands in the way. `clause` names it, `missing` says what it would \
            take, `decision` holds every rule that was looked at with the facts it saw. The refusal is recorded; \
            nothing else was changed.
            """
        case .tooMany:
            """
            Too many attempts came in too short a time. Try again after the seconds in `Retry-After`. Nothing was changed.
            """
        case .fault:
            """
            This is a fault of the server. Its log has the details under the request's id, which is in \
            `X-Request-Id`.
            """
        case .unavailable:
            """
            The database cannot be reached at this moment. Try again after the seconds in `Retry-After`; with an \
            `Idempotency-Key`, repeating is safe even when the outcome is unknown.
            """
        case .expectation: "Of `Expect` only `100-continue` is understood. Nothing was changed; the connection ends."
        case .notImplemented:
            """
            Send a body with `Content-Length` or with `Transfer-Encoding: chunked`, and not with both. Nothing was changed; \
            the connection ends.
            """
        case .version: "Speak HTTP/1.1 or HTTP/1.0. Nothing was changed; the connection ends."
        case .noPDF:
            """
            The document cannot be set as PDF: this server has no engine for it, too many documents wait for their turn, or \
            this one is too large. `detail` says which. What it says is in the JSON of what it is about.
            """
        case .storageFull: "The server's disk is full, so nothing was written. Its operator must free some space."
        }
    }

    /// The page at its `type`.
    struct Page: Codable, Sendable {
        let type: String
        let title: String
        let status: Int
        let explanation: String
    }

    func page(_ wording: Wording) -> Page {
        Page(type: reference, title: title(wording), status: status.code, explanation: explanation)
    }
}
