import Channel
import Record
import Terms

/// Evidence that waits for the vendor to look at it.
enum EvidenceQueue {
    struct Model: TemplateModel {
        static let template = "evidence-queue"

        struct Row: Sendable {
            let partner: String
            let href: Link
            let duty: DutyRow
            let evidence: EvidenceRow
            let acts: [Act]
        }
        let rows: [Row]
    }

    static func page(_ visit: Visit) async throws -> Page {
        let duties = try await visit.ask(ListObligations.self).items
        let rows = duties.flatMap { duty in
            duty.handedIn.filter { $0.status == .waiting }.map { evidence in
                Model.Row(
                    partner: duty.partnerName, href: StandingAddress.partner(duty.partner),
                    duty: visit.row(duty), evidence: visit.row(evidence), acts: acts(evidence, visit))
            }
        }
        return Page(visit.text("standing.evidence"), Model(rows: rows))
    }

    private static func acts(_ evidence: ObligationEvidence, _ visit: Visit) -> [Act] {
        let action = StandingAddress.review(evidence.id)
        return [(true, "standing.act.approve"), (false, "standing.act.return")].map { approve, key in
            let name = "\(evidence.id)-\(approve)"
            let sent = visit.form["approve"] == String(approve)
            let form = sent ? visit.forForm(action, name) : visit.untouched(name)
            let fields = [
                form.field("approve", "standing.reason", .hidden, value: String(approve)),
                form.field("reason", "standing.reason", .area(rows: 2), required: !approve),
            ]
            return visit.act(key, action, fields)
        }
    }
}
