import Channel
import Record
import Terms

/// Evidence that waits for the vendor to look at it.
enum EvidenceQueue {
    private struct Model: Sendable {
        struct Row: Sendable {
            let partner: String
            let href: String
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
                    partner: duty.partnerName, href: "/console/partners/\(duty.partner)/standing",
                    duty: visit.row(duty), evidence: visit.row(evidence, "/console"), acts: acts(evidence, visit))
            }
        }
        return Page("evidence-queue", title: visit.text("standing.evidence"), Model(rows: rows))
    }

    private static func acts(_ evidence: ObligationEvidence, _ visit: Visit) -> [Act] {
        let path = "/console/evidence/\(evidence.id)"
        return [(true, "standing.act.approve"), (false, "standing.act.return")].map { approve, key in
            let name = "\(evidence.id)-\(approve)"
            let sent = visit.form["approve"] == String(approve)
            let form = sent ? visit.forForm(path, name) : visit.forForm("", name)
            let fields = [
                form.field("approve", "standing.reason", .hidden, value: String(approve)),
                form.field("reason", "standing.reason", .area(rows: 2), required: !approve),
            ]
            return visit.act(key, path, fields)
        }
    }
}
