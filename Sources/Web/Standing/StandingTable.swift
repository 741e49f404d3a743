import Members
import Record
import Terms
import Tiers

/// Partners whose tier asks for somebody's attention: proposed for another, at risk, near the next one.
enum StandingTable {
    struct Model: TemplateModel {
        static let template = "standing-list"

        struct Row: Sendable {
            let href: Link
            let name: String
            let marks: [StateMark]
            let takes: [String]
        }
        let proposed: [Row]
        let atRisk: [Row]
        let near: [Row]
    }

    static func page(_ visit: Visit) async throws -> Page {
        func rows(_ wanted: String, _ take: (StandingView) -> [String]) async throws -> [Model.Row] {
            try await visit.ask(ListStanding.self, [wanted: true, "limit": "100"]).items.map { standing in
                Model.Row(
                    href: StandingAddress.partner(standing.partner), name: standing.partnerName,
                    marks: visit.marks(standing), takes: take(standing))
            }
        }
        func open(_ requirements: [WordedRequirement]) -> [String] {
            requirements.filter { !$0.met }.flatMap { requirement in
                // A duty names itself.
                visit.row(requirement).takes.map { requirement.overdue == nil ? "\(requirement.label): \($0)" : $0 }
            }
        }
        let model = Model(
            proposed: try await rows("proposed") { standing in
                [standing.proposal.map { visit.text("standing.proposed_at", ["at": visit.formats.moment($0.at)]) }]
                    .compactMap(\.self) + open(standing.lapsed)
            },
            atRisk: try await rows("at_risk") { open($0.requirements) },
            near: try await rows("near") { open($0.next?.requirements ?? []) })
        return Page(visit.text("standing.tiers"), model)
    }
}
