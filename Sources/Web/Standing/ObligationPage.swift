import Channel
import Record
import Terms

/// A partner's duties, each with what was handed in for it and a form to hand in more.
enum ObligationPage {
    struct Model: TemplateModel {
        static let template = "obligation-list"

        struct Row: Sendable {
            let duty: DutyRow
            let evidence: [EvidenceRow]
            let acts: [Act]
        }
        let rows: [Row]
    }

    static func own(_ visit: Visit) async throws -> Page {
        let duties = try await visit.ask(ListObligations.self).items
        // One form an obligation: what is handed in goes to its oldest open period.
        let open = duties.filter { $0.state != .fulfilled }
        let done = duties.filter { $0.state == .fulfilled }.reversed()
        let rows = (open + done).map { duty in
            let own = duties.filter { $0.obligation == duty.obligation && $0.state != .fulfilled }
            let goal = own.first { $0.approved + $0.waiting < $0.count } ?? own.first
            let acts = goal?.period == duty.period && visit.may(.handInEvidence) ? [act(duty, visit)] : []
            return Model.Row(
                duty: visit.row(duty), evidence: duty.handedIn.map { visit.row($0) }, acts: acts)
        }
        return Page(visit.text("standing.obligations"), Model(rows: rows))
    }

    private static func act(_ duty: DutyView, _ visit: Visit) -> Act {
        let action = StandingAddress.handIn(duty.obligation)
        let form = visit.forForm(action, duty.obligation)
        let fields: [Field] = duty.takes.map { kind in
            switch kind {
            case .text: form.field("text", "standing.form.text", .area(rows: 5))
            case .link: form.field("link", "standing.form.link", .line(type: "url"))
            case .file: form.field("files", "standing.form.files", .file(accept: ""))
            }
        }
        return visit.act("standing.act.hand_in", action, fields, clause: visit.clause(duty.clause))
    }

    static func handIn(_ visit: Visit, _ obligation: String) async throws -> PageReply {
        var document = visit.document(["obligation": obligation])
        document["files"] = nil
        guard !visit.isCheck else {
            try await visit.perform(HandInObligation.self, document)
            return .see(StandingAddress.obligations())
        }
        document["files"] = try await visit.keptFiles()
        try await visit.perform(HandInObligation.self, document)
        return .see(StandingAddress.obligations(), said: "standing.said.handed_in")
    }

    static func download(
        _ visit: Visit, _ evidence: ID<ObligationEvidence>, _ file: ID<StoredFile>
    ) async throws -> PageReply {
        .file(try await visit.server.channel.obligationFile(file, of: evidence, as: try visit.credential()))
    }
}

/// A piece of evidence as pages show it.
struct EvidenceRow: Sendable {
    struct File: Sendable {
        let href: Link
        let name: String
    }

    let at: String
    let words: String?
    let link: String?
    let files: [File]
    let mark: StateMark
    let answer: String?
}

extension Visit {
    func row(_ evidence: ObligationEvidence) -> EvidenceRow {
        let tone =
            switch evidence.status {
            case .approved: "good"
            case .returned: "bad"
            case .waiting: ""
            }
        return EvidenceRow(
            at: formats.moment(evidence.at), words: evidence.text, link: evidence.link,
            files: evidence.files.map {
                EvidenceRow.File(href: link(StandingAddress.file, evidence.id, $0.id), name: $0.name)
            },
            mark: StateMark(label: text("standing.evidence_state.\(evidence.status.rawValue)"), tone: tone),
            answer: evidence.review?.reason)
    }

    func row(_ duty: DutyView) -> DutyRow {
        DutyRow(
            title: duty.title, clause: clause(duty.clause),
            due: text("standing.due_on", ["day": formats.day(duty.due)]), mark: mark(duty.state),
            count: duty.count > 1
                ? text(
                    "standing.of",
                    ["so_far": formats.number(duty.approved), "needed": formats.number(duty.count)]) : nil)
    }
}
