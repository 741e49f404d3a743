/// A value of the language (specification: "Values").
///
/// Small (17 bytes) and cheap to copy: anything larger than two words is behind a reference shared between copies.
public enum Value: Sendable {
    /// `null`.
    case null
    /// A Boolean.
    case bool(Bool)
    /// A 64-bit signed integer.
    case int(Int64)
    /// A 64-bit unsigned integer.
    case uint(UInt64)
    /// A 64-bit IEEE 754 number; may be infinite or not a number.
    case double(Double)
    /// Unicode code points, compared without normalisation.
    case string(String)
    /// Octets.
    case bytes([UInt8])
    /// An ordered list; its elements may differ in type.
    case list([Value])
    /// A map that keeps the order in which its entries were written.
    case map(ValueMap)
    /// An instant.
    case timestamp(Timestamp)
    /// A span of time; the language's range is that of a 64-bit count of nanoseconds.
    case duration(Duration)
    /// A type as a value.
    case type(Type)
    /// A value that may be missing (optionals extension): `optional.of(v)` or `optional.none()`.
    indirect case optional(Value?)
    /// A value of an application's own type.
    case opaque(Opaque)
    /// No value is bound. As a fact it makes reading the variable an error (specification: "an unbound variable
    /// evaluates to an error"); no expression results in it.
    case absent
}

extension Value {
    /// The type that `type(v)` gives: the coarse one, with `dyn` for elements, keys and values.
    public var type: Type {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type(.dyn)
        case .optional: .optional(.dyn)
        case .opaque(let opaque): .opaque(opaque.typeName)
        case .absent: .error
        }
    }

    /// The octets of text or bytes; 0 for other values.
    var textSize: Int {
        switch self {
        case .string(let string): string.utf8.count
        case .bytes(let bytes): bytes.count
        default: 0
        }
    }

    /// Whether the value may stand where `type` is declared. Elements of lists and maps are not looked at: O(1).
    package func conforms(to type: Type) -> Bool {
        switch (type, self) {
        case (.dyn, _), (.parameter, _), (.error, _): true
        case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double): true
        case (.string, .string), (.bytes, .bytes), (.list, .list), (.map, .map): true
        case (.timestamp, .timestamp), (.duration, .duration), (.type, .type), (.optional, .optional): true
        case (.opaque(let name, _), .opaque(let opaque)): opaque.typeName == name
        default: false
        }
    }
}

/// A value of an application's own type: a name for the type and any hashable, sendable payload, held by reference.
public final class Opaque: Hashable, Sendable {
    /// The name of the type, as in `Type.opaque`.
    public let typeName: String
    /// What functions of the application read back with `as?`.
    public let payload: any Hashable & Sendable

    /// A value of the type `typeName`. Equal payloads make equal values.
    public init(_ typeName: String, _ payload: some Hashable & Sendable) {
        self.typeName = typeName
        self.payload = payload
    }

    /// Same type name and equal payloads.
    public static func == (left: Opaque, right: Opaque) -> Bool {
        left.typeName == right.typeName && AnyHashable(left.payload) == AnyHashable(right.payload)
    }

    /// Feeds name and payload.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(typeName)
        payload.hash(into: &hasher)
    }
}

extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
    /// `true` is `.bool(true)`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// `1` is `.int(1)`.
    public init(integerLiteral value: Int64) { self = .int(value) }
    /// `1.5` is `.double(1.5)`.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// `"a"` is `.string("a")`.
    public init(stringLiteral value: String) { self = .string(value) }
    /// `[1, "a"]` is `.list([.int(1), .string("a")])`.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
