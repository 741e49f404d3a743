/// A list literal; an optional element that is missing is left out.
final class ListNode: Node {
    let elements: [any Node]
    let optional: [Bool]

    init(_ elements: [any Node], optional: [Bool]) {
        self.elements = elements
        self.optional = optional
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(1 + elements.count)
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for (element, isOptional) in zip(elements, optional) {
            let value = try element.value(facts, &frame)
            if let present = isOptional ? try unwrapped(value) : value { list.append(present) }
        }
        return .list(list)
    }
}

/// The value inside an optional one.
func unwrapped(_ value: Value) throws(EvaluationError) -> Value? {
    guard case .optional(let wrapped) = value else {
        throw EvaluationError(.noMatchingOverload, "\(value.type.name) stands where an optional value belongs")
    }
    return wrapped
}

/// A map literal; an optional entry whose value is missing is left out. A key that comes twice is an error.
final class MapNode: Node {
    struct Entry: Sendable {
        let key: any Node
        let value: any Node
        let isOptional: Bool
    }

    let entries: [Entry]
    init(_ entries: [Entry]) { self.entries = entries }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(1 + 2 * entries.count)
        var builder = ValueMap.Builder()
        builder.reserve(entries.count)
        for entry in entries {
            let key = try entry.key.value(facts, &frame)
            let value = try entry.value.value(facts, &frame)
            guard let present = entry.isOptional ? try unwrapped(value) : value else { continue }
            try frame.charge(key.textSize / 64)
            try builder.insert(key, present)
        }
        return .map(builder.map)
    }
}

extension ValueMap.Builder {
    /// Adds an entry; a key that is there already or is no key is an error.
    mutating func insert(_ key: Value, _ value: Value) throws(EvaluationError) {
        switch add(key, value) {
        case .added: return
        case .repeated: throw EvaluationError(.invalidKey, "the key \(key) comes twice")
        case .invalidKey: throw EvaluationError(.invalidKey, "\(key.type.name) is no type for keys")
        }
    }
}

/// `e.field`, on a map or on an optional map.
final class SelectNode: Node {
    let operand: any Node
    let field: String

    init(_ operand: any Node, _ field: String) {
        self.operand = operand
        self.field = field
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch try operand.value(facts, &frame) {
        case .map(let map):
            guard let value = map[field] else { throw noSuchKey(.string(field)) }
            return value
        case .optional(let wrapped):
            guard let wrapped else { return .optional(nil) }
            return .optional(try wrapped.field(field))
        case let other: throw EvaluationError(.noMatchingOverload, "\(other.type.name) has no field `\(field)`")
        }
    }
}

/// `e.?field`.
final class OptionalSelectNode: Node {
    let operand: any Node
    let field: String

    init(_ operand: any Node, _ field: String) {
        self.operand = operand
        self.field = field
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try operand.value(facts, &frame)
        guard case .optional(let wrapped) = value else { return .optional(try value.field(field)) }
        guard let wrapped else { return .optional(nil) }
        return .optional(try wrapped.field(field))
    }
}

/// `has(e.field)`.
final class PresenceNode: BooleanNode {
    let operand: any Node
    let field: String

    init(_ operand: any Node, _ field: String) {
        self.operand = operand
        self.field = field
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let value = try operand.value(facts, &frame)
        guard case .optional(let wrapped) = value else { return try value.field(field) != nil }
        return try wrapped?.field(field) != nil
    }
}

/// `e[i]`, or `e[?i]` when optional.
final class IndexNode: Node {
    let operand: any Node
    let index: any Node
    let isOptional: Bool

    init(_ operand: any Node, _ index: any Node, optional: Bool) {
        self.operand = operand
        self.index = index
        self.isOptional = optional
    }

    func value(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let operand = try operand.value(facts, &frame)
        let index = try index.value(facts, &frame)
        try frame.charge(index.textSize / 64)
        if case .optional(let wrapped) = operand {
            guard let wrapped else { return .optional(nil) }
            return .optional(try wrapped.element(index))
        }
        let element = try operand.element(index)
        if isOptional { return .optional(element) }
        guard let element else { throw operand.missing(index) }
        return element
    }
}

func noSuchKey(_ key: Value) -> EvaluationError { EvaluationError(.noSuchKey, "there is no key \(key)") }

extension Value {
    /// The value under a string key of a map; nil when there is none.
    fileprivate func field(_ name: String) throws(EvaluationError) -> Value? {
        guard case .map(let map) = self else {
            throw EvaluationError(.noMatchingOverload, "\(type.name) has no field `\(name)`")
        }
        return map[name]
    }

    /// The element at an index of a list or under a key of a map; nil when there is none.
    fileprivate func element(_ index: Value) throws(EvaluationError) -> Value? {
        switch (self, index) {
        case (.list(let list), .int(let place)): return list.indices.contains(Int(place)) ? list[Int(place)] : nil
        case (.list(let list), .uint(let place)): return place < UInt64(list.count) ? list[Int(place)] : nil
        case (.list(let list), .double(let double)):
            guard let place = Int(exactly: double) else {
                throw EvaluationError(.invalidArgument, "\(double) is no index")
            }
            return list.indices.contains(place) ? list[place] : nil
        case (.map(let map), .bool), (.map(let map), .int), (.map(let map), .uint), (.map(let map), .double),
            (.map(let map), .string):
            return map[index]
        default: throw noOverload("[]", self, index)
        }
    }

    fileprivate func missing(_ index: Value) -> EvaluationError {
        guard case .list(let list) = self else { return noSuchKey(index) }
        return EvaluationError(.indexOutOfRange, "index \(index) in a list of \(list.count)")
    }
}
