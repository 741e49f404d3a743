/// What follows for a partner's tier.
public struct StandingChange: Hashable, Sendable {
    /// The tier it would be; nil for none.
    public let tier: String?
    /// Does it happen by itself? Otherwise the vendor is asked.
    public let byItself: Bool
    public let decision: Decision
}

extension TierTerms {
    /// The tiers above the partner's that it has reached: the highest it rises to by itself, and the highest to propose above that.
    ///
    /// - Throws: `BudgetExceeded` when the conditions of a tier cost more than a decision may.
    public func rises(
        _ input: StandingInput, _ program: ProgramReference
    ) throws(BudgetExceeded) -> [StandingChange] {
        var changes: [StandingChange] = []
        var rank = rank(input.tier)
        for (mode, byItself) in [(Tier.Rise.automatic, true), (.assigned, false)] {
            let above = tiers.indices.reversed().prefix { $0 > rank }.filter { place in
                tiers[place].rises == mode && isOpen(tiers[place], to: input.tier)
            }
            guard
                let reached = try highest(
                    of: above,
                    where: { tier throws(BudgetExceeded) in
                        try reaches(input, tier)
                    })
            else { continue }
            changes.append(
                StandingChange(
                    tier: tiers[reached].id, byItself: byItself,
                    decision: try decision(input, to: tiers[reached], program)))
            rank = reached
        }
        return changes
    }

    /// Does a partner of a tier come to another in the way that this one says, rather than at a review?
    private func isOpen(_ tier: Tier, to current: String?) -> Bool {
        tier.risesFrom.map { rank(current) >= rank($0) } ?? true
    }

    /// The highest tier above the partner's to which it comes at a review of this day.
    private func riseAtReview(_ input: StandingInput) throws(BudgetExceeded) -> Int? {
        let above = tiers.indices.reversed().prefix { $0 > rank(input.tier) }.filter { place in
            let tier = tiers[place]
            return tier.rises == .atReview || (tier.rises == .automatic && !isOpen(tier, to: input.tier))
        }
        return try highest(of: above) { tier throws(BudgetExceeded) in try reaches(input, tier) }
    }

    /// The tier that takes the place of one that these terms no longer have: the highest that the partner's figures keep, conferred
    /// ones left out, and never below the tier at joining.
    ///
    /// - Throws: `BudgetExceeded` when the conditions of a tier cost more than a decision may.
    ///
    /// - Parameter tier: the tier below which it is; nil for any.
    public func replacement(_ input: StandingInput, below tier: String? = nil) throws(BudgetExceeded) -> String? {
        let most = tier.map { rank($0) } ?? tiers.count
        let open = tiers.indices.reversed().filter { tiers[$0].rises != .conferred && $0 < most }
        let kept = try highest(of: open) { tier throws(BudgetExceeded) in
            try standing(input, to: tier, keeping: true).allSatisfy(\.met)
        }
        let place = max(kept ?? -1, rank(entry))
        return place < 0 ? nil : tiers[place].id
    }

    /// The first of the places, which go from the highest tier down, whose tier passes.
    private func highest(
        of places: some Sequence<Int>, where passes: (String) throws(BudgetExceeded) -> Bool
    ) throws(BudgetExceeded) -> Int? {
        for place in places where try passes(tiers[place].id) { return place }
        return nil
    }

    /// The next tier that the partner could rise to, conferred ones included; nil at the top.
    public func next(after tier: String?) -> Tier? {
        let next = rank(tier) + 1
        return tiers.indices.contains(next) ? tiers[next] : nil
    }
}

/// How a review came out.
public struct TierReviewOutcome: Hashable, Sendable {
    public let missed: Bool
    /// Set when the partner falls, or is proposed to.
    public let fall: StandingChange?
    /// Set when the partner rises: by itself, since a review decides on it.
    public let rise: StandingChange?
    /// Reviews missed in a row, this one included.
    public let consecutive: Int
    public let decision: Decision
}

extension TierTerms {
    /// Looks at whether a partner keeps its tier, by figures through `input.through`.
    ///
    /// - Parameter missedBefore: reviews missed in a row before this one.
    /// - Throws: `BudgetExceeded` when the conditions of a tier cost more than a decision may.
    public func review(
        _ input: StandingInput, _ review: TierReview, missedBefore: Int, _ program: ProgramReference
    ) throws(BudgetExceeded) -> TierReviewOutcome {
        let found = try reviewed(input, review, input.tier)
        let missed = found.filter { !$0.met }
        let consecutive = missed.isEmpty ? 0 : missedBefore + 1
        let far = missed.contains { review.isFarBelow($0) }
        let canFall = rank(input.tier) > rank(entry)
        let patience = review.consecutive.map { consecutive >= $0 } ?? (review.farBelow == nil)
        let falls = !missed.isEmpty && canFall && (far || patience)
        let missedReview =
            far && falls
            ? MissingPart("missing.far_below", ["tier": input.tier.map { .named(.tier, $0) }])
            : consecutive == 1
                ? MissingPart(falls ? "missing.missed_once" : "missing.at_risk_once")
                : MissingPart(falls ? "missing.missed" : "missing.at_risk", ["times": .count(consecutive)])
        let summary = RuleOutcome(
            own: "review", clause: review.clause,
            facts: [
                SeenFact("review.through", .day(input.through)),
                SeenFact("review.missed_in_a_row", .count(consecutive)),
            ], missing: missed.isEmpty ? [] : [missedReview])
        let decision = Decision(
            question: .tierReview, subject: input.subject, at: input.at, program: program,
            outcome: Outcome(missed.isEmpty ? .granted : .declined), rules: found.map(\.outcome) + [summary])
        let rise = try missed.isEmpty ? riseAtReview(input) : nil
        let fall =
            falls
            ? StandingChange(
                tier: try goal(input, review), byItself: review.fall == .automatic, decision: decision) : nil
        return TierReviewOutcome(
            missed: !missed.isEmpty, fall: fall,
            rise: try rise.map { place throws(BudgetExceeded) in
                StandingChange(
                    tier: tiers[place].id, byItself: true, decision: try self.decision(input, to: tiers[place], program)
                )
            }, consecutive: consecutive, decision: decision)
    }

    /// The requirements of a tier that a review looks at.
    private func reviewed(
        _ input: StandingInput, _ review: TierReview, _ tier: String?
    ) throws(BudgetExceeded) -> [RequirementStanding] {
        guard let tier else { return [] }
        return try standing(input, to: tier, keeping: true).filter { review.requirements?.contains($0.id) ?? true }
    }

    /// Where a fall leads: never below the tier at joining.
    private func goal(_ input: StandingInput, _ review: TierReview) throws(BudgetExceeded) -> String? {
        let (current, floor) = (rank(input.tier), rank(entry))
        let lower =
            review.goal == .nextLower
            ? current - 1
            : try highest(of: (0..<current).reversed()) { tier throws(BudgetExceeded) in
                try reviewed(input, review, tier).allSatisfy(\.met)
            } ?? -1
        let goal = max(lower, floor)
        return goal < 0 ? nil : tiers[goal].id
    }
}

extension TierReview {
    /// Is the figure below the share of its threshold at which a partner falls at once? Exactly that share is not.
    fileprivate func isFarBelow(_ standing: RequirementStanding) -> Bool {
        guard let farBelow else { return false }
        let figure =
            standing.amount.map { ($0.soFar.minor, $0.needed.minor) }
            ?? standing.count.map { ($0.soFar, $0.needed) }
        guard let (soFar, needed) = figure, needed > 0 else { return false }
        return farBelow.isMissed(by: soFar, of: needed)
    }
}
