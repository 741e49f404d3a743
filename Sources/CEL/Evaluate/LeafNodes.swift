/// A value known before evaluation.
final class ConstantNode: Node {
    let constant: Value
    init(_ constant: Value) { self.constant = constant }
    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value { constant }
}

/// A variable of the environment.
final class SlotNode: Node {
    let slot: Int
    let name: String

    init(slot: Int, name: String) {
        self.slot = slot
        self.name = name
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = facts[slot]
        if case .absent = value { throw unbound(name) }
        return value
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        if case .bool(let bool) = facts[slot] { return bool }
        throw misplaced(try value(facts, &frame), .bool)
    }

    func int(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Int64 {
        if case .int(let int) = facts[slot] { return int }
        throw misplaced(try value(facts, &frame), .int)
    }

    func double(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Double {
        if case .double(let double) = facts[slot] { return double }
        throw misplaced(try value(facts, &frame), .double)
    }
}

func unbound(_ name: String) -> EvaluationError { EvaluationError(.unbound, "`\(name)` has no value") }

/// A variable of a macro.
final class LocalNode: Node {
    let local: Int
    let name: String

    init(local: Int, name: String) {
        self.local = local
        self.name = name
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = frame.locals[local]
        if case .absent = value { throw frame.notes?.failures[local] ?? unbound(name) }
        return value
    }
}

/// A name or function that is not known, in an expression that was not checked.
final class FailureNode: Node {
    let error: EvaluationError
    init(_ error: EvaluationError) { self.error = error }
    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value { throw error }
}
