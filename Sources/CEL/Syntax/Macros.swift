extension Parser {
    /// The node that a call stands for when it is a macro (specification: "Macros"), or nil when it is none.
    mutating func macro(
        _ name: String, target: Expr?, _ arguments: [Expr]
    ) throws(SyntaxError) -> Expr.Kind? {
        guard let target else { return try globalMacro(name, arguments) }
        if case .name("cel", rooted: false) = target.kind, let kind = try celMacro(name, arguments) { return kind }
        if case .name("proto", rooted: false) = target.kind, name == "getExt" || name == "hasExt" {
            throw SyntaxError(
                message: "`proto.\(name)` reads messages of protocol buffers, which are left out",
                offset: target.range.lowerBound, hint: "a record is a map, and its fields are selected")
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
        case ("sortBy", 2): return try loop(.sortBy, target, arguments, names: 1)
        case ("filter", 2):
            let names = [try variable(arguments[0])]
            return .loop(.init(kind: .filter, range: target, names: names, condition: arguments[1], body: nil))
        default: return nil
        }
    }

    /// `cel.bind`, and `cel.block` with the names that optimised expressions have in it.
    private func celMacro(_ name: String, _ arguments: [Expr]) throws(SyntaxError) -> Expr.Kind? {
        switch (name, arguments.count) {
        case ("bind", 3): return .bind(try variable(arguments[0]), arguments[1], body: arguments[2])
        case ("block", 2):
            guard case .list(let elements) = arguments[0].kind, !elements.contains(where: \.optional) else {
                throw SyntaxError(
                    message: "cel.block() takes a list of values", offset: arguments[0].range.lowerBound,
                    hint: "write cel.block([value, …], cel.index(0))")
            }
            return .block(elements.map(\.value), body: arguments[1])
        case ("index", 1): return .name(Self.blockName(try number(arguments[0])), rooted: false)
        case ("iterVar", 2), ("accuVar", 2):
            let sort = name == "iterVar" ? "it" : "ac"
            return .name("@\(sort):\(try number(arguments[0])):\(try number(arguments[1]))", rooted: false)
        default: return nil
        }
    }

    /// What the value at a place of a `cel.block` is called.
    static func blockName(_ place: some BinaryInteger) -> String { "@index\(place)" }

    private func number(_ argument: Expr) throws(SyntaxError) -> Int64 {
        guard case .literal(.int(let number)) = argument.kind, number >= 0 else {
            throw SyntaxError(message: "a place is a literal number, from 0", offset: argument.range.lowerBound)
        }
        return number
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
