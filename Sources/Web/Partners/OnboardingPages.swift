import Channel
import Commerce
import Members
import Partnership
import Record
import Terms

/// The portal's page about getting in: the steps to show, what is signed, what is missing.
enum OnboardingPages {
    static let routes: [PageRoute] = [
        .page(PartnerAddress.onboarding, .seeJoining, page),
        .action(
            PartnerAddress.handIn, HandInStep.permission, limit: OnboardingStep.largestMB << 20 + 1 << 18,
            on: page, handIn),
        .download(PartnerAddress.ownStepFile, .seeJoining) { visit, file in
            guard let own = try visit.requireSurroundings().actor.partner else { throw Problem.notFound("file") }
            return try await stepFile(visit, own, file)
        },
        .download(PartnerAddress.stepFile, .seeJoining, stepFile),
    ]

    static let waiting = [
        WaitingSource(
            "steps", .portal, .joinProgram, where: { $0.joining.application != nil },
            find: { visit, _ in try await open(visit) }),
        WaitingSource.list(
            "onboarding", .console, .reviewApplications, OnboardingList.self,
            where: { $0.joining.application != nil }, wanted: { _ in ["waiting": "true", "sort": "oldest"] },
            line: { seen, around in
                let steps = seen.steps.filter { $0.status == .handedIn }
                return Waiting(
                    id: seen.partner.text, href: PartnerAddress.partner(seen.partner), sentence: seen.partnerName,
                    small: steps.map { StepPart.label(of: $0, around.visit) }.joined(separator: ", "),
                    mark: StateMark(label: around.visit.text("onboarding.to_review"), tone: "warn"),
                    since: steps.compactMap { $0.submissions.first?.at }.min())
            }),
    ]

    /// The steps that a company on its way in still has to show.
    private static func open(_ visit: Visit) async throws -> [Waiting] {
        let seen = try await visit.ask(ShowOnboarding.self)
        guard seen.status == .onboarding else { return [] }
        return seen.steps.filter { $0.status == .open || $0.status == .rejected }.map { step in
            let part = StepPart(step, of: seen, visit, file: { PartnerAddress.ownStepFile($0) }) { _ in [] }
            return Waiting(
                href: PartnerAddress.onboarding(), sentence: part.label,
                small: step.submissions.first?.review?.reason ?? part.explanation ?? "",
                mark: step.status == .open
                    ? StateMark(label: visit.text("onboarding.to_show"), tone: "warn") : part.mark)
        }
    }

    struct Model: TemplateModel {
        static let template = "onboarding-own"

        let name: String
        let mark: StateMark
        let lead: String
        /// Nil once the company is in.
        let list: OnboardingChecklist?
        let steps: [StepPart]
        let hasSteps: Bool
        let reasons: Reasons?
        let agreements: Link
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let seen = try await visit.ask(ShowOnboarding.self)
        let steps = seen.steps.map {
            StepPart($0, of: seen, visit, file: { PartnerAddress.ownStepFile($0) }) { form($0, seen, visit) }
        }
        let missing = seen.decision.missing.count
        // Whoever the vendor took in itself is active without having shown anything.
        let isShown = !seen.decision.rules.isEmpty && (seen.status == .onboarding || missing == 0)
        let model = Model(
            name: seen.partnerName, mark: visit.mark(seen.status),
            lead: seen.status == .active
                ? visit.text("onboarding.active") : visit.strings.count("onboarding.missing", missing),
            list: seen.status == .onboarding ? try await OnboardingChecklist(seen, visit) : nil,
            steps: steps, hasSteps: !steps.isEmpty,
            reasons: isShown ? visit.reasons(seen.decision) : nil, agreements: AgreementAddress.list())
        return Page(visit.text("onboarding.title"), model)
    }

    /// The form of a step that can be handed in now.
    private static func form(_ step: OnboardingView.StepView, _ seen: OnboardingView, _ visit: Visit) -> [Act] {
        guard visit.may(.joinProgram), seen.status == .onboarding, step.status != .approved else { return [] }
        let asked = EvidenceAsked(
            words: ("note", step.takes.isEmpty), endings: step.takes, mostMegabytes: step.mostMegabytes)
        return [
            visit.act("onboarding.act.hand_in", PartnerAddress.handIn(step.step), form: step.step) {
                $0.evidenceFields(asked)
            }
        ]
    }

    private static func handIn(_ visit: Visit, _ step: String) async throws -> PageReply {
        try await visit.handIn(HandInStep.self, visit.document(["step": step]), for: step)
        return .see(PartnerAddress.onboarding(), said: "onboarding.said.hand_in_step")
    }

    private static func stepFile(
        _ visit: Visit, _ partner: PartnerID, _ file: ID<StoredFile>
    ) async throws -> PageReply {
        .file(try await visit.server.channel.stepFile(file, of: partner, as: try visit.credential()))
    }
}

/// A step as the part `onboarding-step` shows it.
struct StepPart: Sendable {
    /// Where it is on its page.
    let place: String
    let label: String
    let explanation: String?
    let mark: StateMark
    let clause: ClauseLink
    let evidence: Evidence
    let acts: [Act]

    /// A step's name in the reader's language.
    static func label(of step: OnboardingView.StepView, _ visit: Visit) -> String {
        terms(of: step, visit)?.label[visit.strings.language] ?? step.label
    }

    private static func terms(of step: OnboardingView.StepView, _ visit: Visit) -> OnboardingStep? {
        visit.surroundings?.program.joining.application?.steps.first { $0.id == step.step }
    }

    /// - Parameter file: where one of its files is given back.
    init(
        _ step: OnboardingView.StepView, of seen: OnboardingView, _ visit: Visit, file: (ID<StoredFile>) -> Link,
        acts: (OnboardingView.StepView) -> [Act]
    ) {
        place = "step-\(step.step)"
        label = Self.label(of: step, visit)
        explanation = Self.terms(of: step, visit)?.hint?[visit.strings.language]
        let tone =
            switch step.status {
            case .open: ""
            case .handedIn: "warn"
            case .approved: "good"
            case .rejected: "bad"
            }
        mark = StateMark(label: visit.text("onboarding.step.\(step.status.rawValue)"), tone: tone)
        clause = visit.clause(step.clause, about: seen.partner.text)
        let items = step.submissions.map { one in
            visit.evidence(
                words: one.note, files: one.files, at: one.at,
                verdict: one.review.map { $0.approved ? .approved : .returned } ?? .waiting,
                answer: one.review?.reason, place: file)
        }
        evidence = Evidence(items: items, none: visit.text("onboarding.nothing_yet"))
        self.acts = acts(step)
    }
}
