import Members
import Record
import Terms

/// How far a partner is on its way in: what it has shown and accepted, and what is missing.
public struct OnboardingView: Codable, Sendable {
    public let partner: PartnerID
    public let partnerName: String
    public let status: Partner.Status
    /// In the order of the program file; empty for a partner that the vendor took in itself.
    public let steps: [StepView]
    /// Each condition of activation, met or not, with what is missing.
    public let decision: WordedDecision
    /// When the welcome letter went out.
    public let welcomed: Instant?
    public let activated: Instant?

    /// A step with what was handed in for it.
    public struct StepView: Codable, Sendable {
        /// Its id in the program file.
        public let step: String
        public let label: String
        public let clause: ClauseID
        public let status: StepStatus
        /// The endings of the files it takes.
        public let takes: [String]
        /// The largest file, in MB.
        public let mostMegabytes: Int
        /// All that was handed in, the latest first.
        public let submissions: [Onboarding.Submission]

        public static var schemaName: String { "OnboardingStepView" }
    }

    /// Where a step stands.
    public enum StepStatus: String, Codable, CaseIterable, Sendable {
        case open
        case handedIn = "handed_in"
        case approved, rejected
    }
}

extension OnboardingView.StepView: SchemaNamed {}

/// One's own way in, or a partner's for the vendor's people.
public struct ShowOnboarding: Query {
    public static let name = "show_onboarding"
    public static let permission = Permission.seeJoining

    /// The partner, for the vendor's people.
    public let partner: PartnerID?

    public init(partner: PartnerID? = nil) { self.partner = partner }

    public func answer(_ reader: Reader) throws -> OnboardingView {
        try reader.onboardingView(of: try reader.partner(named: partner).id)
    }
}

extension Reader {
    func onboardingView(of id: PartnerID) throws -> OnboardingView {
        let situation = try onboarding(of: try require(id).value)
        let onboarding = situation.onboarding
        let steps = onboarding == nil ? [] : situation.terms?.steps ?? []
        return OnboardingView(
            partner: id, partnerName: situation.partner.name, status: situation.partner.membership,
            steps: steps.map { step in
                let all = onboarding?.submissions.filter { $0.step == step.id } ?? []
                let review = all.last?.review
                let status: OnboardingView.StepStatus =
                    switch (all.last, review) {
                    case (nil, _): .open
                    case (_, nil): .handedIn
                    case (_, let review?): review.approved ? .approved : .rejected
                    }
                return OnboardingView.StepView(
                    step: step.id, label: step.label[language], clause: step.clause, status: status, takes: step.takes,
                    mostMegabytes: step.mostMB, submissions: all.reversed())
            }, decision: try worded(situation.activation(context)), welcomed: onboarding?.welcomed,
            activated: onboarding?.activated)
    }
}
