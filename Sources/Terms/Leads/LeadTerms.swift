import CEL

/// What a program says of leads that the vendor hands to partners.
public struct LeadTerms: Sendable {
    public let clause: ClauseID
    /// Within how many business days an offered lead is accepted.
    public let acceptance: Term
    /// Within how many business days an accepted lead is acted on.
    public let action: Term
    public let capacity: Capacity?
    /// Looked at in this order: the first that finds a partner hands the lead on.
    public let rules: [LeadRule]

    /// A term with the clause that sets it.
    public struct Term: Hashable, Sendable {
        public let clause: ClauseID
        public let businessDays: Int
    }

    /// How many leads a partner has at the same time, at most.
    public struct Capacity: Hashable, Sendable {
        public let clause: ClauseID
        public let most: Most

        public enum Most: Hashable, Sendable {
            case all(Int)
            /// Tiers that are not named have no bound.
            case byTier([String: Int])
        }

        /// The most of a tier; nil where nothing bounds it.
        public func most(_ tier: String?) -> Int? {
            switch most {
            case .all(let count): count
            case .byTier(let counts): tier.flatMap { counts[$0] }
            }
        }
    }
}

/// A rule by which leads go to partners.
public struct LeadRule: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// Where a partner has to be: in the lead's country, or in its region.
    public let place: Place
    /// Does a partner have to take leads of the lead's product line?
    public let matchesProductLine: Bool
    /// Does a partner have to speak the lead's language?
    public let matchesLanguage: Bool
    /// Of the lead and of the partner.
    public let conditions: [Condition]
    /// How many leads a tier gets for one of the others'; 1 for those that are not named.
    public let weights: [String: Int]

    public enum Place: String, Codable, CaseIterable, Sendable {
        case country, region
    }

    /// The weight of a tier; nil for a partner without one.
    public func weight(_ tier: String?) -> Int { tier.flatMap { weights[$0] } ?? 1 }

    /// What of it a partner meets, as a decision shows it.
    ///
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func outcome(_ facts: Facts) throws(BudgetExceeded) -> RuleOutcome {
        var budget = Budget.decision
        return try Requirement(id: id, label: label, clause: clause, conditions: conditions).outcome(facts, &budget)
    }

    /// The facts that its conditions read.
    public var asked: Set<Fact> { Set(conditions.flatMap(\.expression.variables).compactMap(Fact.init(rawValue:))) }
}

/// How good a lead is.
public enum LeadQuality: String, Codable, CaseIterable, Sendable {
    case hot, warm, cold

    /// What it is called.
    package var phrase: TypedValue { .words("lead_quality.\(rawValue)") }
}
