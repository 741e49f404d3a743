/// What a node of the tree turned out to mean.
enum Resolution: Sendable {
    /// What its case says, and nothing more.
    case itself
    /// A variable of the environment.
    case slot(Int)
    /// Variables of macros: one for a name, one or two for the macro that declares them.
    case locals([Int])
    /// A value known before evaluation: a type's name.
    case constant(Value)
    /// A call of these overloads; the target is a receiver or only a part of the function's name.
    case call([Callable], name: String, hasReceiver: Bool)
    /// A literal of a message.
    case message(WellKnownMessage)
    /// Something unknown, in an expression that is not checked: evaluating it is this error.
    case failure(EvaluationError)
}

/// Resolves names and deduces types (specification: "Name Resolution", "Gradual Type Checking").
///
/// When not strict it resolves names alone: what is unknown or does not agree is left to evaluation.
struct Checker {
    let environment: Environment
    let isStrict: Bool
    /// By node: the type before variables are written out.
    var types: [Type]
    /// By node.
    var resolutions: [Resolution]
    /// The literal patterns of calls of `matches`, by node.
    var patterns: [Int: Regex] = [:]
    /// The instructions of all of them.
    var patternSize = 0
    var errors: [SyntaxError] = []
    var substitution = Substitution()
    /// Variables of macros around the current node, innermost last.
    var scope: [Local] = []
    var localCount = 0
    /// The whole dotted name around the current node, for messages.
    var wholeName: (text: String, offset: Int)?
    private var freshCount = 0

    struct Local {
        let name: String
        let type: Type
        let number: Int
    }

    init(environment: Environment, isStrict: Bool, nodeCount: Int) {
        self.environment = environment
        self.isStrict = isStrict
        types = Array(repeating: .dyn, count: nodeCount)
        resolutions = Array(repeating: .itself, count: nodeCount)
    }

    /// Deduces the type of a node and of all below it.
    @discardableResult
    mutating func check(_ expr: Expr) -> Type {
        if expr.qualifiedName == nil { wholeName = nil }
        let type = deduce(expr)
        types[expr.id] = type
        return type
    }

    private mutating func deduce(_ expr: Expr) -> Type {
        switch expr.kind {
        case .literal(let value): return value.type
        case .name, .select: return checkName(expr)
        case .presence(let operand, let field):
            _ = fieldType(of: check(operand), field, expr)
            return .bool
        case .index(let operand, let index, let optional): return checkIndex(operand, index, optional, expr)
        case .call(let name, let target, let arguments): return checkCall(name, target, arguments, expr)
        case .operation(let operation, let operands):
            return overload(operation.signatures, operands.map { check($0) }, .operation(operation, operands), expr)
        case .and(let operands), .or(let operands):
            for operand in operands { expect(check(operand), .bool, operand) }
            return .bool
        case .conditional(let condition, let yes, let no):
            expect(check(condition), .bool, condition)
            return conditionalType(check(yes), check(no), expr)
        case .list(let elements): return .list(elementType(of: elements))
        case .map(let entries): return mapType(of: entries)
        case .message(let name, let fields): return checkMessage(name, fields, expr)
        case .loop(let loop): return checkLoop(loop, expr)
        case .bind(let name, let value, let body):
            let bound = check(value)
            return with([(name, bound)], expr) { $0.check(body) }
        case .block(let values, let body): return checkBlock(values, body, expr)
        case .optionalMap(let operand, let name, let body, let flat):
            return checkOptionalMap(operand, name, body, flat, expr)
        }
    }

    // MARK: Tools

    /// A type variable that nothing else mentions.
    mutating func fresh() -> Type {
        freshCount += 1
        return .parameter("_\(freshCount)")
    }

    /// Whether enough mistakes are known; looking for hints is over.
    var isFull: Bool { errors.count >= 20 }

    /// Reports a mistake, unless nothing is checked. After twenty the rest are not told.
    mutating func report(
        _ message: String, at expr: Expr, hint: String? = nil, unknownName: String? = nil
    ) -> Type {
        guard isStrict else { return .dyn }
        guard !isFull else { return .error }
        errors.append(
            SyntaxError(message: message, offset: expr.range.lowerBound, hint: hint, unknownName: unknownName))
        return .error
    }

    /// Demands that a node of type `type` agrees with `wanted`.
    mutating func expect(_ type: Type, _ wanted: Type, _ expr: Expr) {
        guard isStrict, !substitution.accepts(type, as: wanted) else { return }
        _ = report("\(substitution.resolve(type, final: true)) stands where \(wanted) belongs", at: expr)
    }

    /// Declares macro variables for as long as `body` runs, and remembers their numbers at `expr`.
    mutating func with(_ names: [(String, Type)], _ expr: Expr, _ body: (inout Checker) -> Type) -> Type {
        var numbers: [Int] = []
        for (name, type) in names {
            scope.append(Local(name: name, type: type, number: localCount))
            numbers.append(localCount)
            localCount += 1
        }
        resolutions[expr.id] = .locals(numbers)
        let type = body(&self)
        scope.removeLast(names.count)
        return type
    }

    /// The type that the overloads accepting the arguments give; `dyn` when they give different ones.
    mutating func overload(
        _ signatures: [Signature], _ arguments: [Type], _ call: CallDescription, _ expr: Expr
    ) -> Type {
        overload(signatures, arguments, call, expr) { _ in }
    }

    /// The same, telling the index of each that accepts them.
    mutating func overload(
        _ signatures: [Signature], _ arguments: [Type], _ call: CallDescription, _ expr: Expr,
        accepting: (Int) -> Void
    ) -> Type {
        var result: Type?
        for (place, signature) in signatures.enumerated() where signature.parameters.count == arguments.count {
            let (parameters, given) = instantiate(signature)
            guard substitution.accepts(arguments, as: parameters) else { continue }
            accepting(place)
            let type = substitution.resolve(given)
            if let other = result, other != type { result = .dyn } else { result = type }
        }
        if let result {
            return result.isBuilt(fromAtMost: 1000) ? result : report("the type of the value is too large", at: expr)
        }
        guard isStrict else { return .dyn }
        let types = arguments.map { substitution.resolve($0, final: true) }
        return types.contains(.error) || isFull
            ? .error : report(call.message(types), at: expr, hint: call.hint(types, signatures))
    }

    /// The signature with variables of its own.
    private mutating func instantiate(_ signature: Signature) -> ([Type], Type) {
        var names: [String: Type] = [:]
        let parameters = signature.parameters.map { rename($0, &names) }
        return (parameters, rename(signature.result, &names))
    }

    private mutating func rename(_ type: Type, _ names: inout [String: Type]) -> Type {
        if case .parameter(let name) = type {
            if let known = names[name] { return known }
            let variable = fresh()
            names[name] = variable
            return variable
        }
        let parts = type.components
        if parts.isEmpty { return type }
        var renamed: [Type] = []
        for part in parts { renamed.append(rename(part, &names)) }
        return type.replacing(renamed)
    }
}
