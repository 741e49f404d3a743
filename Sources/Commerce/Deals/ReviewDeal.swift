import Record
import Terms

/// A registration with what is needed to judge it.
public struct ReviewState: Sendable {
    package let deal: Deal
    package let situation: RegistrationSituation
    /// For timed work: is it still to be done? Another server may have been faster.
    package var isDue = true
}

/// A step in the vendor's review of a registration: all load the same and reply with the registration.
public protocol DealStep: Command where State == ReviewState, Reply == DealView {
    var deal: ID<Deal> { get }
}

extension DealStep {
    public func load(_ reader: Reader) throws -> ReviewState {
        _ = try reader.visible(deal)
        let deal = try reader.subject(deal).value
        try reader.checkPermission(on: deal)
        return ReviewState(deal: deal, situation: try reader.situation(of: deal))
    }

    public func reply(_ state: ReviewState, _ events: [any Event], _ reader: Reader) throws -> DealView {
        try reader.dealView(deal)
    }
}

/// Takes a submitted registration into review.
public struct StartReview: DealStep {
    public static let name = "start_review"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.submitted], to: .review)
        return [DealReviewStarted(deal: deal, owner: state.deal.partner)]
    }
}

/// Asks the partner for something: evidence, a correction, an answer.
public struct RequestAction: DealStep {
    public static let name = "request_action"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let what: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.submitted, .inReview], to: .sendBack)
        try Text.check(what, "what")
        return [DealActionRequested(deal: deal, owner: state.deal.partner, what: what)]
    }
}

/// The partner's answer; the registration goes back into review.
public struct AnswerAction: DealStep {
    public static let name = "answer_action"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>
    public let answer: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.actionRequired], to: .answer)
        try Text.check(answer, "answer")
        return [DealActionAnswered(deal: deal, owner: state.deal.partner, answer: answer)]
    }
}

/// Sets a criterion aside for one registration, with a reason; a declined one goes back into review. That what looks
/// alike is another end customer holds from then on, for whatever the two register.
public struct GrantException: DealStep {
    public static let name = "grant_exception"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let ground: GrantedException.Ground
    public let note: String

    package init(deal: ID<Deal>, ground: GrantedException.Ground, note: String) {
        (self.deal, self.ground, self.note) = (deal, ground, note)
    }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.submitted, .inReview, .actionRequired, .declined], to: .except)
        try Text.check(note, "note")
        let exception = GrantedException(ground: ground, note: note, at: context.now)
        let granted = DealExceptionGranted(deal: deal, owner: state.deal.partner, exception: exception)
        return try [granted] + (ground == .anotherCustomer ? toldApart(state, context) : [])
    }

    /// - Throws: `Problem.invalid` where nothing looks alike.
    private func toldApart(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let own = state.deal.described
        let alike = state.situation.alike
        guard !alike.isEmpty else { throw Problem.invalid(field: "/ground", "deal.nothing_alike") }
        return Set(alike).sorted { $0.key < $1.key }.map { other in
            CustomersToldApart(
                apart: CustomersApart(
                    id: context.newID(), one: own, other: other, note: note, by: context.actor.id, at: context.now))
        }
    }
}

/// Approves a registration. The partner is told; from the day of notice it is valid for the program's term.
public struct ApproveDeal: DealStep {
    public static let name = "approve_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let note: String?

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let deal = state.deal
        try deal.require([.submitted, .inReview, .actionRequired], to: .approve)
        try Text.checkLength(note ?? "", "note")
        let decision = try Submission(deal: deal, situation: state.situation, context).criteria()
        guard decision.outcome.verdict == .granted else { throw Refusal(decision: decision) }
        if let grounds = state.situation.doubt, !deal.isSettled {
            throw Problem.wrongState(Phrase("deal.in_doubt", ["grounds": .list(grounds.map(\.phrase))]))
        }
        let terms = try context.program.registrationTerms
        let customer = deal.terms.customer
        let region = context.program.region(ofCountry: customer.country)?.id
        let last = terms.term.lastDay(
            notified: context.today, country: customer.country, region: region,
            kind: terms.kind(state.deal.terms.kind)?.termDays)
        let approval = Deal.Approval(
            at: context.now, notified: context.today, validThrough: last, ends: context.program.zone.end(of: last),
            by: context.actor.id)
        return [
            DealApproved(
                deal: deal.id, owner: deal.partner, approval: approval, decision: decision, note: note)
        ]
    }
}

/// Declines a registration for one of the program's criteria or listed reasons.
public struct DeclineDeal: DealStep {
    public static let name = "decline_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let clause: ClauseID
    public let note: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.submitted, .inReview, .actionRequired], to: .decline)
        let terms = try context.program.registrationTerms
        let criteria = terms.criteria.map {
            ListedReason(id: $0.id, clause: $0.clause, label: $0.label, conditions: [])
        }
        _ = try context.judge(clause, note, criteria + terms.withdrawalReasons, .registrationStatus, state)
        let reason = StatusReason(clause: clause, note: note, at: context.now)
        return [DealDeclined(deal: deal, owner: state.deal.partner, reason: reason, decision: nil)]
    }
}
