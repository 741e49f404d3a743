import CEL

/// Rates, and tables of them by facts.
extension ProgramCompiler {
    mutating func rate(_ written: WrittenRate, _ clause: ClauseID, _ question: Question) -> RateTerm {
        switch written.kind {
        case .term(let term):
            check(term, clause, at: written.position)
            return term
        case .undecided(let decider):
            return .undecided(decider: decider.map(text) ?? LocalText(words: "value.vendor"))
        case .table(let table): return .byFacts(rates(table, clause, question, at: written.position))
        }
    }

    /// A rate is a share, and no more than its clause allows.
    mutating func check(_ rate: RateTerm, _ clause: ClauseID, at position: Position) {
        guard let ceiling = rate.ceiling else { return }
        if ceiling < .zero || ceiling > .one {
            report("a rate of \(ceiling) is not between 0% and 100%", at: position, hint: "write it such as 12.5%")
        }
        if let cap = clauses[clause]?.cap, ceiling > cap {
            report(
                "\(ceiling) is above the cap of clause \(clause), \(cap)", at: position,
                hint: "lower the rate, or the clause's cap if the document allows it")
        }
    }

    private mutating func rates(
        _ written: WrittenRateTable, _ clause: ClauseID, _ question: Question, at position: Position
    ) -> RatesByFacts {
        let known = question.facts
        var facts: [Fact] = []
        for name in written.facts {
            if let fact = Fact(named: name.value), known.contains(fact), fact.isSingle {
                facts.append(fact)
                asked.insert(fact)
            } else {
                report(
                    "a table of rates cannot be by `\(name.value)`", at: name.position,
                    hint: Nearest.hint(about: name.value, among: known.filter(\.isSingle).map(\.name)))
            }
        }
        if written.cells.isEmpty {
            report("the table has no rates", at: position, hint: "write for example {by: partner.tier, silver: 20%}")
        }
        check(count: written.cells.count, "rates", at: position, most: 500)
        guard facts.count == written.facts.count else { return RatesByFacts([], []) }
        var cells: [RatesByFacts.Cell] = []
        var taken: Set<[CEL.Value?]> = []
        for cell in written.cells {
            let values = zip(facts, cell.keys).map { value($1, of: $0) }
            if !taken.insert(values).inserted {
                report("the table has this twice", at: cell.keys[0].position, hint: "leave one of them out")
            }
            if case .table = cell.rate.kind {
                report("a table within a table", at: cell.rate.position, hint: "name both facts in `by`")
                continue
            }
            if cell.rate.part != nil {
                report("`part` is the whole table's", at: cell.rate.position, hint: "write it beside `by`")
            }
            cells.append(RatesByFacts.Cell(values, rate(cell.rate, clause, question)))
        }
        return RatesByFacts(facts, cells.sorted(by: RatesByFacts.comesFirst))
    }

    /// A value as the table's key names it; nil for what holds otherwise.
    private mutating func value(_ key: Located<String>, of fact: Fact) -> CEL.Value? {
        if key.value == "otherwise" { return nil }
        switch fact.type {
        case .int:
            guard let least = Int64(key.value), least >= 0 else {
                report(
                    "`\(key.value)` is no count", at: key.position,
                    hint: "write the least of `\(fact.name)` from which the rate holds, such as 100")
                return nil
            }
            return .int(least)
        case .bool:
            guard key.value == "true" || key.value == "false" else {
                report("`\(key.value)` is no truth value", at: key.position, hint: "write true or false")
                return nil
            }
            return .bool(key.value == "true")
        default:
            if let possible = possibleValues(of: fact), !possible.contains(key.value) {
                report(
                    "`\(fact.name)` is never '\(key.value)'", at: key.position,
                    hint: Nearest.hint(about: key.value, among: possible))
            }
            return .string(key.value)
        }
    }
}

extension Fact {
    /// Is it one value rather than several by name?
    fileprivate var isSingle: Bool {
        if case .map = type { false } else { true }
    }
}

extension RatesByFacts {
    /// What is looked at first: higher counts before lower ones, named values before what holds otherwise.
    fileprivate static func comesFirst(_ one: Cell, _ other: Cell) -> Bool {
        for (left, right) in zip(one.values, other.values) {
            switch (left, right) {
            case (.int(let a)?, .int(let b)?) where a != b: return a > b
            case (nil, _?): return false
            case (_?, nil): return true
            default: continue
            }
        }
        return false
    }
}
