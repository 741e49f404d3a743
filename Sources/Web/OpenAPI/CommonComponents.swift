import Terms

/// Headers that requests of many endpoints may bring.
enum CommonParameters {
    static let idempotencyKey = "IdempotencyKey"
    static let ifMatch = "IfMatch"

    static let all: [Node.Member] = [
        .init(
            idempotencyKey,
            [
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": """
                A key of your own for this request. Repeating the request with the same key and body does nothing and \
                gives the first reply again.
                """,
                "schema": ["type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"],
            ]),
        .init(
            ifMatch,
            [
                "name": "If-Match", "in": "header", "required": false,
                "description": "The ETag you read last. The change is made only if nothing changed since.",
                "schema": ["type": "string", "pattern": "^(\"[0-9]{1,18}\"|[0-9]{1,18}|\\*)$", "examples": ["\"42\""]],
            ]),
    ]
}

/// Headers that replies of many endpoints bring.
enum ReplyHeaders {
    static let requestID = "X-Request-Id"
    static let eTag = "ETag"
    static let location = "Location"
    static let replayed = "Idempotent-Replayed"

    static let all: [Node.Member] = [
        header(requestID, "Names the request in the server's log."),
        header(eTag, "The version of what the reply shows, for `If-Match`; of a file, for `If-None-Match`."),
        header(location, "Where what was made can be found."),
        header(replayed, "`true` when this is the reply to an earlier request with the same key."),
    ]

    static func reference(_ name: String) -> Node.Member { .init(name, OpenAPI.reference("headers", name)) }

    private static func header(_ name: String, _ description: String) -> Node.Member {
        .init(name, ["description": Node(.string(description)), "schema": ["type": "string"]])
    }
}

/// The responses that are problem documents: one for each status.
enum ProblemResponses {
    static func name(_ status: Int) -> String { "Problem\(status)" }

    static let all: [Node.Member] = Dictionary(grouping: ProblemType.allCases, by: \.status.code)
        .sorted { $0.key < $1.key }
        .map { status, types in
            let words = types.map { "\($0.title(OpenAPI.wording)) (`\($0.reference)`)." }.joined(separator: " ")
            let content: Node = [
                "application/problem+json": ["schema": OpenAPI.reference("schemas", "ProblemDocument")]
            ]
            return Node.Member(name(status), ["description": Node(.string(words)), "content": content])
        }

    /// The statuses with which an endpoint may say no.
    static func statuses(of endpoint: Endpoint) -> [Int] {
        var types: [ProblemType] = [.fault]
        if endpoint.permission == nil {
            if !endpoint.path.parameters.isEmpty { types += [.notFound, .invalid, .conflict, .tooMany, .unavailable] }
            if endpoint.method != .get {
                types += [.malformed, .tooLarge, .mediaType, .wrongState, .storageFull]
            }
            if endpoint.name == "check_readiness" { types.append(.unavailable) }
        } else {
            types += [.unauthenticated, .forbidden, .notFound, .invalid, .conflict, .unavailable]
            if endpoint.method != .get { types += [.malformed, .tooLarge, .mediaType] }
            if endpoint.isCounted { types.append(.tooMany) }
            if endpoint.repeatable { types += [.wrongState, .storageFull] }
            if endpoint.conditional { types.append(.stale) }
        }
        return Set(types.map(\.status.code)).sorted()
    }
}
