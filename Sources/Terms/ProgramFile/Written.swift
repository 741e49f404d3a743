/// A value together with the place where it was written, so that the checker can point at it.
struct Located<Value: Decodable & Sendable>: NodeDecodable, Sendable {
    let value: Value
    let position: Position

    init(value: Value, position: Position) {
        self.value = value
        self.position = position
    }

    init(node: Node) throws(DocumentError) {
        // An unquoted clause such as 4.2 is a number in YAML; as text it is what was written.
        if let number = node.number as? Value {
            value = number
        } else {
            value = try node.decode(Value.self)
        }
        position = node.position
    }
}

/// A list of which every item is read on its own, so that one bad item does not hide the next one's faults.
struct Each<Item: Decodable & Sendable>: NodeDecodable, Sendable {
    let items: [Item]
    let errors: [DocumentError]
    /// Where the list begins, and how many items it has, readable or not.
    let position: Position
    let count: Int

    init(node: Node) throws(DocumentError) {
        guard let nodes = node.items else {
            throw DocumentError(
                path: "", position: node.position, message: "expected a list", hint: "start each item with `- `")
        }
        var items: [Item] = []
        var errors: [DocumentError] = []
        for node in nodes {
            let told = node.telling(Item.self)
            errors += told.errors
            if told.errors.isEmpty, let item = told.value { items.append(item) }
        }
        self.items = items
        self.errors = errors
        position = node.position
        count = nodes.count
    }
}

/// A condition as written: an expression alone, or with its own clause and its own words.
struct WrittenCondition: NodeDecodable, Sendable {
    let expression: Located<String>
    let clause: Located<String>?
    let needs: WrittenText?

    /// A condition that another member of the file comes to.
    init(_ expression: String, at position: Position, needs: Phrase) {
        self.expression = Located(value: expression, position: position)
        clause = nil
        self.needs = WrittenText(needs, at: position)
    }

    private struct Long: Decodable {
        let `if`: Located<String>
        let clause: Located<String>?
        let needs: WrittenText?
    }

    init(node: Node) throws(DocumentError) {
        if node.members != nil {
            let long = try node.decode(Long.self)
            (expression, clause, needs) = (long.if, long.clause, long.needs)
        } else {
            expression = try node.decode(Located<String>.self)
            (clause, needs) = (nil, nil)
        }
    }
}

/// One condition, or a list of them that must all hold.
struct WrittenConditions: NodeDecodable, Sendable {
    let all: [WrittenCondition]

    init(all: [WrittenCondition]) { self.all = all }

    init(node: Node) throws(DocumentError) {
        all = node.items == nil ? [try node.decode(WrittenCondition.self)] : try node.decode([WrittenCondition].self)
    }
}

/// A rate as written: `12%`, `undecided`, `at_discretion`, a recorded rate's name, or a map with more to say.
struct WrittenRate: NodeDecodable, Sendable {
    private let term: RateTerm?
    /// Who has to decide it, where that is open.
    private let decider: WrittenText?
    let part: RateFact?
    let position: Position

    private struct Long: Decodable {
        let fixed: Rate?
        let recorded: RateFact?
        let upTo: Rate?
        let undecided: WrittenText?
        let part: RateFact?
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        if node.members != nil {
            let long = try node.decode(Long.self)
            let terms: [RateTerm] =
                [long.fixed.map(RateTerm.fixed), long.recorded.map(RateTerm.recorded), long.upTo.map(RateTerm.upTo)]
                .compactMap(\.self)
            guard terms.count + (long.undecided == nil ? 0 : 1) == 1 else {
                throw DocumentError(
                    path: "", position: node.position,
                    message: "a rate needs exactly one of fixed, recorded, up_to, undecided",
                    hint: "write for example {fixed: 12%, part: distribution.bonus_share}")
            }
            (term, decider, part) = (terms.first, long.undecided, long.part)
            return
        }
        (decider, part) = (nil, nil)
        if let number = node.number {
            throw DocumentError(at: node, "\(number) is not a rate", hint: NumberHint.share(number))
        }
        switch node.text {
        case "undecided": term = nil
        case "at_discretion": term = .atDiscretion
        default:
            if let name = node.text, let recorded = RateFact(rawValue: name) {
                term = .recorded(recorded)
            } else {
                term = .fixed(try node.decode(Rate.self))
            }
        }
    }

    /// The rate as the program has it.
    func term(_ text: (WrittenText) -> LocalText) -> RateTerm {
        term ?? .undecided(decider: decider.map(text) ?? LocalText(words: "value.vendor"))
    }
}

extension Node {
    /// A text or number as it stands in the file; nil for every other kind.
    var asWritten: String? { text ?? number }
}
