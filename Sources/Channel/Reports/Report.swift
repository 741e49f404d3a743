import Record
import Terms

/// What a report is about.
public enum ReportKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Orders that came to count as sales, less what was cancelled or went back.
    case revenue
    /// Registrations that were submitted, and what became of them.
    case pipeline
    /// How long decisions on registrations took.
    case decisions
    /// Partners that rose or fell to another tier.
    case tiers
    /// What partners earned, less what was taken back.
    case earnings

    /// By what it can be broken down, the usual first.
    public var breakdowns: [ReportBreakdown] {
        switch self {
        case .revenue, .pipeline: [.month, .partner, .region, .product]
        case .decisions: [.month]
        case .tiers: [.month, .move, .region]
        case .earnings: [.month, .partner, .rule]
        }
    }
}

/// By what a report is broken down.
public enum ReportBreakdown: String, Codable, CaseIterable, Hashable, Sendable {
    case month, partner, region, product, rule
    /// From which tier to which.
    case move
}

/// Figures of a period, broken down: kept month by month as things happen, never summed over what there is.
public struct Report: Codable, Sendable, Resource {
    package static var resource: String { "report" }

    public let report: ReportKind
    public let period: ReportPeriod
    /// The first and the last day of the period.
    public let from: Day
    public let through: Day
    /// Of which partner; absent for all.
    public let partner: PartnerID?
    public let by: ReportBreakdown
    /// Months in their order, everything else the largest first. Of partners 50; all others are one row without a key.
    public let rows: [Row]
    public let total: Row

    /// One line of a report.
    public struct Row: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReportRow" }

        /// The month, or the id of what it is of: a partner, a region, a product line, a rule; of a move both tiers with `>` between.
        /// Absent for end customers in no region, for all other partners, and for the total.
        public let key: String?
        /// Of a partner its name, of a rule its label; the key of everything else.
        public let name: String
        /// Orders, registrations, decisions, moves or earnings. Something with several lines counts once for each product line.
        public let count: Int
        /// A sum for each currency, largest first; registrations without a value are only counted.
        public let values: [Money]
        /// How many of them are so: of registrations `undecided`, `active`, `won`, `ended`; of decisions `approved`, `within_target`; of
        /// moves `rise`, `fall`.
        public let parts: [Part]
        /// Hours from submission within which half was decided; absent for other reports.
        public let medianHours: Int?
        /// The same for nine of ten.
        public let nineOfTenHours: Int?
    }

    /// Some of what is counted.
    public struct Part: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReportPart" }

        public let name: String
        public let count: Int
    }
}

/// A report for a period.
public struct ShowReport: Query {
    public static let name = "show_report"
    public static let permission = Permission.seeReports

    public let report: ReportKind
    /// This year when left out.
    public let period: ReportPeriod?
    public let partner: PartnerID?
    /// By month when left out.
    public let by: ReportBreakdown?

    public init(
        report: ReportKind, period: ReportPeriod? = nil, partner: PartnerID? = nil, by: ReportBreakdown? = nil
    ) {
        (self.report, self.period, self.partner, self.by) = (report, period, partner, by)
    }

    public func answer(_ reader: Reader) throws -> Report {
        if let partner { _ = try reader.require(partner) }
        let by = by ?? .month
        let known = report.breakdowns.filter { partner == nil || $0 != .partner }
        guard known.contains(by) else {
            throw Problem.invalid(
                field: "/by",
                Phrase("report.by", ["known": .list(known.map { .text($0.rawValue) })]))
        }
        let period = period ?? .year(of: reader.today)
        var sums = ReportSums(reader, report, by, period, partner)
        try sums.read()
        return Report(
            report: report, period: period, from: period.first, through: period.end.adding(days: -1), partner: partner,
            by: by, rows: try sums.rows(), total: sums.total)
    }
}
