import Terms

/// Looks at a partner's standing because something about it has fallen due: a review, a reminder, a duty, new terms. Done by the clock.
public struct ReviewStanding: Command {
    public static let name = "review_standing"
    public static let permission = Permission.fallDue

    public let partner: ID<Partner>

    public init(partner: ID<Partner>) { self.partner = partner }

    public struct State: Sendable {
        let now: StandingSituation
        /// The days to review through, earliest first, with what was known at the end of each.
        let reviews: [(day: Day, situation: StandingSituation)]
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.require(partner).value
        let situation = try reader.standingSituation(partner)
        let days = reader.context.dueReviews(situation.standing(reader.context))
        return State(
            now: situation, reviews: try days.map { ($0, try reader.standingSituation(partner, through: $0)) },
            isDue: try reader.isDue(.standing, partner.id.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        guard context.program.hasStanding, state.now.partner.membership != .terminated else {
            return [DueDone(work: .standing, about: partner.text)]
        }
        var follow = StandingFollow(state.now, context)
        follow.open()
        follow.settle()
        follow.tellOfDuties()
        for review in state.reviews { follow.review(through: review.day, review.situation) }
        follow.rise()
        follow.schedule()
        return follow.events
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Bool { state.isDue }
}

extension Context {
    /// The review days that are over and were not reviewed, of the time in which the partner had a tier; a year's at most.
    fileprivate func dueReviews(_ standing: Standing) -> [Day] {
        guard let review = program.tiers?.review, let first = standing.history.first(where: { $0.tier != nil }) else {
            return []
        }
        let last = today.adding(days: -1)
        let from = max(standing.reviewed?.adding(days: 1) ?? first.from, last.adding(days: -366))
        guard from <= last else { return [] }
        let next = { (day: Day) in Optional(review.on.first(from: day.adding(days: 1))) }
        return Array(sequence(first: review.on.first(from: from), next: next).prefix { $0 <= last })
    }
}

extension StandingFollow {
    /// Reminders before the due day, and a word when it is over; each once.
    fileprivate mutating func tellOfDuties() {
        for duty in situation.duties(standing, context) {
            let remind = context.program.obligations.first { $0.id == duty.obligation }?.remindDays
            let overdue = duty.state == .overdue
            let isTime = remind.map { context.today >= duty.due.adding(days: -$0) } ?? false
            guard overdue || (duty.state == .due && isTime),
                !standing.told.contains(
                    .init(obligation: duty.obligation, period: duty.period, overdue: overdue))
            else { continue }
            take(
                ObligationTold(
                    member: standing.partner, obligation: duty.obligation, period: duty.period, due: duty.due,
                    clause: duty.clause, overdue: overdue))
            let text =
                overdue
                ? "\(duty.title) of \(situation.partner.name) was due on \(duty.due) and has not come."
                : "\(duty.title) is due on \(duty.due)."
            tell(overdue ? .obligationOverdue : .obligationDue, duty.clause, text, toVendor: overdue)
        }
    }

    fileprivate mutating func review(through day: Day, _ then: StandingSituation) {
        guard let terms = context.program.tiers(of: situation.partner.type), let review = terms.review,
            standing.tier != nil
        else { return }
        let input = then.input(standing, through: day, context)
        let outcome = terms.review(input, review, missedBefore: standing.missedReviews, context.program.reference)
        let holds = terms.rank(standing.tier) > terms.rank(terms.entry)
        take(
            TierReviewed(
                member: standing.partner, through: day, missed: outcome.missed, atRisk: outcome.missed && holds,
                consecutive: outcome.consecutive, decision: outcome.decision))
        guard let fall = outcome.fall else {
            if standing.proposal.map({ !situation.holds($0, standing, context) }) ?? false {
                endProposal(review.clause)
            }
            if outcome.missed, holds {
                let name = terms.tier(standing.tier)?.label ?? ""
                tell(
                    .tierAtRisk, review.clause,
                    "\(situation.partner.name) has not reached what \(name) takes by \(day); the tier is at risk.",
                    toVendor: true)
            }
            return
        }
        if fall.byItself {
            change(to: fall.tier, .fall, fall.decision, review.clause)
        } else {
            propose(fall, .fall, review.clause)
        }
    }
}
