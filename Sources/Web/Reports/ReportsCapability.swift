extension WebCapability {
    /// Figures of a period, each with the list behind it.
    static let reports = WebCapability(
        name: "Reports",
        summary:
            "Revenue, pipeline, time to decide, tier movement, earnings, funds and promotions by month, partner, region and product.",
        endpoints: ReportsAPI.endpoints, pages: ReportPages.routes,
        navigation: [NavigationEntry(ReportsAddress.report, "reports.title", in: .reports, order: 80)],
        models: [ReportPages.Model.self])
}
