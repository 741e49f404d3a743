import Record
import Terms
import Tiers

/// Pages about where partners stand: their own in the portal, everybody's in the console.
enum StandingPages {
    static let routes: [PageRoute] =
        StandingAddress.file.both.map { .download($0, .seeStanding, ObligationPage.download) } + [
            .page(StandingAddress.own, .seeStanding, StandingPage.own),
            .action(StandingAddress.request, .requestTier, final: true, again: StandingPage.own) { visit in
                try await visit.perform(RequestTier.self, visit.document())
                return .see(StandingAddress.own(), said: "standing.said.requested")
            },
            .page(StandingAddress.obligations, .seeStanding, ObligationPage.own),
            .action(
                StandingAddress.handIn, .handInEvidence, limit: Visit.uploadLimit,
                on: ObligationPage.own, ObligationPage.handIn),
            .page(StandingAddress.list, .manageStanding, StandingTable.page),
            .page(StandingAddress.queue, .reviewEvidence, EvidenceQueue.page),
            .action(
                StandingAddress.review, .reviewEvidence, on: EvidenceQueue.page
            ) { visit, evidence in
                let seen = try await visit.perform(
                    ReviewObligation.self, visit.document(["evidence": evidence.text]))
                return .see(
                    StandingAddress.queue(),
                    said: seen.status == .approved ? "standing.said.approved" : "standing.said.returned")
            },
            .page(StandingAddress.partner, .seeStanding, StandingPage.partner),
            .action(StandingAddress.assign, .manageStanding, again: StandingPage.partner, StandingPage.assign),
            .action(StandingAddress.declineProposal, .manageStanding, final: true, again: StandingPage.partner) {
                visit, partner in
                try await visit.perform(DeclineProposal.self, visit.document(["partner": partner.text]))
                return .see(StandingAddress.partner(partner), said: "standing.said.declined")
            },
        ]

    static let waiting = [
        WaitingSource(
            .portal, .seeStanding, where: { !$0.obligations.isEmpty },
            find: { visit, around in try await duties(visit, around.today) }),
        WaitingSource(
            .console, .manageStanding, where: { $0.tiers != nil },
            find: { visit, _ in try await proposals(visit) }),
        WaitingSource(
            .console, .reviewEvidence, where: { !$0.obligations.isEmpty },
            find: { visit, _ in try await evidence(visit) }),
    ]

    /// Duties that are overdue or due within a month.
    private static func duties(_ visit: Visit, _ today: Day) async throws -> [Waiting] {
        try await visit.ask(ListObligations.self).items
            .filter { $0.state == .overdue || ($0.state == .due && today.days(to: $0.due) <= 31) }
            .map { duty in
                Waiting(
                    href: StandingAddress.obligations(), sentence: duty.title,
                    small: visit.text("standing.due_on", ["day": visit.formats.day(duty.due)]),
                    mark: visit.mark(duty.state))
            }
    }

    private static func proposals(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListStanding.self, ["proposed": true, "limit": "20"]).items.compactMap { standing in
            standing.proposal.map { proposal in
                Waiting(
                    href: StandingAddress.partner(standing.partner), sentence: standing.partnerName,
                    small: visit.text("standing.proposed_at", ["at": visit.formats.moment(proposal.at)]),
                    mark: visit.mark(proposal))
            }
        }
    }

    private static func evidence(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListObligations.self).items.prefix(20).map { duty in
            Waiting(
                href: StandingAddress.queue(), sentence: duty.partnerName,
                small: visit.text("standing.to_look_at", ["duty": duty.title]), mark: visit.mark(duty.state))
        }
    }
}
