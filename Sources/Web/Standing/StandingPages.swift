import Members
import Partnership
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
            .action(
                StandingAddress.award, .manageStanding, again: StandingPage.partner, DesignationPanel.award),
            .action(
                StandingAddress.withdraw, .manageStanding, again: StandingPage.partner, DesignationPanel.withdraw),
            .action(StandingAddress.declineProposal, .manageStanding, final: true, again: StandingPage.partner) {
                visit, partner in
                try await visit.perform(DeclineProposal.self, visit.document(["partner": partner.text]))
                return .see(StandingAddress.partner(partner), said: "standing.said.declined")
            },
        ]

    static let waiting = [
        WaitingSource(
            "duties", .portal, .seeStanding, where: { !$0.obligations.isEmpty },
            find: duties),
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

    /// Duties that are overdue or due within a month, and those that the membership waits for.
    private static func duties(_ visit: Visit, _ around: Surroundings) async throws -> [Waiting] {
        let asked = try await askedForActivation(visit, around)
        return try await visit.ask(ListObligations.self).items
            .filter { duty in
                let isAsked = asked.contains(duty.obligation) && duty.approved + duty.waiting < duty.count
                return duty.state == .overdue
                    || (duty.state == .due && (isAsked || around.today.days(to: duty.due) <= 31))
            }
            .map { duty in
                Waiting(
                    href: StandingAddress.obligations(), sentence: duty.title,
                    small: visit.text("standing.due_on", ["day": visit.formats.day(duty.due)]),
                    mark: visit.mark(duty.state))
            }
    }

    /// The obligations without which the membership does not become active, as long as it is not.
    private static func askedForActivation(_ visit: Visit, _ around: Surroundings) async throws -> [String] {
        let conditions = around.program.joining.application?.activation ?? []
        let obligations = conditions.compactMap { condition -> String? in
            if case .obligation(let id) = condition.asks { id } else { nil }
        }
        guard !obligations.isEmpty, visit.may(.seeJoining),
            try await visit.ask(ShowOnboarding.self).status == .onboarding
        else { return [] }
        return obligations
    }
}
