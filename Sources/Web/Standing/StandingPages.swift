import Channel
import NIOCore
import Record
import Terms

/// Pages about where partners stand: their own in the portal, everybody's in the console.
enum StandingPages {
    static let set = PageSet(
        routes: [
            .page("/portal/standing", .portal, .seeStanding, StandingPage.own),
            .page("/portal/obligations", .portal, .seeStanding, ObligationPage.own),
            .action(
                "/portal/obligations/{obligation}", .portal, .handInEvidence, limit: EvidenceForm.limit,
                again: ObligationPage.own, ObligationPage.handIn),
            .download("/portal/evidence/{evidence}/files/{file}", .portal, .seeStanding, ObligationPage.download),
            .page("/console/standing", .console, .manageStanding, StandingTable.page),
            .page("/console/evidence", .console, .reviewEvidence, EvidenceQueue.page),
            .action("/console/evidence/{evidence}", .console, .reviewEvidence, again: EvidenceQueue.page) { visit in
                let document = visit.document(["evidence": visit.path("evidence")])
                let seen = try await visit.perform(ReviewObligation.self, document)
                return .see(
                    "/console/evidence",
                    said: seen.status == .approved ? "standing.said.approved" : "standing.said.returned")
            },
            .download("/console/evidence/{evidence}/files/{file}", .console, .seeStanding, ObligationPage.download),
            .page("/console/partners/{partner}/standing", .console, .seeStanding, StandingPage.partner),
            .action(
                "/console/partners/{partner}/standing/tier", .console, .manageStanding,
                again: StandingPage.partner, StandingPage.assign),
            .action(
                "/console/partners/{partner}/standing/proposal", .console, .manageStanding, final: true,
                again: StandingPage.partner
            ) { visit in
                let partner = visit.path("partner")
                try await visit.perform(DeclineProposal.self, visit.document(["partner": partner]))
                return .see("/console/partners/\(partner)/standing", said: "standing.said.declined")
            },
        ],
        entries: [
            RailEntry(
                .portal, "/portal/standing", "standing.title", .seeStanding, rank: 12, where: { $0.tiers != nil }),
            RailEntry(
                .portal, "/portal/standing", "standing.benefits", .seeStanding, rank: 12,
                where: { $0.tiers == nil && !$0.benefits.isEmpty }),
            RailEntry(
                .portal, "/portal/obligations", "standing.obligations", .seeStanding, rank: 14,
                where: { !$0.obligations.isEmpty }),
            RailEntry(
                .console, "/console/standing", "standing.tiers", .manageStanding, rank: 42, where: { $0.tiers != nil }),
            RailEntry(
                .console, "/console/evidence", "standing.evidence", .reviewEvidence, rank: 44,
                where: { !$0.obligations.isEmpty }),
        ],
        waiting: [
            WaitingSource(
                .portal, .seeStanding, where: { !$0.obligations.isEmpty },
                find: { visit, around in
                    try await duties(visit, around.today)
                }),
            WaitingSource(
                .console, .manageStanding, where: { $0.tiers != nil },
                find: { visit, _ in
                    try await proposals(visit)
                }),
            WaitingSource(
                .console, .reviewEvidence, where: { !$0.obligations.isEmpty },
                find: { visit, _ in
                    try await evidence(visit)
                }),
        ])

    /// Duties that are overdue or due within a month.
    private static func duties(_ visit: Visit, _ today: Day) async throws -> [Waiting] {
        try await visit.ask(ListObligations.self).items
            .filter { $0.state == .overdue || ($0.state == .due && today.days(to: $0.due) <= 31) }
            .map { duty in
                Waiting(
                    href: "/portal/obligations", sentence: duty.title,
                    small: visit.text("standing.due_on", ["day": visit.formats.day(duty.due)]),
                    mark: visit.mark(duty.state))
            }
    }

    private static func proposals(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListStanding.self, ["proposed": true, "limit": "20"]).items.compactMap { standing in
            standing.proposal.map { proposal in
                Waiting(
                    href: "/console/partners/\(standing.partner)/standing", sentence: standing.partnerName,
                    small: visit.text("standing.proposed_at", ["at": visit.formats.moment(proposal.at)]),
                    mark: visit.mark(proposal))
            }
        }
    }

    private static func evidence(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListObligations.self).items.prefix(20).map { duty in
            Waiting(
                href: "/console/evidence", sentence: duty.partnerName,
                small: visit.text("standing.to_look_at", ["duty": duty.title]), mark: visit.mark(duty.state))
        }
    }
}
