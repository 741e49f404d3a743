import Commerce
import Members
import Record
import Terms
import Tiers

/// Evidence that waits for the vendor to look at it.
enum EvidenceQueue {
    struct Model: TemplateModel {
        static let template = "evidence-queue"

        struct Row: Sendable {
            let partner: String
            let href: Link
            let duty: DutyRow
            let evidence: Evidence
            let acts: [Act]
        }
        let rows: [Row]
    }

    static func page(_ visit: Visit) async throws -> Page {
        let duties = try await visit.ask(ListObligations.self).items
        let rows = duties.flatMap { duty in
            duty.handedIn.filter { $0.status == .waiting }.map { evidence in
                Model.Row(
                    partner: duty.partnerName, href: StandingAddress.partner(duty.partner), duty: visit.row(duty),
                    evidence: visit.evidence([evidence]),
                    acts: visit.verdicts(about: evidence.id.text, StandingAddress.review(evidence.id)))
            }
        }
        return Page(visit.text("standing.evidence"), Model(rows: rows))
    }
}
