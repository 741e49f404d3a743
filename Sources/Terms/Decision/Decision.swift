/// A conclusion with its reasons, as data: what was asked, what came out, and every rule that was looked at, applied or not.
///
/// It holds ids and values and no words: labels, sentences and the titles of clauses come from the version of the program that it
/// cites, in the reader's language, when somebody reads it (``worded(by:in:)``).
public struct Decision: Hashable, Sendable {
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
