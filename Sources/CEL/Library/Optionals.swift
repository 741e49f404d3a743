extension Library {
    private static let element = Type.parameter("V")
    private static let optional = Type.optional(element)

    /// The optionals extension, but for its syntax and its macros.
    static let optionals: [Entry] = [
        unary("optional.of", [([element], optional)]) { value, _ in .optional(value) },
        variadic("optional.none", [([], optional)]) { _, _ in .optional(nil) },
        unary("optional.ofNonZeroValue", [([element], optional)]) { value, _ in .optional(isZero(value) ? nil : value)
        },
        unary("hasValue", member: true, [([optional], .bool)]) { (value, _) throws(EvaluationError) in
            guard case .optional(let wrapped) = value else { throw noOverload("hasValue", value) }
            return .bool(wrapped != nil)
        },
        unary("value", member: true, [([optional], element)]) { (value, _) throws(EvaluationError) in
            guard case .optional(let wrapped) = value else { throw noOverload("value", value) }
            guard let wrapped else { throw invalid("the optional value is missing") }
            return wrapped
        },
        ("or", Callable(signatures: [Signature([optional, optional], optional, member: true)], body: .fallback)),
        (
            "orValue",
            Callable(signatures: [Signature([optional, element], element, member: true)], body: .fallbackValue)
        ),
        unary("optional.unwrap", [([.list(optional)], .list(element))], unwrap),
        unary("unwrapOpt", member: true, [([.list(optional)], .list(element))], unwrap),
    ]

    /// Whether a value is what its type has when nothing was set: false, zero, empty, the instant and span of nothing.
    private static func isZero(_ value: Value) -> Bool {
        switch value {
        case .null, .absent, .optional(nil): true
        case .bool(let bool): !bool
        case .int(let int): int == 0
        case .uint(let uint): uint == 0
        case .double(let double): double == 0
        case .string(let string): string.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let list): list.isEmpty
        case .map(let map): map.count == 0
        case .timestamp(let timestamp): timestamp.seconds == Timestamp.range.lowerBound && timestamp.nanoseconds == 0
        case .duration(let duration): duration == .zero
        case .optional(.some), .type, .opaque: false
        }
    }

    /// The values of those that have one.
    @Sendable private static func unwrap(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .list(let list) = value else { throw noOverload("optional.unwrap", value) }
        try frame.charge(list.count)
        var values: [Value] = []
        for element in list {
            if let present = try unwrapped(element) { values.append(present) }
        }
        return .list(values)
    }
}

/// `e.or(f)` and `e.orValue(f)`: `f` is only evaluated when `e` is missing.
final class FallbackNode: Node {
    let operand: any Node
    let fallback: any Node
    /// Whether the value inside the optional one is wanted.
    let unwraps: Bool

    init(_ operand: any Node, _ fallback: any Node, unwraps: Bool) {
        self.operand = operand
        self.fallback = fallback
        self.unwraps = unwraps
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try operand.value(facts, &frame)
        if let wrapped = try unwrapped(value) { return unwraps ? wrapped : value }
        let other = try fallback.value(facts, &frame)
        if !unwraps { _ = try unwrapped(other) }
        return other
    }
}
