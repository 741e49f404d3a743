/// Arithmetic on two integers.
final class IntegerNode: Node {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func int(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Int64 {
        let left = try left.int(facts, &frame)
        return try operation.integer(left, right.int(facts, &frame))
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        .int(try int(facts, &frame))
    }
}

/// Arithmetic on two doubles.
final class DoubleNode: Node {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func double(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Double {
        let left = try left.double(facts, &frame)
        let right = try right.double(facts, &frame)
        switch operation {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        default: return left / right
        }
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        .double(try double(facts, &frame))
    }
}

/// A comparison of two integers.
final class IntegerComparisonNode: BooleanNode {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.int(facts, &frame)
        return try operation.compares(left, right.int(facts, &frame))
    }
}

/// A comparison of two doubles.
final class DoubleComparisonNode: BooleanNode {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.double(facts, &frame)
        return try operation.compares(left, right.double(facts, &frame))
    }
}

extension Operator {
    /// Whether the comparison that this operator is holds between two values of one type.
    @inline(__always)
    func compares<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }
}
