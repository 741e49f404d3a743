/// Something that a partner may be beside its tier, several at once: a competency, a specialisation.
public struct Designation: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let rises: Rise
    /// What it takes and how it is reviewed: the terms of one tier by the designation's id.
    public let ladder: TierTerms

    /// How a partner comes to it.
    public enum Rise: String, Codable, CaseIterable, Hashable, Sendable {
        /// By itself, as soon as its requirements are met.
        case automatic
        /// By the vendor alone.
        case conferred
    }

    /// The partner types that may have it.
    public var types: Set<String> { ladder.types }

    /// How a partner stands to what it takes.
    ///
    /// - Parameter held: judge whether it is kept rather than reached.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func standing(_ input: StandingInput, held: Bool) throws(BudgetExceeded) -> [RequirementStanding] {
        try ladder.standing(input.holding(held ? id : nil), to: id, keeping: held)
    }

    /// The decision by which it is awarded by itself; nil while something is missing, and for what the vendor confers.
    ///
    /// - Throws: as `standing`.
    public func award(_ input: StandingInput, _ program: ProgramReference) throws(BudgetExceeded) -> Decision? {
        guard rises == .automatic, let tier = ladder.tier(id) else { return nil }
        let decision = try ladder.decision(input.holding(nil), to: tier, program)
        return decision.outcome.verdict == .granted ? decision : nil
    }

    /// Looks at whether a partner keeps it, by figures through `input.through`.
    ///
    /// - Throws: as `standing`.
    public func review(
        _ input: StandingInput, _ review: TierReview, missedBefore: Int, _ program: ProgramReference
    ) throws(BudgetExceeded) -> TierReviewOutcome {
        try ladder.review(input.holding(id), review, missedBefore: missedBefore, program)
    }
}

extension Program {
    public func designation(_ id: String) -> Designation? { designations.first { $0.id == id } }

    /// The designations that a partner of this type may have.
    public func designations(of type: String) -> [Designation] { designations.filter { $0.types.contains(type) } }

    /// The terms of its tiers, and those of each designation.
    var ladders: [TierTerms] { (tiers.map { [$0] } ?? []) + designations.map(\.ladder) }

    /// All requirements as if they were of one ladder, reviewed where any is: which figures are kept of sales, in which currency, and
    /// from which day on. Nil where nothing is asked for.
    public var measured: TierTerms? {
        guard let first = ladders.first, !designations.isEmpty else { return tiers }
        return TierTerms(
            label: first.label, clause: first.clause, entry: nil, assignment: first.assignment, types: first.types,
            tiers: [], requirements: ladders.flatMap(\.requirements),
            review: ladders.lazy.compactMap(\.review).first)
    }
}

extension TierRequirement {
    /// What brings points, where it is a score.
    var metrics: [TierScore.Metric] { if case .score(let score) = kind { score.metrics } else { [] } }
}
