import Members
import Record
import Store
import Terms

/// Accepts an application: the company becomes a partner on its way in, and its contact is invited as account admin.
public struct AcceptApplication: Command {
    public static let name = "accept_application"
    public static let permission = Permission.managePartners

    public let application: ID<Application>
    /// Needed when the score lies below the program's mark, and when there is such a partner already.
    public let reason: String?

    public init(application: ID<Application>, reason: String?) {
        (self.application, self.reason) = (application, reason)
    }

    public struct State: Sendable {
        package let application: Application
        /// Partners that may be the same company.
        package let known: [KnownCompany]
        package let token = LinkToken.random()
    }

    public func load(_ reader: Reader) throws -> State {
        let application = try reader.subject(application).value
        return State(application: application, known: try reader.partners(like: application))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let application = state.application
        try application.requireOpen()
        try Text.checkLength(reason ?? "", "reason")
        let reason = reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        let terms = try context.program.applicationTerms
        let decision = application.decision(terms.review, state.known, reason, context)
        guard decision.outcome.verdict == .granted else { throw Refusal(decision: decision) }
        let type = try context.program.checkedType(application.type)
        let partner = Partner(
            id: context.newID(), name: application.company, country: application.country, domain: application.domain,
            type: type.id, dealRegistration: true, creditHold: nil, permitted: [], joined: context.now,
            status: .onboarding, profile: context.confirmed(nil))
        let onboarding = Onboarding(
            id: context.newID(), partner: partner.id, application: application.id, submissions: [])
        let contact = Membership(
            id: context.newID(), partner: partner.id, kind: type.role, email: application.contactEmail,
            role: .accountAdmin, invited: context.now)
        let conclusion = Application.Conclusion(
            reason: reason, clause: terms.acceptance.clause, by: context.actor.id, at: context.now,
            belowPass: !application.passes(terms.review), score: application.score(terms.review),
            decision: decision)
        let remind = terms.acceptance.reminderDays.map { days in
            context.program.zone.start(of: context.today.adding(days: days))
        }
        let situation = OnboardingSituation(
            partner: partner, onboarding: onboarding, terms: terms, agreements: context.program.joining.agreements,
            today: context.today, accepted: [:], approved: [],
            obligations: context.program.obligationsForOthers(than: partner.type), members: [contact])
        return [
            ApplicationAccepted(application: application.id, conclusion: conclusion, partner: partner.id),
            PartnerAdmitted(member: partner), OnboardingStarted(onboarding: onboarding, remind: remind),
            MemberInvited(member: contact),
        ] + situation.activationEvents(context)
    }

    public func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws {
        let member = try delivery.reader.created(events, \MemberInvited.member)
        try delivery.accept(state.application, member, state.token)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(try reader.created(events, \PartnerAdmitted.member).id)
    }
}

extension ApplicationTerms {
    /// What is sent to be signed; nil for nothing.
    package func sent(_ program: Program) -> TypedValue? {
        let sent = acceptance.sends.filter { program.joining.agreement($0) != nil }
        return sent.isEmpty ? nil : .list(sent.map { .named(.agreement, $0) })
    }
}

extension Application {
    /// May it be accepted? Enough people assessed it; below the mark, or when there is such a partner already, somebody gives a reason.
    package func decision(
        _ review: ApplicationTerms.Review, _ known: [KnownCompany], _ reason: String?, _ context: Context
    ) -> Decision {
        let count = assessments.count
        let assessed = MissingPart(
            "missing.assessments", ["needed": .count(review.reviewers), "count": .count(count)])
        var rules = [
            RuleOutcome(
                own: "reviewers", clause: review.clause, facts: [SeenFact("application.assessments", .count(count))],
                missing: count >= review.reviewers ? [] : [assessed])
        ]
        if let partner = known.first {
            let name = TypedValue.text(partner.name)
            let key = partner.membership == .terminated ? "missing.known_before" : "missing.known"
            rules.append(
                RuleOutcome(
                    own: "known", clause: review.clause, facts: [SeenFact("application.known", name)],
                    missing: reason != nil ? [] : [MissingPart(key, ["partner": name])]))
        }
        if let pass = review.pass, let score = score(review) {
            let isMet = passes(review) || reason != nil
            let missing = MissingPart("missing.score", ["score": .rate(score), "pass": .rate(pass)])
            rules.append(
                RuleOutcome(
                    own: "score", clause: review.clause, rate: score,
                    facts: [SeenFact("application.score", .rate(score))], missing: isMet ? [] : [missing]))
        }
        return Decision(
            question: .applicationReview, subject: id.text, at: context.now, program: context.program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }
}

/// Declines an application; the applicant is told why.
public struct DeclineApplication: Command {
    public static let name = "decline_application"
    public static let permission = Permission.managePartners

    public let application: ID<Application>
    public let reason: String
    /// The clause it follows from; that of the review when left out.
    public let clause: ClauseID?

    public init(application: ID<Application>, reason: String, clause: ClauseID? = nil) {
        (self.application, self.reason, self.clause) = (application, reason, clause)
    }

    public func load(_ reader: Reader) throws -> Application { try reader.subject(application).value }

    public func decide(_ state: Application, _ context: Context) throws -> [any Event] {
        try state.requireOpen()
        try Text.check(reason, "reason")
        let review = try context.program.applicationTerms.review
        let conclusion = Application.Conclusion(
            reason: reason, clause: try context.program.checkedClause(clause) ?? review.clause, by: context.actor.id,
            at: context.now, belowPass: !state.passes(review), score: state.score(review),
            decision: nil)
        return [ApplicationDeclined(application: application, conclusion: conclusion)]
    }

    public func deliver(_ state: Application, _ events: [any Event], _ delivery: Delivery) throws {
        try delivery.write(.applicationDeclined, to: state, reason: reason)
    }

    public func reply(_ state: Application, _ events: [any Event], _ reader: Reader) throws -> ApplicationView {
        try reader.applicationView(application)
    }
}

/// A company was accepted; it is a partner on its way in from here on.
struct ApplicationAccepted: EntityChange {
    static let kind = "application.accepted"
    let application: ID<Application>
    let conclusion: Application.Conclusion
    let partner: PartnerID?
    var changed: ID<Application> { application }

    func change(_ application: inout Application) {
        application.status = .accepted
        application.conclusion = conclusion
        application.partner = partner
    }
}

/// A company was not accepted.
struct ApplicationDeclined: EntityChange {
    static let kind = "application.declined"
    let application: ID<Application>
    let conclusion: Application.Conclusion
    var changed: ID<Application> { application }

    func change(_ application: inout Application) {
        application.status = .declined
        application.conclusion = conclusion
    }
}
