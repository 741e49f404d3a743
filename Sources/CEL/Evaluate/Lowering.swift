/// Turns a checked tree into nodes that evaluate it.
struct Lowering {
    let environment: Environment
    let resolutions: [Resolution]
    /// By node, written out.
    let types: [Type]

    /// The literal patterns of calls of `matches`, by node.
    var patterns: [Int: Regex] = [:]
    /// Whether nodes note what they read and result in.
    var isTraced = false
    /// Whether nodes are chosen by what is known of types and constants. Results do not depend on it.
    var isSpecialised = true

    func lower(_ expr: Expr) -> any Node {
        guard isTraced else { return plain(expr) }
        var node = plain(expr)
        if case .slot(let slot) = resolutions[expr.id] { node = TracedFactNode(slot: slot, node) }
        return types[expr.id] == .bool ? TracedConditionNode(id: expr.id, node) : node
    }

    private func plain(_ expr: Expr) -> any Node {
        switch resolutions[expr.id] {
        case .slot(let slot): return SlotNode(slot: slot, name: environment.variables[slot].name)
        case .constant(let value): return ConstantNode(value)
        case .failure(let error): return FailureNode(error)
        case .locals(let numbers):
            if case .name(let name, _) = expr.kind { return LocalNode(local: numbers[0], name: name) }
            return lowerBinding(expr, numbers)
        case .call(let callables, let name, let hasReceiver):
            guard case .call(_, let target, let arguments) = expr.kind else { break }
            let receiver = hasReceiver ? target.map { [$0] } ?? [] : []
            return call(name, callables, (receiver + arguments).map(lower), pattern: patterns[expr.id])
        case .message(let message):
            guard case .message(_, let fields) = expr.kind else { break }
            return MessageNode(message, fields.map { ($0.name, lower($0.value)) })
        case .itself: break
        }
        return lowerItself(expr)
    }

    private func lowerItself(_ expr: Expr) -> any Node {
        switch expr.kind {
        case .literal(let value): return ConstantNode(value)
        case .select(let operand, let field, let optional):
            return optional ? OptionalSelectNode(lower(operand), field) : SelectNode(lower(operand), field)
        case .presence(let operand, let field): return PresenceNode(lower(operand), field)
        case .index(let operand, let index, let optional):
            return IndexNode(lower(operand), lower(index), optional: optional)
        case .operation(.not, let operands): return NotNode(lower(operands[0]))
        case .operation(.negate, let operands): return folded([lower(operands[0])]) { NegateNode($0[0]) }
        case .operation(let operation, let operands): return lower(operation, operands)
        case .and(let operands): return chain(operands.map(lower)[...]) { AndNode($0, $1) }
        case .or(let operands): return chain(operands.map(lower)[...]) { OrNode($0, $1) }
        case .conditional(let condition, let yes, let no):
            return ConditionalNode(lower(condition), lower(yes), lower(no))
        case .list(let elements):
            return folded(elements.map { lower($0.value) }) { ListNode($0, optional: elements.map(\.optional)) }
        case .map(let entries):
            return MapNode(entries.map { .init(key: lower($0.key), value: lower($0.value), isOptional: $0.optional) })
        case .name, .call, .message, .loop, .bind, .block, .optionalMap:
            return FailureNode(EvaluationError(.unknownName, "the expression was not resolved"))
        }
    }

    /// Joins operands pairwise, so that a long chain is not a deep tree.
    func chain(_ nodes: ArraySlice<any Node>, _ join: (any Node, any Node) -> any Node) -> any Node {
        guard nodes.count > 1, let first = nodes.first else { return nodes[nodes.startIndex] }
        guard nodes.count > 8 else { return join(first, chain(nodes.dropFirst(), join)) }
        let middle = nodes.startIndex + nodes.count / 2
        return join(chain(nodes[..<middle], join), chain(nodes[middle...], join))
    }

    /// The macros that declare variables.
    private func lowerBinding(_ expr: Expr, _ numbers: [Int]) -> any Node {
        switch expr.kind {
        case .bind(_, let value, let body): return BindNode([(numbers[0], lower(value))], body: lower(body))
        case .block(let values, let body):
            return BindNode(zip(numbers, values.map(lower)).map { ($0, $1) }, body: lower(body))
        case .optionalMap(let operand, _, let body, let flat):
            return OptionalMapNode(lower(operand), local: numbers[0], body: lower(body), flat: flat)
        case .loop(let loop):
            let condition = loop.condition.map(lower)
            let body = loop.body.map(lower)
            let parts = LoopParts(
                range: lower(loop.range), locals: numbers, condition: condition, body: body,
                step: 1 + [loop.condition, loop.body].reduce(0) { $0 + ($1.map(Self.nodeCount) ?? 0) })
            switch loop.kind {
            case .all: return body.map { QuantifierNode(parts, predicate: $0, deciding: false) } ?? lowerItself(expr)
            case .exists: return body.map { QuantifierNode(parts, predicate: $0, deciding: true) } ?? lowerItself(expr)
            case .existsOne: return body.map { ExistsOneNode(parts, predicate: $0) } ?? lowerItself(expr)
            case .map, .filter: return TransformListNode(parts)
            case .sortBy: return SortByNode(parts)
            case .transformMap: return TransformMapNode(parts, makesEntries: false)
            case .transformMapEntry: return TransformMapNode(parts, makesEntries: true)
            }
        default: return lowerItself(expr)
        }
    }

    /// How many steps one evaluation takes, without the passes of macros and without what depends on values.
    static func nodeCount(_ expr: Expr) -> Int {
        var count = 1
        if case .literal(let value) = expr.kind { count += value.textSize / 64 }
        if expr.isLiteralList { return count }
        for child in expr.children { count += nodeCount(child) }
        return count
    }
}
