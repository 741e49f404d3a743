/// A rate as written: `12%`, `undecided`, `at_discretion`, a recorded rate's name, a map with more to say, or a table by facts.
struct WrittenRate: NodeDecodable, Sendable {
    /// What is written: a rate, one that somebody has yet to decide, or a table.
    enum Kind: Sendable {
        case term(RateTerm)
        case undecided(WrittenText?)
        case table(WrittenRateTable)
    }

    let kind: Kind
    let part: RateFact?
    let position: Position

    struct Long: Decodable {
        let fixed: Rate?
        let recorded: RateFact?
        let upTo: Rate?
        let undecided: WrittenText?
        let part: RateFact?
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        if node["by"] != nil {
            let table = try WrittenRateTable(node: node)
            (kind, part) = (.table(table), table.part)
            return
        }
        guard node.members == nil else {
            let long = try node.decode(Long.self)
            let terms: [RateTerm] =
                [long.fixed.map(RateTerm.fixed), long.recorded.map(RateTerm.recorded), long.upTo.map(RateTerm.upTo)]
                .compactMap(\.self)
            guard terms.count + (long.undecided == nil ? 0 : 1) == 1 else {
                throw DocumentError(
                    path: "", position: node.position,
                    message: "a rate needs exactly one of fixed, recorded, up_to, undecided, or `by` for a table",
                    hint: "write for example {fixed: 12%, part: distribution.bonus_share}")
            }
            (kind, part) = (terms.first.map(Kind.term) ?? .undecided(long.undecided), long.part)
            return
        }
        part = nil
        if let number = node.number {
            throw DocumentError(at: node, "\(number) is not a rate", hint: NumberHint.share(number))
        }
        switch node.text {
        case "undecided": kind = .undecided(nil)
        case "at_discretion": kind = .term(.atDiscretion)
        default:
            if let name = node.text, let recorded = RateFact(rawValue: name) {
                kind = .term(.recorded(recorded))
            } else {
                kind = .term(.fixed(try node.decode(Rate.self)))
            }
        }
    }
}

/// A table of rates as written: `{by: partner.tier, silver: 20%, gold: 25%}`; with two facts each row is a map of its own.
struct WrittenRateTable: Sendable {
    let facts: [Located<String>]
    let cells: [Cell]
    let part: RateFact?

    struct Cell: Sendable {
        /// One a fact; `otherwise` stands for all that are not named.
        let keys: [Located<String>]
        let rate: WrittenRate
    }

    init(node: Node) throws(DocumentError) {
        guard let by = node["by"] else { throw DocumentError(at: node, "a table needs `by`") }
        facts = by.items == nil ? [try by.decode(Located<String>.self)] : try by.decode([Located<String>].self)
        guard (1...2).contains(facts.count) else {
            throw DocumentError(
                at: by, "a table is by one fact or two, not \(facts.count)",
                hint: "write [partner.tier, order.product_line]")
        }
        part = try node["part"]?.decode(RateFact.self)
        var cells: [Cell] = []
        for member in node.members ?? [] where member.key != "by" && member.key != "part" {
            let key = Located(value: member.key, position: member.keyPosition)
            guard facts.count == 2 else {
                cells.append(Cell(keys: [key], rate: try WrittenRate(node: member.value)))
                continue
            }
            guard let row = member.value.members, member.value["up_to"] == nil, member.value["undecided"] == nil else {
                cells.append(Cell(keys: [key, Self.any(key)], rate: try WrittenRate(node: member.value)))
                continue
            }
            for inner in row {
                let second = Located(value: inner.key, position: inner.keyPosition)
                cells.append(Cell(keys: [key, second], rate: try WrittenRate(node: inner.value)))
            }
        }
        self.cells = cells
    }

    private static func any(_ key: Located<String>) -> Located<String> {
        Located(value: "otherwise", position: key.position)
    }
}
