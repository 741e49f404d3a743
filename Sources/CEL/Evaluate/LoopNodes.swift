/// What all macros over lists and maps share: a range, variables, a condition and a body.
struct LoopParts: Sendable {
    let range: any Node
    /// The numbers of the macro's variables; one or two.
    let locals: [Int]
    let condition: (any Node)?
    let body: (any Node)?
    /// What each pass costs.
    let step: Int

    /// Passes over the elements, with the variables set. The visitor answers whether to go on.
    @inline(__always)
    func each(
        _ facts: [Value], _ frame: inout Frame,
        _ visit: (Value, Value, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        switch try range.value(facts, &frame) {
        case .list(let list):
            for (place, element) in list.enumerated() {
                let first: Value = locals.count == 1 ? element : .int(Int64(place))
                guard try pass(first, element, facts, &frame, visit) else { return }
            }
        case .map(let map):
            for entry in map.entries {
                guard try pass(entry.key, locals.count == 1 ? entry.key : entry.value, facts, &frame, visit) else {
                    return
                }
            }
        case let other:
            throw EvaluationError(.noMatchingOverload, "\(other.type.name) has no elements to go over")
        }
    }

    @inline(__always)
    private func pass(
        _ first: Value, _ second: Value, _ facts: [Value], _ frame: inout Frame,
        _ visit: (Value, Value, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) -> Bool {
        try frame.charge(step)
        frame.locals[locals[0]] = first
        if locals.count == 2 { frame.locals[locals[1]] = second }
        return try visit(first, second, &frame)
    }

    /// Whether the element takes part.
    @inline(__always)
    func admits(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let condition else { return true }
        return try condition.bool(facts, &frame)
    }
}

/// `all` and `exists`: the predicates joined by `&&` or `||`, with their way of overlooking errors.
final class QuantifierNode: BooleanNode {
    let parts: LoopParts
    let predicate: any Node
    /// The predicate that decides the outcome: `false` for `all`, `true` for `exists`.
    let deciding: Bool

    init(_ parts: LoopParts, predicate: any Node, deciding: Bool) {
        self.parts = parts
        self.predicate = predicate
        self.deciding = deciding
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        var failure: EvaluationError?
        var decided = false
        try parts.each(facts, &frame) { (_, _, frame) throws(EvaluationError) in
            do throws(EvaluationError) {
                if try predicate.bool(facts, &frame) == deciding { decided = true }
            } catch {
                if error.kind == .costLimit { throw error }
                failure = failure ?? error
            }
            return !decided
        }
        if decided { return deciding }
        if let failure { throw failure }
        return !deciding
    }
}

/// `exists_one`: whether the predicate holds exactly once. Errors are not overlooked.
final class ExistsOneNode: BooleanNode {
    let parts: LoopParts
    let predicate: any Node

    init(_ parts: LoopParts, predicate: any Node) {
        self.parts = parts
        self.predicate = predicate
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        var count = 0
        try parts.each(facts, &frame) { (_, _, frame) throws(EvaluationError) in
            if try predicate.bool(facts, &frame) { count += 1 }
            return true
        }
        return count == 1
    }
}

/// `map`, `filter` and `transformList`: a list of what the body makes of the elements that the condition admits.
final class TransformListNode: Node {
    let parts: LoopParts
    init(_ parts: LoopParts) { self.parts = parts }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        var list: [Value] = []
        try parts.each(facts, &frame) { (_, element, frame) throws(EvaluationError) in
            if try parts.admits(facts, &frame) {
                list.append(try parts.body?.value(facts, &frame) ?? element)
            }
            return true
        }
        return .list(list)
    }
}

/// `transformMap`: the same keys with the values that the body makes; or `transformMapEntry`: the entries that the
/// body makes.
final class TransformMapNode: Node {
    let parts: LoopParts
    let makesEntries: Bool

    init(_ parts: LoopParts, makesEntries: Bool) {
        self.parts = parts
        self.makesEntries = makesEntries
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = ValueMap.Builder()
        try parts.each(facts, &frame) { (key, _, frame) throws(EvaluationError) in
            guard try parts.admits(facts, &frame), let made = try parts.body?.value(facts, &frame) else { return true }
            guard makesEntries else {
                try frame.charge(key.textSize / 64)
                try builder.insert(key, made)
                return true
            }
            guard case .map(let map) = made else {
                throw EvaluationError(.noMatchingOverload, "\(made.type.name) stands where a map belongs")
            }
            try frame.charge(map.count)
            for entry in map.entries {
                try frame.charge(entry.key.textSize / 64)
                try builder.insert(entry.key, entry.value)
            }
            return true
        }
        return .map(builder.map)
    }
}

/// `cel.bind` and `cel.block`. An error of a bound value is raised where the variable is read, if it is.
final class BindNode: Node {
    let bindings: [(local: Int, value: any Node)]
    let body: any Node

    init(_ bindings: [(local: Int, value: any Node)], body: any Node) {
        self.bindings = bindings
        self.body = body
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        for (local, bound) in bindings {
            do throws(EvaluationError) {
                frame.locals[local] = try bound.value(facts, &frame)
            } catch {
                if error.kind == .costLimit { throw error }
                frame.locals[local] = .absent
                frame.keep(error, for: local)
            }
        }
        return try body.value(facts, &frame)
    }
}

/// `sortBy`: the elements in the ascending order of their keys; those with one key stay as they were.
final class SortByNode: Node {
    let parts: LoopParts
    init(_ parts: LoopParts) { self.parts = parts }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        var keyed: [(key: Value, element: Value)] = []
        try parts.each(facts, &frame) { (_, element, frame) throws(EvaluationError) in
            guard let key = try parts.body?.value(facts, &frame) else { return true }
            try frame.charge(20 + key.textSize)
            keyed.append((key, element))
            return true
        }
        guard let first = keyed.first else { return .list([]) }
        for (key, _) in keyed where key.type != first.key.type || key.order(first.key) == nil {
            throw noOverload("sortBy", key)
        }
        return .list(keyed.sorted { $0.key.order($1.key) == .less }.map(\.element))
    }
}

/// `optMap` and `optFlatMap`: the body on the value inside an optional one.
final class OptionalMapNode: Node {
    let operand: any Node
    let local: Int
    let body: any Node
    let isFlat: Bool

    init(_ operand: any Node, local: Int, body: any Node, flat: Bool) {
        self.operand = operand
        self.local = local
        self.body = body
        self.isFlat = flat
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard let wrapped = try unwrapped(operand.value(facts, &frame)) else { return .optional(nil) }
        frame.locals[local] = wrapped
        let result = try body.value(facts, &frame)
        if !isFlat { return .optional(result) }
        _ = try unwrapped(result)
        return result
    }
}
