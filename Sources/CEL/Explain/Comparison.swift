/// A condition on one variable that can be said in words: `variable op literal`, with the meaning that the specification's
/// "Equality and Ordering" gives it.
public struct Comparison: Hashable, Sendable {
    /// How variable and literal are compared; raw values are as in source text.
    public enum Operator: String, Hashable, Sendable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        /// The variable is one of the literals of a list.
        case within = "in"
    }

    /// The variable, as an index into the environment's `variables`.
    public let slot: Int
    /// The comparison with the variable on its left.
    public let `operator`: Operator
    /// What it is compared with; a `.list` for `within`.
    public let literal: Value

    /// A comparison of the variable at `slot` with a literal.
    public init(slot: Int, operator: Operator, literal: Value) {
        self.slot = slot
        self.operator = `operator`
        self.literal = literal
    }
}

extension Expression {
    /// The condition as one comparison, when it is `variable op literal`, `literal op variable`, `variable in
    /// [literals]`, `variable` or `!variable` (compared with `true` and `false`); else nil.
    public var comparison: Comparison? { Self.comparison(program.tree, program) }

    static func comparison(_ expr: Expr, _ program: Program) -> Comparison? {
        if let slot = slot(expr, program), program.types[expr.id] == .bool {
            return Comparison(slot: slot, operator: .equal, literal: true)
        }
        guard case .operation(let operation, let operands) = expr.kind else { return nil }
        if operation == .not {
            return slot(operands[0], program).map { Comparison(slot: $0, operator: .equal, literal: false) }
        }
        guard operands.count == 2, let name = Comparison.Operator(rawValue: operation.symbol) else { return nil }
        if let slot = slot(operands[0], program), let literal = literal(operands[1], lists: name == .within) {
            return Comparison(slot: slot, operator: name, literal: literal)
        }
        if name != .within, let slot = slot(operands[1], program), let literal = literal(operands[0], lists: false) {
            return Comparison(slot: slot, operator: name.mirrored, literal: literal)
        }
        return nil
    }

    private static func slot(_ expr: Expr, _ program: Program) -> Int? {
        guard case .slot(let slot) = program.resolutions[expr.id] else { return nil }
        return slot
    }

    /// A literal, or a call that turns one into an instant or a span of time.
    private static func literal(_ expr: Expr, lists: Bool) -> Value? {
        switch expr.kind {
        case .literal(let value): return lists ? nil : value
        case .list(let elements) where lists:
            let values = elements.compactMap { literal($0.value, lists: false) }
            return values.count == elements.count ? .list(values) : nil
        case .call("timestamp", nil, let arguments):
            guard case .literal(.string(let text))? = arguments.first?.kind else { return nil }
            return Timestamp(text).map(Value.timestamp)
        case .call("duration", nil, let arguments):
            guard case .literal(.string(let text))? = arguments.first?.kind else { return nil }
            return Duration(durationText: text).map(Value.duration)
        default: return nil
        }
    }
}

extension Comparison.Operator {
    /// The operator with its sides exchanged.
    fileprivate var mirrored: Self {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual, .within: self
        }
    }
}
