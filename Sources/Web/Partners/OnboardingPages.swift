import Channel
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
            .portal, .joinProgram, where: { $0.joining.application != nil },
            find: { visit, _ in try await open(visit) }),
        WaitingSource(
            .console, .reviewApplications, where: { $0.joining.application != nil },
            find: { visit, _ in try await toReview(visit) }),
    ]

    /// The steps that a company on its way in still has to show.
    private static func open(_ visit: Visit) async throws -> [Waiting] {
        let seen = try await visit.ask(ShowOnboarding.self)
        guard seen.status == .onboarding else { return [] }
        return seen.steps.filter { $0.status == .open || $0.status == .rejected }.map { step in
            let part = StepPart(step, of: seen, visit, file: { PartnerAddress.ownStepFile($0) }) { _ in nil }
            return Waiting(
                href: PartnerAddress.onboarding(), sentence: part.label,
                small: step.submissions.first?.review?.reason ?? part.explanation ?? "",
                mark: step.status == .open
                    ? StateMark(label: visit.text("onboarding.to_show"), tone: "warn") : part.mark)
        }
    }

    /// Companies on their way in whose evidence nobody has looked at.
    private static func toReview(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListOnboardings.self, ["waiting": true, "limit": "20"]).items.map { seen in
            let steps = seen.steps.filter { $0.status == .handedIn }
            return Waiting(
                href: PartnerAddress.partner(seen.partner), sentence: seen.partnerName,
                small: steps.map { StepPart.label(of: $0, visit) }.joined(separator: ", "),
                mark: StateMark(label: visit.text("onboarding.to_review"), tone: "warn"))
        }
    }

    struct Model: TemplateModel {
        static let template = "onboarding-own"

        let name: String
        let mark: StateMark
        let lead: String
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
            steps: steps, hasSteps: !steps.isEmpty,
            reasons: isShown ? visit.reasons(seen.decision) : nil, agreements: AgreementAddress.list())
        return Page(visit.text("onboarding.title"), model)
    }

    /// The form of a step that can be handed in now.
    private static func form(_ step: OnboardingView.StepView, _ seen: OnboardingView, _ visit: Visit) -> Act? {
        guard visit.may(.joinProgram), seen.status == .onboarding, step.status != .approved else { return nil }
        let action = PartnerAddress.handIn(step.step)
        let form = visit.forForm(action, step.step)
        var fields = [form.field("note", "onboarding.note", .area(rows: 2), required: step.takes.isEmpty)]
        if !step.takes.isEmpty {
            let accept = step.takes.map { "." + $0 }.joined(separator: ",")
            let hint = visit.text(
                "onboarding.files_hint",
                ["kinds": step.takes.joined(separator: ", "), "most": visit.formats.number(step.mostMegabytes)])
            fields.insert(form.field("files", "onboarding.files", .file(accept: accept), hint: hint), at: 0)
        }
        return visit.act("onboarding.act.hand_in", action, fields)
    }

    private static func handIn(_ visit: Visit, _ step: String) async throws -> PageReply {
        var document = visit.document(["step": step])
        document["files"] = nil
        guard !visit.isCheck else { throw CheckPassed() }
        document["files"] = try await visit.keptFiles(for: step)
        try await visit.perform(HandInStep.self, document)
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
    struct Handed: Sendable {
        struct File: Sendable {
            let href: Link
            let name: String
        }
        let at: String
        let note: String?
        let files: [File]
        let verdict: String?
    }

    let label: String
    let explanation: String?
    let mark: StateMark
    let clause: ClauseLink
    let submissions: [Handed]
    let act: Act?

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
        act: (OnboardingView.StepView) -> Act?
    ) {
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
        submissions = step.submissions.map { one in
            Handed(
                at: visit.formats.moment(one.at), note: one.note,
                files: one.files.map { Handed.File(href: file($0.id), name: $0.name) },
                verdict: one.review.map { review in
                    visit.text(review.approved ? "onboarding.step.approved" : "onboarding.step.rejected")
                        + (review.reason.map { ": \($0)" } ?? "")
                })
        }
        self.act = act(step)
    }
}
