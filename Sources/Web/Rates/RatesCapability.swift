extension WebCapability {
    /// Exchange rates.
    static let rates = WebCapability(
        name: "Rates", summary: "Exchange rates against the euro, by which amounts of several currencies are added up.",
        endpoints: RateAPI.endpoints, pages: RatePages.routes,
        navigation: [NavigationEntry(RatePages.address, "rates.title", in: .sales, order: 33)],
        models: [RatePages.Model.self])
}
