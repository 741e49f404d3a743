import Terms

/// One endpoint as an operation of the description.
struct OperationDescription {
    private let endpoint: Endpoint
    private let shapes: Shapes
    private let tag: String

    init(_ endpoint: Endpoint, _ shapes: Shapes, tag: String) {
        self.endpoint = endpoint
        self.shapes = shapes
        self.tag = tag
    }

    var node: Node {
        var members: [Node.Member] = [
            .init("operationId", Node(.string(endpoint.name))), .init("tags", [Node(.string(tag))]),
            .init("summary", Node(.string(endpoint.summary))),
        ]
        if let permission = endpoint.permission {
            let roles = permission.roles.map(\.rawValue).sorted()
            let what = OpenAPI.wording("may.\(permission.name)")
            let words = "For roles that may \(what): " + roles.joined(separator: ", ") + "."
            members.append(.init("description", Node(.string(words))))
            members.append(.init("x-roles", Node(.list(roles.map { Node(.string($0)) }))))
        } else {
            members.append(.init("security", []))
        }
        let parameters = self.parameters
        if !parameters.isEmpty { members.append(.init("parameters", Node(.list(parameters)))) }
        if let body = requestBody { members.append(.init("requestBody", body)) }
        members.append(.init("responses", responses))
        return Node(.map(members))
    }

    private var parameters: [Node] {
        let members = shapes.members(of: endpoint)
        var all = endpoint.path.parameters.map { name in
            let schema = members.first { $0.name == name }?.schema ?? ["type": "string"]
            return parameter(name, in: "path", schema, required: true)
        }
        switch endpoint.input {
        case .nothing, .body: break
        case .query, .upload:
            all += members.filter { !endpoint.path.parameters.contains($0.name) }.map {
                parameter($0.name, in: "query", bounded($0.schema, $0.name), required: $0.required)
            }
        }
        if endpoint.repeatable { all.append(OpenAPI.reference("parameters", CommonParameters.idempotencyKey)) }
        if endpoint.conditional { all.append(OpenAPI.reference("parameters", CommonParameters.ifMatch)) }
        return all
    }

    /// What every list says of its size and start.
    private func bounded(_ schema: Node, _ name: String) -> Node {
        guard let bounds = Call.bounds[name], var members = schema.members else { return schema }
        members.append(.init("minimum", Node(.number(String(bounds.lowerBound)))))
        if bounds.upperBound < .max { members.append(.init("maximum", Node(.number(String(bounds.upperBound))))) }
        return Node(.map(members))
    }

    private func parameter(_ name: String, in place: String, _ schema: Node, required: Bool) -> Node {
        ["name": Node(.string(name)), "in": Node(.string(place)), "required": Node(.bool(required)), "schema": schema]
    }

    private var requestBody: Node? {
        if case .upload = endpoint.input {
            return ["required": true, "content": ["application/octet-stream": ["schema": [:]]]]
        }
        guard let schema = shapes.body(of: endpoint) else { return nil }
        let own = shapes.members(of: endpoint).filter { !endpoint.path.parameters.contains($0.name) }
        return [
            "required": Node(.bool(own.contains { $0.required })), "content": ["application/json": ["schema": schema]],
        ]
    }

    /// What `If-None-Match` may bring.
    private var unchanged: [Node.Member] {
        guard case .bytes = endpoint.output, endpoint.versioned else { return [] }
        return [.init("304", ["description": "Nothing changed since the reply with this ETag (`If-None-Match`)."])]
    }

    private var responses: Node {
        var success: Node = ["description": Node(.string(endpoint.creates ? "It was made." : "It was done."))]
        var headers = [ReplyHeaders.reference(ReplyHeaders.requestID)]
        if endpoint.versioned { headers.append(ReplyHeaders.reference(ReplyHeaders.eTag)) }
        if endpoint.creates { headers.append(ReplyHeaders.reference(ReplyHeaders.location)) }
        if endpoint.repeatable { headers.append(ReplyHeaders.reference(ReplyHeaders.replayed)) }
        success["headers"] = Node(.map(headers))
        switch endpoint.output {
        case .json: success["content"] = ["application/json": ["schema": shapes.output(of: endpoint) ?? [:]]]
        case .bytes(let type): success["content"] = Node(.map([.init(type, ["schema": [:]])]))
        case .text(let type):
            let name = String(type.prefix { $0 != ";" })
            success["content"] = Node(.map([.init(name, ["schema": [:]])]))
        }
        let problems = ProblemResponses.statuses(of: endpoint).map { status in
            Node.Member(String(status), OpenAPI.reference("responses", ProblemResponses.name(status)))
        }
        return Node(.map([.init(endpoint.creates ? "201" : "200", success)] + unchanged + problems))
    }
}
