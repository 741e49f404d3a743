import CEL

/// What the program gives partners to work with, and how it shows them.
public struct ResourceTerms: Sendable {
    public var licences: [LicenceTerms] = []
    /// Nil where there is no library.
    public var library: LibraryTerms?
    /// Nil where partners are not listed.
    public var directory: DirectoryTerms?
    public var contacts: [ContactTerms] = []

    /// The licence of this id.
    public func licence(_ id: String) -> LicenceTerms? { licences.first { $0.id == id } }
}

/// A licence that is not for resale: for demonstrations and the partner's own use.
public struct LicenceTerms: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let quota: Quota
    /// Days on which it can be used, the day of the grant being the first.
    public let validDays: Int
    /// So many days before the last day the partner is reminded.
    public let remindDays: Int
    public let conditions: [Condition]

    /// How many a partner can have at the same time.
    public enum Quota: Hashable, Sendable {
        case all(Int)
        /// Tiers that are not named have none.
        case byTier([String: Int])

        /// The quota of a tier; nil for a partner without one.
        public func count(_ tier: String?) -> Int {
            switch self {
            case .all(let count): count
            case .byTier(let counts): tier.flatMap { counts[$0] } ?? 0
            }
        }
    }

    private var requirement: Requirement { Requirement(id: id, label: label, clause: clause, conditions: conditions) }

    /// The last day of a licence granted on this day.
    public func lastDay(granted: Day) -> Day { granted.adding(days: validDays - 1) }

    /// Judges a request: the conditions, and whether there is room in the quota.
    ///
    /// - Parameter taken: how many the partner has or has asked for.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(
        subject: String, at: Instant, program: Program, tier: String?, taken: Int, _ facts: Facts
    ) throws(BudgetExceeded) -> Decision {
        let most = quota.count(tier)
        let licence = TypedValue.named(.licence, id)
        let missing =
            most == 0
            ? MissingPart("missing.no_quota", ["licence": licence])
            : MissingPart("missing.quota_taken", ["taken": .count(taken), "most": .count(most)])
        let room = RuleOutcome(
            own: "\(id)-quota", label: Phrase("rule.quota", ["licence": licence]), clause: clause,
            facts: [
                SeenFact(Fact.partnerTier.name, .text(tier ?? "")), SeenFact("licence.quota", .count(most)),
                SeenFact("licence.taken", .count(taken)),
            ], missing: taken < most ? [] : [missing])
        var budget = Budget.decision
        let rules = [try requirement.outcome(facts, &budget), room]
        return Decision(
            question: .licence, subject: subject, at: at, program: program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }
}

/// Files and logos for partners.
public struct LibraryTerms: Sendable {
    public let clause: ClauseID
    public let conditions: [Condition]

    /// The id of its one rule.
    static let rule = "library"
    static let label = LocalText(words: "rule.library")

    var source: RuleSource { RuleSource(Self.label, clause, conditions) }

    /// May a partner use the library?
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(subject: String, at: Instant, program: Program, _ facts: Facts) throws(BudgetExceeded)
        -> Decision
    {
        try [Requirement(id: Self.rule, label: Self.label, clause: clause, conditions: conditions)]
            .decision(.library, subject: subject, at: at, program: program, facts, unmet: .refused)
    }
}

/// The public list of partners.
public struct DirectoryTerms: Sendable {
    public let clause: ClauseID
    /// What a partner can choose to publish besides its name, country, type and tier.
    public let fields: Set<Field>
    public let conditions: [Condition]

    /// A member of a listing that a partner may leave out.
    public enum Field: String, Codable, CaseIterable, Hashable, Sendable {
        case website, description, city, phone, specialities
    }

    /// The id of its one rule.
    static let rule = "directory"
    static let label = LocalText(words: "rule.directory")

    var source: RuleSource { RuleSource(Self.label, clause, conditions) }

    /// May a partner be listed?
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(subject: String, at: Instant, program: Program, _ facts: Facts) throws(BudgetExceeded)
        -> Decision
    {
        try [Requirement(id: Self.rule, label: Self.label, clause: clause, conditions: conditions)]
            .decision(.directory, subject: subject, at: at, program: program, facts, unmet: .refused)
    }
}

/// Where to turn for something.
public struct ContactTerms: Hashable, Sendable {
    public let id: String
    /// What for, in words.
    public let purpose: LocalText
    public let email: String
    public let clause: ClauseID
}
