import NIOCore
import Record
import Terms

extension Call {
    /// The command that the body and the path say together. The path's parts are members of the command like any
    /// others, except that the body may not repeat them.
    func command<C: Decodable>(_ type: C.Type, upTo limit: Int = bodyLimit) async throws(Fault) -> C {
        let given = try pathMembers()
        let body = try await body(upTo: limit)
        if given.isEmpty, body.readableBytes > 0 { return try Self.decode(type, body) }
        var node = body.readableBytes > 0 ? try Self.parse(body) : Node(.map([]))
        guard var members = node.members else {
            throw .body(DocumentError(at: node, "expected an object with the members of the command"))
        }
        for member in members where path.parameters.contains(member.key) {
            throw .body(
                DocumentError(
                    path: "/\(member.key)", position: member.keyPosition, message: "unknown member `\(member.key)`",
                    hint: "the path names the \(member.key)"))
        }
        members += given
        node.content = .map(members)
        do {
            return try node.decode(type)
        } catch {
            throw path.blames(error).map(Fault.noSuch) ?? .body(error)
        }
    }

    /// The query that the path and the query string say together; everything in them is text, so `5` may be a number.
    func query<Q: Decodable>(_ type: Q.Type, known: [String]) throws(Fault) -> Q {
        let members = try pathMembers() + queryMembers(known: known)
        try Self.checkBounds(members)
        do {
            return try Node(.map(members)).decode(type, lenientScalars: true)
        } catch {
            if let part = path.blames(error) { throw .noSuch(part) }
            let name = error.path.split(separator: "/").first.map(String.init) ?? ""
            throw .parameter(name, message: error.message, hint: error.hint)
        }
    }

    /// Does what a request asks for, and tells two mistakes apart: what does not fit the description of the API is invalid; what fits it and
    /// does not go with what is there is a conflict. So nobody who keeps to the description ever hears that a request is invalid.
    ///
    /// - Throws: `Fault.conflict` in the place of a `Problem.invalid` about a request that is as it was described.
    func judging<Asked: Encodable, Value>(_ asked: Asked, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let problem as Problem {
            guard case .invalid(let field, _) = problem, field.isEmpty || field.hasPrefix("/") else { throw problem }
            let method = request.method == .head ? "get" : request.method.rawValue
            guard try OpenAPI.check().fits(try JSON.parse(JSON.encode(asked)), method, path) else { throw problem }
            throw Fault.conflict(problem)
        }
    }

    /// What parameters that every list has may be.
    static let bounds: [String: ClosedRange<Int>] = ["limit": 1...200, "skip": 0...Int.max]

    private static func checkBounds(_ members: [Node.Member]) throws(Fault) {
        for member in members {
            guard let bounds = bounds[member.key], let text = member.value.text, let number = Int(text),
                !bounds.contains(number)
            else { continue }
            throw .parameter(
                member.key, message: "\(member.key) is \(number)",
                hint: bounds.upperBound == .max
                    ? "use \(bounds.lowerBound) or more" : "use \(bounds.lowerBound) to \(bounds.upperBound)")
        }
    }

    private static func parse(_ body: ByteBuffer) throws(Fault) -> Node {
        do {
            return try body.withUnsafeReadableBytes { bytes in try JSON.parse(bytes) }
        } catch {
            throw .notJSON(error as? DocumentError ?? DocumentError(position: .start, message: "\(error)"))
        }
    }

    /// Decodes without building nodes. Only when that fails is it worth finding out whether the text is JSON at all.
    private static func decode<C: Decodable>(_ type: C.Type, _ body: ByteBuffer) throws(Fault) -> C {
        do {
            return try body.withUnsafeReadableBytes { bytes in try JSON.decode(type, from: bytes) }
        } catch {
            _ = try parse(body)
            throw .body(error as? DocumentError ?? DocumentError(position: .start, message: "\(error)"))
        }
    }
}

extension PathTemplate {
    /// The part of the path that a decoding error is about, if it is about one.
    fileprivate func blames(_ error: DocumentError) -> String? {
        parameters.first { error.path == "/\($0)" }
    }
}
