extension Library {
    private static let element = Type.parameter("T")
    private static let list = Type.list(element)
    private static let ordered: [Type] = [.int, .uint, .double, .bool, .string, .bytes, .timestamp, .duration]

    /// The lists extension, but for the macro `sortBy`.
    static let lists: [Entry] = [
        ternary("slice", member: true, [([list, .int, .int], list)]) {
            (value, from, to, frame) throws(EvaluationError) in
            guard case .list(let list) = value, case .int(let start) = from, case .int(let end) = to else {
                throw noOverload("slice", value, from, to)
            }
            guard 0 <= start, start <= end, end <= list.count else {
                throw EvaluationError(.indexOutOfRange, "slice \(start) to \(end) of a list of \(list.count)")
            }
            try frame.charge(Int(end - start))
            return .list(Array(list[Int(start)..<Int(end)]))
        },
        unary("lists.range", [([.int], .list(.int))]) { (value, frame) throws(EvaluationError) in
            guard case .int(let count) = value else { throw noOverload("lists.range", value) }
            guard count >= 0 else { throw invalid("a range of \(count)") }
            try frame.charge(Int(clamping: count))
            return .list((0..<count).map(Value.int))
        },
        unary("flatten", member: true, [([.list(list)], list), ([.list(.dyn)], .list(.dyn))]) {
            (value, frame) throws(EvaluationError) in
            try flatten(value, depth: 1, &frame)
        },
        binary("flatten", member: true, [([.list(.dyn), .int], .list(.dyn))]) {
            (value, depth, frame) throws(EvaluationError) in
            guard case .int(let levels) = depth else { throw noOverload("flatten", value, depth) }
            guard levels >= 0 else { throw invalid("flatten to a depth of \(levels)") }
            return try flatten(value, depth: Int(min(levels, 1000)), &frame)
        },
        unary("distinct", member: true, [([list], list)], distinct),
        unary("sort", member: true, ordered.map { ([.list($0)], .list($0)) }, sort),
        unary("reverse", member: true, [([list], list)]) { (value, frame) throws(EvaluationError) in
            guard case .list(let list) = value else { throw noOverload("reverse", value) }
            try frame.charge(list.count)
            return .list(list.reversed())
        },
        unary("first", member: true, [([list], .optional(element))]) { (value, _) throws(EvaluationError) in
            guard case .list(let list) = value else { throw noOverload("first", value) }
            return .optional(list.first)
        },
        unary("last", member: true, [([list], .optional(element))]) { (value, _) throws(EvaluationError) in
            guard case .list(let list) = value else { throw noOverload("last", value) }
            return .optional(list.last)
        },
    ]

    private static func flatten(_ value: Value, depth: Int, _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .list(let list) = value else { throw noOverload("flatten", value) }
        var flat: [Value] = []
        for element in list {
            try frame.charge(1)
            if depth > 0, case .list(let inner) = element {
                guard case .list(let parts) = try flatten(.list(inner), depth: depth - 1, &frame) else { continue }
                try frame.charge(parts.count)
                flat += parts
            } else {
                flat.append(element)
            }
        }
        return .list(flat)
    }

    /// The first of each group of equal elements.
    @Sendable private static func distinct(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .list(let list) = value else { throw noOverload("distinct", value) }
        var kept: [Value] = []
        for element in list where try !Operator.contains(element, .list(kept), &frame) { kept.append(element) }
        return .list(kept)
    }

    /// Ascending and stable; the elements must be of one ordered type.
    @Sendable private static func sort(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .list(let list) = value else { throw noOverload("sort", value) }
        guard let first = list.first else { return value }
        for element in list {
            try frame.charge(20 + element.textSize)
            guard element.type == first.type, element.order(first) != nil else { throw noOverload("sort", element) }
        }
        return .list(list.sorted { $0.order($1) == .less })
    }

    /// The sets extension: lists taken as sets.
    static let sets: [Entry] = [
        setTest("sets.contains") { (one, other, frame) throws(EvaluationError) in
            try includes(one, other, &frame)
        },
        setTest("sets.equivalent") { (one, other, frame) throws(EvaluationError) in
            guard try includes(one, other, &frame) else { return false }
            return try includes(other, one, &frame)
        },
        setTest("sets.intersects") { (one, other, frame) throws(EvaluationError) in
            for element in one where try Operator.contains(element, .list(other), &frame) { return true }
            return false
        },
    ]

    private static func includes(
        _ one: [Value], _ other: [Value], _ frame: inout Frame
    ) throws(EvaluationError) -> Bool {
        for element in other where try !Operator.contains(element, .list(one), &frame) { return false }
        return true
    }

    private static func setTest(
        _ name: String,
        _ test: @escaping @Sendable ([Value], [Value], inout Frame) throws(EvaluationError) -> Bool
    ) -> Entry {
        binary(name, [([list, list], .bool)]) { (one, other, frame) throws(EvaluationError) in
            guard case .list(let left) = one, case .list(let right) = other else { throw noOverload(name, one, other) }
            return .bool(try test(left, right, &frame))
        }
    }
}
