import Members
import Record
import Terms

/// What a partner has of the program's benefits, what it lacks, and why.
public struct PartnerBenefits: Codable, Sendable, Resource {
    package static var resource: String { "benefits" }

    public let partner: PartnerID
    public let tier: String?
    public let items: [Item]
    public let decision: WordedDecision

    /// One benefit.
    public struct Item: Codable, Sendable {
        public let id: String
        public let label: String
        public let clause: ClauseID
        /// Does the partner have it?
        public let has: Bool
        /// What its tier has of it, in the program's words.
        public let words: String?
        /// What it would take.
        public let missing: [WordedMissing]
    }
}

/// What a partner has of the program's benefits.
public struct ShowBenefits: Query {
    public static let name = "show_benefits"
    public static let permission = Permission.seeStanding

    /// The partner; one's own when left out.
    public let partner: PartnerID?

    public init(partner: PartnerID? = nil) { self.partner = partner }

    public func answer(_ reader: Reader) throws -> PartnerBenefits {
        let partner = try reader.partner(named: partner)
        let situation = try reader.standingSituation(partner)
        let program = reader.context.program
        let tier = situation.standing(reader.context).tier
        let designations = partner.designations ?? []
        let before = try reader.missingMembership(of: partner)
        let wording = reader.wording
        let outcomes = try program.benefits.map { benefit in
            let outcome = try benefit.outcome(
                type: partner.type, tier: tier, designations: designations, program.tiers, situation.facts)
            return wording.rule(outcome, of: .benefit).lacking(before)
        }
        let decision = Decision(
            question: .benefit, subject: partner.id.text, at: reader.now, program: program.reference,
            outcome: Outcome(outcomes.contains(where: \.applied) ? .granted : .nothing), rules: [])
        return PartnerBenefits(
            partner: partner.id, tier: tier,
            items: zip(program.benefits, outcomes).map { benefit, outcome in
                PartnerBenefits.Item(
                    id: benefit.id, label: wording.text(benefit.label), clause: benefit.clause, has: outcome.applied,
                    words: benefit.words(tier).map(wording.text), missing: outcome.missing)
            },
            decision: decision.worded(by: wording, outcomes))
    }
}

extension Reader {
    /// What stands between a partner and all benefits: nothing while its membership is active.
    fileprivate func missingMembership(of partner: Partner) throws -> [WordedMissing] {
        switch partner.membership {
        case .active: []
        case .onboarding:
            try vendorWide.onboarding(of: partner).outcomes.flatMap { wording.rule($0, of: .activation).missing }
        case .terminated:
            partner.termination.map {
                [WordedMissing(clause: $0.clause, text: wording("missing.membership_over"))]
            } ?? []
        }
    }
}

extension WordedRule {
    /// The same, with what is missing before anything else; a clause that is told already is not told again.
    fileprivate func lacking(_ before: [WordedMissing]) -> WordedRule {
        guard !before.isEmpty else { return self }
        let told = Set(before.map(\.clause))
        return WordedRule(
            id: id, label: label, clause: clause, applied: false, facts: facts,
            missing: before + missing.filter { !told.contains($0.clause) })
    }
}
