import Members
import Record
import Store
import Terms

/// Reviews that are looked at again, because something of the days that they looked at arrived late.
struct LateReviews: Sendable {
    /// The first day of what arrived late.
    let since: Day
    /// Earliest first, with what is known of their days now.
    let reviews: [ReviewStanding.DueReview]
}

extension Reader {
    /// The reviews of a partner that looked at a day or days after it; nil where there are none. O(reviews that are
    /// kept).
    func lateReviews(of partner: Partner, _ standing: Standing, since day: Day) throws -> LateReviews? {
        let late = standing.reviews.filter { $0.through >= day }
        guard !late.isEmpty else { return nil }
        let zone = context.program.zone
        let reviews = try late.map { review in
            let end = Instant(milliseconds: zone.end(of: review.through).milliseconds - 1)
            let program = try programs(end)
            return ReviewStanding.DueReview(
                day: review.through, program: program,
                situation: try standingSituation(partner, through: review.through, by: program))
        }
        return LateReviews(since: day, reviews: reviews)
    }
}

extension StandingFollow {
    /// Looks at reviews again, by the terms of their days. Where the latest comes out otherwise, the fall that it
    /// proposed lapses or is proposed now, and a fall that came by itself is taken back. Prices of the time between
    /// stay as they were.
    mutating func reviewAgain(_ late: LateReviews) throws {
        var chain: (missed: Int, tier: String?)?
        for due in late.reviews {
            guard let review = standing.reviews.first(where: { $0.through == due.day }),
                let terms = due.program.tiers(of: situation.partner.type), let rules = terms.review
            else { continue }
            let before = chain.flatMap { $0.tier == review.tier ? $0.missed : nil } ?? review.missedBefore
            var then = standing
            then.tier = review.tier
            let outcome = try terms.review(
                due.situation.input(then, through: due.day, due.program, at: context.now), rules, missedBefore: before,
                due.program.reference)
            chain = (outcome.consecutive, review.tier)
            let again = Standing.Review(
                through: due.day, tier: review.tier, missed: outcome.missed, missedBefore: before,
                falls: outcome.fall != nil, to: outcome.fall?.tier)
            let isLatest = standing.reviews.last?.through == due.day
            // What timed work was to look at is looked at, also where nothing is otherwise.
            guard again != review || (isLatest && standing.lookAgain != nil) else { continue }
            take(
                TierReviewed(
                    member: standing.partner, review: again,
                    atRisk: outcome.missed && terms.rank(review.tier) > terms.rank(terms.entry),
                    consecutive: outcome.consecutive, warned: nil, decision: outcome.decision, late: late.since))
            if isLatest, let rise = outcome.rise, standing.tier == review.tier {
                change(to: rise.tier, .rise, rise.decision, terms.tier(rise.tier)?.clause ?? terms.clause)
            } else if isLatest, again != review {
                follow(outcome, instead: review, rules, late.since)
            }
        }
    }

    /// - Parameter review: how it came out before.
    private mutating func follow(
        _ outcome: TierReviewOutcome, instead review: Standing.Review, _ rules: TierReview, _ since: Day
    ) {
        let fell =
            review.falls && standing.history.last.map { $0.tier == review.to && $0.from > review.through } ?? false
        guard let fall = outcome.fall else {
            if standing.proposal?.direction == .fall {
                endProposal(rules.clause, late: since)
            } else if fell, standing.tier != review.tier {
                change(to: review.tier, .rise, outcome.decision, rules.clause)
            }
            return
        }
        guard standing.tier == review.tier else { return }
        if fall.byItself {
            change(to: fall.tier, .fall, fall.decision, rules.clause)
        } else {
            propose(fall, .fall, rules.clause)
        }
    }
}
