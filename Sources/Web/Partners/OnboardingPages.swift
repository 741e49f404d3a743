import Channel
import NIOCore
import Record
import Terms

/// The portal's page about getting in: the steps to show, what is signed, what is missing.
enum OnboardingPages {
    static let set = PageSet(
        routes: [
            .page("/portal/onboarding", .portal, .seeJoining, page),
            .action(
                "/portal/onboarding/{step}", .portal, HandInStep.permission,
                limit: OnboardingStep.largestMB << 20 + 1 << 18, again: page, handIn),
            .download("/portal/onboarding/files/{file}", .portal, .seeJoining) { visit in
                try await file(visit, of: try visit.requireSurroundings().actor.partner)
            },
            .download("/console/partners/{partner}/step-files/{file}", .console, .seeJoining) { visit in
                try await file(visit, of: ID(visit.path("partner")))
            },
        ] + ProfilePages.routes,
        entries: [
            RailEntry(.portal, "/portal/onboarding", "onboarding.title", .seeJoining, rank: 41) {
                $0.joining.application != nil
            },
            RailEntry(.portal, "/portal/profile", "onboarding.profile.title", .seePartners, rank: 58),
        ],
        waiting: [
            WaitingSource(
                .portal, .joinProgram, where: { $0.joining.application != nil },
                find: { visit, _ in
                    try await open(visit)
                }),
            ProfilePages.waiting,
            WaitingSource(
                .console, .reviewApplications, where: { $0.joining.application != nil },
                find: { visit, _ in
                    try await toReview(visit)
                }),
        ])

    /// The steps that a company on its way in still has to show.
    private static func open(_ visit: Visit) async throws -> [Waiting] {
        let seen = try await visit.ask(ShowOnboarding.self)
        guard seen.status == .onboarding else { return [] }
        return seen.steps.filter { $0.status == .open || $0.status == .rejected }.map { step in
            let part = StepPart(step, of: seen, "", visit) { _ in nil }
            return Waiting(
                href: "/portal/onboarding", sentence: part.label,
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
                href: "/console/partners/\(seen.partner)", sentence: seen.partnerName,
                small: steps.map { StepPart($0, of: seen, "", visit) { _ in nil }.label }.joined(separator: ", "),
                mark: StateMark(label: visit.text("onboarding.to_review"), tone: "warn"))
        }
    }

    private struct Model: Sendable {
        let name: String
        let mark: StateMark
        let lead: String
        let steps: [StepPart]
        let hasSteps: Bool
        let reasons: Reasons?
        let isActive: Bool
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let seen = try await visit.ask(ShowOnboarding.self)
        let steps = seen.steps.map {
            StepPart($0, of: seen, "/portal/onboarding/files", visit) { form($0, seen, visit) }
        }
        let missing = seen.decision.missing.count
        // Whoever the vendor took in itself is active without having shown anything.
        let isShown = !seen.decision.rules.isEmpty && (seen.status == .onboarding || missing == 0)
        let model = Model(
            name: seen.partnerName, mark: visit.mark(seen.status),
            lead: seen.status == .active
                ? visit.text("onboarding.active") : visit.strings.count("onboarding.missing", missing),
            steps: steps, hasSteps: !steps.isEmpty,
            reasons: isShown ? visit.reasons(seen.decision) : nil, isActive: seen.status == .active)
        return Page("onboarding-own", title: visit.text("onboarding.title"), model)
    }

    /// The form of a step that can be handed in now.
    private static func form(_ step: OnboardingView.StepView, _ seen: OnboardingView, _ visit: Visit) -> Act? {
        guard visit.may(.joinProgram), seen.status == .onboarding, step.status != .approved else { return nil }
        let path = "/portal/onboarding/\(step.step)"
        let form = visit.forForm(path, step.step)
        var fields = [form.field("note", "onboarding.note", .area(rows: 2), required: step.takes.isEmpty)]
        if !step.takes.isEmpty {
            let accept = step.takes.map { "." + $0 }.joined(separator: ",")
            let hint = visit.text(
                "onboarding.files_hint",
                ["kinds": step.takes.joined(separator: ", "), "most": visit.formats.number(step.mostMegabytes)])
            fields.insert(form.field("files", "onboarding.files", .file(accept: accept), hint: hint), at: 0)
        }
        return visit.act("onboarding.act.hand_in", path, fields)
    }

    private static func handIn(_ visit: Visit) async throws -> PageReply {
        let step = visit.path("step")
        var document = visit.document(["step": step])
        document["files"] = nil
        guard !visit.isCheck else { throw CheckPassed() }
        document["files"] = try await visit.keptFiles(for: step)
        try await visit.perform(HandInStep.self, document)
        return .see("/portal/onboarding", said: "onboarding.said.hand_in_step")
    }

    private static func file(_ visit: Visit, of partner: PartnerID?) async throws -> PageReply {
        guard let session = visit.session, let partner, let id = ID<StoredFile>(visit.path("file")) else {
            throw Problem.notFound("file")
        }
        let file = try await visit.server.channel.stepFile(id, of: partner, as: .session(session))
        return .file(name: file.name, mediaType: file.mediaType, bytes: ByteBuffer(bytes: file.bytes))
    }
}

/// A step as the part `onboarding-step` shows it.
struct StepPart: Sendable {
    struct Handed: Sendable {
        struct Link: Sendable {
            let href: String
            let name: String
        }
        let at: String
        let note: String?
        let files: [Link]
        let verdict: String?
    }

    let label: String
    let explanation: String?
    let mark: StateMark
    let clause: ClauseLink
    let submissions: [Handed]
    let act: Act?

    /// - Parameter files: the path under which its files are given back.
    init(
        _ step: OnboardingView.StepView, of seen: OnboardingView, _ files: String, _ visit: Visit,
        act: (OnboardingView.StepView) -> Act?
    ) {
        let terms = visit.surroundings?.program.joining.application?.steps.first { $0.id == step.step }
        let language = visit.strings.language
        label = terms?.label[language] ?? step.label
        explanation = terms?.hint?[language]
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
                files: one.files.map { Handed.Link(href: "\(files)/\($0.id)", name: $0.name) },
                verdict: one.review.map { review in
                    visit.text(review.approved ? "onboarding.step.approved" : "onboarding.step.rejected")
                        + (review.reason.map { ": \($0)" } ?? "")
                })
        }
        self.act = act(step)
    }
}
