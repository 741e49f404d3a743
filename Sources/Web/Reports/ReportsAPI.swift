import Channel

/// Reports for a period.
enum ReportsAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/reports/{report}", ShowReport.self, "Show a report for a month, a quarter or a year")
    ]
}
