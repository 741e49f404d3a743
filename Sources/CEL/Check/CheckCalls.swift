/// A call as messages describe it.
enum CallDescription {
    case operation(Operator, [Expr])
    case function(String, hasReceiver: Bool)

    func message(_ types: [Type]) -> String {
        switch self {
        case .operation(let operation, _) where types.count == 1:
            return "`\(operation.symbol)` does not take \(types[0])"
        case .operation(.equal, _), .operation(.notEqual, _): return "\(types[0]) cannot be compared with \(types[1])"
        case .operation(let operation, _):
            return "`\(operation.symbol)` does not take \(types[0]) and \(types[1])"
        case .function(let name, hasReceiver: true):
            let rest = types.dropFirst().map(\.description).joined(separator: ", ")
            return "\(types[0]) has no function `\(name)(\(rest))`"
        case .function(let name, hasReceiver: false):
            return "`\(name)` does not take (\(types.map(\.description).joined(separator: ", ")))"
        }
    }

    /// What would be right: a literal of the other type, a conversion, or the overloads that there are.
    func hint(_ types: [Type], _ signatures: [Signature]) -> String? {
        switch self {
        case .operation(_, let operands) where operands.count == 2:
            for (literal, other) in [(0, 1), (1, 0)] {
                guard case .literal(let value) = operands[literal].kind else { continue }
                if let text = Self.rewritten(value, as: types[other]) { return "write `\(text)`" }
            }
            let numbers: [Type] = [.int, .uint, .double]
            guard types[0] != types[1], numbers.contains(types[0]), numbers.contains(types[1]) else { return nil }
            return "convert one side, as in `\(types[0])(…)`"
        case .function(let name, let hasReceiver):
            let known = signatures.prefix(3).map { signature in
                let parameters = signature.parameters.map(\.description)
                return hasReceiver
                    ? "\(parameters[0]).\(name)(\(parameters.dropFirst().joined(separator: ", ")))"
                    : "\(name)(\(parameters.joined(separator: ", ")))"
            }
            return known.isEmpty ? nil : "it is called as " + known.map { "`\($0)`" }.joined(separator: " or ")
        default: return nil
        }
    }

    private static func rewritten(_ literal: Value, as type: Type) -> String? {
        switch (literal, type) {
        case (.int(let int), .double): "\(int).0"
        case (.int(let int), .uint) where int >= 0: "\(int)u"
        case (.double(let double), .int): Int64(exactly: double).map { "\($0)" }
        case (.int(let int), .string): "'\(int)'"
        default: nil
        }
    }
}

extension Checker {
    mutating func checkCall(_ name: String, _ target: Expr?, _ arguments: [Expr], _ expr: Expr) -> Type {
        guard let target else {
            let rooted = name.hasPrefix(".")
            let candidates = rooted ? [String(name.dropFirst())] : environment.candidates(for: name)
            return checkCall(candidates, style: name, receiver: nil, arguments, expr)
        }
        if !target.isGrouped, let (prefix, rooted) = target.qualifiedName, !isLocal(prefix) || rooted {
            let full = prefix + "." + name
            let candidates = rooted ? [full] : environment.candidates(for: full)
            if candidates.contains(where: { environment.overloads(of: $0).contains { !$0.isMember } }) {
                return checkCall(candidates, style: full, receiver: nil, arguments, expr)
            }
        }
        return checkCall([name], style: name, receiver: target, arguments, expr)
    }

    private func isLocal(_ name: String) -> Bool {
        let root = name.prefix { $0 != "." }
        return scope.contains { $0.name == root }
    }

    private mutating func checkCall(
        _ candidates: [String], style name: String, receiver: Expr?, _ arguments: [Expr], _ expr: Expr
    ) -> Type {
        let operands = (receiver.map { [$0] } ?? []) + arguments
        let types = operands.map { check($0) }
        wholeName = nil
        let isMember = receiver != nil
        for candidate in candidates {
            let known = environment.overloads(of: candidate).filter { $0.isMember == isMember }
            guard !known.isEmpty else { continue }
            let fitting = known.filter { $0.arity == operands.count }
            if fitting.isEmpty {
                let error = EvaluationError(.noMatchingOverload, "`\(name)` does not take \(arguments.count) arguments")
                resolutions[expr.id] = .failure(error)
            }
            let signatures = known.flatMap(\.signatures)
            let owners = known.indices.flatMap { Array(repeating: $0, count: known[$0].signatures.count) }
            var accepting: Set<Int> = []
            let description = CallDescription.function(candidate, hasReceiver: isMember)
            let type = overload(signatures, types, description, expr) { accepting.insert(owners[$0]) }
            if candidate == "matches" { checkPattern(operands, expr) }
            if candidate.hasPrefix("regex.") { checkPattern(operands, expr, captures: true) }
            if !fitting.isEmpty {
                let chosen = isStrict ? accepting.sorted().map { known[$0] } : fitting
                resolutions[expr.id] = .call(chosen, name: name, hasReceiver: isMember)
            }
            return type
        }
        let error = EvaluationError(.unknownName, "there is no function `\(name)`")
        resolutions[expr.id] = .failure(error)
        return report(error.message, at: expr, hint: functionHint(name, isMember: isMember))
    }

    /// A literal pattern is compiled here, once; one that is none, or too many large ones, are mistakes already now.
    private mutating func checkPattern(_ operands: [Expr], _ expr: Expr, captures: Bool = false) {
        guard operands.count > 1, case .literal(.string(let pattern)) = operands[1].kind else { return }
        do throws(RegexError) {
            guard patternSize <= 100_000 else { throw RegexError(message: "the patterns together are too large") }
            let regex = try Regex(pattern, captures: captures)
            patternSize += regex.size
            patterns[expr.id] = regex
        } catch {
            _ = report("the pattern is no regular expression: \(error.message)", at: operands[1])
        }
    }

    private func functionHint(_ name: String, isMember: Bool) -> String? {
        guard isStrict, !isFull else { return nil }
        if !isMember, let hint = OtherLanguages.hint(name) { return hint }
        let all = Set(Library.functions.keys).union(environment.callables.keys)
        if all.contains(name) {
            return isMember ? "it is called as `\(name)(…)`" : "it is called on a value, as `e.\(name)(…)`"
        }
        let macros = ["has", "all", "exists", "exists_one", "map", "filter", "sortBy", "transformList", "transformMap"]
        if macros.contains(name) { return "the macro `\(name)` takes other arguments" }
        return NearestName.find(name, among: all.union(macros)).map { "did you mean `\($0)`?" }
    }
}
