/// The static types of the language (specification: "Values", "Gradual Type Checking"). Comparing two costs their size.
///
/// `dyn` is the type about which nothing is known; a `parameter` stands for any type inside a function's signature.
public indirect enum Type: Hashable, Sendable {
    /// Any value; decided while evaluating.
    case dyn
    /// The type of `null`.
    case null
    /// `true` and `false`.
    case bool
    /// 64-bit signed integers.
    case int
    /// 64-bit unsigned integers.
    case uint
    /// 64-bit IEEE 754 floating-point numbers.
    case double
    /// Sequences of Unicode code points.
    case string
    /// Sequences of octets.
    case bytes
    /// An instant of the years 1 to 9999 with nanoseconds.
    case timestamp
    /// A span of time of about ±292 years with nanoseconds.
    case duration
    /// A list of elements of one type.
    case list(Type)
    /// A map from keys (`bool`, `int`, `uint` or `string`) to values.
    case map(Type, Type)
    /// A value that may be missing (optionals extension).
    case optional(Type)
    /// A type as a value; the payload is the type that it names.
    case type(Type)
    /// An application's own type, known by its name alone, with any parameters.
    case opaque(String, [Type] = [])
    /// A type variable of a function's signature.
    case parameter(String)
    /// The type of an expression that did not check; agrees with everything so that one mistake is told once.
    case error
}

extension Type: CustomStringConvertible {
    /// The type as the documentation of the language writes it: `map(string, list(int))`.
    public var description: String {
        switch self {
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .optional(let wrapped): "optional_type(\(wrapped))"
        case .type(let named): "type(\(named))"
        case .opaque(let name, let parameters):
            parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        case .parameter(let name): name
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .error: "error"
        default: name
        }
    }

    /// The name that the type has as a value inside the language, without parameters: `list`,
    /// `google.protobuf.Timestamp`.
    public var name: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list: "list"
        case .map: "map"
        case .optional: "optional_type"
        case .type: "type"
        case .opaque(let name, _): name
        case .parameter(let name): name
        case .error: "error"
        }
    }

    /// The types that this type is built from, in order.
    var components: [Type] {
        switch self {
        case .list(let element): [element]
        case .map(let key, let value): [key, value]
        case .optional(let wrapped): [wrapped]
        case .type(let named): [named]
        case .opaque(_, let parameters): parameters
        default: []
        }
    }

    /// The same type built from other components. The count must be that of `components`.
    func replacing(_ parts: [Type]) -> Type {
        switch self {
        case .list: .list(parts[0])
        case .map: .map(parts[0], parts[1])
        case .optional: .optional(parts[0])
        case .type: .type(parts[0])
        case .opaque(let name, _): .opaque(name, parts)
        default: self
        }
    }

    /// Whether the type is built from no more than so many types, itself included. O(count).
    func isBuilt(fromAtMost count: Int) -> Bool {
        var left = count
        return consumes(&left)
    }

    private func consumes(_ left: inout Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        for part in components where !part.consumes(&left) { return false }
        return true
    }

    /// Whether nothing can be said about values of this type before evaluation.
    var isDynamic: Bool { self == .dyn || self == .error }
}
