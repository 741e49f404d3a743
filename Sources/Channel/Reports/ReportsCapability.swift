import Record

extension Capability {
    /// Figures of a period, each with the list behind it.
    static let reports = Capability(
        "Reports",
        queries: [Operation(query: ShowReport.self)],
        words: [
            .init("none.chart", "no chart", "kein Diagramm"),
            .init(
                "report.by", "this report is not broken down so, narrowed as it is; it is by {known}",
                "so wird dieser Bericht, eingeschränkt wie er ist, nicht aufgeteilt; er wird es nach {known}"),
            .init(
                "report.filter", "this report is not narrowed so; it is by {known}",
                "so wird dieser Bericht nicht eingeschränkt; er wird es nach {known}"),
            .init(
                "report.region", "{region} is none of the program’s regions: {known}",
                "{region} ist keine der Regionen des Programms: {known}"),
        ])
}
