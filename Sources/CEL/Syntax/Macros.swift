extension Parser {
    /// The node that a call stands for when it is a macro (specification: "Macros"), or nil when it is none.
    mutating func macro(
        _ name: String, target: Expr?, _ arguments: [Expr]
    ) throws(SyntaxError) -> Expr.Kind? {
        guard let target else { return try globalMacro(name, arguments) }
        if case .name("cel", rooted: false) = target.kind, name == "bind", arguments.count == 3 {
            return .bind(try variable(arguments[0]), arguments[1], body: arguments[2])
        }
        if case .name("math", rooted: false) = target.kind, name == "greatest" || name == "least", arguments.count > 2 {
            let elements = arguments.map { Expr.Element(value: $0, optional: false) }
            return .call(
                name, target: target, arguments: [try node(.list(elements), from: arguments[0].range.lowerBound)])
        }
        switch (name, arguments.count) {
        case ("optMap", 2), ("optFlatMap", 2):
            return .optionalMap(target, try variable(arguments[0]), body: arguments[1], flat: name == "optFlatMap")
        case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2):
            return try loop(Self.quantifiers[name], target, arguments, names: 1)
        case ("all", 3), ("exists", 3), ("exists_one", 3), ("existsOne", 3):
            return try loop(Self.quantifiers[name], target, arguments, names: 2)
        case ("map", 2), ("map", 3): return try loop(.map, target, arguments, names: 1)
        case ("transformList", 3), ("transformList", 4): return try loop(.map, target, arguments, names: 2)
        case ("transformMap", 3), ("transformMap", 4): return try loop(.transformMap, target, arguments, names: 2)
        case ("transformMapEntry", 3), ("transformMapEntry", 4):
            return try loop(.transformMapEntry, target, arguments, names: 2)
        case ("filter", 2):
            let names = [try variable(arguments[0])]
            return .loop(.init(kind: .filter, range: target, names: names, condition: arguments[1], body: nil))
        default: return nil
        }
    }

    private static let quantifiers: [String: Expr.Loop.Kind] = [
        "all": .all, "exists": .exists, "exists_one": .existsOne, "existsOne": .existsOne,
    ]

    private func globalMacro(_ name: String, _ arguments: [Expr]) throws(SyntaxError) -> Expr.Kind? {
        guard name == "has", arguments.count == 1 else { return nil }
        guard case .select(let operand, let field, optional: false) = arguments[0].kind else {
            throw SyntaxError(
                message: "has() takes the selection of a field", offset: arguments[0].range.lowerBound,
                hint: "write has(e.f)")
        }
        return .presence(operand, field: field)
    }

    /// A macro over elements whose first arguments are names and whose last is its body; between them may be a
    /// condition.
    private func loop(
        _ kind: Expr.Loop.Kind?, _ range: Expr, _ arguments: [Expr], names count: Int
    ) throws(SyntaxError) -> Expr.Kind? {
        guard let kind else { return nil }
        var names: [String] = []
        for argument in arguments.prefix(count) { names.append(try variable(argument)) }
        guard Set(names).count == count else {
            throw SyntaxError(message: "the two variables have one name", offset: arguments[1].range.lowerBound)
        }
        let condition = arguments.count == count + 2 ? arguments[count] : nil
        return .loop(
            .init(kind: kind, range: range, names: names, condition: condition, body: arguments[arguments.count - 1]))
    }

    private func variable(_ argument: Expr) throws(SyntaxError) -> String {
        guard case .name(let name, rooted: false) = argument.kind else {
            throw SyntaxError(
                message: "the variable of a macro is a simple name", offset: argument.range.lowerBound)
        }
        return name
    }
}
