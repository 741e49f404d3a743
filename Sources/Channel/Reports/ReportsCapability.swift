import Record

extension Capability {
    /// Figures of a period, each with the list behind it.
    static let reports = Capability(
        "Reports",
        queries: [Operation(query: ShowReport.self)],
        words: [
            .init(
                "report.by", "this report is not broken down so; it is by {known}",
                "so wird dieser Bericht nicht aufgeteilt; er wird es nach {known}")
        ])
}
