extension WebCapability {
    /// Tiers, obligations and benefits.
    static let standing = WebCapability(
        name: "Standing", summary: "Where partners stand: tiers and the way to the next, obligations, benefits.",
        endpoints: StandingAPI.endpoints, pages: StandingPages.routes,
        navigation: [
            NavigationEntry(StandingAddress.own, "standing.title", in: .program, order: 12) { $0.tiers != nil },
            NavigationEntry(StandingAddress.own, "standing.benefits", in: .program, order: 12) {
                $0.tiers == nil && !($0.benefits.isEmpty && $0.designations.isEmpty)
            },
            NavigationEntry(StandingAddress.obligations, "standing.obligations", in: .program, order: 14) {
                !$0.obligations.isEmpty
            },
            NavigationEntry(StandingAddress.list, "standing.tiers", in: .partners, order: 42) { $0.tiers != nil },
            NavigationEntry(StandingAddress.queue, "standing.evidence", in: .partners, order: 44) {
                !$0.obligations.isEmpty
            },
        ],
        waiting: StandingPages.waiting, panels: [WayUp.panel], partnerPanels: [DutyPanel.panel],
        places: [
            .of(
                .tierProposed, .tierProposalDeclined, .tierProposalLapsed, .tierAssigned, .tierRisen, .tierFallen,
                .tierAtRisk, .designationAwarded, .designationEnded, .designationAtRisk,
                on: StandingAddress.own),
            .of(.obligationDue, .obligationOverdue, .obligationReturned, on: StandingAddress.obligations),
            .of(
                .tierProposed, .tierRisen, .tierFallen, .tierAtRisk, .designationAwarded, .designationEnded,
                .designationAtRisk,
                on: StandingAddress.list),
            .of(.obligationHandedIn, on: StandingAddress.queue),
        ],
        models: [
            StandingPage.Model.self, ObligationPage.Model.self, EvidenceQueue.Model.self,
            WayUp.self,
        ])
}
