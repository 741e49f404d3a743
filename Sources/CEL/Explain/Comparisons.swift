extension Expression {
    /// Every comparison of a variable with a literal anywhere in the expression, in the order written. For tools that
    /// know which values a variable can have. O(nodes).
    public var comparisons: [Comparison] { Self.comparisons(program.tree, program) }

    /// The comparisons of which the condition takes one, when it is `a || b || c` and each part is a comparison; else nil.
    public var alternatives: [Comparison]? {
        guard case .or(let operands) = program.tree.kind else { return nil }
        let found = operands.compactMap { Self.comparison($0, program) }
        return found.count == operands.count ? found : nil
    }

    private static func comparisons(_ expr: Expr, _ program: Program) -> [Comparison] {
        let own: [Comparison] =
            if case .operation = expr.kind { comparison(expr, program).map { [$0] } ?? [] } else { [] }
        return own + expr.children.flatMap { comparisons($0, program) }
    }
}
