/// The messages of `google.protobuf` that are not messages inside the language: making one makes the value that it
/// wraps (specification: "Dynamic Values"). No other messages are part of this implementation.
enum WellKnownMessage: String, Sendable {
    case boolValue = "BoolValue"
    case bytesValue = "BytesValue"
    case doubleValue = "DoubleValue"
    case floatValue = "FloatValue"
    case int32Value = "Int32Value"
    case int64Value = "Int64Value"
    case stringValue = "StringValue"
    case uint32Value = "UInt32Value"
    case uint64Value = "UInt64Value"
    case value = "Value"
    case listValue = "ListValue"
    case structure = "Struct"
    case timestamp = "Timestamp"
    case duration = "Duration"

    /// The message of a full name.
    init?(fullName: String) {
        guard fullName.hasPrefix("google.protobuf.") else { return nil }
        self.init(rawValue: String(fullName.dropFirst("google.protobuf.".count)))
    }

    /// The type of what it wraps.
    var type: Type {
        switch self {
        case .value: .dyn
        case .timestamp: .timestamp
        case .duration: .duration
        default: fields[0].type
        }
    }

    /// The fields with their types.
    var fields: [(name: String, type: Type)] {
        switch self {
        case .boolValue: [("value", .bool)]
        case .bytesValue: [("value", .bytes)]
        case .doubleValue, .floatValue: [("value", .double)]
        case .int32Value, .int64Value: [("value", .int)]
        case .stringValue: [("value", .string)]
        case .uint32Value, .uint64Value: [("value", .uint)]
        case .listValue: [("values", .list(.dyn))]
        case .structure: [("fields", .map(.string, .dyn))]
        case .timestamp, .duration: [("seconds", .int), ("nanos", .int)]
        case .value:
            [
                ("null_value", .dyn), ("number_value", .double), ("string_value", .string), ("bool_value", .bool),
                ("struct_value", .map(.string, .dyn)), ("list_value", .list(.dyn)),
            ]
        }
    }

    /// What the message wraps when its fields are so. Range errors are `overflow`.
    func make(_ values: [String: Value]) throws(EvaluationError) -> Value {
        for (name, type) in fields {
            guard let value = values[name], !value.conforms(to: type) else { continue }
            throw EvaluationError(.noMatchingOverload, "\(value.type.name) stands where \(type) belongs")
        }
        let value = values[fields[0].name]
        switch self {
        case .boolValue: return value ?? .bool(false)
        case .bytesValue: return value ?? .bytes([])
        case .doubleValue: return value ?? .double(0)
        case .int64Value: return value ?? .int(0)
        case .stringValue: return value ?? .string("")
        case .uint64Value: return value ?? .uint(0)
        case .listValue: return value ?? .list([])
        case .structure: return value ?? .map(ValueMap())
        case .value: return try dynamic(values)
        case .floatValue:
            guard case .double(let double)? = value else { return .double(0) }
            return .double(Double(Float(double)))
        case .int32Value:
            guard case .int(let int)? = value else { return .int(0) }
            guard Int32(exactly: int) != nil else { throw Library.overflow("\(int) as int32") }
            return .int(int)
        case .uint32Value:
            guard case .uint(let uint)? = value else { return .uint(0) }
            guard UInt32(exactly: uint) != nil else { throw Library.overflow("\(uint) as uint32") }
            return .uint(uint)
        case .timestamp, .duration: return try time(values)
        }
    }

    private func dynamic(_ values: [String: Value]) throws(EvaluationError) -> Value {
        guard values.count <= 1 else { throw Library.invalid("only one field of a `Value` can be set") }
        guard let (name, value) = values.first, name != "null_value" else { return .null }
        return value
    }

    private func time(_ values: [String: Value]) throws(EvaluationError) -> Value {
        var parts: [Int64] = []
        for (name, _) in fields {
            guard case .int(let int)? = values[name] else {
                parts.append(0)
                continue
            }
            parts.append(int)
        }
        if self == .timestamp {
            guard let nanoseconds = Int32(exactly: parts[1]),
                let timestamp = Timestamp(seconds: parts[0], nanoseconds: nanoseconds)
            else { throw Library.overflow("the timestamp") }
            return .timestamp(timestamp)
        }
        guard parts[1].magnitude < 1_000_000_000 else { throw Library.overflow("the duration") }
        let duration = Duration.seconds(parts[0]) + .nanoseconds(parts[1])
        guard duration.wholeNanoseconds != nil else { throw Library.overflow("the duration") }
        return .duration(duration)
    }
}

/// A literal of a well-known message.
final class MessageNode: Node {
    let message: WellKnownMessage
    let fields: [(name: String, value: any Node)]

    init(_ message: WellKnownMessage, _ fields: [(name: String, value: any Node)]) {
        self.message = message
        self.fields = fields
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [String: Value] = [:]
        for (name, node) in fields { values[name] = try node.value(facts, &frame) }
        return try message.make(values)
    }
}
