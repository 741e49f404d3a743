/// A type whose schema is made of those of others: a list, a value with its place, one form or another.
protocol SchemaComposed {
    /// Is it referred to by its name, rather than written out in every place?
    static var isNamed: Bool { get }
    /// The schema of a value; `builder` has those of the types in it.
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node
}

extension SchemaComposed {
    static var isNamed: Bool { true }
}

/// A type with members of which it is known better than by their own types what stands in them.
protocol SchemaDetailed {
    /// The schemas of those members, by the name in the document.
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node]
}

extension Node {
    /// A schema that takes what one of several takes.
    static func anyOf(_ schemas: Node...) -> Node { ["anyOf": Node(.list(schemas))] }

    /// A schema of a list.
    static func list(of schema: Node) -> Node { ["type": "array", "items": schema] }

    /// A schema of a map by names of one's own.
    static func map(of schema: Node, names: Node? = nil) -> Node {
        var map: Node = ["type": "object"]
        if let names { map["propertyNames"] = names }
        map["additionalProperties"] = schema
        return map
    }

    /// A schema of one of several words.
    static func words(_ words: some Sequence<String>) -> Node {
        ["type": "string", "enum": Node(.list(words.map { Node(.string($0)) }))]
    }
}
