import Members
import Record
import Terms
import Tiers

/// Partners whose tier asks for somebody's attention: proposed for another, at risk, near the next one.
enum StandingTable {
    static let route = PageRoute.list(StandingAddress.list, list, page)

    private static let list = ShownList<StandingList>(
        id: "standings", words: "standing",
        columns: [
            .init("partner") { standing, around in
                Cell(
                    standing.partnerName, href: StandingAddress.partner(standing.partner),
                    marks: around.visit.marks(standing))
            },
            .init("missing") { standing, around in
                let proposed = standing.proposal.map {
                    [around.visit.text("standing.proposed_at", ["at": around.visit.formats.moment($0.at)])]
                }
                let open =
                    proposed.map { $0 + around.visit.open(standing.lapsed) } ?? around.visit.open(standing.requirements)
                return Cell(open.joined(separator: "; "))
            },
        ],
        filters: [
            ShownFilter("proposed") { [(value: "true", label: $0.text("frame.yes"))] },
            ShownFilter("at_risk") { [(value: "true", label: $0.text("frame.yes"))] },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("partner") { standing, _ in standing.partner.text },
            .init("partner_name") { standing, _ in standing.partnerName },
            .init("tier") { standing, _ in standing.tier ?? "" },
            .init("proposed") { standing, _ in standing.proposal?.tier ?? "" },
        ])

    private static func page(_ visit: Visit) async throws -> Page {
        let near = try await visit.ask(ListNearTier.self, ["limit": "50"]).items
        let words = visit.sheets("standing")
        return SheetPage(
            visit.text("standing.tiers"),
            [
                try await visit.list(list, on: StandingAddress.list()),
                words.sheet(
                    "near", words.heads("partner", "missing"),
                    near.map { standing in
                        [
                            Cell(
                                standing.partnerName, href: StandingAddress.partner(standing.partner),
                                marks: visit.marks(standing)),
                            Cell(visit.open(standing.next?.requirements ?? []).joined(separator: "; ")),
                        ]
                    }),
            ]
        ).page()
    }
}

extension Visit {
    /// What requirements still take, each in words.
    fileprivate func open(_ requirements: [WordedRequirement]) -> [String] {
        requirements.filter { !$0.met }.flatMap { requirement in
            // A duty names itself.
            row(requirement).takes.map { requirement.overdue == nil ? "\(requirement.label): \($0)" : $0 }
        }
    }
}
