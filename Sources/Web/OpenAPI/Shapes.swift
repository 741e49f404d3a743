import Terms

/// The schemas of everything that goes in and comes out.
struct Shapes {
    /// The named schemas, in the order of their names.
    private(set) var named: [Node.Member]
    private var inputs: [String: Node] = [:]
    private var outputs: [String: Node] = [:]
    private var bodies: [String: Node] = [:]

    init(_ endpoints: [Endpoint]) throws(DocumentError) {
        var components = SchemaComponents()
        _ = try components.schema(of: ProblemDocument.self)
        for endpoint in endpoints {
            switch endpoint.input {
            case .nothing: break
            case .body(let type), .query(let type), .upload(let type):
                inputs[endpoint.name] = try components.reference(type)
            }
            if case .json(let type) = endpoint.output { outputs[endpoint.name] = try components.reference(type) }
        }
        named = components.members
        let asked = Dictionary(grouping: endpoints, by: \.bringsBody).mapValues { $0.compactMap { inputs[$0.name] } }
        named = MemberRules.applied(to: named, bodies: asked[true] ?? [], queries: asked[false] ?? [])
        for endpoint in endpoints { separate(endpoint) }
    }

    /// Of a command's own schema, takes out the members that the path names. A query's own is taken apart into parameters
    /// and is not needed as a whole.
    private mutating func separate(_ endpoint: Endpoint) {
        let reference = inputs[endpoint.name]
        guard let place = place(of: reference) else { return }
        inputs[endpoint.name] = named[place].value
        guard case .body = endpoint.input else {
            named.remove(at: place)
            return
        }
        named[place].value = named[place].value.without(endpoint.path.parameters)
        if named[place].value["properties"]?.members?.isEmpty ?? true {
            named.remove(at: place)
        } else {
            bodies[endpoint.name] = reference
        }
    }

    private func place(of reference: Node?) -> Int? {
        guard let name = reference?["$ref"]?.text?.split(separator: "/").last else { return nil }
        return named.firstIndex { $0.key == name }
    }

    /// What a request brings, the path's members included, each with its schema.
    func members(of endpoint: Endpoint) -> [(name: String, schema: Node, required: Bool)] {
        let schema = inputs[endpoint.name] ?? Node(.map([]))
        let required = Set((schema["required"]?.items ?? []).compactMap(\.text))
        return (schema["properties"]?.members ?? []).map { ($0.key, $0.value, required.contains($0.key)) }
    }

    /// The body that a request may bring; nil when it has no members.
    func body(of endpoint: Endpoint) -> Node? { bodies[endpoint.name] }

    /// What a reply brings; nil when it is not JSON of a type.
    func output(of endpoint: Endpoint) -> Node? { outputs[endpoint.name] }
}

extension Endpoint {
    fileprivate var bringsBody: Bool {
        if case .body = input { true } else { false }
    }
}

extension SchemaComponents {
    fileprivate mutating func reference(_ type: any Endpoint.Shape) throws(DocumentError) -> Node {
        try schema(of: type)
    }
}

extension Node {
    /// An object's schema without some of its properties.
    fileprivate func without(_ names: [String]) -> Node {
        var schema = self
        schema["properties"] = Node(.map((self["properties"]?.members ?? []).filter { !names.contains($0.key) }))
        let required = (self["required"]?.items ?? []).filter { !names.contains($0.text ?? "") }
        schema["required"] = required.isEmpty ? Node?.none : Node(.list(required))
        return schema
    }
}

/// The members of a type by the names they have in documents.
enum SchemaMembers {
    /// In the order of decoding; none for a type that cannot be described.
    static func names<T: Decodable>(of type: T.Type) -> [String] {
        guard let schema = try? Schema.of(type) else { return [] }
        let name = schema["$ref"]?.text?.split(separator: "/").last.map(String.init) ?? ""
        let own = schema["$defs"]?[name] ?? schema
        return (own["properties"]?.members ?? []).map(\.key)
    }
}
