import CEL

/// What a program says of cases: of what kinds they are, by when they are answered, how they end.
public struct CaseTerms: Sendable {
    /// When it is worked on a business day; nil where no target counts hours.
    public var hours: WorkingHours?
    public var kinds: [CaseKind] = []
    /// The first that applies says how urgent a case is, and by when it is answered.
    public var priorities: [CasePriorityRule] = []
    public var outcomes: [CaseOutcome] = []

    /// A program without cases.
    static let none = CaseTerms()

    /// Are there cases at all?
    public var isOffered: Bool { !kinds.isEmpty }

    /// The kind of this id.
    public func kind(_ id: String) -> CaseKind? { kinds.first { $0.id == id } }

    /// The outcome of this id.
    public func outcome(_ id: String) -> CaseOutcome? { outcomes.first { $0.id == id } }

    /// The outcomes that a case of a kind can have.
    public func outcomes(of kind: String) -> [CaseOutcome] {
        outcomes.filter { $0.kinds.map { $0.contains(kind) } ?? true }
    }

    /// The rule of this id.
    public func priority(_ id: String) -> CasePriorityRule? { priorities.first { $0.id == id } }

    /// By when something is answered that has waited since a moment; nil where the rule promises nothing.
    public func target(_ rule: CasePriorityRule?, since moment: Instant, _ calendar: BusinessCalendar) -> Instant? {
        switch rule?.target {
        case .businessDays(let days): calendar.adding(businessDays: days, to: moment)
        case .businessHours(let hours):
            self.hours.map { calendar.adding(minutes: hours * 60, of: $0, to: moment) }
        case nil: nil
        }
    }
}

/// A kind of case.
public struct CaseKind: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let sort: Sort
    /// What it can be about; anything, or nothing, where it is nil.
    public let about: [CaseSubject]?
    /// The partner types that open it; nil for all.
    public let types: [String]?
    /// What is answered at once, by the program itself; nil where people answer.
    public let answer: LocalText?
    /// The contact to whom such an answer sends.
    public let contact: String?

    /// What somebody wants by it.
    public enum Sort: String, Codable, CaseIterable, Sendable {
        /// To know something.
        case question
        /// Something decided otherwise, or settled with somebody.
        case dispute
        /// Something done.
        case request
    }
}

/// What a case can be about. The raw value is how ids of it begin.
public enum CaseSubject: String, Codable, CaseIterable, Sendable {
    case deal, quote, order, invoice, credit, subscription, application, partner, earning, statement, payout, referral
    case licence, certificate, obligation, lead
}

/// How urgent a case is.
public enum CasePriority: String, Codable, CaseIterable, Sendable {
    case urgent, high, normal, low

    /// The most urgent first, from 0.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// What it is called.
    package var phrase: TypedValue { .words("case.priority.\(rawValue)") }
}

/// By what a case is urgent, and by when it is answered.
public struct CasePriorityRule: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let priority: CasePriority
    /// The kinds of case it is for; nil for all.
    public let kinds: [String]?
    public let conditions: [Condition]
    /// Nil where no time is promised.
    public let target: Target?

    /// From when a case waits for the vendor until somebody of the vendor's answers.
    public enum Target: Hashable, Sendable {
        case businessHours(Int)
        case businessDays(Int)
    }

    var requirement: Requirement { Requirement(id: id, label: label, clause: clause, conditions: conditions) }
}

/// How a case ends.
public struct CaseOutcome: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// The kinds of case that can end so; nil for all.
    public let kinds: [String]?
    /// What can be ordered with it.
    public let remedies: [CaseRemedyKind]
}

/// What the outcome of a case can order: a command that there is besides.
public enum CaseRemedyKind: String, Codable, CaseIterable, Sendable {
    /// Something is taken off an invoice.
    case creditInvoice = "credit_invoice"
    /// A criterion is set aside for a registration; a declined one goes back into review.
    case grantException = "grant_exception"
    /// A suspension of a registration is lifted.
    case resumeDeal = "resume_deal"

    /// What it is called.
    package var phrase: TypedValue { .words("case.remedy.\(rawValue)") }
}

extension CaseTerms {
    /// How urgent a case of a kind is: the rules in their order until one applies, with what the others before it would have taken.
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func judge(
        _ kind: String, subject: String, at moment: Instant, program: Program, _ facts: Facts
    ) throws(BudgetExceeded) -> (rule: CasePriorityRule?, decision: Decision) {
        var budget = Budget.decision
        var looked: [RuleOutcome] = []
        var found: CasePriorityRule?
        for rule in priorities where rule.kinds.map({ $0.contains(kind) }) ?? true {
            let outcome = try rule.requirement.outcome(facts, &budget)
            looked.append(outcome)
            guard outcome.applied else { continue }
            found = rule
            break
        }
        let decision = Decision(
            question: .casePriority, subject: subject, at: moment, program: program.reference,
            outcome: Outcome(found == nil ? .nothing : .granted), rules: looked)
        return (found, decision)
    }
}
