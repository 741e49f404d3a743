import Channel
import HTTPTypes
import Hummingbird
import Members
import Record
import Terms

/// One endpoint: the one declaration from which come its route, its reading of requests, its permission and its entry in
/// the description of the API.
struct Endpoint: Sendable {
    /// A type that can be read from or written as JSON and described.
    typealias Shape = (Decodable & Sendable).Type

    /// What a request brings.
    enum Input: Sendable {
        case nothing
        /// A body with these members, but for those that the path names.
        case body(any Shape)
        /// A query string with these members, but for those that the path names.
        case query(any Shape)
        /// A query string with these members, and a body of any bytes.
        case upload(any Shape)
    }

    /// What a reply brings when all is well.
    enum Output: Sendable {
        case json(any Shape)
        /// Text of this media type.
        case text(mediaType: String)
        /// Bytes of this media type; of a type of their own where none is said.
        case bytes(mediaType: String = "application/octet-stream")
    }

    let method: HTTPRequest.Method
    let path: PathTemplate
    /// The name of its command or query: the operation's id in the description.
    let name: String
    /// A few words in the imperative, without a full stop.
    let summary: String
    /// Nil when it is open to everyone, with or without a key.
    let permission: Permission?
    let input: Input
    let output: Output
    /// Replies 201 with the location of what was made.
    let creates: Bool
    /// Takes an `Idempotency-Key`.
    let repeatable: Bool
    /// Takes `If-Match`: the command is about a thing that has versions.
    let conditional: Bool
    /// Replies carry an ETag.
    let versioned: Bool
    /// Whoever asks too often has to wait.
    var isCounted = false
    let respond: @Sendable (ServerState, Call) async throws -> Response
}

extension Endpoint {
    /// How a command is performed; `Guildhall.perform` unless an endpoint says otherwise.
    typealias Performer<C: Command> =
        @Sendable (Guildhall, C, Credential, RequestTerms) async throws -> Performed<C.Reply>

    /// An endpoint that performs a command.
    ///
    /// - Parameter creates: the id of what the command made. The reply is then 201 with its location under the path.
    static func command<C: Command>(
        _ method: HTTPRequest.Method, _ path: PathTemplate, _: C.Type, _ summary: String,
        creates id: (@Sendable (C.Reply) -> String)? = nil,
        performer: @escaping Performer<C> = { try await $0.perform($1, as: $2, $3) }
    ) -> Endpoint {
        let versioned = C.Reply.self is any VersionedReply.Type
        let changes = method != .get
        let conditional = changes && !path.parameters.isEmpty
        return Endpoint(
            method: method, path: path, name: C.name, summary: summary, permission: C.permission,
            input: changes ? .body(C.self) : .query(C.self), output: .json(C.Reply.self), creates: id != nil,
            repeatable: changes, conditional: conditional, versioned: versioned || changes
        ) { server, call in
            let credential = try call.credential()
            let caller = try await server.admit(credential, changes: changes)
            let (command, terms) = try await server.channel.reading(credential, C.permission) {
                (
                    changes ? try await call.command(C.self) : try call.query(C.self, known: []),
                    changes ? try call.terms(conditional: conditional) : RequestTerms(language: call.language)
                )
            }
            let performed = try await server.counting(caller) {
                try await call.judging(command) { try await performer(server.channel, command, credential, terms) }
            }
            let version = versioned ? (performed.reply as? any VersionedReply)?.version : performed.version
            var response = try Response(id == nil ? .ok : .created, performed, version: version)
            if let id { response.headers[.location] = "\(path)/\(id(performed.reply))" }
            return response
        }
    }

    /// An endpoint that works something out without changing or recording anything, which takes longer than a query may.
    static func work<Asked: Codable & Sendable, Reply: Codable & Sendable>(
        _ path: PathTemplate, _ name: String, _ permission: Permission, _ summary: String,
        _ work: @escaping @Sendable (Guildhall, Asked, Credential) async throws -> Reply
    ) -> Endpoint {
        Endpoint(
            method: .post, path: path, name: name, summary: summary, permission: permission, input: .body(Asked.self),
            output: .json(Reply.self), creates: false, repeatable: false, conditional: false, versioned: false
        ) { server, call in
            let credential = try call.credential()
            _ = try await server.admit(credential, changes: true)
            let asked = try await server.channel.reading(credential, permission) {
                try await call.command(Asked.self)
            }
            let reply = try await call.judging(asked) { try await work(server.channel, asked, credential) }
            return try Response(.ok, json: reply)
        }
    }

    /// An endpoint that answers a query.
    static func query<Q: Query>(_ path: PathTemplate, _: Q.Type, _ summary: String) -> Endpoint {
        let versioned = Q.Answer.self is any VersionedReply.Type
        let known = SchemaMembers.names(of: Q.self).filter { !path.parameters.contains($0) }
        return Endpoint(
            method: .get, path: path, name: Q.name, summary: summary, permission: Q.permission, input: .query(Q.self),
            output: .json(Q.Answer.self), creates: false, repeatable: false, conditional: false, versioned: versioned
        ) { server, call in
            let credential = try call.credential()
            let query = try await server.channel.reading(credential, Q.permission) {
                try call.query(Q.self, known: known)
            }
            let answer = try await call.judging(query) {
                try await server.channel.answer(query, as: credential, in: call.language)
            }
            var response = try Response(json: answer)
            if versioned, let version = (answer as? any VersionedReply)?.version {
                response.headers[.eTag] = "\"\(version)\""
            }
            return response
        }
    }

    /// An endpoint that answers a query whose members come in a body, since they are too many or too private for an address.
    static func question<Q: Query>(_ path: PathTemplate, _: Q.Type, _ summary: String) -> Endpoint {
        Endpoint(
            method: .post, path: path, name: Q.name, summary: summary, permission: Q.permission, input: .body(Q.self),
            output: .json(Q.Answer.self), creates: false, repeatable: false, conditional: false, versioned: false,
            isCounted: Q.self is any CountedQuery.Type
        ) { server, call in
            let credential = try call.credential()
            _ = try await server.admit(credential, changes: true)
            let query = try await server.channel.reading(credential, Q.permission) {
                try await call.command(Q.self, upTo: Call.questionLimit)
            }
            let answer = try await call.judging(query) {
                try await server.channel.answer(query, as: credential, in: call.language)
            }
            return try Response(json: answer)
        }
    }
}

extension ServerState {
    /// Lets a request on whose key is known, before its body is read.
    ///
    /// - Parameter changes: whether it counts against the quotas; what only reads does not.
    /// - Throws: `Problem.unauthenticated`, `Problem.tooMany`.
    func admit(_ credential: Credential, changes: Bool) async throws -> Caller? {
        guard changes else { return nil }
        let caller = try await channel.recognise(credential)
        try counted(caller) { try quotas.command(caller) }
        return caller
    }

    /// Counts against the quotas; that one is reached is told to the vendor's admins.
    func counted(_ caller: Caller, _ count: () throws -> Void) throws {
        do { try count() } catch {
            channel.noteQuota(caller)
            throw error
        }
    }

    /// Counts what clauses stand in the way of.
    func counting<Value>(_ caller: Caller?, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let refusal as WordedRefusal {
            if let caller { quotas.refused(caller) }
            throw refusal
        }
    }
}

extension Guildhall {
    /// Reads a request. When it cannot be read, whoever may not do such a thing at all hears that and nothing else.
    func reading<Value>(
        _ credential: Credential, _ permission: Permission, _ read: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await read()
        } catch {
            try await admit(credential, permission)
            throw error
        }
    }
}
