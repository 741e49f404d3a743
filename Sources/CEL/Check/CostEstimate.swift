/// Foresees the cost of evaluating an expression when every list, map and text of unknown size has the size that the
/// limits assume. The unit is that of `Limits.cost`; beyond `Int.max` it stays there.
struct CostEstimate {
    let limits: Limits
    /// By node.
    let types: [Type]

    /// What is foreseen for a node: the cost of evaluating it and the size of its value.
    struct Foreseen {
        var cost: Int
        var size: Int
    }

    func estimate(_ expr: Expr) -> Foreseen {
        let children = expr.children.map(estimate)
        let cost = children.reduce(1) { Self.sum($0, $1.cost) }
        switch expr.kind {
        case .literal(let value): return Foreseen(cost: 1, size: max(1, value.textSize))
        case .name: return Foreseen(cost: 1, size: assumedSize(expr))
        case .operation(.add, _):
            let size = children.reduce(0) { Self.sum($0, $1.size) }
            return Foreseen(cost: Self.sum(cost, size / 8), size: size)
        case .operation, .and, .or, .presence: return Foreseen(cost: Self.sum(cost, sizes(children) / 8), size: 1)
        case .conditional, .bind, .block: return Foreseen(cost: cost, size: children.dropFirst().map(\.size).max() ?? 1)
        case .list, .map, .message: return Foreseen(cost: Self.sum(cost, children.count), size: children.count)
        case .call(let name, let target, _):
            let isPattern = name == "matches" || target?.qualifiedName?.name == "regex"
            return call(matchesPattern: isPattern, children, cost)
        case .loop(let loop): return self.loop(loop, children)
        case .select, .index, .optionalMap: return Foreseen(cost: cost, size: assumedSize(expr))
        }
    }

    /// What is not known; numbers and the like have no size.
    private func assumedSize(_ expr: Expr) -> Int {
        switch types[expr.id] {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type: 1
        default: limits.assumedSize
        }
    }

    /// Functions look at their arguments once; matching and searching for a text once for each part of the other.
    private func call(matchesPattern: Bool, _ children: [Foreseen], _ cost: Int) -> Foreseen {
        let size = sizes(children)
        let work = matchesPattern ? children.reduce(1) { Self.product($0, $1.size) } : size
        return Foreseen(cost: Self.sum(cost, work / 8), size: max(size, 1))
    }

    private func sizes(_ children: [Foreseen]) -> Int { children.reduce(0) { Self.sum($0, $1.size) } }

    private func loop(_ loop: Expr.Loop, _ children: [Foreseen]) -> Foreseen {
        let range = children[0]
        let pass = children.dropFirst().reduce(1) { Self.sum($0, $1.cost) }
        let cost = Self.sum(range.cost, Self.product(range.size, pass))
        switch loop.kind {
        case .all, .exists, .existsOne: return Foreseen(cost: cost, size: 1)
        case .map, .filter, .sortBy, .transformMap, .transformMapEntry: return Foreseen(cost: cost, size: range.size)
        }
    }

    private static func sum(_ one: Int, _ other: Int) -> Int {
        let (sum, overflow) = one.addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    private static func product(_ one: Int, _ other: Int) -> Int {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
