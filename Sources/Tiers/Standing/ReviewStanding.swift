import Members
import Record
import Terms

/// Looks at a partner's standing because something about it has fallen due: a review, a reminder, a duty, new terms. Done by the clock.
public struct ReviewStanding: Command {
    public static let name = "review_standing"
    public static let permission = Permission.fallDue

    public let partner: PartnerID

    public init(partner: PartnerID) { self.partner = partner }

    public struct State: Sendable {
        package let now: StandingSituation
        /// What to review, earliest first.
        let reviews: [DueReview]
        /// Designations to review, earliest first.
        let designations: [DueDesignation]
        /// What to review again, since something arrived late.
        let again: LateReviews?
        let isDue: Bool
    }

    /// The review of a designation whose day is over.
    struct DueDesignation: Sendable {
        let designation: String
        let due: DueReview
    }

    /// A review whose day is over.
    struct DueReview: Sendable {
        let day: Day
        /// The terms that were in force when the day was over, not those that have begun since.
        let program: Program
        /// What was known at its end.
        let situation: StandingSituation
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.require(partner).value
        let situation = try reader.standingSituation(partner)
        let standing = situation.standing(reader.context)
        let reviews = try reader.dueReviews(standing).map { try reader.due($0, $1, partner) }
        return State(
            now: situation, reviews: reviews, designations: try reader.dueDesignations(standing, of: partner),
            again: try standing.lookAgain.flatMap { try reader.lateReviews(of: partner, standing, since: $0) },
            isDue: try reader.isDue(.standing, partner.id.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        guard context.program.hasStanding, state.now.partner.membership != .terminated else {
            return [DueDone(work: .standing, about: partner.text)]
        }
        var follow = StandingFollow(state.now, context)
        follow.open()
        try follow.settle()
        follow.tellOfDuties()
        try follow.endLimitedTier()
        if let again = state.again { try follow.reviewAgain(again) }
        for review in state.reviews { try follow.review(review) }
        try follow.rise()
        for designation in state.designations { try follow.review(designation) }
        try follow.designate()
        follow.schedule()
        return follow.events
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Bool { state.isDue }
}

extension Reader {
    /// The review days that are over and were not reviewed, of the time in which the partner had a tier, each with the program that
    /// was in force at its end; a year's at most. O(versions + reviews).
    fileprivate func dueReviews(_ standing: Standing) throws -> [(Day, Program)] {
        guard let first = standing.history.first(where: { $0.tier != nil }) else { return [] }
        return try dueReviews(from: standing.reviewed?.adding(days: 1) ?? first.from) { $0.tiers?.review?.on }
    }

    /// A review whose day is over, with what was known at its end.
    func due(_ day: Day, _ program: Program, _ partner: Partner) throws -> ReviewStanding.DueReview {
        ReviewStanding.DueReview(
            day: day, program: program, situation: try standingSituation(partner, through: day, by: program))
    }

    /// The days of a schedule that are over, from a day on, each with the program that was in force at its end.
    func dueReviews(
        from first: Day, _ schedule: (Program) -> TierReview.Schedule?
    ) throws -> [(Day, Program)] {
        let last = today.adding(days: -1)
        let from = max(first, last.adding(days: -366))
        let versions = context.vendor.versions
        return try versions.indices.flatMap { index -> [(Day, Program)] in
            let zone = context.program.zone
            let begins = index == versions.startIndex ? from : max(from, zone.day(versions[index].from))
            let next = versions.indices.contains(index + 1) ? zone.day(versions[index + 1].from) : nil
            let ends = next.map { min(last, $0.adding(days: -1)) } ?? last
            guard begins <= ends else { return [] }
            let program = try programs(versions[index].from)
            guard let schedule = schedule(program) else { return [] }
            let days = sequence(first: schedule.first(from: begins)) { schedule.first(from: $0.adding(days: 1)) }
            return days.prefix { $0 <= ends }.map { ($0, program) }
        }
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
        }
    }

    fileprivate mutating func review(_ due: ReviewStanding.DueReview) throws {
        let (day, program) = (due.day, due.program)
        guard let terms = program.tiers(of: situation.partner.type), let review = terms.review, standing.tier != nil
        else { return }
        let input = due.situation.input(standing, through: day, program, at: context.now)
        let outcome = try terms.review(input, review, missedBefore: standing.missedReviews, program.reference)
        let holds = terms.rank(standing.tier) > terms.rank(terms.entry)
        take(
            TierReviewed(
                member: standing.partner,
                review: Standing.Review(
                    through: day, tier: standing.tier, missed: outcome.missed, missedBefore: standing.missedReviews,
                    falls: outcome.fall != nil, to: outcome.fall?.tier),
                atRisk: outcome.missed && holds, consecutive: outcome.consecutive,
                warned: outcome.missed && holds && outcome.fall == nil ? review.clause : nil,
                decision: outcome.decision, late: nil))
        if let rise = outcome.rise {
            change(to: rise.tier, .rise, rise.decision, terms.tier(rise.tier)?.clause ?? terms.clause)
            return
        }
        guard let fall = outcome.fall else {
            if try standing.proposal.map({ try !situation.holds($0, standing, context) }) ?? false {
                endProposal(review.clause)
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
