/// A call of a function of one argument.
final class UnaryCallNode: Node {
    typealias Body = @Sendable (Value, inout Frame) throws(EvaluationError) -> Value
    let body: Body
    let operand: any Node

    init(_ body: @escaping Body, _ operand: any Node) {
        self.body = body
        self.operand = operand
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        try body(operand.value(facts, &frame), &frame)
    }
}

/// A call of a function of two arguments.
final class BinaryCallNode: Node {
    typealias Body = @Sendable (Value, Value, inout Frame) throws(EvaluationError) -> Value
    let body: Body
    let left: any Node
    let right: any Node

    init(_ body: @escaping Body, _ left: any Node, _ right: any Node) {
        self.body = body
        self.left = left
        self.right = right
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let left = try left.value(facts, &frame)
        return try body(left, right.value(facts, &frame), &frame)
    }
}

/// A call of a function of three arguments.
final class TernaryCallNode: Node {
    typealias Body = @Sendable (Value, Value, Value, inout Frame) throws(EvaluationError) -> Value
    let body: Body
    let first: any Node
    let second: any Node
    let third: any Node

    init(_ body: @escaping Body, _ arguments: [any Node]) {
        self.body = body
        first = arguments[0]
        second = arguments[1]
        third = arguments[2]
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let first = try first.value(facts, &frame)
        let second = try second.value(facts, &frame)
        return try body(first, second, third.value(facts, &frame), &frame)
    }
}

/// A call of a function of any number of arguments. Which of several bodies carries it out is decided by the types of
/// the values.
final class CallNode: Node {
    let name: String
    let callables: [Callable]
    let arguments: [any Node]
    let zones: Zones
    /// The pattern, where it is a literal.
    let pattern: Regex?

    init(
        _ name: String, _ callables: [Callable], _ arguments: [any Node], zones: @escaping Zones, pattern: Regex? = nil
    ) {
        self.pattern = pattern
        self.name = name
        self.callables = callables
        self.arguments = arguments
        self.zones = zones
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(facts, &frame)) }
        try frame.charge(1)
        guard let callable = callables.first(where: { $0.takes(values) }) else { throw noOverload(name, values) }
        switch callable.body {
        case .unary(let body): return try body(values[0], &frame)
        case .binary(let body): return try body(values[0], values[1], &frame)
        case .ternary(let body): return try body(values[0], values[1], values[2], &frame)
        case .zoned(let body): return try body(values[0], values[1], zones, &frame)
        case .variadic(let body): return try body(values, &frame)
        case .pattern: return try Library.matches(values[0], values[1], &frame)
        case .capturing(let body):
            if let pattern { return try body(pattern, values, &frame) }
            return try body(Library.capturing(values[1], &frame), values, &frame)
        case .fallback, .fallbackValue: throw noOverload(name, values)
        }
    }
}
