import Channel
import Commerce
import Members
import Record
import Terms
import Tiers

/// A partner's duties, each with what was handed in for it and a form to hand in more.
enum ObligationPage {
    struct Model: TemplateModel {
        static let template = "obligation-list"

        struct Row: Sendable {
            let duty: DutyRow
            let evidence: Evidence
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
                duty: visit.row(duty), evidence: visit.evidence(duty.handedIn), acts: acts)
        }
        return Page(visit.text("standing.obligations"), Model(rows: rows))
    }

    private static func act(_ duty: DutyView, _ visit: Visit) -> Act {
        let takes = Set(duty.takes)
        let asked = EvidenceAsked(
            words: takes.contains(.text) ? ("text", false) : nil, link: takes.contains(.link),
            endings: takes.contains(.file) ? FileType.endings : [])
        return visit.act(
            "standing.act.hand_in", StandingAddress.handIn(duty.obligation), form: duty.obligation,
            clause: visit.clause(duty.clause)
        ) { $0.evidenceFields(asked) }
    }

    static func handIn(_ visit: Visit, _ obligation: String) async throws -> PageReply {
        try await visit.handIn(HandInObligation.self, visit.document(["obligation": obligation]))
        return .see(StandingAddress.obligations(), said: "standing.said.handed_in")
    }

    static func download(
        _ visit: Visit, _ evidence: ID<ObligationEvidence>, _ file: ID<StoredFile>
    ) async throws -> PageReply {
        .file(try await visit.server.channel.obligationFile(file, of: evidence, as: try visit.credential()))
    }
}

extension Visit {
    /// What was handed in for a duty.
    func evidence(_ handedIn: [ObligationEvidence]) -> Evidence {
        let items = handedIn.map { one in
            let verdict: Evidence.Verdict =
                switch one.status {
                case .waiting: .waiting
                case .approved: .approved
                case .returned: .returned
                }
            return evidence(
                words: one.text, address: one.link, files: one.files, at: one.at, verdict: verdict,
                answer: one.review?.reason
            ) { link(StandingAddress.file, one.id, $0) }
        }
        return Evidence(items: items, none: text("standing.nothing_yet"))
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
