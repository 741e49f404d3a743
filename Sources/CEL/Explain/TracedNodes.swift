/// What an evaluation notes beside its value.
final class Notes {
    /// Errors that values of `cel.bind` had, by the number of the variable.
    var failures: [Int: EvaluationError] = [:]
    /// The facts read, in the order they were first read.
    private(set) var facts: [(slot: Int, value: Value)] = []
    /// By node of the tree: the outcome of the last time it was evaluated.
    private(set) var outcomes: [Int: Explanation.Outcome] = [:]
    private var known: Set<Int> = []

    func read(_ slot: Int, _ value: Value) {
        if known.insert(slot).inserted { facts.append((slot, value)) }
    }

    func note(_ id: Int, _ outcome: Explanation.Outcome) { outcomes[id] = outcome }
}

/// A variable that notes that it was read.
final class TracedFactNode: Node {
    let slot: Int
    let node: any Node

    init(slot: Int, _ node: any Node) {
        self.slot = slot
        self.node = node
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        frame.notes?.read(slot, facts[slot])
        return try node.value(facts, &frame)
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        frame.notes?.read(slot, facts[slot])
        return try node.bool(facts, &frame)
    }
}

/// A condition that notes its outcome.
final class TracedConditionNode: Node {
    let id: Int
    let node: any Node

    init(id: Int, _ node: any Node) {
        self.id = id
        self.node = node
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        do throws(EvaluationError) {
            let value = try node.value(facts, &frame)
            frame.notes?.note(id, .value(value))
            return value
        } catch {
            frame.notes?.note(id, .error(error))
            throw error
        }
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            let outcome = try node.bool(facts, &frame)
            frame.notes?.note(id, .value(.bool(outcome)))
            return outcome
        } catch {
            frame.notes?.note(id, .error(error))
            throw error
        }
    }
}
