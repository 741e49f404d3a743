import CEL

/// Random numbers that a seed determines (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Writes random expressions, most of them well-typed, some with a wrong part or with characters changed.
struct ExpressionGenerator {
    var random: SeededGenerator

    /// The variables that expressions use.
    static let variables: [Variable] = [
        Variable("a", .bool), Variable("order.paid", .bool), Variable("i", .int), Variable("order.count", .int),
        Variable("u", .uint), Variable("d", .double), Variable("s", .string), Variable("order.route", .string),
        Variable("b", .bytes), Variable("t", .timestamp), Variable("span", .duration), Variable("ints", .list(.int)),
        Variable("texts", .list(.string)), Variable("m", .map(.string, .int)), Variable("any", .dyn),
        Variable("maybe", .optional(.int)),
    ]

    private static let scalars: [Type] = [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration]

    mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(random.next() % UInt64(items.count))] }
    mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

    /// One expression.
    mutating func expression() -> String {
        let type = pick(Self.scalars + [.list(.int), .map(.string, .int), .optional(.int)])
        let source = expression(type, depth: Int(random.next() % 6))
        return chance(20) ? changed(source) : source
    }

    /// The text with some characters dropped, doubled or replaced.
    private mutating func changed(_ source: String) -> String {
        var characters = Array(source)
        let others = Array("()[]{}.,?:!&|=<>+-*/%'\"\\`0129eExurb _azé\u{301}😀\n\t")
        for _ in 0...(random.next() % 3) where !characters.isEmpty {
            let place = Int(random.next() % UInt64(characters.count))
            switch random.next() % 4 {
            case 0: characters.remove(at: place)
            case 1: characters.insert(pick(others), at: place)
            case 2: characters[place] = pick(others)
            default: characters.insert(contentsOf: characters[place...].prefix(Int(random.next() % 12)), at: place)
            }
        }
        return String(characters)
    }

    mutating func expression(_ type: Type, depth: Int) -> String {
        if chance(2) { return expression(pick(Self.scalars), depth: max(0, depth - 1)) }
        if chance(5) { return "(\(expression(type, depth: depth)))" }
        guard depth > 0 else { return leaf(type) }
        if chance(8) {
            let condition = expression(.bool, depth: depth - 1)
            return "(\(condition) ? \(expression(type, depth: depth - 1)) : \(expression(type, depth: depth - 1)))"
        }
        if chance(4) {
            let bound = pick(Self.scalars)
            return "cel.bind(v, \(expression(bound, depth: depth - 1)), \(expression(type, depth: depth - 1)))"
        }
        return chance(15) ? leaf(type) : operation(type, depth - 1)
    }

    private mutating func leaf(_ type: Type) -> String {
        let variables = Self.variables.filter { $0.type == type }
        if !variables.isEmpty, chance(50) { return pick(variables).name }
        switch type {
        case .bool: return pick(["true", "false"])
        case .int: return pick(["0", "1", "-1", "7", "42", "9223372036854775807", "-9223372036854775808", "0x1F"])
        case .uint: return pick(["0u", "1u", "18446744073709551615u"])
        case .double: return pick(["0.0", "-1.5", "2.25", "1e300", "double('NaN')", ".5"])
        case .string: return pick(["''", "'direct'", "\"a\\u00e9\"", "'😀x'", "r'\\d+'", "'e\\u0301'", "'(a|b)*c'"])
        case .bytes: return pick(["b''", "b'\\xff\\000'", "b'abc'"])
        case .timestamp: return pick(["timestamp(0)", "timestamp('2026-03-02T10:00:00.5Z')"])
        case .duration: return pick(["duration('1h')", "duration('-1.5s')", "duration('0')"])
        case .list(let element): return chance(30) ? "[]" : "[\(leaf(element)), \(leaf(element))]"
        case .map(let key, let value): return chance(30) ? "{}" : "{\(leaf(key)): \(leaf(value))}"
        case .optional(let wrapped): return chance(40) ? "optional.none()" : "optional.of(\(leaf(wrapped)))"
        default: return pick(["any", "null", "dyn(1)"])
        }
    }

    /// An operation whose result has the type: `$X` in a template stands for an operand of the type that X names.
    private mutating func operation(_ type: Type, _ depth: Int) -> String {
        var output = ""
        var isOperand = false
        for character in pick(OperationTemplates.templates(type)) {
            if isOperand, let operand = OperationTemplates.operands[character] {
                output += expression(operand, depth: depth)
            } else if character != "$" {
                output.append(character)
            }
            isOperand = character == "$"
        }
        return output
    }
}
