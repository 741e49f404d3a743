import Record
import Terms

/// What can be wrong with a request before there is a command to perform: nothing of the application was asked yet.
enum Fault: Error, Hashable, Sendable {
    /// The body is not JSON.
    case notJSON(DocumentError)
    /// The body is JSON and does not fit; the error's path is a JSON pointer into it.
    case body(DocumentError)
    /// The request is as it was described, and one of its members does not go with what is there.
    case conflict(Problem)
    /// A part of the query string is wrong.
    case parameter(String, message: String, hint: String?)
    /// A part of the path cannot be the id of anything. Looks the same as an id that nothing has.
    case noSuch(String)
    /// A header cannot be understood.
    case header(String, message: String, hint: String?)
    /// The body is of a type other than JSON.
    case mediaType(String?)
    /// The body has more bytes than are read.
    case tooLarge(limit: Int)
    /// The body broke off.
    case unreadable
    /// No endpoint has this path.
    case noEndpoint
    /// The path has endpoints, with these methods.
    case method(allowed: [String])
}
