/// How an expression came to its value: the facts it read and what its conditions were. The value is the one that
/// `Expression.evaluate` gives; `&&`, `||` and `?:` evaluate what the specification's "Logical Operators" demand and no more.
public struct Explanation: Sendable {
    /// A fact that was read.
    public struct Fact: Hashable, Sendable {
        /// The variable, as an index into the environment's `variables`.
        public let slot: Int
        /// The variable's name.
        public let name: String
        /// What was read; `.absent` when no value was bound.
        public let value: Value
    }

    /// What became of a condition.
    public enum Outcome: Hashable, Sendable {
        /// It has a value.
        case value(Value)
        /// It has an error.
        case error(EvaluationError)
        /// It was not evaluated, because what came before decided.
        case skipped
    }

    /// A part of the expression that is a Boolean.
    public struct Condition: Hashable, Sendable {
        /// Its text.
        public let source: String
        /// How many conditions it is part of.
        public let depth: Int
        /// What became of it.
        public let outcome: Outcome
    }

    /// What `evaluate` gives or throws on the same facts.
    public let result: Result<Value, EvaluationError>
    /// The facts read, each once, in the order they were first read.
    public let facts: [Fact]
    /// The whole, if it is a Boolean, and all Boolean parts in the order they are written, except those inside macros,
    /// which have as many values as there are elements.
    public let conditions: [Condition]
    /// The steps spent, in the unit of `Limits.cost`.
    public let cost: Int
}

extension Expression {
    /// Evaluates and tells how. The result is that of `evaluate`, value or error. Costs as much as compiling.
    public func explain(_ facts: [Value]) -> Explanation {
        var frame = Frame(localCount: program.localCount, cost: program.limit)
        let result: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            frame = try self.frame(facts)
            result = .success(try program.root.value(facts, &frame))
        } catch {
            result = .failure(error)
        }
        let cost = program.limit - frame.remaining
        let notes = notes(facts, result, cost)
        let read = notes.facts.map { slot, value in
            Explanation.Fact(slot: slot, name: program.environment.variables[slot].name, value: value)
        }
        let conditions = conditions(program.tree, notes, depth: 0)
        return Explanation(result: result, facts: read, conditions: conditions, cost: cost)
    }

    /// What a second evaluation reads and comes upon. Its nodes know less of types and cost some more, for which there
    /// is room unless the first one used all.
    private func notes(_ facts: [Value], _ result: Result<Value, EvaluationError>, _ cost: Int) -> Notes {
        let notes = Notes()
        guard facts.count >= program.factCount else { return notes }
        var isExhausted = false
        if case .failure(let error) = result { isExhausted = error.kind == .costLimit }
        var frame = Frame(localCount: program.localCount, cost: isExhausted ? program.limit : cost.times(16).plus(1000))
        frame.notes = notes
        var lowering = program.lowering
        lowering.isTraced = true
        _ = try? lowering.lower(program.tree).value(facts, &frame)
        return notes
    }

    private func conditions(_ expr: Expr, _ notes: Notes, depth: Int) -> [Explanation.Condition] {
        var list: [Explanation.Condition] = []
        let isCondition = program.types[expr.id] == .bool
        if isCondition, !expr.isLiteral {
            let outcome = notes.outcomes[expr.id] ?? .skipped
            list.append(.init(source: text(of: expr), depth: depth, outcome: outcome))
        }
        let inner: [Expr]
        switch expr.kind {
        case .loop(let loop): inner = [loop.range]
        case .optionalMap(let operand, _, _, _): inner = [operand]
        default: inner = expr.children
        }
        return list + inner.flatMap { conditions($0, notes, depth: depth + (isCondition ? 1 : 0)) }
    }

    private func text(of expr: Expr) -> String {
        let start = expr.range.lowerBound - program.offset
        return Self.slice(program.source, start..<start + expr.range.count)
    }
}

extension Expr {
    var isLiteral: Bool {
        if case .literal = kind { return true }
        return false
    }

    /// Whether it is a list of literals that is made once, when the expression is compiled.
    var isLiteralList: Bool {
        guard case .list(let elements) = kind, elements.count <= 5000 else { return false }
        return elements.allSatisfy { !$0.optional && $0.value.isLiteral }
    }
}
