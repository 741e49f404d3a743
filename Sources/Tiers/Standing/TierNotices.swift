import Members
import Record
import Terms

/// What is told of tiers.
enum TierNotices {
    static let all: [Reaction] = [
        .notices(of: TierChanged.self) { event, reader in
            let partner = try reader.require(event.member).value
            let isRise = event.direction == .rise
            if let reason = event.reason {
                let says = Phrase("notice.tier_assigned", partner.named(event.to, reason: reason))
                return [
                    reader.context.notice(
                        to: partner.id, isRise ? .tierAssigned : .tierFallen, partner.id.text, event.clause, says)
                ]
            }
            guard try !reader.isEntry(event, of: partner) else { return [] }
            let says = Phrase(isRise ? "notice.tier_risen" : "notice.tier_fallen", partner.named(event.to))
            return [partner.id, nil].map {
                reader.context.notice(to: $0, isRise ? .tierRisen : .tierFallen, partner.id.text, event.clause, says)
            }
        },
        .notices(of: TierProposed.self) { event, reader in
            let partner = try reader.require(event.member).value
            let isRise = event.proposal.direction == .rise
            let says = Phrase(
                isRise ? "notice.tier_proposed" : "notice.tier_fall_proposed", partner.named(event.proposal.tier))
            // Of a fall that is only proposed the partner is not told.
            return (isRise ? [partner.id, nil] : [nil]).map {
                reader.context.notice(to: $0, .tierProposed, partner.id.text, event.clause, says)
            }
        },
        .notices(of: TierProposalEnded.self) { event, reader in
            let partner = try reader.require(event.member).value
            if let late = event.late {
                let says = Phrase("notice.tier_proposal_lapsed", partner.named(event.tier, day: late))
                return [reader.context.notice(to: nil, .tierProposalLapsed, partner.id.text, event.clause, says)]
            }
            guard let reason = event.reason, event.direction == .rise else { return [] }
            let says = Phrase("notice.tier_proposal_declined", partner.named(event.tier, reason: reason))
            return [
                reader.context.notice(to: partner.id, .tierProposalDeclined, partner.id.text, event.clause, says)
            ]
        },
        .notices(of: TierReviewed.self) { event, reader in
            guard let clause = event.warned else { return [] }
            let partner = try reader.require(event.member).value
            let tier = try reader.find(Standing.id(event.member))?.value.tier(on: event.review.through)
            let says = Phrase("notice.tier_at_risk", partner.named(tier, day: event.review.through))
            return [partner.id, nil].map {
                reader.context.notice(to: $0, .tierAtRisk, partner.id.text, clause, says)
            }
        },
    ]
}

extension Standing {
    /// The tier that the partner had on a day; nil where it had none.
    fileprivate func tier(on day: Day) -> String? { history.last { $0.from <= day }?.tier }
}

extension Reader {
    /// Is it the tier at joining, of which the word of welcome tells?
    fileprivate func isEntry(_ event: TierChanged, of partner: Partner) throws -> Bool {
        guard event.from == nil, event.to == context.program.tiers(of: partner.type)?.entry,
            let standing = try find(Standing.id(partner.id))
        else { return false }
        return standing.history.first { $0.tier != nil }.map { $0.tier == event.to && $0.from == event.day } ?? false
    }
}
