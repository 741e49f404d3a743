import Commerce
import Enablement
import Members
import Partnership
import Record
import Store
import Terms

extension Reaction {
    /// Looks whether approved evidence for an obligation was the last thing missing, and makes the membership active if so.
    static let onboarding = Reaction("onboarding", to: ObligationReviewed.self) { event, reader in
        guard event.review.approved, let partner = try reader.vendorWide.find(event.owner)?.value,
            partner.membership == .onboarding
        else { return [] }
        return try reader.onboarding(of: partner).activationEvents(reader.context)
    }

    /// Looks again at the standing of each partner that something may have moved: a tier reached, a proposal. Reads the partner's sums
    /// by day, not its orders.
    package static let standing = Reaction(
        "standing",
        to: [
            PartnerAdmitted.self, PartnerActivated.self, PartnerTerminated.self, PartnerTypeChanged.self,
            CreditHoldChanged.self, OrderCounted.self, OrderImported.self, SubscriptionReduced.self,
            PaymentRecorded.self,
            ObligationHandedIn.self, ObligationReviewed.self, CertificateIssued.self, CertificateRevoked.self,
            PartnerMerged.self, SalesJoined.self, EmployeeMoved.self, EmployeeMerged.self,
        ]
    ) { happened, reader in
        guard reader.context.program.hasStanding else { return [] }
        var looked: Set<PartnerID> = []
        return try happened.flatMap { cause -> [Conclusion] in
            guard let partner = cause.event.partner, looked.insert(partner).inserted else { return [] }
            let since = happened.lazy.filter { $0.event.partner == partner }.compactMap { $0.event.soldOn }.min()
            return try reader.vendorWide.consequences(for: partner, since: since).map { Conclusion($0, because: cause) }
        }
    }

    /// Looks again where amounts are worth something else.
    static let standingByRates = Reaction("standing by rates", to: RatesSet.self) { rates, reader in
        guard reader.context.program.hasStanding else { return [] }
        return try reader.consequences(of: rates)
    }
}

extension Event {
    /// The day of a sale that has just come to count.
    fileprivate var soldOn: Day? {
        (self as? SubscriptionReduced)?.day ?? (self as? OrderCounted)?.sale.day ?? (self as? OrderImported)?.sale?.day
            ?? (self as? SalesJoined)?.first
    }
}

extension Reader {
    /// What follows when amounts are worth something else: at once where it concerns few; otherwise timed work looks at everybody.
    fileprivate func consequences(of rates: RatesSet) throws -> [any Event] {
        let moved = try vendorWide.partnersMoved(by: rates.days)
        let since = rates.days.map(\.day).min()
        guard moved.count <= StandingFollow.most else {
            let late = since.map { StandingRescheduled.Late(partners: moved, since: $0) }
            return [StandingRescheduled(vendor: context.vendor.id, at: context.now, late: late)]
        }
        return try moved.flatMap { try vendorWide.consequences(for: $0, since: since) }
    }

    /// What follows for a partner's standing now.
    ///
    /// - Parameter since: the first day of what has just become known; reviews of that day or later ones are looked at
    ///   again.
    package func consequences(for id: PartnerID, since: Day? = nil) throws -> [any Event] {
        guard let partner = try find(id)?.value else { return [] }
        var follow = StandingFollow(try standingSituation(partner), context)
        if let termination = partner.termination {
            follow.endProposal(termination.clause)
            return follow.events
        }
        follow.open()
        try follow.settle()
        if let since, let late = try lateReviews(of: partner, follow.standing, since: since) {
            try follow.reviewAgain(late)
        }
        try follow.rise()
        try follow.designate()
        if follow.changesDuties { follow.schedule() }
        return follow.events
    }
}

/// Collects what follows for one partner, with the standing as it then is.
package struct StandingFollow {
    /// So many partners are looked at in one transaction; more are timed work.
    package static let most = 100

    let situation: StandingSituation
    package let context: Context
    private(set) var standing: Standing
    private(set) var events: [any Event] = []
    /// Set when duties or reviews begin at other times than before.
    private(set) var changesDuties = false

    mutating func take(_ event: DesignationChanged) {
        event.change(&standing)
        events.append(event)
        changesDuties = true
    }

    mutating func take(_ review: DesignationReviewed) {
        review.change(&standing)
        events.append(review)
    }

    init(_ situation: StandingSituation, _ context: Context) {
        self.situation = situation
        self.context = context
        standing = situation.standing(context)
    }

    private var terms: TierTerms? { context.program.tiers(of: situation.partner.type) }

    /// Opens the standing where there is none, and takes note of other obligations.
    package mutating func open() {
        if situation.kept == nil {
            events.append(StandingOpened(standing: standing))
            changesDuties = true
            return
        }
        let obliged = context.obliged(type: situation.partner.type, tier: standing.tier, before: standing.obliged)
        guard obliged != standing.obliged else { return }
        standing.obliged = obliged
        events.append(ObligationsChanged(member: standing.partner, obliged: obliged))
        changesDuties = true
    }

    /// Gives the tier that is had without reaching anything: the one at joining as soon as the membership is active, none where the
    /// partner's type has none, and another where the terms no longer know the one it had.
    package mutating func settle() throws {
        guard situation.partner.membership == .active, let all = context.program.tiers else { return }
        guard let terms else {
            if standing.tier != nil { change(to: nil, .fall, nil, all.clause) }
            return
        }
        guard terms.tier(standing.tier) == nil else { return }
        let tier =
            standing.tier == nil
            ? terms.entry : try terms.replacement(situation.input(standing, through: context.today, context))
        guard tier != standing.tier else { return }
        change(to: tier, standing.tier == nil ? .rise : .fall, nil, terms.clause)
    }

    /// Rises by itself, and proposes what the vendor assigns.
    mutating func rise() throws {
        guard let terms, situation.partner.membership == .active else { return }
        let input = situation.input(standing, through: context.today, context)
        for change in try terms.rises(input, context.program.reference) {
            if change.byItself {
                self.change(to: change.tier, .rise, change.decision, terms.tier(change.tier)?.clause ?? terms.clause)
            } else {
                propose(change, .rise, terms.assignment)
            }
        }
    }

    package mutating func change(
        to tier: String?, _ direction: TierDirection, _ decision: Decision?, _ clause: ClauseID
    ) {
        let event = context.tierChange(standing, situation.partner, to: tier, direction, clause, nil, decision)
        standing.change(event)
        events.append(event)
        changesDuties = true
    }

    /// Once reached is reached: a rise that waits for the vendor gives way to a higher one or to a fall, not to a lower one.
    mutating func propose(_ change: StandingChange, _ direction: TierDirection, _ clause: ClauseID) {
        if let waiting = standing.proposal, waiting.direction == direction {
            let isHigher = (terms?.rank(change.tier) ?? -1) > (terms?.rank(waiting.tier) ?? -1)
            guard direction == .rise ? isHigher : change.tier != waiting.tier else { return }
        }
        guard direction == .fall || standing.declined != change.tier || change.tier == nil else { return }
        let proposal = Standing.Proposal(
            tier: change.tier, direction: direction, at: context.now, decision: change.decision)
        standing.proposal = proposal
        events.append(TierProposed(member: standing.partner, proposal: proposal, clause: clause))
    }

    package mutating func take(_ event: any Event) { events.append(event) }

    mutating func take(_ review: TierReviewed) {
        review.change(&standing)
        events.append(review)
    }

    /// - Parameter late: the first day of what arrived late, where it ends because of that.
    mutating func endProposal(_ clause: ClauseID, late: Day? = nil) {
        guard let proposal = standing.proposal else { return }
        standing.proposal = nil
        events.append(
            TierProposalEnded(
                member: standing.partner, tier: proposal.tier, direction: proposal.direction, reason: nil,
                clause: clause, late: late))
    }

    /// Notes when to look again.
    mutating func schedule() {
        let next = context.nextLook(standing, situation)
        events.append(DueDone(work: .standing, about: standing.partner.text, again: next))
    }
}

extension Context {
    func tierChange(
        _ standing: Standing, _ partner: Partner, to tier: String?, _ direction: TierDirection, _ clause: ClauseID,
        _ reason: String?, _ decision: Decision?
    ) -> TierChanged {
        TierChanged(
            member: partner.id, from: standing.tier, to: tier, direction: direction, day: today, clause: clause,
            reason: reason, decision: decision,
            obliged: obliged(type: partner.type, tier: tier, before: standing.obliged))
    }

    /// The next moment at which something about a partner's standing falls due by itself: a review, a reminder, the end of a duty's
    /// time, or the beginning of new terms.
    func nextLook(_ standing: Standing, _ situation: StandingSituation) -> Instant? {
        let zone = program.zone
        var moments = vendor.versions.map(\.from).filter { $0 > now }
        if let terms = program.tiers, let review = terms.review, terms.types.contains(situation.partner.type) {
            moments.append(zone.end(of: review.on.first(from: today)))
        }
        let terms = program.tiers(of: situation.partner.type)
        if let end = StandingFollow.limit(of: standing, terms) { moments.append(zone.start(of: end)) }
        moments += program.designations(of: situation.partner.type).compactMap { designation in
            guard standing.holds(designation.id), let review = designation.ladder.review else { return nil }
            return zone.end(of: review.on.first(from: today))
        }
        for duty in situation.duties(standing, self) {
            let remind = program.obligations.first { $0.id == duty.obligation }?.remindDays
            if let remind, duty.state == .due { moments.append(zone.start(of: duty.due.adding(days: -remind))) }
            // A period's end begins the next one, whatever came of it.
            if duty.every != nil || duty.state != .fulfilled { moments.append(zone.end(of: duty.due)) }
        }
        return moments.filter { $0 > now }.min()
    }
}
