/// `-a` on values of any type.
final class NegateNode: Node {
    let operand: any Node
    init(_ operand: any Node) { self.operand = operand }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        try Operator.negate.apply(operand.value(facts, &frame))
    }
}

/// A binary operator on values of any types.
final class BinaryNode: Node {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let left = try left.value(facts, &frame)
        return try operation.apply(left, right.value(facts, &frame), &frame)
    }
}

/// `==` and `!=` on values of any types.
final class EqualityNode: BooleanNode {
    let left: any Node
    let right: any Node
    /// What being equal results in.
    let whenEqual: Bool

    init(_ left: any Node, _ right: any Node, whenEqual: Bool) {
        self.left = left
        self.right = right
        self.whenEqual = whenEqual
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.value(facts, &frame)
        return try Operator.equal(left, right.value(facts, &frame), &frame) == whenEqual
    }
}

/// `<`, `<=`, `>` and `>=` on values of any types.
final class OrderNode: BooleanNode {
    let operation: Operator
    let left: any Node
    let right: any Node

    init(_ operation: Operator, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.value(facts, &frame)
        return try operation.ordered(left, right.value(facts, &frame), &frame)
    }
}

/// `in` on values of any types.
final class MembershipNode: BooleanNode {
    let left: any Node
    let right: any Node

    init(_ left: any Node, _ right: any Node) {
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.value(facts, &frame)
        return try Operator.contains(left, right.value(facts, &frame), &frame)
    }
}
