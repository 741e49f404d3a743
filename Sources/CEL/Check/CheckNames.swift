extension Checker {
    /// A name, or a selection that may be part of a dotted name: the longest prefix that is known counts.
    mutating func checkName(_ expr: Expr) -> Type {
        let isWhole = wholeName == nil
        defer { if isWhole { wholeName = nil } }
        if let (name, rooted) = expr.qualifiedName {
            if isWhole { wholeName = (name, expr.range.lowerBound) }
            if let type = resolve(name, rooted: rooted, expr) { return type }
        }
        switch expr.kind {
        case .select(let operand, let field, let optional):
            let type = check(operand)
            guard optional else { return fieldType(of: type, field, expr) }
            let selected = fieldType(of: type, field, expr)
            if case .optional = selected { return selected }
            return .optional(selected)
        case .name(let name, _): return unknown(name, expr)
        default: return .dyn
        }
    }

    /// Looks a dotted name up: macro variables first, then names of the environment, then types.
    private mutating func resolve(_ name: String, rooted: Bool, _ expr: Expr) -> Type? {
        if !rooted {
            let root = name.prefix { $0 != "." }
            if let local = scope.last(where: { $0.name == root }) {
                guard root.count == name.count else { return nil }
                resolutions[expr.id] = .locals([local.number])
                return local.type
            }
        }
        for candidate in rooted ? [name] : environment.candidates(for: name) {
            if let slot = environment.slots[candidate] {
                resolutions[expr.id] = .slot(slot)
                return environment.variables[slot].type
            }
            if let type = Library.types[candidate] ?? environment.opaqueTypes[candidate] {
                resolutions[expr.id] = .constant(.type(type))
                return .type(type)
            }
            if candidate == "google.protobuf.NullValue.NULL_VALUE" {
                resolutions[expr.id] = .constant(.null)
                return .null
            }
        }
        return nil
    }

    private mutating func unknown(_ name: String, _ expr: Expr) -> Type {
        resolutions[expr.id] = .failure(EvaluationError(.unknownName, "there is no variable `\(name)`"))
        guard isStrict, !isFull else { return isStrict ? .error : .dyn }
        if name == "dyn" {
            return report(
                "`dyn` is no value", at: expr, hint: "it is called as `dyn(…)`, and what it gives has any type")
        }
        let whole = wholeName?.text ?? name
        let known = environment.variables.map(\.name) + scope.map(\.name)
        let nearest = NearestName.find(whole, among: known) ?? NearestName.find(name, among: known)
        return report(
            "unknown name `\(whole)`", at: expr,
            hint: OtherLanguages.hint(whole) ?? nearest.map { "did you mean `\($0)`?" } ?? Self.enumerationHint(whole),
            unknownName: whole)
    }

    /// What to write instead of `Package.Kind.FIRST`, which elsewhere is a number.
    private static func enumerationHint(_ name: String) -> String? {
        let parts = name.split(separator: ".")
        guard parts.count > 1, let last = parts.last, last.utf8.allSatisfy({ (65...90).contains($0) || $0 == 95 }),
            parts.dropLast().contains(where: { $0.utf8.first.map { (65...90).contains($0) } ?? false })
        else { return nil }
        return "enumerations of protocol buffers are left out; write the number or a text"
    }

    /// The type of a field of a value of a type.
    mutating func fieldType(of type: Type, _ field: String, _ expr: Expr) -> Type {
        switch substitution.resolve(type) {
        case .map(let key, let value):
            expect(.string, key, expr)
            return value
        case .optional(let wrapped): return .optional(fieldType(of: wrapped, field, expr))
        case .dyn: return .dyn
        case .error: return .error
        case .parameter:
            _ = substitution.accepts(.dyn, as: type)
            return .dyn
        case let other: return report("\(other) has no field `\(field)`", at: expr, hint: fieldHint(field))
        }
    }

    private func fieldHint(_ field: String) -> String? {
        guard let (whole, _) = wholeName else { return nil }
        return NearestName.find(whole, among: environment.variables.map(\.name)).map { "did you mean `\($0)`?" }
    }

    mutating func checkIndex(_ operand: Expr, _ index: Expr, _ optional: Bool, _ expr: Expr) -> Type {
        let operandType = check(operand)
        let indexType = check(index)
        let element = elementType(of: substitution.resolve(operandType), indexType, index, expr)
        if case .optional = substitution.resolve(operandType) { return element }
        return optional ? .optional(element) : element
    }

    private mutating func elementType(of type: Type, _ indexType: Type, _ index: Expr, _ expr: Expr) -> Type {
        switch type {
        case .list(let element):
            expect(indexType, .int, index)
            return element
        case .map(let key, let value):
            expect(indexType, key, index)
            return value
        case .optional(let wrapped):
            return .optional(elementType(of: substitution.resolve(wrapped), indexType, index, expr))
        case .dyn, .parameter: return .dyn
        case .error: return .error
        default: return report("\(type) has no elements", at: expr)
        }
    }
}
