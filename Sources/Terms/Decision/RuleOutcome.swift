/// One rule as a decision saw it.
public struct RuleOutcome: Hashable, Sendable {
    /// Finds the rule's words in the program, among those that answer the question; no two of these share one.
    public let id: String
    public let applied: Bool
    /// The rate it granted.
    public let rate: Rate?
    /// What it came to.
    public let amount: Money?
    /// The facts it read.
    public let facts: [SeenFact]
    /// What it would take, when it did not apply.
    public let missing: [MissingPart]
    /// The clause it follows from, where the program file does not give the rule one.
    public let clause: ClauseID?
    /// What it is called, where no program file says it.
    public let label: Phrase?

    /// A rule of the program file. Left out, it applied when nothing is missing.
    public init(
        id: String, applied: Bool? = nil, rate: Rate? = nil, amount: Money? = nil, facts: [SeenFact] = [],
        missing: [MissingPart] = []
    ) {
        self.init(id, applied, rate, amount, facts, missing, nil, nil)
    }

    /// A rule of Guildhall's own.
    ///
    /// - Parameter label: what it is called; the words of `rule.` and its id when left out.
    public init(
        own id: String, label: Phrase? = nil, clause: ClauseID, applied: Bool? = nil, rate: Rate? = nil,
        amount: Money? = nil, facts: [SeenFact] = [], missing: [MissingPart] = []
    ) {
        self.init(id, applied, rate, amount, facts, missing, clause, label ?? Phrase("rule.\(id)"))
    }

    init(
        _ id: String, _ applied: Bool?, _ rate: Rate?, _ amount: Money?, _ facts: [SeenFact], _ missing: [MissingPart],
        _ clause: ClauseID?, _ label: Phrase?
    ) {
        self.id = id
        self.applied = applied ?? missing.isEmpty
        self.rate = rate
        self.amount = amount
        self.facts = facts
        self.missing = missing
        self.clause = clause
        self.label = label
    }
}

/// Something that it would take: a condition of the rule, or words of Guildhall's own.
public struct MissingPart: Hashable, Sendable {
    public let what: What
    /// The clause that asks for it, where that is neither the condition's nor the rule's.
    public let clause: ClauseID?

    public enum What: Hashable, Sendable {
        /// The rule's condition at this place, counted from 0.
        case condition(Int)
        case words(Phrase)
    }

    /// The rule's condition at a place, counted from 0.
    public init(condition place: Int) {
        what = .condition(place)
        clause = nil
    }

    public init(_ phrase: Phrase, clause: ClauseID? = nil) {
        what = .words(phrase)
        self.clause = clause
    }

    public init(_ key: String, _ values: [String: TypedValue?] = [:], clause: ClauseID? = nil) {
        self.init(Phrase(key, values), clause: clause)
    }
}

/// A fact with the value it had at the decision.
public struct SeenFact: Hashable, Sendable {
    /// The name in expressions, such as `partner.type`, or one that only decisions have, such as `order.units_before`.
    public let name: String
    public let value: TypedValue

    public init(_ name: String, _ value: TypedValue) {
        self.name = name
        self.value = value
    }
}
