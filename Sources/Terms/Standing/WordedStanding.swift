/// One requirement of a tier as a partner stands to it, in words.
public struct WordedRequirement: Codable, Hashable, Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    /// The tier that asks for it.
    public let tier: String
    public let met: Bool
    /// For amounts of money.
    public let amount: RequirementStanding.AmountFigure?
    /// For counts: units, orders, activities; posts filled with people.
    public let count: RequirementStanding.CountFigure?
    /// For shares.
    public let share: RequirementStanding.ShareFigure?
    /// The first day that counts, where a window does.
    public let from: Day?
    /// The day by which what is missing has to come, where there is one.
    public let by: Day?
    /// Of posts that nobody is left for: what the certifications of each are called.
    public let openPosts: [[String]]?
    /// The duties that are overdue.
    public let overdue: [WordedDuty]?
    /// For scores: what each metric brings.
    public let metrics: [WordedMetric]?
    /// What it would take, each a sentence with its clause; empty when it is met.
    public let missing: [WordedMissing]
}

/// One period of an obligation as it concerns one partner, in words.
public struct WordedDuty: Codable, Hashable, Sendable {
    public let obligation: String
    /// What the obligation is called.
    public let label: String
    /// The label with the period: `Business development strategy for Q2 2026`.
    public let title: String
    public let clause: ClauseID
    /// The first day of its period; for what is due once, the day from which it counts. Names the duty among those of its obligation.
    public let period: Day
    /// The last day on which it can be fulfilled in time.
    public let due: Day
    /// Pieces of evidence that it takes.
    public let count: Int
    /// Those approved.
    public let approved: Int
    /// Those that wait for the vendor's review.
    public let waiting: Int
    public let state: Duty.State
    public let evidence: [Obligation.Evidence]
}

extension Wording {
    /// How a partner stands to a requirement, in words.
    public func requirement(_ standing: RequirementStanding) -> WordedRequirement {
        let rule = rule(standing.outcome, of: .standing)
        return WordedRequirement(
            id: standing.id, label: rule.label, clause: rule.clause, tier: standing.tier, met: standing.met,
            amount: standing.amount, count: standing.count, share: standing.share, from: standing.from, by: standing.by,
            openPosts: standing.openPosts.map { $0.map { $0.map { text(.named(.certification, $0)) } } },
            overdue: standing.overdue.map { $0.map(duty) },
            metrics: standing.metrics.map { metrics in
                metrics.map {
                    WordedMetric(
                        id: $0.id, label: text(.named(.metric, $0.id)), points: $0.points, most: $0.most,
                        least: $0.least)
                }
            }, missing: rule.missing)
    }

    /// A duty in words.
    public func duty(_ duty: Duty) -> WordedDuty {
        WordedDuty(
            obligation: duty.obligation, label: text(.named(.obligation, duty.obligation)), title: text(duty.title),
            clause: duty.clause, period: duty.period, due: duty.due, count: duty.count, approved: duty.approved,
            waiting: duty.waiting, state: duty.state, evidence: duty.evidence)
    }
}
