/// `a && b`: false if either is, whatever the other; else an error if either has one (specification: "Logical
/// Operators").
final class AndNode: BooleanNode {
    let left: any Node
    let right: any Node

    init(_ left: any Node, _ right: any Node) {
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            guard try left.bool(facts, &frame) else { return false }
        } catch {
            return try right.decides(false, insteadOf: error, facts, &frame)
        }
        return try right.bool(facts, &frame)
    }
}

/// `a || b`: true if either is, whatever the other; else an error if either has one.
final class OrNode: BooleanNode {
    let left: any Node
    let right: any Node

    init(_ left: any Node, _ right: any Node) {
        self.left = left
        self.right = right
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            if try left.bool(facts, &frame) { return true }
        } catch {
            return try right.decides(true, insteadOf: error, facts, &frame)
        }
        return try right.bool(facts, &frame)
    }
}

extension Node {
    /// Whether this operand decides a logical operator whose first operand has an error: gives `outcome` when it is
    /// that, and raises the first error when it is not. Running out of budget is never overlooked.
    func decides(
        _ outcome: Bool, insteadOf first: EvaluationError, _ facts: [Value], _ frame: inout Frame
    ) throws(EvaluationError) -> Bool {
        guard first.kind != .costLimit else { throw first }
        do throws(EvaluationError) {
            guard try bool(facts, &frame) == outcome else { throw first }
            return outcome
        } catch {
            throw error.kind == .costLimit ? error : first
        }
    }
}

/// `!a`.
final class NotNode: BooleanNode {
    let operand: any Node
    init(_ operand: any Node) { self.operand = operand }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        try !operand.bool(facts, &frame)
    }
}

/// `a ? b : c`; only one of `b` and `c` is evaluated.
final class ConditionalNode: Node {
    let condition: any Node
    let yes: any Node
    let no: any Node

    init(_ condition: any Node, _ yes: any Node, _ no: any Node) {
        self.condition = condition
        self.yes = yes
        self.no = no
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        try condition.bool(facts, &frame) ? yes.value(facts, &frame) : no.value(facts, &frame)
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        try condition.bool(facts, &frame) ? yes.bool(facts, &frame) : no.bool(facts, &frame)
    }

    func int(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Int64 {
        try condition.bool(facts, &frame) ? yes.int(facts, &frame) : no.int(facts, &frame)
    }

    func double(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Double {
        try condition.bool(facts, &frame) ? yes.double(facts, &frame) : no.double(facts, &frame)
    }
}
