extension Lowering {
    /// The node for a binary operator, chosen by what its operands are known to be.
    func lower(_ operation: Operator, _ operands: [Expr]) -> any Node {
        let types = operands.map { isSpecialised ? self.types[$0.id] : .dyn }
        return folded(operands.map(lower)) { nodes in
            let (left, right) = (nodes[0], nodes[1])
            switch operation {
            case .equal, .notEqual:
                if let node = textEquality(left, right, types, whenEqual: operation == .equal) { return node }
                if let node = numberComparison(operation, left, right, types) { return node }
                return EqualityNode(left, right, whenEqual: operation == .equal)
            case .less, .lessOrEqual, .greater, .greaterOrEqual:
                return numberComparison(operation, left, right, types) ?? OrderNode(operation, left, right)
            case .within: return membership(left, right, types)
            default:
                if types == [.int, .int] { return IntegerNode(operation, left, right) }
                if types == [.double, .double], operation != .remainder { return DoubleNode(operation, left, right) }
                return BinaryNode(operation, left, right)
            }
        }
    }

    private func numberComparison(
        _ operation: Operator, _ left: any Node, _ right: any Node, _ types: [Type]
    ) -> (any Node)? {
        if types == [.int, .int] { return IntegerComparisonNode(operation, left, right) }
        return types == [.double, .double] ? DoubleComparisonNode(operation, left, right) : nil
    }

    private func textEquality(_ left: any Node, _ right: any Node, _ types: [Type], whenEqual: Bool) -> (any Node)? {
        guard types == [.string, .string] else { return nil }
        if let slot = left as? SlotNode, let text = text(right) {
            return SlotTextNode(slot, text, whenEqual: whenEqual)
        }
        if let slot = right as? SlotNode, let text = text(left) {
            return SlotTextNode(slot, text, whenEqual: whenEqual)
        }
        return nil
    }

    private func membership(_ left: any Node, _ right: any Node, _ types: [Type]) -> any Node {
        guard case .list(let elements)? = (right as? ConstantNode)?.constant else { return MembershipNode(left, right) }
        let texts = elements.compactMap { element -> String? in
            guard case .string(let text) = element else { return nil }
            return text
        }
        guard texts.count == elements.count else { return MembershipNode(left, right) }
        if let slot = left as? SlotNode, types[0] == .string, texts.count <= 8 { return SlotTextSetNode(slot, texts) }
        return TextSetNode(left, texts)
    }

    private func text(_ node: any Node) -> String? {
        guard case .string(let text)? = (node as? ConstantNode)?.constant else { return nil }
        return text
    }

    /// A call of one or more overloads.
    func call(
        _ name: String, _ callables: [Callable], _ arguments: [any Node], pattern: Regex? = nil
    ) -> any Node {
        let node = unfoldedCall(name, callables, arguments, pattern)
        return callables.allSatisfy(\.isConstant) ? folded(arguments) { _ in node } : node
    }

    private func unfoldedCall(
        _ name: String, _ callables: [Callable], _ arguments: [any Node], _ pattern: Regex?
    ) -> any Node {
        guard callables.count == 1 else { return CallNode(name, callables, arguments, zones: environment.zones) }
        switch callables[0].body {
        case .unary(let body): return UnaryCallNode(body, arguments[0])
        case .binary(let body): return BinaryCallNode(body, arguments[0], arguments[1])
        case .pattern:
            if let pattern { return PatternNode(arguments[0], pattern) }
            return BinaryCallNode(Library.matches, arguments[0], arguments[1])
        case .ternary(let body): return TernaryCallNode(body, arguments)
        case .zoned(let body):
            let zones = environment.zones
            return BinaryCallNode(
                { (value, zone, frame) throws(EvaluationError) in try body(value, zone, zones, &frame) },
                arguments[0], arguments[1])
        case .fallback: return FallbackNode(arguments[0], arguments[1], unwraps: false)
        case .fallbackValue: return FallbackNode(arguments[0], arguments[1], unwraps: true)
        case .variadic, .capturing:
            return CallNode(name, callables, arguments, zones: environment.zones, pattern: pattern)
        }
    }

    /// The node for operands, or its value when all operands are constants and it has one that is cheap to find.
    func folded(_ operands: [any Node], _ make: ([any Node]) -> any Node) -> any Node {
        let node = make(operands)
        guard isSpecialised, operands.allSatisfy({ $0 is ConstantNode }) else { return node }
        var frame = Frame(localCount: 0, cost: 10_000)
        guard let value = try? node.value([], &frame) else { return node }
        return ConstantNode(value)
    }
}
