import Members
import Record
import Terms

/// Where a partner stands, with the way to the next tier.
public struct StandingView: Codable, Sendable, Resource {
    package static var resource: String { "standing" }

    public let partner: PartnerID
    public let partnerName: String
    /// What a tier is called in the program; absent where there are none.
    public let label: String?
    public let tier: String?
    public let tierLabel: String?
    /// The clause the tier comes from.
    public let clause: ClauseID?
    public let since: Day?
    /// The tier that waits for the vendor's decision; `none` for the loss of every tier.
    public let proposed: String?
    public let proposal: Standing.ProposalView?
    /// Of a proposed rise: what it takes that is no longer there today. Once reached it stays proposed until the vendor or a review ends it.
    public let lapsed: [WordedRequirement]
    /// Was the last review missed?
    public let atRisk: Bool
    public let atRiskSince: Day?
    /// Reviews missed in a row.
    public let missedReviews: Int
    /// The last day of the next review.
    public let nextReview: Day?
    /// What holding the present tier takes, and how the partner stands to it.
    public let requirements: [WordedRequirement]
    public let next: Next?
    /// What the next tier would take that is not there yet.
    public let missing: [WordedMissing]
    public let duties: [WordedDuty]
    /// Designations that the partner has or may come to have, in the program's order.
    public let designations: [DesignationView]
    public let history: [Standing.Held]
    /// How the partner stands to the next tier; at the top, to its own.
    public let decision: WordedDecision?

    /// The next tier.
    public struct Next: Codable, Sendable {
        public let tier: String
        public let label: String
        public let clause: ClauseID
        public let rises: Tier.Rise
        public let requirements: [WordedRequirement]
    }
}

extension Reader {
    func standingView(_ partner: Partner) throws -> StandingView {
        let situation = try standingSituation(partner)
        let standing = situation.standing(context)
        let program = context.program
        let terms = program.tiers(of: partner.type)
        let input = situation.input(standing, through: today, context)
        let own = terms?.tier(standing.tier)
        // Whoever is on the way in is given the first tier with the membership.
        let next = partner.membership == .onboarding ? nil : terms?.next(after: standing.tier)
        let decision = try (next ?? own).flatMap { try terms?.decision(input, to: $0, program.reference) }
            .map(worded)
        let wording = wording
        return StandingView(
            partner: partner.id, partnerName: partner.name, label: terms?.label[language], tier: standing.tier,
            tierLabel: own?.label[language] ?? standing.tier, clause: own?.clause,
            since: own == nil ? nil : standing.since,
            proposed: standing.proposal.map { $0.tier ?? "none" }, proposal: try standing.proposal.map(shown),
            lapsed: try standing.proposal.flatMap { $0.direction == .rise ? terms?.tier($0.tier) : nil }
                .flatMap { try terms?.standing(input, to: $0.id).filter { !$0.met } }?.map(wording.requirement) ?? [],
            atRisk: standing.atRisk != nil, atRiskSince: standing.atRisk?.through,
            missedReviews: standing.missedReviews, nextReview: terms?.review?.on.first(from: today),
            requirements: try own.flatMap { try terms?.standing(input, to: $0.id, keeping: true) }?
                .map(wording.requirement) ?? [],
            next: try next.map { tier in
                .init(
                    tier: tier.id, label: tier.label[language], clause: tier.clause, rises: tier.rises,
                    requirements: try terms?.standing(input, to: tier.id).map(wording.requirement) ?? [])
            },
            missing: next == nil ? [] : decision?.missing ?? [], duties: input.duties.map(wording.duty),
            designations: try designationViews(partner, standing, input), history: standing.history,
            decision: decision)
    }

    private func shown(_ proposal: Standing.Proposal) throws -> Standing.ProposalView {
        Standing.ProposalView(
            tier: proposal.tier, direction: proposal.direction, at: proposal.at,
            decision: try worded(proposal.decision))
    }
}

/// Where a partner stands and what the next tier would take.
public struct ShowStanding: Query {
    public static let name = "show_standing"
    public static let permission = Permission.seeStanding

    /// The partner; one's own when left out.
    public let partner: PartnerID?

    public init(partner: PartnerID? = nil) { self.partner = partner }

    public func answer(_ reader: Reader) throws -> StandingView {
        try reader.standingView(try reader.partner(named: partner))
    }
}
