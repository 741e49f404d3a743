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
        let first: Link?
        let next: Link?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let after = visit.search["after"].flatMap { $0.isEmpty ? nil : $0 }
        var wanted: Node = ["status": "waiting", "sort": "oldest", "limit": "20"]
        if let after { wanted["after"] = Node(.string(after)) }
        let found = try await visit.ask(ListEvidence.self, wanted)
        let rows = found.items.compactMap { one in
            one.duty.map { duty in
                Model.Row(
                    partner: one.partnerName, href: StandingAddress.partner(duty.partner), duty: visit.row(duty),
                    evidence: visit.evidence([one.evidence]),
                    acts: visit.verdicts(about: one.evidence.id.text, StandingAddress.review(one.evidence.id)))
            }
        }
        let here = StandingAddress.queue()
        let model = Model(
            rows: rows, first: after == nil ? nil : here, next: found.next.map { visit.searching(here, ["after": $0]) })
        return Page(visit.text("standing.evidence"), model)
    }
}
