/// `variable == 'text'` and `variable != 'text'`, for a variable that is declared to be a string.
final class SlotTextNode: BooleanNode {
    let slot: SlotNode
    let text: String
    /// What being equal results in.
    let whenEqual: Bool

    init(_ slot: SlotNode, _ text: String, whenEqual: Bool) {
        self.slot = slot
        self.text = text
        self.whenEqual = whenEqual
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        if case .string(let other) = facts[slot.slot] { return sameText(other, text) == whenEqual }
        // What is bound is no string, so it is unequal.
        _ = try slot.value(facts, &frame)
        return !whenEqual
    }
}

/// `e in ['a', 'b', …]`, for literal texts.
final class TextSetNode: BooleanNode {
    let operand: any Node
    let texts: [String]
    /// The same, when there are many.
    let set: Set<MapKey>

    init(_ operand: any Node, _ texts: [String]) {
        self.operand = operand
        self.texts = texts
        set = texts.count > 8 ? Set(texts.map(MapKey.string)) : []
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard case .string(let text) = try operand.value(facts, &frame) else { return false }
        if !set.isEmpty {
            try frame.charge(text.utf8.count / 64)
            return set.contains(.string(text))
        }
        for other in texts where sameText(text, other) { return true }
        return false
    }
}

/// `variable in ['a', 'b', …]`, for a variable that is declared to be a string and few texts.
final class SlotTextSetNode: BooleanNode {
    let slot: SlotNode
    let texts: [String]

    init(_ slot: SlotNode, _ texts: [String]) {
        self.slot = slot
        self.texts = texts
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard case .string(let text) = facts[slot.slot] else {
            _ = try slot.value(facts, &frame)
            return false
        }
        for other in texts where sameText(text, other) { return true }
        return false
    }
}

/// `e.matches('pattern')`, with the pattern compiled once.
final class PatternNode: BooleanNode {
    let operand: any Node
    let regex: Regex

    init(_ operand: any Node, _ regex: Regex) {
        self.operand = operand
        self.regex = regex
    }

    func bool(_ facts: [Value], _ frame: inout Frame) throws(EvaluationError) -> Bool {
        let value = try operand.value(facts, &frame)
        guard case .string(let text) = value else { throw noOverload("matches", value, .string("")) }
        return try Library.matches(regex, text, &frame)
    }
}
