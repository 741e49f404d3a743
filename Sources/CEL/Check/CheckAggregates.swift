extension Checker {
    /// The type that both branches have; `dyn` cannot stand for two that disagree.
    mutating func conditionalType(_ yes: Type, _ no: Type, _ expr: Expr) -> Type {
        let joined = fresh()
        if substitution.accepts([yes, no], as: [joined, joined]) { return substitution.resolve(joined) }
        let (one, other) = (substitution.resolve(yes, final: true), substitution.resolve(no, final: true))
        return report(
            "the branches of the conditional are \(one) and \(other)", at: expr,
            hint: "they must be of one type; `dyn(…)` around both lets them differ")
    }

    /// The type of all elements of a list literal; `dyn` when they differ, a type variable when there are none.
    mutating func elementType(of elements: [Expr.Element]) -> Type {
        var joined: Type?
        for element in elements {
            let type = check(element.value)
            joined = join(joined, element.optional ? wrapped(type, element.value) : type)
        }
        return joined ?? fresh()
    }

    mutating func mapType(of entries: [Expr.Entry]) -> Type {
        var keys: Type?
        var values: Type?
        for entry in entries {
            let key = check(entry.key)
            switch substitution.resolve(key) {
            case .bool, .int, .uint, .string, .dyn, .parameter, .error: break
            case let other: _ = report("\(other) is no type for keys", at: entry.key)
            }
            keys = join(keys, key)
            let type = check(entry.value)
            values = join(values, entry.optional ? wrapped(type, entry.value) : type)
        }
        let key = keys ?? fresh()
        return .map(key, values ?? fresh())
    }

    private mutating func join(_ joined: Type?, _ type: Type) -> Type {
        guard let joined else { return type }
        guard substitution.accepts(joined, as: type) else { return .dyn }
        return Substitution.mostGeneral(joined, type)
    }

    /// The type inside an optional one.
    private mutating func wrapped(_ type: Type, _ expr: Expr) -> Type {
        let inner = fresh()
        if substitution.accepts(type, as: .optional(inner)) { return substitution.resolve(inner) }
        return report("\(substitution.resolve(type, final: true)) stands where an optional value belongs", at: expr)
    }

    mutating func checkOptionalMap(_ operand: Expr, _ name: String, _ body: Expr, _ flat: Bool, _ expr: Expr) -> Type {
        let inner = wrapped(check(operand), operand)
        return with([(name, inner)], expr) { checker in
            let result = checker.check(body)
            return .optional(flat ? checker.wrapped(result, body) : result)
        }
    }

    mutating func checkLoop(_ loop: Expr.Loop, _ expr: Expr) -> Type {
        let (first, second) = elementTypes(of: check(loop.range), count: loop.names.count, loop.range)
        let types = loop.names.count == 1 ? [first] : [first, second]
        return with(Array(zip(loop.names, types)), expr) { checker in
            if let condition = loop.condition { checker.expect(checker.check(condition), .bool, condition) }
            let body = loop.body.map { checker.check($0) } ?? first
            switch loop.kind {
            case .all, .exists, .existsOne:
                if let predicate = loop.body { checker.expect(body, .bool, predicate) }
                return .bool
            case .map, .filter: return .list(body)
            case .sortBy:
                if let key = loop.body { checker.expectSortable(body, key) }
                return .list(first)
            case .transformMap: return .map(first, body)
            case .transformMapEntry:
                let key = checker.fresh()
                let entries = Type.map(key, checker.fresh())
                if let entry = loop.body { checker.expect(body, entries, entry) }
                return checker.substitution.resolve(entries)
            }
        }
    }

    /// Demands a type that has an order.
    private mutating func expectSortable(_ type: Type, _ expr: Expr) {
        switch substitution.resolve(type) {
        case .int, .uint, .double, .bool, .string, .bytes, .timestamp, .duration, .dyn, .error, .parameter: break
        case let other: _ = report("\(other) has no order to sort by", at: expr)
        }
    }

    mutating func checkBlock(_ values: [Expr], _ body: Expr, _ expr: Expr) -> Type {
        let outer = scope.count
        var numbers: [Int] = []
        for (place, value) in values.enumerated() {
            let type = check(value)
            scope.append(Local(name: Parser.blockName(place), type: type, number: localCount))
            numbers.append(localCount)
            localCount += 1
        }
        resolutions[expr.id] = .locals(numbers)
        let type = check(body)
        scope.removeLast(scope.count - outer)
        return type
    }

    /// What a macro's variables are: elements or keys; with two, index and element or key and value.
    private mutating func elementTypes(of range: Type, count: Int, _ expr: Expr) -> (Type, Type) {
        switch substitution.resolve(range) {
        case .list(let element): return (count == 1 ? element : .int, element)
        case .map(let key, let value): return (key, value)
        case .parameter:
            _ = substitution.accepts(.dyn, as: range)
            return (.dyn, .dyn)
        case .dyn: return (.dyn, .dyn)
        case .error: return (.error, .error)
        case let other:
            let type = report("\(other) has no elements to go over", at: expr, hint: "macros go over lists and maps")
            return (type, type)
        }
    }

    /// Literals of well-known messages; other messages of protocol buffers are left out on purpose.
    mutating func checkMessage(_ name: String, _ fields: [Expr.Field], _ expr: Expr) -> Type {
        let types = fields.map { check($0.value) }
        let candidates = name.hasPrefix(".") ? [String(name.dropFirst())] : environment.candidates(for: name)
        guard let message = candidates.lazy.compactMap(WellKnownMessage.init(fullName:)).first else {
            let error = EvaluationError(
                .unknownName,
                "`\(name)` would be a message of protocol buffers, which are left out: values here are JSON's, with times"
            )
            resolutions[expr.id] = .failure(error)
            return report(error.message, at: expr, hint: "a record is written as a map, as in `{'name': value}`")
        }
        let known = message.fields
        for (field, type) in zip(fields, types) {
            if let match = known.first(where: { $0.name == field.name }) {
                expect(type, match.type, field.value)
            } else {
                let error = EvaluationError(.noSuchKey, "`\(message.rawValue)` has no field `\(field.name)`")
                resolutions[expr.id] = .failure(error)
                let hint = NearestName.find(field.name, among: known.map(\.name)).map { "did you mean `\($0)`?" }
                return report(error.message, at: field.value, hint: hint)
            }
        }
        guard Set(fields.map(\.name)).count == fields.count else {
            return report("a field of `\(message.rawValue)` comes twice", at: expr)
        }
        resolutions[expr.id] = .message(message)
        return message.type
    }
}
