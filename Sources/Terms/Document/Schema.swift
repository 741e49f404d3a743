/// A type that gives its own JSON Schema: amounts, days, rates, ids.
///
/// To describe a type that has a required property of this one, a value is made up by decoding the schema's first
/// example (`const`, `examples`, `default`, `enum`), or what its `type` and `format` allow at the least: so a schema
/// should hold an example unless any string will do.
public protocol SchemaDescribing {
    /// The schema of a value (JSON Schema 2020-12).
    static var schema: Node { get }
}

/// A type whose members are explained in its schema.
public protocol SchemaDocumented {
    /// A sentence or clause for each member to be explained, by the name it has in the document or in Swift.
    static var fieldDescriptions: [String: String] { get }
}

/// A type whose schema is not called by the type's own name.
public protocol SchemaNamed {
    /// The name among the components: letters, digits, `.`, `-` and `_`.
    static var schemaName: String { get }
}

/// JSON Schema (2020-12) of `Decodable` types, found by letting a type decode itself from a decoder that takes notes.
///
/// Objects have their properties in the order of decoding and no others; what is decoded "if present" is not
/// required. Objects and enumerations that are `CaseIterable` get a name and are referred to. A type that decodes
/// different members depending on values, or refuses made-up values, must be ``SchemaDescribing``; so must
/// enumerations with associated values.
public enum Schema {
    /// A schema that stands alone: named types are under `$defs`. Throws when a type cannot be described; the error
    /// says which and what to do.
    public static func of<T: Decodable>(_ type: T.Type) throws(DocumentError) -> Node {
        try of(type, usual: [:])
    }

    /// The same, with what members are that are called the same everywhere.
    static func of<T: Decodable>(_ type: T.Type, usual: [String: String]) throws(DocumentError) -> Node {
        let builder = SchemaBuilder(SchemaComponents(prefix: "#/$defs/"), usual: usual)
        let schema = try builder.schema(of: type)
        let components = builder.components
        var members = [Node.Member("$schema", "https://json-schema.org/draft/2020-12/schema")]
        members += schema.members ?? []
        if !components.members.isEmpty { members.append(Node.Member("$defs", Node(.map(components.members)))) }
        return Node(.map(members))
    }
}

/// The named schemas of one document, such as the `components/schemas` of OpenAPI.
public struct SchemaComponents: Sendable {
    struct Component: Sendable {
        var type: ObjectIdentifier
        var fullName: String
        var schema: Node
    }

    private let prefix: String
    var known: [ObjectIdentifier: Node] = [:]
    var named: [String: Component] = [:]

    /// No schemas yet. `prefix` stands before a name in references.
    public init(prefix: String = "#/components/schemas/") { self.prefix = prefix }

    /// The schema of `type`: a reference when it has a name, else the schema itself; adds all named schemas it needs.
    /// Throws when a type cannot be described or two types have the same name.
    public mutating func schema<T: Decodable>(of type: T.Type) throws(DocumentError) -> Node {
        let builder = SchemaBuilder(self)
        let schema = try builder.schema(of: type)
        self = builder.components
        return schema
    }

    /// The named schemas in the order of their names.
    public var members: [Node.Member] {
        named.sorted { $0.key < $1.key }.map { Node.Member($0.key, $0.value.schema) }
    }

    func reference(to name: String) -> Node { ["$ref": Node(.string(prefix + name))] }
}
