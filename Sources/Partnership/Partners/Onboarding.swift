import Members
import Record
import Store
import Terms

/// A company on its way from acceptance to membership: the steps it shows, with what became of each.
public struct Onboarding: Entity {
    public static let prefix = "onboarding"
    public static let table = "onboardings"
    public static let noun = "onboarding"

    public let id: ID<Onboarding>
    public let partner: PartnerID
    /// The application it follows from.
    public let application: ID<Application>?
    /// What was handed in, by step and time.
    public var submissions: [Submission]
    public var welcomed: Instant?
    public var activated: Instant?

    /// Evidence for a step, and what its review said.
    public struct Submission: Codable, Hashable, Sendable {
        /// The step's id in the program file.
        public let step: String
        public let files: [Attachment]
        public let note: String?
        /// Who handed it in, as the journal names actors.
        public let by: String
        public let at: Instant
        public var review: Review?

        public static var schemaName: String { "StepSubmission" }
    }

    /// What a reviewer said of it.
    public struct Review: Codable, Hashable, Sendable {
        public let approved: Bool
        public let reason: String?
        public let by: String
        public let at: Instant

        public static var schemaName: String { "StepReview" }
    }

    /// The latest evidence for a step.
    package func latest(_ step: String) -> Submission? { submissions.last { $0.step == step } }

    /// Evidence that nobody has reviewed, of steps that it has not been replaced for.
    package var waiting: [Submission] {
        Set(submissions.map(\.step)).sorted().compactMap { latest($0) }.filter { $0.review == nil }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("waits", .integer(waiting.isEmpty ? 0 : 1)),
            ("active", .integer(activated == nil ? 0 : 1)),
        ]
    }

}

extension Onboarding.Submission: SchemaNamed {}
extension Onboarding.Review: SchemaNamed {}

/// Everything that decides whether a membership becomes active.
public struct OnboardingSituation: Sendable {
    package let partner: Partner
    /// Nil for a partner that the vendor took in itself.
    package let onboarding: Onboarding?
    package let terms: ApplicationTerms?
    package let agreements: [AgreementTerms]
    package let today: Day
    /// The highest version accepted of each agreement.
    var accepted: [String: Int]
    /// The ids of the steps that are approved.
    package var approved: Set<String>
    /// The ids of the obligations for which there is approved evidence.
    package var obligations: Set<String>
    /// The people who can be written to, account admins first.
    package let members: [Membership]

    /// Each condition of activation, met or not.
    package var outcomes: [RuleOutcome] { (terms?.activation ?? []).map(outcome) }

    private func outcome(_ condition: ActivationCondition) -> RuleOutcome {
        let missing: [MissingPart]
        switch condition.asks {
        case .agreements(let ids):
            missing = agreements.filter { ids.contains($0.id) && $0.concerns(partner.type) }
                .flatMap { $0.outcome(accepted, on: today, until: nil).missing }
        case .steps:
            missing = (terms?.steps ?? []).filter { !approved.contains($0.id) }.map { step in
                MissingPart(asked(step), clause: step.clause)
            }
        case .obligation(let id):
            let needed = MissingPart("missing.evidence", ["what": .named(.condition, condition.id)])
            missing = obligations.contains(id) ? [] : [needed]
        }
        return RuleOutcome(id: condition.id, missing: missing)
    }

    private func asked(_ step: OnboardingStep) -> Phrase {
        let name = TypedValue.named(.step, step.id)
        guard let last = onboarding?.latest(step.id) else { return Phrase("missing.hand_in", ["step": name]) }
        guard let review = last.review else { return Phrase("missing.in_review", ["step": name]) }
        return Phrase("missing.hand_in_again", ["step": name, "reason": review.reason.map(TypedValue.text)])
    }

    /// Whether everything is there that makes the membership active, with every condition.
    package func activation(_ context: Context) -> Decision { decision(.activation, outcomes, context) }

    /// Why what takes an active membership is refused meanwhile, with every condition. Nil where the program has no terms of
    /// application, and with that no clause that would say so.
    package func membership(_ context: Context) -> Decision? {
        guard let terms else { return nil }
        var rules = outcomes
        if rules.allSatisfy(\.applied) {
            rules.append(
                RuleOutcome(
                    own: "active", clause: terms.acceptance.clause, missing: [MissingPart("missing.activate")]))
        }
        return decision(.membership, rules, context)
    }

    private func decision(_ question: Question, _ rules: [RuleOutcome], _ context: Context) -> Decision {
        Decision(
            question: question, subject: partner.id.text, at: context.now, program: context.program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }

    /// What happens when everything is there: the membership becomes active. Nothing while something is missing.
    package func activationEvents(_ context: Context) -> [any Event] {
        guard partner.membership == .onboarding, let terms else { return [] }
        var events: [any Event] = []
        let stepsDone = terms.steps.allSatisfy { approved.contains($0.id) }
        let decision = activation(context)
        let isActive = decision.outcome.verdict == .granted
        if let welcome = terms.welcome, onboarding?.welcomed == nil, terms.steps.isEmpty ? isActive : stepsDone {
            events.append(
                WelcomeSent(
                    member: partner.id, onboarding: onboarding?.id, to: members.first?.id,
                    linkHours: welcome.linkHours))
        }
        if isActive {
            events.append(
                PartnerActivated(member: partner.id, onboarding: onboarding?.id, at: context.now, decision: decision))
        }
        return events
    }
}

extension Program {
    /// The obligations that are not asked of partners of a type: nothing about them is missing.
    func obligationsForOthers(than type: String) -> Set<String> {
        Set(obligations.filter { !($0.types?.contains(type) ?? true) }.map(\.id))
    }
}

extension Reader {
    /// The obligations for which a partner has approved evidence, by their ids.
    private func obligationsMet(by partner: PartnerID) throws -> Set<String> {
        let rows = try query(
            "SELECT DISTINCT obligation FROM {obligation_evidence} WHERE partner = $1 AND status = 'approved'",
            [.text(partner.text)])
        return Set(try rows.map { try $0.text(0) })
    }

    /// All that decides on a partner's activation.
    package func onboarding(of partner: Partner) throws -> OnboardingSituation {
        let found: [Versioned<Onboarding>] = try vendorWide.records(
            "WHERE partner = $1 ORDER BY id DESC LIMIT 1", [.text(partner.id.text)])
        let onboarding = found.first?.value
        let members: [Versioned<Membership>] = try vendorWide.records(
            "WHERE partner = $1 AND status <> 'deactivated' ORDER BY CASE role WHEN 'account_admin' THEN 0 ELSE 1 END, id",
            [.text(partner.id.text)])
        let terms = context.program.joining.application
        let approved = (terms?.steps ?? []).map(\.id).filter { onboarding?.latest($0)?.review?.approved == true }
        return OnboardingSituation(
            partner: partner, onboarding: onboarding, terms: terms, agreements: try agreements(),
            today: today, accepted: try vendorWide.acceptedVersions(of: partner.id).get(), approved: Set(approved),
            obligations: try vendorWide.obligationsMet(by: partner.id)
                .union(context.program.obligationsForOthers(than: partner.type)), members: members.map(\.value))
    }
}
