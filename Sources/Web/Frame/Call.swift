import HTTPTypes
import Hummingbird
import Members
import NIOCore
import Record
import Terms

/// A request as an endpoint reads it: piece by piece, each with its own complaint.
struct Call: Sendable {
    /// Bytes of a body that are read; a request with more is refused.
    static let bodyLimit = 1 << 20
    /// Bytes of a body that only asks for something.
    static let questionLimit = 1 << 15
    /// Characters of one part of a query string; no search is made with more.
    static let longestParameter = 2_000

    let request: Request
    let context: ClientContext
    /// The address of the route by which it came.
    let path: PathTemplate

    /// The address a request comes from: what a trusted proxy says, else the other end of the connection.
    func address(behindProxy: Bool) -> String {
        if behindProxy, let forwarded = request.headers[.forwardedFor]?.split(separator: ",").last {
            return String(forwarded.filter { $0 != " " })
        }
        return context.peer ?? "unknown"
    }

    /// Where a request comes from, as it is recorded.
    func origin(_ server: ServerState) -> Origin {
        Origin(
            address: address(behindProxy: server.behindProxy), userAgent: request.headers[.userAgent] ?? "")
    }

    /// The bearer key. Whether there is such a key is seen when the command is performed.
    ///
    /// - Throws: `Problem.unauthenticated` when there is none, or another scheme.
    func credential() throws -> Credential {
        guard let value = request.headers[.authorization] else { throw Problem.unauthenticated }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else {
            throw Problem.unauthenticated
        }
        return .secret(Secret(String(parts[1])))
    }

    /// In which whoever asks reads the reply (`Accept-Language`, RFC 9110); English where nothing is said.
    var language: Language { Language(accepting: request.headers[.acceptLanguage]) }

    /// The idempotency key, the expected version and the language.
    ///
    /// - Throws: `Fault.header` for an `If-Match` that is not one ETag of this API.
    func terms(conditional: Bool) throws(Fault) -> RequestTerms {
        guard let match = request.headers[.ifMatch], match != "*" else {
            return RequestTerms(idempotencyKey: request.headers[.idempotencyKey], language: language)
        }
        guard conditional else {
            throw .header("If-Match", message: "nothing that has a version is changed here", hint: "leave If-Match out")
        }
        // Many clients lose the quotation marks on the way; a number alone cannot mean anything else.
        let isQuoted = match.count >= 3 && match.hasPrefix("\"") && match.hasSuffix("\"")
        guard let version = Int64(isQuoted ? match.dropFirst().dropLast() : match[...]), version >= 0 else {
            throw .header(
                "If-Match", message: "\(match.prefix(40)) is not an ETag of this API",
                hint: "send the ETag of the last reply as it came: \"123\"")
        }
        return RequestTerms(
            idempotencyKey: request.headers[.idempotencyKey], expectedVersion: version, language: language)
    }

    /// How many bytes a request says that it brings; nil where it does not say.
    var announcedBytes: Int? { request.headers[.contentLength].flatMap(Int.init) }

    /// Does something for as long as the client is there: when it hangs up, what waits ends waiting.
    func whileConnected<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await work() }
        context.connection.closeFuture.whenComplete { _ in task.cancel() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// The body; empty when there is none.
    ///
    /// - Throws: `Fault` when it is not JSON by its type, too large, or breaks off.
    func body(upTo limit: Int) async throws(Fault) -> ByteBuffer {
        let body = try await bytes(upTo: limit)
        guard body.readableBytes > 0 else { return body }
        let type = request.headers[.contentType]
        guard type.map(Self.isJSON) ?? false else { throw .mediaType(type) }
        return body
    }

    /// The body, whatever it is.
    ///
    /// - Throws: `Fault` when it is too large or breaks off.
    func bytes(upTo limit: Int) async throws(Fault) -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw .tooLarge(limit: limit)
        }
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch {
            throw .unreadable
        }
    }

    private static func isJSON(_ type: String) -> Bool {
        if type == "application/json" { return true }
        let parts = type.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\"" } }
        return parts.first == "application/json"
            && parts.dropFirst().allSatisfy { !$0.hasPrefix("charset=") || $0 == "charset=utf-8" }
    }

    /// The parts of the path that its address names.
    func pathMembers() throws(Fault) -> [Node.Member] {
        var members: [Node.Member] = []
        for name in path.parameters {
            guard let text = context.parameters[name[...]].flatMap({ PercentText.decoded($0) }) else {
                throw .noSuch(name)
            }
            members.append(Node.Member(name, Node(.string(text))))
        }
        return members
    }

    /// The parts of the query string, in the order written.
    ///
    /// - Throws: `Fault.parameter` for a broken escape, and for a name that is unknown or comes twice.
    func queryMembers(known: [String]) throws(Fault) -> [Node.Member] {
        guard let query = request.uri.query, !query.isEmpty else { return [] }
        var members: [Node.Member] = []
        for part in query.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? halves[1] : ""
            guard let name = PercentText.decoded(halves[0], plusIsSpace: true),
                let text = PercentText.decoded(value, plusIsSpace: true)
            else {
                throw .parameter(
                    String(halves[0].prefix(40)), message: "\(part.prefix(40)) is not percent-encoded UTF-8", hint: nil)
            }
            guard known.contains(name) else {
                let hint = Nearest.question(about: name, among: known)
                throw .parameter(
                    String(name.prefix(40)), message: "unknown parameter \(name.prefix(40))",
                    hint: hint
                        ?? (known.isEmpty
                            ? "no parameters are expected here" : "known: " + known.joined(separator: ", ")))
            }
            guard text.unicodeScalars.count <= Self.longestParameter else {
                throw .parameter(
                    name, message: "\(name) has more than \(Self.longestParameter) characters", hint: "shorten it")
            }
            guard !members.contains(where: { $0.key == name }) else {
                throw .parameter(name, message: "\(name) is given twice", hint: nil)
            }
            members.append(Node.Member(name, Node(.string(text))))
        }
        return members
    }
}
