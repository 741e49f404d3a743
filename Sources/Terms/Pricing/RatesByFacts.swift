import CEL

/// A table of rates by one fact or two: `{by: partner.tier, silver: 20%, gold: 25%}`.
public struct RatesByFacts: Hashable, Sendable {
    /// One or two; the first is the outer one.
    public let facts: [Fact]
    /// For counts the highest bound first, so that the first cell that fits is the one. What holds otherwise comes last.
    public let cells: [Cell]

    /// A rate with the values of the facts that it is for.
    public struct Cell: Hashable, Sendable {
        /// One a fact: a text, a truth value, or the least of a count; nil for any value that is not named.
        public let values: [CEL.Value?]
        public let rate: RateTerm

        public init(_ values: [CEL.Value?], _ rate: RateTerm) { (self.values, self.rate) = (values, rate) }
    }

    public init(_ facts: [Fact], _ cells: [Cell]) { (self.facts, self.cells) = (facts, cells) }

    /// The cell that the facts lead to; nil where the table names none. O(cells), without allocation.
    func cell(_ known: Facts) -> Cell? {
        for cell in cells where fits(cell, known) { return cell }
        return nil
    }

    private func fits(_ cell: Cell, _ known: Facts) -> Bool {
        for (place, value) in cell.values.enumerated() {
            guard let value else { continue }
            switch (value, known[facts[place]]) {
            case (.int(let least), .int(let count)): if count < least { return false }
            case (let wanted, let found): if wanted != found { return false }
            }
        }
        return true
    }

    /// The most that any cell can grant; nil when no figure bounds one of them.
    var ceiling: Rate? {
        var most = Rate.zero
        for cell in cells {
            guard let ceiling = cell.rate.ceiling else { return nil }
            most = max(most, ceiling)
        }
        return most
    }

    /// What the facts are that no cell is for.
    func missing(_ known: Facts) -> MissingPart {
        let parts = facts.map { fact in
            TypedValue.phrase(
                Phrase(
                    "rate.cell_value",
                    [
                        "fact": .words("fact.\(fact.name)"), "value": fact.shown(TypedValue(known[fact])),
                    ]))
        }
        return MissingPart("missing.no_cell", ["cell": .list(parts)])
    }
}

extension RateTerm {
    /// The facts that decide which rate it is.
    var facts: [Fact] {
        if case .byFacts(let table) = self { table.facts } else { [] }
    }

    /// The rate itself, once the facts are known; nil where a table has none for them.
    func settled(_ facts: Facts) -> RateTerm? {
        guard case .byFacts(let table) = self else { return self }
        return table.cell(facts)?.rate
    }

    /// All rates it can come to.
    var all: [RateTerm] {
        if case .byFacts(let table) = self { table.cells.map(\.rate) } else { [self] }
    }
}

extension Wording {
    /// `Silver: 20 %, Gold: 25 %`.
    func rates(_ table: RatesByFacts) -> String {
        joined(table.cells.map { cell in "\(self.cell(cell, table)): \(rate(cell.rate))" })
    }

    /// The values of a cell: `Silver, Backup`, `from 100 on`.
    func cell(_ cell: RatesByFacts.Cell, _ table: RatesByFacts) -> String {
        let parts = zip(table.facts, cell.values).map { fact, value in
            guard let value else { return self("rate.otherwise") }
            switch value {
            case .int(let least): return self("rate.from", ["least": .count(least)])
            case .bool(let flag):
                return self(flag ? "condition.bare" : "words.not", ["fact": .words("fact.\(fact.name)")])
            default: return text(fact.shown(TypedValue(value)))
            }
        }
        return joined(parts.count > 1 && Set(parts).count == 1 ? [parts[0]] : parts)
    }
}
