/// A condition of a program that lets something through or not: all its conditions must hold.
public struct Requirement: Sendable {
    public let id: String
    /// The rule's name for people.
    public let label: LocalText
    public let clause: ClauseID
    public let conditions: [Condition]

    public init(id: String, label: LocalText, clause: ClauseID, conditions: [Condition]) {
        self.id = id
        self.label = label
        self.clause = clause
        self.conditions = conditions
    }
}

/// A share of an amount as a program states it; not every one is a number yet.
public enum RateTerm: Hashable, Sendable {
    case fixed(Rate)
    /// Recorded by people for the case at hand.
    case recorded(RateFact)
    /// The document gives no figure; nothing may be priced or paid by it until the named person decides.
    case undecided(decider: LocalText)
    /// A ceiling: what is granted is a recorded decision up to it; where nobody decided, the ceiling itself.
    case upTo(Rate)
    /// A person decides, with a reason; until then nothing is granted.
    case atDiscretion
    /// One of several, by what the facts are; none of its rates is a table again.
    case byFacts(RatesByFacts)

    /// The most it can grant, or nil when no figure bounds it.
    public var ceiling: Rate? {
        switch self {
        case .fixed(let rate), .upTo(let rate): rate
        case .recorded, .undecided, .atDiscretion: nil
        case .byFacts(let table): table.ceiling
        }
    }

    /// Is it, or one of its cells, decided by people for the case at hand?
    public var isDecidedByPeople: Bool {
        all.contains { rate in
            switch rate {
            case .upTo, .atDiscretion: true
            default: false
            }
        }
    }

    /// Who has yet to decide it, where it is undecided.
    public var decider: LocalText? {
        for case .undecided(let decider) in all { return decider }
        return nil
    }
}

/// A discount or bonus: so much of an amount, when all conditions hold.
public struct DiscountRule: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// In a group only the first rule that applies counts.
    public let group: String?
    public let rate: RateTerm
    /// Only this part of the rate, such as the share of a bonus that is passed on.
    public let part: RateFact?
    public let base: Base
    /// Does a rate that people decide for a deal take two of them?
    public var takesTwo = false
    public let conditions: [Condition]

    /// What the rate is taken from.
    public enum Base: String, Codable, CaseIterable, Sendable {
        /// List price: rates from it add up.
        case list
        /// What the rules before it have left.
        case remaining
    }
}

/// A reason that the program's document lists for something the vendor may do.
public struct ListedReason: Sendable {
    /// The clause's; with a number behind it for another reason by the same clause.
    public let id: String
    public let clause: ClauseID
    public let label: LocalText
    /// What must be true for the reason to be available; empty when a person's word suffices.
    public let conditions: [Condition]

    public init(id: String, clause: ClauseID, label: LocalText, conditions: [Condition]) {
        self.id = id
        self.clause = clause
        self.label = label
        self.conditions = conditions
    }
}
