/// A compiled expression: a tree of immutable objects, each knowing how to evaluate itself.
///
/// `facts` are the values of the environment's variables. Nodes whose result has a known type override the method for
/// that type, so that Booleans and integers travel through the tree unboxed.
protocol Node: AnyObject, Sendable {
    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value
    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool
    func int(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Int64
    func double(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Double
}

extension Node {
    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let value = try value(facts, &frame)
        guard case .bool(let bool) = value else { throw misplaced(value, .bool) }
        return bool
    }

    func int(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Int64 {
        let value = try value(facts, &frame)
        guard case .int(let int) = value else { throw misplaced(value, .int) }
        return int
    }

    func double(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Double {
        let value = try value(facts, &frame)
        guard case .double(let double) = value else { throw misplaced(value, .double) }
        return double
    }
}

/// The error for a value that should have been of another type.
func misplaced(_ value: Value, _ type: Type) -> EvaluationError {
    EvaluationError(.noMatchingOverload, "\(value.type.name) stands where \(type.name) belongs")
}

/// A node that is a Boolean whatever it is asked for.
protocol BooleanNode: Node {}

extension BooleanNode {
    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        .bool(try bool(facts, &frame))
    }
}
