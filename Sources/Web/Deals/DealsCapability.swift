extension WebCapability {
    /// Deal registration from draft to close.
    static let deals = WebCapability(
        name: "Deals", summary: "Deal registrations: submission, review, protection, close.",
        endpoints: DealAPI.endpoints, pages: OwnDealPages.routes + ReviewPages.routes,
        navigation: NavigationEntry.both(
            DealAddress.list.both, "deals.title", portal: .sell, console: .deals, order: 20
        ) { $0.registration != nil },
        waiting: [OwnDealPages.waiting],
        panels: [DealPanels.undecided, DealPanels.ending, DealPanels.own],
        places: Place.of(DealAddress.deal),
        models: [
            DealTable.Model.self, DealForm.Model.self, OwnDeal.Model.self, ReviewedDeal.Model.self,
            DealPanels.Undecided.self, DealPanels.Ending.self, DealPanels.Own.self,
        ])
}
