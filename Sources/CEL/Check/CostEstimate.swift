/// Foresees the cost of evaluating an expression when every list, map and text of unknown size has the size that the
/// limits assume, and a number that is not known counts no further than that. The unit is that of `Limits.cost`; beyond
/// `Int.max` it stays there.
///
/// No evaluation whose facts keep to these sizes costs more: what a node charges while it is evaluated is foreseen here.
struct CostEstimate {
    let limits: Limits
    /// By node.
    let types: [Type]
    /// By node.
    let resolutions: [Resolution]
    /// The literal patterns, by node.
    let patterns: [Int: Regex]
    /// The bounds of macro variables, by their numbers.
    private var locals: [Int: Bounds] = [:]
    /// The innermost part that by itself costs more than the limits allow, with its cost.
    private(set) var excess: (expr: Expr, cost: Int)?

    init(limits: Limits, types: [Type], resolutions: [Resolution], patterns: [Int: Regex]) {
        self.limits = limits
        self.types = types
        self.resolutions = resolutions
        self.patterns = patterns
    }

    /// What is foreseen for a node: the cost of evaluating it and what its value can be.
    struct Foreseen {
        var cost: Int
        var value: Bounds

        /// `own` beside the parts, the step of the node itself included.
        init(_ own: Int, _ parts: [Foreseen], _ value: Bounds) {
            cost = parts.reduce(own.plus(1)) { $0.plus($1.cost) }
            self.value = value
        }
    }

    mutating func estimate(_ expr: Expr) -> Foreseen {
        let foreseen = part(expr)
        if foreseen.cost > limits.estimatedCost, excess == nil { excess = (expr, foreseen.cost) }
        return foreseen
    }

    private mutating func part(_ expr: Expr) -> Foreseen {
        switch expr.kind {
        case .literal(let value): return Foreseen(value.textSize / 64, [], Bounds(value))
        case .loop(let loop): return self.loop(loop, numbers(expr))
        case .bind(_, let value, let body): return bind([value], body, numbers(expr))
        case .block(let values, let body): return bind(values, body, numbers(expr))
        case .optionalMap(let operand, _, let body, _): return bind([operand], body, numbers(expr))
        default: break
        }
        let parts = expr.children.map { estimate($0) }
        switch resolutions[expr.id] {
        case .slot, .constant, .failure: return Foreseen(0, parts, unknown(expr))
        case .locals(let numbers): return Foreseen(0, parts, numbers.first.flatMap { locals[$0] } ?? unknown(expr))
        case .call(_, let name, let hasReceiver):
            guard case .call(_, let target, _) = expr.kind else { break }
            let operands = target != nil && !hasReceiver ? Array(parts.dropFirst()) : parts
            let call = Call(
                name: name.hasPrefix(".") ? String(name.dropFirst()) : name, operands: operands.map(\.value),
                pattern: patterns[expr.id], result: unknown(expr),
                assumedSize: limits.assumedSize)
            let (work, value) = call.foreseen
            return Foreseen(work.plus(1), parts, value)
        case .itself, .message: break
        }
        return aggregate(expr, parts)
    }

    /// What is neither name, call nor macro.
    private func aggregate(_ expr: Expr, _ parts: [Foreseen]) -> Foreseen {
        let values = parts.map(\.value)
        switch expr.kind {
        case .operation(let operation, let operands): return self.operation(operation, operands, parts, expr)
        case .conditional: return Foreseen(0, parts, values[1].joined(values[2]))
        case .message: return Foreseen(0, parts, values.first.map { Bounds.joined(values, first: $0) } ?? unknown(expr))
        case .list:
            let element = Bounds.joined(values, first: values.first ?? .scalar)
            let isMade = expr.isLiteralList
            return Foreseen(isMade ? 0 : 1.plus(values.count), isMade ? [] : parts, .elements(values.count, element))
        case .map:
            let element = Bounds.joined(values, first: values.first ?? .scalar)
            let keys = values.reduce(0) { $0.plus($1.size / 64) }
            return Foreseen(1.plus(values.count).plus(keys), parts, .elements(values.count / 2, element))
        case .select: return Foreseen(0, parts, values[0].element)
        case .index: return Foreseen(values[1].size / 64, parts, values[0].element)
        default: return Foreseen(0, parts, .scalar)
        }
    }

    private func operation(
        _ operation: Operator, _ operands: [Expr], _ parts: [Foreseen], _ expr: Expr
    ) -> Foreseen {
        guard parts.count == 2 else { return Foreseen(0, parts, parts[0].value) }
        let (left, right) = (parts[0].value, parts[1].value)
        switch operation {
        case .equal, .notEqual: return Foreseen(min(left.lookedThrough, right.lookedThrough), parts, .scalar)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return Foreseen(min(left.size, right.size) / 8, parts, .scalar)
        case .within: return Foreseen(membership(left, right, operands[1]), parts, .scalar)
        case .add: return addition(left, right, parts, types[expr.id])
        default:
            var result = Bounds.scalar
            if let a = left.magnitude, let b = right.magnitude {
                result.magnitude = operation == .multiply ? a.times(b) : operation == .subtract ? a.plus(b) : a
            }
            return Foreseen(0, parts, result)
        }
    }

    /// Literal texts are looked up at once; other lists are gone through; of a map only the key is looked at.
    private func membership(_ left: Bounds, _ right: Bounds, _ range: Expr) -> Int {
        if case .map = types[range.id] { return left.size / 64 + 1 }
        if range.isLiteralList, case .list(let elements) = range.kind, elements.allSatisfy({ $0.value.isLiteralText }) {
            return left.size / 64 + 1
        }
        return right.size.times(min(left.lookedThrough, right.element.lookedThrough).plus(1))
    }

    private func addition(_ left: Bounds, _ right: Bounds, _ parts: [Foreseen], _ type: Type) -> Foreseen {
        let size = left.size.plus(right.size)
        switch type {
        case .int, .uint, .double, .timestamp, .duration:
            var sum = Bounds.scalar
            if let a = left.magnitude, let b = right.magnitude { sum.magnitude = a.plus(b) }
            return Foreseen(0, parts, sum)
        case .string, .bytes: return Foreseen(1.plus(size / 8), parts, .text(size))
        default: return Foreseen(1.plus(size), parts, .elements(size, left.element.joined(right.element)))
        }
    }

    // MARK: Macros

    private func numbers(_ expr: Expr) -> [Int] {
        if case .locals(let numbers) = resolutions[expr.id] { numbers } else { [] }
    }

    private func unknown(_ expr: Expr) -> Bounds { .unknown(types[expr.id], assuming: limits.assumedSize) }

    private mutating func bind(_ values: [Expr], _ body: Expr, _ numbers: [Int]) -> Foreseen {
        var parts: [Foreseen] = []
        for (place, value) in values.enumerated() {
            parts.append(estimate(value))
            if numbers.indices.contains(place) { locals[numbers[place]] = parts[place].value }
        }
        let result = estimate(body)
        return Foreseen(0, parts + [result], result.value)
    }

    private mutating func loop(_ loop: Expr.Loop, _ numbers: [Int]) -> Foreseen {
        let range = estimate(loop.range)
        let element = range.value.element
        for (place, number) in numbers.enumerated() {
            let isIndex = place == 0 && numbers.count == 2 && range.value.isList(types[loop.range.id])
            locals[number] = isIndex ? .scalar : element
        }
        let inner = [loop.condition, loop.body].compactMap { $0.map { estimate($0) } }
        let body = inner.last.map(\.value) ?? element
        var pass = inner.reduce(1) { $0.plus($1.cost) }
        let (passes, keys) = (range.value.size, element.size / 64)
        let value: Bounds
        switch loop.kind {
        case .all, .exists, .existsOne: value = .scalar
        case .filter: value = range.value
        case .map: value = .elements(passes, body)
        case .sortBy:
            pass = pass.plus(20).plus(body.size)
            value = range.value
        case .transformMap:
            pass = pass.plus(keys)
            value = .elements(passes, element.joined(body))
        case .transformMapEntry:
            pass = pass.plus(body.size.times(1 + body.element.size / 64))
            value = .elements(passes.times(body.size), body.element)
        }
        // The steps of a body are charged once at the start, and for every pass.
        return Foreseen(passes.times(pass), [range] + inner, value)
    }
}

extension Bounds {
    fileprivate static func joined(_ all: [Bounds], first: Bounds) -> Bounds {
        all.dropFirst().reduce(first) { $0.joined($1) }
    }

    /// Whether a value of the type may be a list.
    fileprivate func isList(_ type: Type) -> Bool {
        if case .list = type { true } else { false }
    }
}

extension Expr {
    fileprivate var isLiteralText: Bool {
        if case .literal(.string) = kind { true } else { false }
    }
}
