/// The address of reports.
enum ReportsAddress {
    static let report = FixedAddress("/console/reports")
}
