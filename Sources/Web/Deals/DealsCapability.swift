extension WebCapability {
    /// Deal registration from draft to close.
    static let deals = WebCapability(
        name: "Deals", summary: "Deal registrations: submission, review, protection, close.",
        endpoints: DealAPI.endpoints, pages: DealTable.routes + OwnDealPages.routes + ReviewPages.routes,
        navigation: NavigationEntry.both(
            DealAddress.list.both, "deals.title", portal: .sell, console: .deals, order: 20
        ) { $0.registration != nil },
        waiting: OwnDealPages.waiting + DealPanels.waiting,
        panels: [DealPanels.undecided, DealPanels.ending, DealPanels.own],
        partnerPanels: [DealPanels.ofPartner],
        customerPanels: [
            DealConflictPanel.panel,
            .list(DealTable.list, DealAddress.list.console, "deals.title", order: 20) { $0.registration != nil },
        ],
        places: Place.of(DealAddress.deal),
        actions: [NavigationEntry(DealAddress.new, "portal.register", in: .sell, order: 1)],
        found: [FoundList("deal", DealAddress.list.both)], choices: [DealTable.choices],
        models: [
            DealForm.Model.self, OwnDeal.Model.self, ReviewedDeal.Model.self,
            DealPanels.Undecided.self, DealPanels.Ending.self, DealPanels.Own.self,
        ])
}
