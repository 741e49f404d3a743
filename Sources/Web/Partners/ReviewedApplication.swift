import Members
import Partnership
import Record
import Terms

/// One application in the console: what it says, who assessed it how, and what can be decided.
enum ReviewedApplication {
    struct Model: TemplateModel {
        static let template = "application-review"

        struct Assessed: Sendable {
            let name: String
            let at: String
            let scores: String
            let note: String?
        }

        let list: Link
        let id: String
        let company: String
        let mark: StateMark
        let facts: [Fact]
        let answers: [Fact]
        let hasAnswers: Bool
        /// Who may be the same company, and by what.
        let known: [Fact]
        let isKnown: Bool
        let assessments: [Assessed]
        let score: String?
        let pass: String?
        let clause: ClauseLink?
        let decision: Reasons?
        let conclusion: [Fact]
        let acts: [Act]
        let conversation: Conversation?
        let partner: Link?
    }

    static func page(_ visit: Visit, _ id: ID<Application>) async throws -> Page {
        let application = try await visit.ask(ShowApplication.self, ["application": id.node])
        let terms = visit.surroundings?.program.joining.application
        let review = terms?.review
        let criteria = review?.criteria(for: application.type) ?? []
        let language = visit.strings.language
        let model = Model(
            list: PartnerAddress.applications(), id: id.text, company: application.company,
            mark: visit.mark(application.status),
            facts: facts(application, visit), answers: answers(application, terms, visit),
            hasAnswers: !application.answers.isEmpty,
            known: (application.known ?? []).map { known($0, visit) }, isKnown: application.known?.isEmpty == false,
            assessments: application.assessments.map { one in
                Model.Assessed(
                    name: one.name, at: visit.formats.moment(one.at),
                    scores: criteria.map {
                        "\($0.label[language]) \(one.scores[$0.id].map(String.init) ?? "–")/\($0.most)"
                    }.joined(separator: " · "), note: one.note)
            }, score: application.score.map(visit.formats.rate), pass: review?.pass.map(visit.formats.rate),
            clause: review.map { visit.clause($0.clause) },
            decision: application.conclusion?.decision.map { visit.reasons($0) },
            conclusion: conclusion(application, visit),
            acts: open(application, criteria, visit),
            conversation: try await visit.conversation(about: id.text),
            partner: application.partner.map { PartnerAddress.partner($0) })
        return Page(application.company, model, within: PartnerAddress.applications())
    }

    private static func open(
        _ application: ApplicationView, _ criteria: [ApplicationTerms.Criterion], _ visit: Visit
    ) -> [Act] {
        switch application.status {
        case .submitted: return acts(application, criteria, visit)
        case .unconfirmed where visit.may(.managePartners):
            let path = PartnerAddress.confirm(application.id)
            return [visit.act("applications.act.confirm", path, version: application.version)]
        case .unconfirmed, .accepted, .declined: return []
        }
    }

    private static func facts(_ application: ApplicationView, _ visit: Visit) -> [Fact] {
        [
            Fact(visit.text("applications.form.type"), application.typeLabel),
            Fact(visit.text("applications.form.country"), application.country),
            Fact(visit.text("applications.form.domain"), application.domain ?? "–"),
            Fact(visit.text("applications.form.contact_name"), application.contactName),
            Fact(visit.text("applications.form.contact_email"), application.contactEmail),
            Fact(visit.text("applications.submitted"), visit.formats.moment(application.submitted)),
        ]
    }

    /// In the order of the form; answers to questions that are no longer asked stand last.
    private static func answers(
        _ application: ApplicationView, _ terms: ApplicationTerms?, _ visit: Visit
    ) -> [Fact] {
        let language = visit.strings.language
        let fields = terms?.fields ?? []
        let known = fields.compactMap { field in
            application.answers[field.id].map { answer in
                let shown =
                    switch field.kind {
                    case .choice: field.options.first { $0.id == answer }?.label[language] ?? answer
                    case .yesNo: visit.text("frame.\(answer)")
                    default: answer
                    }
                return Fact(field.label[language], shown)
            }
        }
        let ids = Set(fields.map(\.id))
        return known
            + application.answers.sorted { $0.key < $1.key }.filter { !ids.contains($0.key) }
            .map { Fact($0.key, $0.value) }
    }

    private static func known(_ company: KnownCompany, _ visit: Visit) -> Fact {
        let path =
            company.partner.map { PartnerAddress.partner($0) }
            ?? company.application.map { PartnerAddress.application($0) }
        let alike = company.alike.map { visit.text("applications.alike.\($0.rawValue)") }.joined(separator: ", ")
        let what = company.membership.map { visit.mark($0).label } ?? visit.text("applications.waits_too")
        return Fact("\(what): \(alike)", company.name, link: path)
    }

    private static func conclusion(_ application: ApplicationView, _ visit: Visit) -> [Fact] {
        guard let conclusion = application.conclusion else { return [] }
        var facts = [
            Fact(
                visit.mark(application.status).label, "\(conclusion.name), \(visit.formats.moment(conclusion.at))",
                clause: visit.clause(conclusion.clause))
        ]
        if let reason = conclusion.reason { facts.append(Fact(visit.text("applications.reason"), reason)) }
        if conclusion.belowPass {
            facts.append(Fact(visit.text("applications.below"), visit.text("frame.yes")))
        }
        return facts
    }

    private static func acts(
        _ application: ApplicationView, _ criteria: [ApplicationTerms.Criterion], _ visit: Visit
    ) -> [Act] {
        let language = visit.strings.language
        let own = application.assessments.first { $0.by == visit.surroundings?.actor.id }
        let assess = visit.act(
            "applications.act.assess", PartnerAddress.assess(application.id), form: "assess",
            version: application.version
        ) { form in
            criteria.map { criterion in
                let marks = (0...min(criterion.most, 100)).map { (String($0), "\($0) / \(criterion.most)") }
                return form.field(
                    "scores.\(criterion.id)", "applications.score_of", .choice([("", "")] + marks),
                    value: own?.scores[criterion.id].map(String.init), required: true, says: criterion.label[language])
            } + [form.field("note", "applications.note", .area(rows: 3), value: own?.note)]
        }
        guard visit.may(.managePartners) else { return [assess] }
        let mustSay = application.passes == false || application.known?.contains { $0.partner != nil } == true
        return [assess]
            + visit.answers(
                about: application.id.text, version: application.version,
                yes: Answer("applications.act.accept", PartnerAddress.accept(application.id)) {
                    [$0.field("reason", "applications.accept_reason", .area(rows: 3), required: mustSay)]
                },
                no: Answer("applications.act.decline", PartnerAddress.decline(application.id), reason: "reason"))
    }
}
