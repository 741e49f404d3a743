import Channel
import HTTPTypes
import Hummingbird
import Record
import Terms

/// What a person or program is told when a request did not do what it asked for (RFC 9457).
struct ProblemDocument: Codable, Sendable {
    /// A relative reference to a page that explains this kind of problem.
    let type: String
    let title: String
    let status: Int
    /// What is wrong with this request, in a sentence.
    let detail: String
    /// The path that was asked for.
    let instance: String
    /// The member of the body that is wrong, as a JSON pointer.
    var pointer: String?
    /// The part of the query string that is wrong.
    var parameter: String?
    /// The header that is wrong.
    var header: String?
    /// What to do about it.
    var hint: String?
    /// The version that is current, when `If-Match` named another.
    var currentVersion: Int64?
    /// Seconds after which it can be tried again, when there were too many attempts or the database is away.
    var retryAfter: Int?
    /// The clause that stands in the way.
    var clause: ClauseID?
    /// What it would take, each part with its clause.
    var missing: [MissingPart]?
    /// The whole decision: every rule that was looked at with the facts it saw.
    var decision: Decision?

    init(_ type: ProblemType, _ detail: String, hint: String? = nil, at instance: String) {
        self.type = type.reference
        title = type.title
        status = type.status.code
        self.detail = detail
        self.instance = instance
        self.hint = hint
    }

    /// The document as a response, with the headers that belong to its kind.
    var response: Response {
        let bytes = (try? JSON.encode(self)) ?? Array("{}".utf8)
        var response = Response(HTTPResponse.Status(code: status), "application/problem+json", bytes)
        response.headers[.cacheControl] = "no-store"
        switch status {
        case 401: response.headers[.wwwAuthenticate] = "Bearer realm=\"guildhall\""
        case 429, 503: response.headers[.retryAfter] = retryAfter.map(String.init)
        default: break
        }
        return response
    }
}
