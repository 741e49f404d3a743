import Members
import Record
import Store
import Terms

enum StandingEvents {
    static let all: [any Event.Type] = [
        StandingOpened.self, TierProposed.self, TierProposalEnded.self, TierChanged.self, TierReviewed.self,
        ObligationsChanged.self, ObligationTold.self, ObligationHandedIn.self, ObligationReviewed.self,
        StandingRescheduled.self, DesignationChanged.self, DesignationReviewed.self,
    ]
}

/// Something that changed where a partner stands.
protocol StandingUpdate: EntityChange where Changed == Standing {
    var member: PartnerID { get }
}

extension StandingUpdate {
    var changed: ID<Standing> { Standing.id(member) }
    var subject: String { member.text }
    var partner: PartnerID? { member }
}

/// From here on it is kept where a partner stands.
package struct StandingOpened: Event {
    package static let kind = "standing.opened"
    package let standing: Standing
    package var subject: String { standing.partner.text }
    package var partner: PartnerID? { standing.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(standing, as: "standing", in: entry)
        guard standing.tier != nil else { return }
        try tables.update(standing.partner) { ($0.tier, $0.tierSince) = (standing.tier, standing.since) }
    }
}

/// The engine proposes another tier; the vendor decides.
struct TierProposed: StandingUpdate {
    static let kind = "tier.proposed"
    let member: PartnerID
    let proposal: Standing.Proposal
    /// By which the vendor decides on it.
    let clause: ClauseID

    func change(_ standing: inout Standing) { standing.proposal = proposal }
}

/// The vendor declined a proposal, or it no longer holds.
struct TierProposalEnded: StandingUpdate {
    static let kind = "tier.proposal_ended"
    let member: PartnerID
    let tier: String?
    let direction: TierDirection
    /// Why the vendor declined it; nil when it ended by itself.
    let reason: String?
    let clause: ClauseID
    /// The first day of what arrived late, where it ended because of that.
    var late: Day?

    func change(_ standing: inout Standing) {
        standing.proposal = nil
        if reason != nil, direction == .rise { standing.declined = tier }
    }
}

/// A partner has another tier from this moment on. What was priced before stays as it is.
struct TierChanged: Event {
    static let kind = "tier.changed"
    let member: PartnerID
    let from: String?
    let to: String?
    let direction: TierDirection
    let day: Day
    let clause: ClauseID
    /// The vendor's reason; nil when it happened by itself.
    let reason: String?
    /// How the partner stood to the tier, or how the review came out.
    let decision: Decision?
    let obliged: [String: Day]
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(Standing.id(member)) { $0.change(self) }
        try tables.update(member) { ($0.tier, $0.tierSince) = (to, day) }
        let parts = [direction == .rise ? "rise" : "fall", from ?? "", to ?? ""]
        try tables.count(
            Partner.self, ReportFigures.cells("tier_moved", on: day, parts, partner: member).map { ($0, 1) })
    }
}

extension Standing {
    mutating func change(_ event: TierChanged) {
        tier = event.to
        since = event.day
        history.append(Held(tier: event.to, from: event.day))
        if history.count > 100 { history.removeFirst() }
        proposal = nil
        declined = nil
        atRisk = nil
        missedReviews = 0
        obliged = event.obliged
    }
}

/// It was looked at whether a partner keeps its tier; perhaps again, because something of those days arrived late.
struct TierReviewed: StandingUpdate {
    static let kind = "tier.reviewed"
    let member: PartnerID
    let review: Standing.Review
    let atRisk: Bool
    let consecutive: Int
    /// The clause by which the partner is warned; nil where it is not at risk, or falls.
    let warned: ClauseID?
    let decision: Decision
    /// The first day of what arrived late; nil for a review in its time.
    let late: Day?

    func change(_ standing: inout Standing) {
        standing.lookAgain = nil
        if late != nil, let place = standing.reviews.firstIndex(where: { $0.through == review.through }) {
            standing.reviews[place] = review
            guard place == standing.reviews.count - 1 else { return }
        } else {
            standing.reviews = standing.reviews.suffix(11) + [review]
            standing.reviewed = review.through
            standing.declined = nil
        }
        // Another tier since then has begun anew.
        guard late == nil || standing.tier == review.tier else { return }
        standing.missedReviews = consecutive
        standing.atRisk = atRisk ? Standing.AtRisk(through: review.through, decision: decision) : nil
    }
}

/// The partner has other obligations than before, by new terms or another type.
struct ObligationsChanged: StandingUpdate {
    static let kind = "obligation.changed"
    let member: PartnerID
    let obliged: [String: Day]

    func change(_ standing: inout Standing) { standing.obliged = obliged }
}

/// The partner was reminded of a duty, or it is overdue.
struct ObligationTold: StandingUpdate {
    static let kind = "obligation.told"
    let member: PartnerID
    let obligation: String
    let period: Day
    let due: Day
    let clause: ClauseID
    let overdue: Bool

    func change(_ standing: inout Standing) {
        let told = Standing.Told(obligation: obligation, period: period, overdue: overdue)
        standing.told.removeAll { $0 == told }
        standing.told.append(told)
        if standing.told.count > 100 { standing.told.removeFirst() }
    }
}

/// New terms begin at a moment, or amounts of many partners are worth something else: then everybody's standing is
/// looked at.
package struct StandingRescheduled: Event {
    package static let kind = "standing.rescheduled"
    package let vendor: ID<Vendor>
    package let at: Instant
    /// What arrived late, where something did.
    var late: Late?

    package init(vendor: ID<Vendor>, at: Instant, late: Late? = nil) {
        (self.vendor, self.at, self.late) = (vendor, at, late)
    }

    /// Partners whose reviews of a day or later ones are looked at again, since something of that day arrived.
    package struct Late: Codable, Sendable {
        let partners: [PartnerID]
        let since: Day
    }

    package var subject: String { vendor.text }

    /// Work that is due earlier stays where it is. O(partners).
    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let partners = try tables.writer.query("SELECT id FROM {partners}")
        let earlier = Set(
            try tables.writer.query(
                "SELECT subject FROM {due} WHERE kind = $1 AND at <= $2",
                [.text(DueKind.standing.name), .integer(at.milliseconds)]
            ).map { try $0.text(0) })
        for row in partners {
            let partner = try row.text(0)
            if !earlier.contains(partner) { try tables.schedule(.standing, partner, at: at) }
        }
        for partner in late?.partners ?? [] {
            guard let late, var standing = try tables.get(Standing.id(partner)) else { continue }
            standing.lookAgain = min(standing.lookAgain ?? late.since, late.since)
            try tables.put(standing)
        }
    }
}
