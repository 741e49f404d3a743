/// Finds the schemas of types and of the types of their members.
final class SchemaBuilder {
    var components: SchemaComponents
    /// Types being described, outermost first: where one comes up again inside itself, it is referred to.
    private var inProgress: [ObjectIdentifier] = []
    private var recursive: Set<ObjectIdentifier> = []

    /// What members are that are called the same everywhere, where their type does not say it.
    let usual: [String: String]

    init(_ components: SchemaComponents, usual: [String: String] = [:]) {
        self.components = components
        self.usual = usual
    }

    func schema<T: Decodable>(of type: T.Type) throws(DocumentError) -> Node {
        let identity = ObjectIdentifier(type)
        if let known = components.known[identity] { return known }
        if inProgress.contains(identity) {
            recursive.insert(identity)
            return components.reference(to: SchemaName.of(type))
        }
        inProgress.append(identity)
        defer { inProgress.removeLast() }
        let (schema, isNamed) = try describe(type)
        let result = isNamed || recursive.contains(identity) ? try name(schema, type) : schema
        components.known[identity] = result
        return result
    }

    /// The schema itself, and whether it is to have a name.
    private func describe<T: Decodable>(_ type: T.Type) throws(DocumentError) -> (Node, isNamed: Bool) {
        if let scalar = SchemaScalars.schema(of: type) { return (scalar, false) }
        if let type = type as? any SchemaComposed.Type { return (try type.schema(in: self), type.isNamed) }
        if let type = type as? any SchemaDescribing.Type {
            return (type.schema, type.schema["type"] == "object" || type.schema["enum"] != nil)
        }
        if let type = type as? any (CaseIterable & RawRepresentable).Type, let schema = choices(type) {
            return (schema, true)
        }
        let recorder = ShapeRecorder(self)
        do {
            _ = try T(from: recorder)
        } catch {
            throw refusal(type, error)
        }
        return (try recorder.schema(describing: type), recorder.isObject)
    }

    private func name(_ schema: Node, _ type: any Any.Type) throws(DocumentError) -> Node {
        let name = SchemaName.of(type)
        let fullName = String(reflecting: type)
        if let other = components.named[name], other.type != ObjectIdentifier(type) {
            throw DocumentError(
                position: .start, message: "both \(other.fullName) and \(fullName) would be the schema `\(name)`",
                hint: "make one of them SchemaNamed")
        }
        components.named[name] = .init(type: ObjectIdentifier(type), fullName: fullName, schema: schema)
        return components.reference(to: name)
    }

    private func choices<T: CaseIterable & RawRepresentable>(_ type: T.Type) -> Node? {
        let values = type.allCases.compactMap { SchemaScalars.literal($0.rawValue) }
        guard values.count == type.allCases.count, let first = values.first else { return nil }
        return ["type": first.text == nil ? "integer" : "string", "enum": Node(.list(values))]
    }

    private func refusal<T>(_ type: T.Type, _ error: any Error) -> DocumentError {
        if let error = error as? DocumentError { return error }
        return DocumentError(
            position: .start, message: "\(String(reflecting: type)) cannot be described: it refuses made-up values",
            hint: "make it SchemaDescribing, with an example in its schema")
    }
}

/// The schemas of the standard library's scalars.
enum SchemaScalars {
    static func schema(of type: any Any.Type) -> Node? {
        switch type {
        case is String.Type: return ["type": "string"]
        case is Bool.Type: return ["type": "boolean"]
        case is Double.Type: return ["type": "number", "format": "double"]
        case is Float.Type: return ["type": "number", "format": "float"]
        case let type as any FixedWidthInteger.Type: return integer(type)
        default: return nil
        }
    }

    private static func integer<T: FixedWidthInteger>(_ type: T.Type) -> Node {
        if T.isSigned, T.bitWidth == 64 { return ["type": "integer", "format": "int64"] }
        if T.isSigned, T.bitWidth == 32 { return ["type": "integer", "format": "int32"] }
        var schema: Node = ["type": "integer", "minimum": Node(.number("\(T.min)"))]
        if T.bitWidth < 64 { schema["maximum"] = Node(.number("\(T.max)")) }
        return schema
    }

    /// A raw value as it is written; nil for others than strings and whole numbers.
    static func literal(_ value: Any) -> Node? {
        switch value {
        case let text as String: Node(.string(text))
        case let number as any FixedWidthInteger: Node(.number("\(number)"))
        default: nil
        }
    }
}
