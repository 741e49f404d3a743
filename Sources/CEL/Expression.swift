/// A compiled expression (specification: "Evaluation"): parsed, checked and lowered once, then evaluated any number of times
/// from any thread.
public struct Expression: Sendable {
    /// Everything that a compiled expression consists of, shared between copies.
    final class Program: Sendable {
        let source: String
        /// Where `source` begins in the text that the places of the tree refer to.
        let offset: Int
        let tree: Expr
        /// What the tree was found to mean, from which further nodes can be made.
        let lowering: Lowering
        let root: any Node
        let localCount: Int
        let variables: [Int]
        /// The number of facts wanted.
        let factCount: Int
        /// One evaluation of each node, which is charged at the start.
        let steps: Int
        /// What an evaluation may cost by the limits of the environment.
        let limit: Int

        var environment: Environment { lowering.environment }
        var types: [Type] { lowering.types }
        var resolutions: [Resolution] { lowering.resolutions }

        init(source: String, offset: Int = 0, tree: Expr, lowering: Lowering, root: any Node, localCount: Int) {
            self.source = source
            self.offset = offset
            self.tree = tree
            self.lowering = lowering
            self.root = root
            self.localCount = localCount
            variables = Set(Program.slots(tree, lowering.resolutions)).sorted()
            factCount = lowering.environment.variables.count
            steps = Lowering.nodeCount(tree)
            limit = lowering.environment.limits.cost
        }

        private static func slots(_ expr: Expr, _ resolutions: [Resolution]) -> [Int] {
            if case .slot(let slot) = resolutions[expr.id] { return [slot] }
            return expr.children.flatMap { slots($0, resolutions) }
        }
    }

    let program: Program
    /// The parts of a top-level `&&`; empty when there is none.
    private let parts: [Program]
    /// The most that evaluating may cost, in the unit of `Limits.cost`, when no fact is larger than `Limits.assumedSize`. Of a
    /// part among `conjuncts` that of the whole.
    public let estimatedCost: Int

    /// Parses, checks and compiles. O(length) for ordinary expressions.
    ///
    /// Throws when the text is no expression, names what the environment does not have, does not agree in its types,
    /// has another type than `expecting`, or goes beyond the environment's limits.
    public init(_ source: String, in environment: Environment, expecting: Type? = nil) throws(CompileError) {
        try self.init(source, in: environment, expecting: expecting, isChecked: true)
    }

    /// The same without types when not `isChecked`: mistakes are then errors of evaluation.
    package init(
        _ source: String, in environment: Environment, expecting: Type? = nil, isChecked: Bool,
        expandsMacros: Bool = true
    ) throws(CompileError) {
        let (tree, count): (Expr, Int)
        do {
            (tree, count) = try Parser.parse(source, limits: environment.limits, expandsMacros: expandsMacros)
        } catch { throw CompileError(source: source, [error]) }
        var checker = Checker(environment: environment, isStrict: isChecked, nodeCount: count)
        let type = checker.check(tree)
        if let expecting, checker.errors.isEmpty { checker.expect(type, expecting, tree) }
        guard checker.errors.isEmpty else { throw CompileError(source: source, checker.errors) }
        let types = checker.types.map { checker.substitution.resolve($0, final: true) }
        var estimate = CostEstimate(
            limits: environment.limits, types: types, resolutions: checker.resolutions, patterns: checker.patterns)
        estimatedCost = estimate.estimate(tree).cost
        if let excess = estimate.excess {
            throw CompileError(source: source, [Self.tooCostly(excess.expr, excess.cost, environment.limits)])
        }
        let lowering = Lowering(
            environment: environment, resolutions: checker.resolutions, types: types, patterns: checker.patterns)
        var nodes: [any Node] = []
        if case .and(let operands) = tree.kind {
            nodes = operands.map(lowering.lower)
            parts = zip(operands, nodes).map { operand, node in
                Program(
                    source: Self.slice(source, operand.range), offset: operand.range.lowerBound, tree: operand,
                    lowering: lowering, root: node, localCount: checker.localCount)
            }
        } else {
            parts = []
        }
        let root = nodes.isEmpty ? lowering.lower(tree) : lowering.chain(nodes[...]) { AndNode($0, $1) }
        program = Program(
            source: source, tree: tree, lowering: lowering, root: root, localCount: checker.localCount)
    }

    private static func tooCostly(_ expr: Expr, _ cost: Int, _ limits: Limits) -> SyntaxError {
        let steps = cost < 1_000_000_000_000 ? "\(cost) steps" : "far too many steps"
        let hint =
            switch expr.kind {
            case .loop: "macros inside macros multiply; nest them less deep, or over fewer elements"
            case .call("range", _, _): "a range makes a list of so many numbers; make it shorter"
            case .call("matches", _, _): "write the pattern as a literal, and shorter"
            default: "make it simpler"
            }
        return SyntaxError(
            message: "evaluating this may take \(steps), with \(limits.assumedSize) elements or characters where"
                + " nothing says how many there are; the limit is \(limits.estimatedCost)",
            offset: expr.range.lowerBound, hint: hint)
    }

    private init(part: Program, estimatedCost: Int) {
        program = part
        parts = []
        self.estimatedCost = estimatedCost
    }

    /// What `evaluate` gives, found by nodes that know nothing of types: a check of those that do.
    package func evaluatePlainly(_ facts: [Value]) throws(EvaluationError) -> Value {
        var frame = try frame(facts)
        var lowering = program.lowering
        lowering.isSpecialised = false
        return try lowering.lower(program.tree).value(facts, &frame)
    }

    static func slice(_ source: String, _ range: Range<Int>) -> String {
        let bytes = source.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(decoding: bytes[start..<bytes.index(start, offsetBy: range.count)], as: UTF8.self)
    }

    /// The text that was compiled.
    public var source: String { program.source }
    /// The deduced type; `.dyn` when it depends on the facts.
    public var type: Type { program.types[program.tree.id] }
    /// The variables it mentions: ascending indexes into the environment's `variables`.
    public var variables: [Int] { program.variables }
    /// The conditions of a top-level `a && b && c`, compiled each by itself; the expression alone when there is none.
    public var conjuncts: [Expression] {
        parts.isEmpty ? [self] : parts.map { Expression(part: $0, estimatedCost: estimatedCost) }
    }

    /// The value of the expression when `facts[i]` is the value of the environment's variable `i`.
    ///
    /// Throws what the specification calls a runtime error ("Runtime Errors"), and when the cost limit is reached. Costs some
    /// nanoseconds a step; scalar expressions allocate nothing.
    public func evaluate(_ facts: [Value]) throws(EvaluationError) -> Value {
        var frame = try frame(facts)
        return try program.root.value(facts, &frame)
    }

    /// As `evaluate` for a condition, without boxing its value. Throws also when the value is no Boolean.
    public func bool(_ facts: [Value]) throws(EvaluationError) -> Bool {
        var frame = try frame(facts)
        return try program.root.bool(facts, &frame)
    }

    /// The same within what several evaluations may spend together, whatever the environment's own limit.
    public func bool(_ facts: [Value], spending budget: inout Budget) throws(EvaluationError) -> Bool {
        var frame = try frame(facts, cost: budget.remaining)
        defer { budget.remaining = frame.remaining }
        return try program.root.bool(facts, &frame)
    }

    @inline(__always)
    func frame(_ facts: [Value]) throws(EvaluationError) -> Frame {
        try frame(facts, cost: program.limit)
    }

    @inline(__always)
    private func frame(_ facts: [Value], cost: Int) throws(EvaluationError) -> Frame {
        guard facts.count >= program.factCount else { throw Self.missingFacts(program, facts.count) }
        guard cost >= program.steps else { throw Frame.exhausted }
        return Frame(localCount: program.localCount, cost: cost - program.steps)
    }

    private static func missingFacts(_ program: Program, _ count: Int) -> EvaluationError {
        EvaluationError(.unbound, "\(count) facts for \(program.factCount) variables")
    }
}
