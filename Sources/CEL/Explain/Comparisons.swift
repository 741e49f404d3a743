extension Expression {
    /// Every comparison of a variable with a literal anywhere in the expression, in the order written. For tools that
    /// know which values a variable can have. O(nodes).
    public var comparisons: [Comparison] { Self.comparisons(program.tree, program) }

    private static func comparisons(_ expr: Expr, _ program: Program) -> [Comparison] {
        let own: [Comparison] =
            if case .operation = expr.kind { comparison(expr, program).map { [$0] } ?? [] } else { [] }
        return own + expr.children.flatMap { comparisons($0, program) }
    }
}
