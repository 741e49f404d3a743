import Members
import Partnership
import Record
import Terms

/// What the console shows of a partner's way in: its membership, what it signed, its profile, the evidence to review.
struct JoiningStory: Sendable {
    struct Signed: Sendable {
        let label: String
        let version: String
        let mark: StateMark
        let signed: String
        /// What was signed on paper.
        let document: Link?
        let documentName: String
    }

    let mark: StateMark
    /// Nil once the company is in.
    let list: OnboardingChecklist?
    let facts: [Fact]
    let reasons: Reasons?
    let agreements: [Signed]
    /// Records what was signed on paper.
    let signing: [Act]
    let steps: [StepPart]

    /// Nil for who may not see it.
    init?(of partner: PartnerView, _ visit: Visit) async throws {
        guard visit.may(.seeJoining) else { return nil }
        let named: Node = ["partner": partner.id.node]
        let seen = try await visit.ask(ShowOnboarding.self, named)
        mark = visit.mark(partner.status)
        list = partner.status == .onboarding ? try await OnboardingChecklist(seen, visit) : nil
        var facts = ProfilePages.facts(partner, visit)
        if let over = partner.termination {
            facts.insert(
                Fact(
                    visit.text("onboarding.membership.terminated"), "\(visit.formats.moment(over.at)): \(over.reason)",
                    clause: visit.clause(over.clause, about: partner.id.text)), at: 0)
        }
        if let notice = partner.notice {
            facts.append(
                Fact(
                    visit.text("partners.notice_given"), "\(visit.formats.day(notice.ends)): \(notice.reason)",
                    clause: visit.clause(notice.clause, about: partner.id.text)))
        }
        if let breach = partner.breach {
            facts.append(
                Fact(
                    visit.text("partners.breach_open"), "\(visit.formats.day(breach.cureThrough)): \(breach.note)",
                    clause: visit.clause(breach.clause, about: partner.id.text)))
        }
        if let welcomed = seen.welcomed {
            facts.append(Fact(visit.text("onboarding.welcomed"), visit.formats.moment(welcomed)))
        }
        self.facts = facts
        reasons = partner.status == .onboarding && !seen.decision.rules.isEmpty ? visit.reasons(seen.decision) : nil
        let all = try await visit.ask(ListAgreements.self, named).items
        agreements = all.map { one in
            let document = one.acceptances.first?.paper?.document
            return Signed(
                label: visit.label(of: one), version: visit.version(of: one), mark: visit.mark(one.status),
                signed: visit.signed(one),
                document: document.map { PartnerAddress.signedDocument(partner.id, $0.id) },
                documentName: document?.name ?? "")
        }
        signing = visit.may(.managePartners) ? Self.signing(all, of: partner, visit) : []
        steps = seen.steps.map { step in
            StepPart(step, of: seen, visit, file: { PartnerAddress.stepFile(partner.id, $0) }) { step in
                Self.review(step, partner.id, visit)
            }
        }
    }

    private static func signing(_ all: [AgreementView], of partner: PartnerView, _ visit: Visit) -> [Act] {
        let open = all.filter { $0.status != .accepted }.map { (value: $0.agreement, label: visit.label(of: $0)) }
        guard !open.isEmpty, partner.status != .terminated else { return [] }
        return [
            visit.act("partners.act.signature", PartnerAddress.signature(partner.id), form: "signature") {
                [
                    $0.field("agreement", "partners.signature.agreement", .choice(open), required: true),
                    $0.field("name", "partners.signature.name", required: true, autocomplete: "off"),
                    $0.field("day", "partners.signature.day", .line(type: "date"), required: true),
                    $0.field(
                        "files", "partners.signature.document",
                        .file(accept: FileType.endings.map { "." + $0 }.joined(separator: ",")), required: true),
                ]
            }
        ]
    }

    private static func review(_ step: OnboardingView.StepView, _ partner: PartnerID, _ visit: Visit) -> [Act] {
        guard step.status == .handedIn, visit.may(.reviewApplications) else { return [] }
        return visit.verdicts(about: step.step, PartnerAddress.reviewStep(partner, step.step))
    }

    /// Notice of an agreement, and a breach with its cure, where the program speaks of them.
    static func agreementActs(_ partner: PartnerView, _ visit: Visit) -> [Act] {
        guard let program = visit.surroundings?.program, partner.status != .terminated else { return [] }
        let own = program.joining.agreements.filter { $0.concerns(partner.type) }
        func choice(_ agreements: [AgreementTerms]) -> [(value: String, label: String)] {
            agreements.map { ($0.id, $0.label[visit.language]) }
        }
        var acts: [Act] = []
        let ending = own.filter { $0.term != nil }
        if !ending.isEmpty, partner.notice == nil {
            acts.append(
                visit.act(
                    "partners.act.notice", PartnerAddress.notice(partner.id), form: "notice", grave: true,
                    version: partner.version
                ) {
                    [
                        $0.field("agreement", "partners.signature.agreement", .choice(choice(ending)), required: true),
                        $0.reason(),
                    ]
                })
        }
        let curable = own.filter { $0.cure != nil }
        if !curable.isEmpty, partner.breach == nil {
            acts.append(
                visit.act(
                    "partners.act.breach", PartnerAddress.breach(partner.id), form: "breach", grave: true,
                    version: partner.version
                ) {
                    [
                        $0.field("agreement", "partners.signature.agreement", .choice(choice(curable)), required: true),
                        $0.field("note", "partners.breach", .line(type: "text"), required: true),
                    ]
                })
        }
        if partner.breach != nil {
            acts.append(
                visit.act(
                    "partners.act.cure", PartnerAddress.cure(partner.id), form: "cure", grave: true,
                    version: partner.version
                ) { [$0.field("note", "partners.cured", .line(type: "text"), required: true)] })
        }
        return acts
    }

    /// Ends the membership, where the program says how.
    static func ending(_ partner: PartnerView, _ visit: Visit) -> Act? {
        guard let terms = visit.surroundings?.program.joining.termination, partner.status != .terminated else {
            return nil
        }
        // A program that lists no reasons ends memberships by the clause about termination itself.
        let reasons = terms.reasons.isEmpty ? [(terms.clause, terms.clause.text)] : visit.listed(terms.reasons)
        return visit.act(
            "partners.act.terminate", PartnerAddress.terminate(partner.id), form: "terminate",
            clause: visit.clause(terms.clause), grave: true, version: partner.version
        ) {
            [
                $0.clauseChoice(reasons, "partners.clause"),
                $0.reason(),
            ]
        }
    }
}
