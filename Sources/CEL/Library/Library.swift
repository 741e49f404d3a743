/// The functions that every environment has: the standard library and the extensions.
enum Library {
    typealias Entry = (name: String, callable: Callable)

    /// All overloads by full name.
    static let functions: [String: [Callable]] = {
        let all =
            core + conversions + text + strings + encoders + math + optionals + times + network + lists + sets + maps
            + regexes
        return Dictionary(grouping: all, by: \.name).mapValues { $0.map(\.callable) }
    }()

    /// The names of types that are values (specification: "Type Values").
    static let types: [String: Type] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
        "optional_type": .optional(.dyn), "net.IP": .opaque("net.IP"), "net.CIDR": .opaque("net.CIDR"),
    ]

    static func unary(
        _ name: String, member: Bool = false, _ signatures: [([Type], Type)],
        _ body: @escaping @Sendable (Value, inout Frame) throws(EvaluationError) -> Value
    ) -> Entry { (name, Callable(signatures: make(signatures, member), body: .unary(body))) }

    static func binary(
        _ name: String, member: Bool = false, _ signatures: [([Type], Type)],
        _ body: @escaping @Sendable (Value, Value, inout Frame) throws(EvaluationError) -> Value
    ) -> Entry { (name, Callable(signatures: make(signatures, member), body: .binary(body))) }

    static func ternary(
        _ name: String, member: Bool = false, _ signatures: [([Type], Type)],
        _ body: @escaping @Sendable (Value, Value, Value, inout Frame) throws(EvaluationError) -> Value
    ) -> Entry { (name, Callable(signatures: make(signatures, member), body: .ternary(body))) }

    static func variadic(
        _ name: String, member: Bool = false, _ signatures: [([Type], Type)],
        _ body: @escaping @Sendable ([Value], inout Frame) throws(EvaluationError) -> Value
    ) -> Entry { (name, Callable(signatures: make(signatures, member), body: .variadic(body))) }

    private static func make(_ signatures: [([Type], Type)], _ member: Bool) -> [Signature] {
        signatures.map { Signature($0.0, $0.1, member: member) }
    }
}
