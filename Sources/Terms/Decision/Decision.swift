import CEL

/// A conclusion with its reasons: what was asked, what came out, and every rule that was looked at, applied or not.
public struct Decision: Codable, Hashable, Sendable {
    public let question: Question
    /// The id of what it is about.
    public let subject: String
    public let at: Instant
    public let program: ProgramReference
    public let outcome: Outcome
    public let rules: [RuleOutcome]

    public init(
        question: Question, subject: String, at: Instant, program: ProgramReference, outcome: Outcome,
        rules: [RuleOutcome]
    ) {
        self.question = question
        self.subject = subject
        self.at = at
        self.program = program
        self.outcome = outcome
        self.rules = rules
    }

    /// The clauses it follows from: of the rules that applied when something was granted, else of those that stood in the way.
    public var clauses: [ClauseID] {
        outcome.verdict.isFavourable
            ? rules.filter(\.applied).map(\.clause)
            : rules.filter { !$0.applied }.map { $0.missing.first?.clause ?? $0.clause }
    }

    /// What stood in the way, a sentence each.
    public var missing: [MissingPart] { rules.filter { !$0.applied }.flatMap(\.missing) }
}

/// A program and the version of it that was in force.
public struct ProgramReference: Codable, Hashable, Sendable, CustomStringConvertible {
    public let name: String
    public let version: Int

    public init(name: String, version: Int) {
        self.name = name
        self.version = version
    }

    public var description: String { "\(name) v\(version)" }
}

/// What came out, with the figures where there are any.
public struct Outcome: Codable, Hashable, Sendable {
    public let verdict: Verdict
    /// The whole rate granted.
    public let rate: Rate?
    /// The amount the rate was taken from.
    public let from: Money?
    /// The resulting amount: a net price, a bonus, a charge.
    public let amount: Money?

    public init(_ verdict: Verdict, rate: Rate? = nil, from: Money? = nil, amount: Money? = nil) {
        self.verdict = verdict
        self.rate = rate
        self.from = from
        self.amount = amount
    }
}

/// How a decision came out, in one word.
public enum Verdict: String, Codable, CaseIterable, Sendable {
    case granted, refused, declined, priced, charged, nothing, undecided

    /// Did the one who asked get what was asked for?
    public var isFavourable: Bool {
        switch self {
        case .granted, .priced, .charged: true
        case .refused, .declined, .nothing, .undecided: false
        }
    }
}

/// One rule as a decision saw it.
public struct RuleOutcome: Codable, Hashable, Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    public let applied: Bool
    /// The rate it granted, or would have granted.
    public let rate: Rate?
    /// What it came to.
    public let amount: Money?
    /// The facts it read.
    public let facts: [SeenFact]
    /// What it would take, when it did not apply.
    public let missing: [MissingPart]

    public init(
        id: String, label: String, clause: ClauseID, applied: Bool, rate: Rate? = nil, amount: Money? = nil,
        facts: [SeenFact] = [], missing: [MissingPart] = []
    ) {
        self.id = id
        self.label = label
        self.clause = clause
        self.applied = applied
        self.rate = rate
        self.amount = amount
        self.facts = facts
        self.missing = missing
    }
}

/// A sentence that says what it would take, and the clause that asks for it.
public struct MissingPart: Codable, Hashable, Sendable {
    public let clause: ClauseID
    public let text: String

    public init(clause: ClauseID, text: String) {
        self.clause = clause
        self.text = text
    }
}

/// A fact with the value it had at the decision.
public struct SeenFact: Codable, Hashable, Sendable {
    /// The name in expressions, such as `partner.type`.
    public let name: String
    /// The name for people.
    public let label: String
    /// The value as text: `true`, `42`, `invested`.
    public let value: String

    init(_ fact: Fact, _ value: CEL.Value) {
        name = fact.name
        label = fact.label
        self.value =
            switch value {
            case .bool(let flag): flag ? "true" : "false"
            case .int(let count): String(count)
            case .string(let text): text
            default: ""
            }
    }

    /// A fact that does not come from an expression, such as a date that was compared.
    public init(name: String, label: String, value: String) {
        self.name = name
        self.label = label
        self.value = value
    }

    /// The value as it stands in a sentence.
    var shown: String { value.isEmpty ? "empty" : value }
}
