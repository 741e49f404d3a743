import Members
import Record
import Terms

/// Hands in evidence for a step of onboarding: files that were kept before, words, or both.
public struct HandInStep: Command {
    public static let name = "hand_in_step"
    public static let permission = Permission.joinProgram

    /// The step's id in the program file.
    public let step: String
    public let files: [ID<StoredFile>]?
    public let note: String?

    public init(step: String, files: [ID<StoredFile>]?, note: String?) {
        (self.step, self.files, self.note) = (step, files, note)
    }

    private static let mostFiles = 10

    public struct State: Sendable {
        package let situation: OnboardingSituation
        package let files: [StoredFile]
    }

    public func load(_ reader: Reader) throws -> State {
        let files = try (files ?? []).prefix(Self.mostFiles + 1).map { try reader.require($0).value }
        return State(situation: try reader.onboarding(of: try reader.ownPartner()), files: files)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let (onboarding, step) = try state.situation.step(step)
        guard onboarding.latest(step.id)?.review?.approved != true else {
            throw Problem.wrongState(Phrase("step.approved", ["step": .named(.step, step.id)]))
        }
        try Text.checkLength(note ?? "", "note")
        let note = note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        try check(state.files, step, note)
        guard onboarding.submissions.count < 200 else {
            throw Problem.wrongState("step.too_often")
        }
        let partner = state.situation.partner
        let submission = Onboarding.Submission(
            step: step.id, files: state.files.map(\.attachment), note: note, by: context.actor.id, at: context.now)
        return [StepHandedIn(onboarding: onboarding.id, owner: partner.id, submission: submission)]
    }

    private func check(_ files: [StoredFile], _ step: OnboardingStep, _ note: String?) throws {
        guard files.count <= Self.mostFiles, Set(files.map(\.id)).count == files.count else {
            throw Problem.invalid(field: "/files", Phrase("step.files", ["most": .count(Self.mostFiles)]))
        }
        guard !files.isEmpty || step.takes.isEmpty else {
            throw Problem.invalid(
                field: "/files", Phrase("step.no_file", ["takes": .list(step.takes.map(TypedValue.text))]))
        }
        guard !files.isEmpty || note != nil else {
            throw Problem.invalid(field: "/note", "step.nothing")
        }
        for (place, file) in files.enumerated() {
            try step.check(file.type, size: file.size, name: file.name, field: "/files/\(place)")
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OnboardingView {
        try reader.onboardingView(of: state.situation.partner.id)
    }
}

extension OnboardingSituation {
    /// A step of those that the partner has to show.
    ///
    /// - Throws: `Problem.wrongState` for a partner that has none, `Problem.notFound` for a step that there is not.
    package func step(_ id: String) throws -> (Onboarding, OnboardingStep) {
        guard let onboarding, partner.membership != .terminated else {
            throw Problem.wrongState(Phrase("step.none", ["partner": .text(partner.name)]))
        }
        guard let step = terms?.steps.first(where: { $0.id == id }) else { throw Problem.notFound("step") }
        return (onboarding, step)
    }
}

/// Approves the evidence for a step, or asks for another try.
public struct ReviewStep: Command {
    public static let name = "review_step"
    public static let permission = Permission.reviewApplications

    public let partner: PartnerID
    /// The step's id in the program file.
    public let step: String
    public let approve: Bool
    /// Needed when it is not approved: the partner reads it.
    public let reason: String?

    public init(partner: PartnerID, step: String, approve: Bool, reason: String?) {
        (self.partner, self.step, self.approve, self.reason) = (partner, step, approve, reason)
    }

    public func load(_ reader: Reader) throws -> OnboardingSituation {
        try reader.onboarding(of: try reader.subject(partner).value)
    }

    public func decide(_ state: OnboardingSituation, _ context: Context) throws -> [any Event] {
        let (onboarding, step) = try state.step(step)
        guard let latest = onboarding.latest(step.id), latest.review == nil else {
            throw Problem.wrongState(Phrase("step.nothing_waits", ["step": .named(.step, step.id)]))
        }
        if !approve { try Text.check(reason ?? "", "reason") }
        try Text.checkLength(reason ?? "", "reason")
        let review = Onboarding.Review(approved: approve, reason: reason, by: context.actor.id, at: context.now)
        var after = state
        if approve { after.approved.insert(step.id) }
        return [StepReviewed(onboarding: onboarding.id, owner: partner, step: step.id, review: review)]
            + after.activationEvents(context)
    }

    public func reply(_ state: OnboardingSituation, _ events: [any Event], _ reader: Reader) throws -> OnboardingView {
        try reader.onboardingView(of: partner)
    }
}

/// Makes a membership active for which everything is there: after the terms changed, or when something else than a step or a
/// signature was the last to come.
public struct ActivatePartner: Command {
    public static let name = "activate_partner"
    public static let permission = Permission.managePartners

    public let partner: PartnerID

    public init(partner: PartnerID) { self.partner = partner }

    public func load(_ reader: Reader) throws -> OnboardingSituation {
        try reader.onboarding(of: try reader.subject(partner).value)
    }

    public func decide(_ state: OnboardingSituation, _ context: Context) throws -> [any Event] {
        guard state.partner.membership == .onboarding else {
            throw Problem.wrongState(
                Phrase(
                    "partner.not_onboarding",
                    ["partner": .text(state.partner.name), "status": state.partner.membership.phrase]))
        }
        let decision = state.activation(context)
        guard decision.outcome.verdict == .granted else { throw Refusal(decision: decision) }
        let events = state.activationEvents(context)
        guard events.isEmpty else { return events }
        // The program no longer has terms of application.
        return [
            PartnerActivated(member: partner, onboarding: state.onboarding?.id, at: context.now, decision: decision)
        ]
    }

    public func reply(_ state: OnboardingSituation, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}
