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
    public func rises(_ input: StandingInput, _ program: ProgramReference) -> [StandingChange] {
        var changes: [StandingChange] = []
        var rank = rank(input.tier)
        for (mode, byItself) in [(Tier.Rise.automatic, true), (.assigned, false)] {
            let reached = tiers.indices.last {
                $0 > rank && tiers[$0].rises == mode && reaches(input, tiers[$0].id)
            }
            guard let reached else { continue }
            changes.append(
                StandingChange(
                    tier: tiers[reached].id, byItself: byItself,
                    decision: decision(input, to: tiers[reached], program)))
            rank = reached
        }
        return changes
    }

    /// The tier that takes the place of one that these terms no longer have: the highest that the partner's figures keep, conferred
    /// ones left out, and never below the tier at joining.
    public func replacement(_ input: StandingInput) -> String? {
        let kept = tiers.last { $0.rises != .conferred && standing(input, to: $0.id, keeping: true).allSatisfy(\.met) }
        let rank = max(rank(kept?.id), rank(entry))
        return rank < 0 ? nil : tiers[rank].id
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
    /// Reviews missed in a row, this one included.
    public let consecutive: Int
    public let decision: Decision
}

extension TierTerms {
    /// Looks at whether a partner keeps its tier, by figures through `input.through`.
    ///
    /// - Parameter missedBefore: reviews missed in a row before this one.
    public func review(
        _ input: StandingInput, _ review: TierReview, missedBefore: Int, _ program: ProgramReference
    ) -> TierReviewOutcome {
        let found = reviewed(input, review, input.tier)
        let missed = found.filter { !$0.met }
        let consecutive = missed.isEmpty ? 0 : missedBefore + 1
        let far = missed.contains { review.isFarBelow($0) }
        let canFall = rank(input.tier) > rank(entry)
        let patience = review.consecutive.map { consecutive >= $0 } ?? (review.farBelow == nil)
        let falls = !missed.isEmpty && canFall && (far || patience)
        let summary = RuleOutcome(
            id: "review", label: "Review", clause: review.clause, applied: missed.isEmpty,
            facts: [
                SeenFact(name: "review.through", label: "through", value: input.through.description),
                SeenFact(name: "review.missed_in_a_row", label: "reviews missed in a row", value: String(consecutive)),
            ],
            missing: missed.isEmpty
                ? []
                : [
                    MissingPart(
                        clause: review.clause,
                        text: falls
                            ? (far ? "far below what \(name(input.tier)) takes" : "missed \(times(consecutive))")
                            : "at risk: missed \(times(consecutive))")
                ])
        let decision = Decision(
            question: .tierReview, subject: input.subject, at: input.at, program: program,
            outcome: Outcome(missed.isEmpty ? .granted : .declined), rules: found.map(\.outcome) + [summary])
        let fall =
            falls
            ? StandingChange(
                tier: goal(input, review), byItself: review.fall == .automatic, decision: decision) : nil
        return TierReviewOutcome(missed: !missed.isEmpty, fall: fall, consecutive: consecutive, decision: decision)
    }

    private func name(_ tier: String?) -> String { self.tier(tier)?.label ?? "" }
    private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times in a row" }

    /// The requirements of a tier that a review looks at.
    private func reviewed(_ input: StandingInput, _ review: TierReview, _ tier: String?) -> [RequirementStanding] {
        guard let tier else { return [] }
        return standing(input, to: tier, keeping: true).filter { review.requirements?.contains($0.id) ?? true }
    }

    /// Where a fall leads: never below the tier at joining.
    private func goal(_ input: StandingInput, _ review: TierReview) -> String? {
        let (current, floor) = (rank(input.tier), rank(entry))
        let lower =
            review.goal == .nextLower
            ? current - 1
            : (0..<current).last { reviewed(input, review, tiers[$0].id).allSatisfy(\.met) } ?? -1
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
        let have = soFar.multipliedFullWidth(by: Rate.one.millionths)
        let least = needed.multipliedFullWidth(by: farBelow.millionths)
        return (have.high, have.low) < (least.high, least.low)
    }
}
