/// A decision in the words of the program that it cites, for a reader of one language: what replies and pages show.
public struct WordedDecision: Codable, Hashable, Sendable {
    public let question: Question
    /// The id of what it is about.
    public let subject: String
    public let at: Instant
    public let program: ProgramReference
    public let outcome: Outcome
    public let rules: [WordedRule]
    /// The titles of the clauses that its rules name, by their ids.
    public let clauseTitles: [String: String]

    /// The clauses it follows from: of the rules that applied when something was granted, else of those that stood in the way.
    public var clauses: [ClauseID] {
        outcome.verdict.isFavourable
            ? rules.filter(\.applied).map(\.clause)
            : rules.filter { !$0.applied }.map { $0.missing.first?.clause ?? $0.clause }
    }

    /// The same with nothing but these of its rules.
    public func with(_ rules: [WordedRule]) -> WordedDecision {
        WordedDecision(
            question: question, subject: subject, at: at, program: program, outcome: outcome, rules: rules,
            clauseTitles: clauseTitles)
    }

    /// What stood in the way, a sentence each.
    public var missing: [WordedMissing] { rules.filter { !$0.applied }.flatMap(\.missing) }
}

/// One rule as a decision saw it, in words.
public struct WordedRule: Codable, Hashable, Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    public let applied: Bool
    /// The rate it granted, or would have granted.
    public let rate: Rate?
    /// What it came to.
    public let amount: Money?
    /// The facts it read.
    public let facts: [WordedFact]
    /// What it would take, when it did not apply.
    public let missing: [WordedMissing]

    public init(
        id: String, label: String, clause: ClauseID, applied: Bool, rate: Rate? = nil, amount: Money? = nil,
        facts: [WordedFact] = [], missing: [WordedMissing] = []
    ) {
        (self.id, self.label, self.clause, self.applied) = (id, label, clause, applied)
        (self.rate, self.amount, self.facts, self.missing) = (rate, amount, facts, missing)
    }
}

/// A sentence that says what it would take, and the clause that asks for it.
public struct WordedMissing: Codable, Hashable, Sendable {
    public let clause: ClauseID
    public let text: String

    public init(clause: ClauseID, text: String) { (self.clause, self.text) = (clause, text) }
}

/// A fact with the value it had at the decision.
public struct WordedFact: Codable, Hashable, Sendable {
    /// The name in expressions, such as `partner.type`.
    public let name: String
    /// The name for people.
    public let label: String
    /// The value as programs read it: `true`, `42`, `invested`.
    public let value: String
    /// The value for people: `yes`, `42`, `Invested`.
    public let shown: String
}

extension Decision {
    /// The decision for a reader of a language. O(rules × conditions).
    ///
    /// - Parameter program: the version that the decision cites. What it does not have stands there by its id.
    public func worded(by program: Program, in language: Language) -> WordedDecision {
        worded(by: Wording(language, program))
    }

    /// The same by a wording that has the program which the decision cites.
    public func worded(by wording: Wording) -> WordedDecision {
        worded(by: wording, rules.map { wording.rule($0, of: question) })
    }

    /// The same with these in the place of its rules.
    public func worded(by wording: Wording, _ rules: [WordedRule]) -> WordedDecision {
        let cited = Set(rules.flatMap { [$0.clause] + $0.missing.map(\.clause) })
        let titles = cited.map { ($0.text, wording.program?.clauses[$0].map { wording.text($0.title) } ?? $0.text) }
        return WordedDecision(
            question: question, subject: subject, at: at, program: self.program, outcome: outcome, rules: rules,
            clauseTitles: Dictionary(uniqueKeysWithValues: titles))
    }
}

extension Wording {
    /// A rule's outcome in words.
    public func rule(_ outcome: RuleOutcome, of question: Question) -> WordedRule {
        let source = outcome.label == nil ? program?.rule(outcome.id, in: question) : nil
        let clause = outcome.clause ?? source?.clause ?? ClauseID("")
        return WordedRule(
            id: outcome.id, label: outcome.label.map(text) ?? source.map { text($0.label) } ?? outcome.id,
            clause: clause, applied: outcome.applied, rate: outcome.rate ?? source?.grants, amount: outcome.amount,
            facts: outcome.facts.map(fact),
            missing: missing(outcome.missing, source?.conditions ?? [], Facts(outcome.facts), clause))
    }

    /// What is missing in words.
    ///
    /// - Parameters:
    ///   - conditions: those that parts refer to by their places.
    ///   - clause: of the rule; it stands where neither a part nor its condition names one.
    func missing(
        _ parts: [MissingPart], _ conditions: [Condition], _ facts: Facts, _ clause: ClauseID
    ) -> [WordedMissing] {
        parts.map { part in
            switch part.what {
            case .words(let phrase): WordedMissing(clause: part.clause ?? clause, text: text(phrase))
            case .condition(let place) where conditions.indices.contains(place):
                WordedMissing(
                    clause: part.clause ?? conditions[place].clause ?? clause,
                    text: missing(conditions[place], facts))
            case .condition(let place):
                WordedMissing(clause: clause, text: self("condition.unknown", ["number": .count(place + 1)]))
            }
        }
    }

    private func fact(_ seen: SeenFact) -> WordedFact {
        let shown = Fact(named: seen.name)?.shown(seen.value) ?? seen.value
        return WordedFact(
            name: seen.name, label: self("fact.\(seen.name)"), value: seen.value.plain ?? text(seen.value),
            shown: text(shown))
    }
}

extension TypedValue {
    /// As programs read it, the same in every language; nil for what is only words.
    var plain: String? {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .count(let count): String(count)
        case .text(let text), .named(_, let text), .person(let text): text
        case .day(let day): day.description
        case .moment(let moment): moment.description
        case .money(let money): money.description
        case .rate(let rate): rate.description
        case .list(let values): values.map { $0.plain ?? "" }.joined(separator: ", ")
        case .phrase: nil
        }
    }
}
