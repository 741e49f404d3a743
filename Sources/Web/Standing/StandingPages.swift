import Channel
import Record
import Terms

/// Pages about where partners stand: their own in the portal, everybody's in the console.
enum StandingPages {
    static let routes: [PageRoute] =
        StandingAddress.file.both.map { .download($0, .seeStanding, ObligationPage.download) } + [
            .page(StandingAddress.own, .seeStanding, StandingPage.own),
            .page(StandingAddress.obligations, .seeStanding, ObligationPage.own),
            .action(
                StandingAddress.handIn, .handInEvidence, limit: Visit.uploadLimit,
                on: ObligationPage.own, ObligationPage.handIn),
            StandingTable.route,
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
            "duties", .portal, .seeStanding, where: { !$0.obligations.isEmpty },
            find: { visit, around in try await duties(visit, around.today) }),
        WaitingSource.list(
            "proposals", .console, .manageStanding, StandingList.self, where: { $0.tiers != nil },
            wanted: { _ in ["proposed": "true", "sort": "oldest"] },
            line: { standing, around in
                Waiting(
                    id: standing.partner.text, href: StandingAddress.partner(standing.partner),
                    sentence: standing.partnerName,
                    small: standing.proposal.map {
                        around.visit.text("standing.proposed_at", ["at": around.visit.formats.moment($0.at)])
                    } ?? "",
                    mark: standing.proposal.map(around.visit.mark) ?? StateMark(label: "", tone: ""),
                    since: standing.proposal?.at)
            }),
        WaitingSource.list(
            "evidence", .console, .reviewEvidence, EvidenceList.self, where: { !$0.obligations.isEmpty },
            wanted: { _ in ["status": "waiting", "sort": "oldest"] },
            line: { one, around in
                Waiting(
                    id: one.evidence.id.text, href: StandingAddress.queue(), sentence: one.partnerName,
                    small: around.visit.text(
                        "standing.to_look_at", ["duty": one.duty?.title ?? one.evidence.obligation]),
                    mark: one.duty.map { around.visit.mark($0.state) }
                        ?? StateMark(label: around.visit.text("onboarding.to_review"), tone: "warn"),
                    since: one.evidence.at)
            }),
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
}
