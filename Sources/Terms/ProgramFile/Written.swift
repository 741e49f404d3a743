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

/// A condition as written: an expression or a name alone, or with its own clause and its own words.
struct WrittenCondition: NodeDecodable, Sendable {
    /// The expression; where it is one of the program's names, what stands under that name.
    let expression: Located<String>
    let clause: Located<String>?
    let needs: WrittenText?
    /// Can it be nothing but a name?
    let isName: Bool

    /// A condition that another member of the file comes to.
    init(_ expression: String, at position: Position, needs: Phrase) {
        self.expression = Located(value: expression, position: position)
        clause = nil
        self.needs = WrittenText(needs, at: position)
        isName = false
    }

    /// - Parameter needs: what is said when it does not hold; made from the comparison when nil.
    init(_ expression: String, at position: Position, needs: WrittenText?) {
        self.expression = Located(value: expression, position: position)
        clause = nil
        self.needs = needs
        isName = false
    }

    private init(_ one: WrittenCondition, clause: Located<String>?, needs: WrittenText?) {
        (expression, isName) = (one.expression, one.isName)
        (self.clause, self.needs) = (clause, needs)
    }

    /// The condition as it is meant where it stands under a name: a clause or words beside the name go before its own.
    func under(_ name: WrittenCondition) -> WrittenCondition {
        WrittenCondition(self, clause: name.clause ?? clause, needs: name.needs ?? needs)
    }

    struct Long: Decodable {
        let `if`: Located<String>?
        let use: Located<String>?
        let clause: Located<String>?
        let needs: WrittenText?
    }

    init(node: Node) throws(DocumentError) {
        if node.members != nil {
            let long = try node.decode(Long.self)
            guard let expression = long.if ?? long.use, long.if == nil || long.use == nil else {
                throw DocumentError(
                    at: node, "a condition needs exactly one of if, use",
                    hint: "`if` holds an expression, `use` the name of one of the program's `conditions`")
            }
            self.expression = expression
            (clause, needs, isName) = (long.clause, long.needs, long.use != nil)
        } else {
            expression = try node.decode(Located<String>.self)
            (clause, needs, isName) = (nil, nil, false)
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

extension Node {
    /// A text or number as it stands in the file; nil for every other kind.
    var asWritten: String? { text ?? number }
}
